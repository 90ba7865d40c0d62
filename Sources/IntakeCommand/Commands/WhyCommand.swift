internal import ArgumentParser
internal import Intake
internal import IntakeResults
internal import SolverProcess

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "What would change a result: the fewest answers that a band, an alert or an area hangs on.",
    discussion: """
      For clinicians, never for clients: it also says which area stands first.
      Each change is replayed in the engine; what it opens is left out, unless
      answering it is one of the changes. More than two answers are looked for
      with Z3, where it is installed. The questionnaire is looked up by the
      result's id, and has to be the same version.

      For example:
        intake why results/phq-9-*.json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Files or directories of results, as 'intake report' takes them.")
  var result: [String]

  @Option(help: ArgumentHelp("Only this score, alert, symptom, area or link.", valueName: "name"))
  var about: String?

  @Option(help: "'text' for this terminal; 'json', an object a line.")
  var format = Format.text

  func run() throws {
    let given = try GivenResults(result)
    let solver = WhyCommand.solver
    var isFirst = true
    for (record, name) in zip(given.records, given.names) {
      let questionnaire = try definition(of: record, name)
      let why: Why
      do throws(WhyProblem) {
        why = try Why(
          record.result, of: questionnaire, about: about,
          solver: solver.map { solver in { try solver.ask($0) } })
      } catch {
        throw Failure.unreadable("'\(name)' cannot be replayed: \(error.words)")
      }
      if let about, why.entries.isEmpty {
        throw Failure.usage("'\(about)' is no band, alert, symptom, area or link that stands in '\(name)'")
      }
      if format == .json {
        try Stream.output.write(why.json(of: record.fingerprint) + "\n")
      } else {
        if !isFirst { try Stream.output.write("\n") }
        for (indent, text) in why.paragraphs {
          if indent == 0, text != why.paragraphs.first?.text { try Stream.output.write("\n") }
          try Stream.output.writeText(text, indent: indent)
        }
      }
      isFirst = false
    }
  }

  /// Z3, for what takes more than two answers; without it, that is left open.
  private static var solver: SolverProcess? {
    SolverProcess.path(in: Environment["PATH"]).flatMap {
      try? SolverProcess(path: $0, milliseconds: milliseconds)
    }
  }

  /// The longest that one question to Z3 may take.
  private static let milliseconds = 500

  /// The questionnaire of a result, letter by letter: of another version, answers could mean something else.
  private func definition(of record: ResultRecord, _ name: String) throws -> Questionnaire {
    let reference = record.result.questionnaire
    guard QuestionnaireLibrary.isID(reference.id) else {
      throw Failure.unreadable("'\(name)' names no questionnaire")
    }
    let questionnaire = try LoadedDefinition(reference.id).sound()
    guard DefinitionReference.all(of: questionnaire.definitions).first?.digest == record.digest else {
      throw Failure.unreadable(
        "'\(name)' is of another '\(reference.id)' (\(reference.version)) than the one here (\(questionnaire.version)): "
          + "put the one that was answered first, with INTAKE_QUESTIONNAIRES")
    }
    return questionnaire
  }
}

extension WhyProblem {
  fileprivate var words: String {
    switch self {
    case .refused(let address, _): "the questionnaire does not take the answer to '\(address)'"
    case .comesToSomethingElse(let name): "its answers come to something else than it says of '\(name)'"
    }
  }
}
