internal import ArgumentParser
internal import Intake
internal import IntakeRecords
internal import IntakeResults

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ask a questionnaire in this terminal, and keep what it comes to.",
    discussion: """
      One question a screen; with --plain, or where the terminal cannot do that, line by line. At every question, help \
      says what can be done. The result is a file ID-RESPONDENT-STARTED.json that only its owner can read; nothing is \
      ever overwritten. Its path is printed last. A notice of an urgent alert is written at once, in 'notices' beside \
      the directory of results.

      Every answer is on the disk before the next question, in a draft that opens only with the code on the first \
      screen: --resume CODE goes on with it. INTAKE_PLAIN or ACCESSIBLE in the environment stand for --plain.

      With --answers, what the file leaves out is asked only where standard input is a terminal; else it is skipped.

      For example:
        intake run first-session
        intake run therapist-fit --language es
        echo 'phq9_1: 2' > answers.yaml
        intake run phq-9 --answers answers.yaml --respondent c-017
      """)

  static let defaultDirectory = "results"

  @Argument(help: "A path or an id; may be left out with --resume.")
  var questionnaire: String?

  @Option(
    help: ArgumentHelp(
      "Go on with what was begun under this code; '-' asks for it, and keeps it out of the shell's history.",
      valueName: "code"))
  var resume: String?

  @Option(help: ArgumentHelp("A YAML mapping from questions to answers.", valueName: "file"))
  var answers: String?

  @Option(
    help: ArgumentHelp(
      "The directory that the result goes to. (default: \(Self.defaultDirectory))", valueName: "dir"))
  var out: String?

  @OptionGroup
  var drafts: DraftOptions

  @Option(
    help: ArgumentHelp(
      "Whose answers they are, in the clinic's own code and never a name. Without it: random characters.",
      valueName: "id"))
  var respondent: String?

  @Option(
    help: ArgumentHelp(
      "The language to ask it in, where there is a translation: es. Without it: the environment's, where one is there.",
      valueName: "tag"))
  var language: String?

  @Flag(help: "Line by line, with nothing redrawn: for screen readers, and for programs.")
  var plain = false

  @Option(help: ArgumentHelp("The number of the session that it is for, from 1.", valueName: "n"))
  var session: Int?

  @Flag(help: "Later results are compared with this one.")
  var baseline = false

  @Option(
    help: ArgumentHelp(
      "How the answers come in: \(Self.ways). (default: self)", valueName: "way"),
    transform: Self.administration)
  var by: Administration?

  func validate() throws {
    if resume != nil {
      let ofBeginning: [(String, Bool)] = [
        ("--answers", answers != nil), ("--respondent", respondent != nil), ("--session", session != nil),
        ("--baseline", baseline), ("--by", by != nil), ("--language", language != nil),
      ]
      for (option, isGiven) in ofBeginning where isGiven {
        throw ValidationError(
          "'\(option)' is said when an interview begins; '--resume' goes on with what was said then.")
      }
    } else if questionnaire == nil {
      throw ValidationError("Which questionnaire? 'intake run first-session', for example.")
    }
    if let respondent {
      do throws(RecordError) {
        _ = try Respondent(respondent)
      } catch {
        throw ValidationError(error.description)
      }
    }
    if let session, session < 1 { throw ValidationError("Sessions count from 1.") }
    if let language, !LanguageName.isOne(language) {
      throw ValidationError("'\(language)' is no short name of a language; 'es' is one, and 'pt-br'.")
    }
    if out?.isEmpty ?? false { throw ValidationError("'--out' names a directory; '.' is this one.") }
  }

  func run() throws {
    try InterviewRun(try sitting(), isPlain: plain || Environment.asksForPlain).run()
  }

  private func sitting() throws(Failure) -> Sitting {
    if let resume {
      let code = resume == "-" ? try TypedCode.ask() : try DraftCode(reading: resume)
      return try Sitting(resuming: code, of: questionnaire, in: try drafts.needed(), out: out)
    }
    let drafts = drafts.files
    let loaded = try LoadedDefinition(questionnaire ?? "")
    let spoken = try SpokenVersion(of: loaded, in: language)
    let asked = spoken.questionnaire
    if asked.clinic.machine == .personal, let drafts, let code = try UnfinishedOffer(drafts).ask() {
      return try Sitting(resuming: code, of: questionnaire, in: drafts, out: out)
    }
    let respondent = respondent.map { DraftOpening.RespondentName(name: $0, isGiven: true) }
    return Sitting(
      beginning: asked, clinic: loaded.clinic, askedFor: questionnaire ?? "",
      respondent: respondent ?? .init(name: Respondent.unnamed(), isGiven: false),
      occasion: Occasion(session: session, isBaseline: baseline), administered: by ?? .byRespondent,
      answers: answers, news: spoken.news, out: out ?? Self.defaultDirectory, in: drafts)
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
