internal import ArgumentParser
internal import Glibc
internal import IntakeResults

@main
struct IntakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake",
    abstract: "Guided intake questionnaires: asked in the terminal, scored, with what they come to.",
    discussion: """
      QUESTIONNAIRE is a path, or an id that is looked up in ./Questionnaires, then in the directories that \
      INTAKE_QUESTIONNAIRES names, then among the installed ones.

      Exit codes: 0 done; 1 findings (a definition with errors, a failed case, rows with problems, an open notice); 64 wrong usage; 65 unreadable \
      data; 66 no such input; 70 a fault of the program; 73 cannot write; 74 input or output failed; 75 paused, \
      draft kept; 76 erased at the respondent's wish; 130 interrupted.
      """,
    version: Version.engine.version,
    subcommands: [
      RunCommand.self, CheckCommand.self, ExplainCommand.self, NewCommand.self,
      TestCommand.self, TranslateCommand.self, SetupCommand.self,
      SchemaCommand.self,
      PrintCommand.self,
      ReportCommand.self,
      AlertsCommand.self, ListCommand.self, EraseCommand.self, ScoreCommand.self, StatsCommand.self,
      ExportCommand.self, CodebookCommand.self, GraphCommand.self, DiffCommand.self, SimulateCommand.self,
      WhyCommand.self,
    ])

  static func main() {
    StartUp.prepare()
    Glibc.exit(status(ofRunning: Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the command that the arguments name, says what went wrong, and gives the exit code.
  private static func status(ofRunning arguments: [String]) -> Int32 {
    var isParsed = false
    do {
      var command = try parseAsRoot(arguments)
      isParsed = true
      try command.run()
      return ExitStatus.done.rawValue
    } catch let failure as Failure {
      if let words = failure.words { Stream.say(words) }
      return failure.exitCode
    } catch {
      return status(ofParsing: error, isParsed: isParsed)
    }
  }

  /// Help and the version are asked for; other messages of the parser are about wrong usage.
  private static func status(ofParsing error: any Error, isParsed: Bool) -> Int32 {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      do throws(Failure) {
        try Stream.output.write(message.hasSuffix("\n") ? message : message + "\n")
        return ExitStatus.done.rawValue
      } catch {
        if let words = error.words { Stream.say(words) }
        return error.exitCode
      }
    }
    guard !isParsed || code == .validationFailure else {
      // Not its text: that could hold what somebody answered.
      Stream.say("a fault of the program itself: \(type(of: error))")
      return ExitStatus.ownFault.rawValue
    }
    try? Stream.error.writeLine(message)
    return ExitStatus.wrongUsage.rawValue
  }
}
