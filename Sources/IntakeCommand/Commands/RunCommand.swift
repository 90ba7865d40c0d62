internal import ArgumentParser
internal import IntakeRecords
internal import IntakeResults

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ask a questionnaire in this terminal, and keep what it comes to.",
    discussion: """
      At every question, 'help' says what can be typed. The result is a file ID-RESPONDENT-STARTED.json that only \
      its owner can read; nothing is ever overwritten. Its path is printed last. A notice of an urgent alert is \
      written at once, in 'notices' beside the directory of results.

      With --answers, what the file leaves out is asked only where standard input is a terminal; else it is skipped.

      For example:
        intake run first-session
        echo 'phq9_1: 2' > answers.yaml
        intake run phq-9 --answers answers.yaml --respondent c-017
      """)

  static let defaultDirectory = "results"

  @Argument(help: "A path or an id.")
  var questionnaire: String

  @Option(help: ArgumentHelp("A YAML mapping from questions to answers.", valueName: "file"))
  var answers: String?

  @Option(help: ArgumentHelp("The directory that the result goes to.", valueName: "dir"))
  var out = Self.defaultDirectory

  @Option(
    help: ArgumentHelp(
      "Whose answers they are, in the clinic's own code and never a name. Without it: random characters.",
      valueName: "id"))
  var respondent: String?

  @Flag(help: "Line by line, with nothing redrawn. Every interview is, as yet.")
  var plain = false

  @Option(help: ArgumentHelp("The number of the session that it is for, from 1.", valueName: "n"))
  var session: Int?

  @Flag(help: "Later results are compared with this one.")
  var baseline = false

  @Option(
    help: ArgumentHelp(
      "How the answers come in: \(Self.ways). (default: self)", valueName: "way"),
    transform: Self.administration)
  var by = Administration.byRespondent

  func validate() throws {
    if let respondent {
      do throws(RecordError) {
        _ = try Respondent(respondent)
      } catch {
        throw ValidationError(error.description)
      }
    }
    if let session, session < 1 { throw ValidationError("Sessions count from 1.") }
    if out.isEmpty { throw ValidationError("'--out' names a directory; '.' is this one.") }
  }

  func run() throws {
    let loaded = try LoadedDefinition(questionnaire)
    guard let questionnaire = loaded.questionnaire else {
      for finding in loaded.findings(useColor: Stream.error.takesColor) {
        try? Stream.error.write(finding.text + "\n")
      }
      throw Failure.findings
    }
    try InterviewRun(
      questionnaire: questionnaire, respondent: respondent,
      occasion: Occasion(session: session, isBaseline: baseline), administered: by, answers: answers, out: out
    ).run()
  }
}

extension RunCommand {
  private static let ways = Administration.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  private static func administration(_ text: String) throws -> Administration {
    guard let way = Administration(rawValue: text) else {
      throw ValidationError("'\(text)' is none of \(ways).")
    }
    return way
  }
}
