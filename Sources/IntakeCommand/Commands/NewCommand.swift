internal import ArgumentParser
internal import Glibc
internal import IntakeAuthoring
internal import IntakeRecords
internal import LocatedYAML

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "A small questionnaire that passes check, to start from; or one from the text of a form.",
    discussion: """
      The file is ./Questionnaires/ID.yaml, or ./ID.yaml where there is no such folder. Nothing is ever overwritten.

      With --from it is made from a form in plain text: numbered questions, with their options below (a), ( ), [ ], - or \
      0 = Not at all), or in columns over them. Every line of the form is kept: what is not understood becomes a comment. \
      What was guessed is told.

      For example:
        intake new sleep
        echo '1. Do you sleep well? yes / no' >form.txt
        intake new my-form --from form.txt
        intake new my-form --from form.txt --output -
      """)

  /// The longest form that is read, in bytes.
  private static let longestForm = 250_000

  @Argument(help: "The questionnaire's id: small letters, digits and hyphens, a letter first.")
  var id: String

  @Option(help: ArgumentHelp("A form in plain text.", valueName: "file"))
  var from: String?

  @Option(help: ArgumentHelp("Where it goes; '-' is standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard QuestionnaireLibrary.isID(id), id != "clinic" else {
      throw ValidationError(
        "'\(id)' cannot be an id: small letters, digits and hyphens, a letter first, such as sleep-diary.")
    }
  }

  func run() throws {
    let draft = try from.map { FormDraft(form: try Self.form(at: $0), id: id, name: FilePath.name(of: $0)) }
    let text = draft?.text ?? NewQuestionnaire.text(id: id)
    let path = output ?? place
    if path == "-" {
      try Stream.output.write(text)
    } else {
      guard access(path, F_OK) != 0 else { throw Failure.record(.cannotWrite(path, SystemFailure(EEXIST))) }
      try ClinicWriter.write(text, to: path, replacing: false)
    }
    if let draft { Self.tell(draft) }
    if path != "-" {
      Stream.say("written; read it, change it, and run 'intake check \(path)'")
      try Stream.output.writeLine(path)
    }
  }

  private var place: String {
    let folder = QuestionnaireLibrary.here
    return PlainFile.isDirectory(folder) ? FilePath.join(folder, id + ".yaml") : id + ".yaml"
  }

  private static func form(at path: String) throws(Failure) -> String {
    let bytes = try Failure.ofRecord { () throws(RecordError) in
      try PlainFile.read(path, atMost: longestForm)
    }
    let (source, problems) = Source.decode(name: path, bytes: bytes, file: FileID(0))
    if let problem = problems.first { throw .unreadable("'\(path)' is no plain text: \(problem.message)") }
    return source.text
  }

  private static func tell(_ draft: FormDraft) {
    let questions = draft.questionCount == 1 ? "1 question" : "\(draft.questionCount) questions"
    let pages = draft.pageCount == 1 ? "1 page" : "\(draft.pageCount) pages"
    Stream.say("\(questions) on \(pages)\(draft.guesses.isEmpty ? "" : "; what was guessed:")")
    for guess in draft.guesses {
      try? Stream.error.writeLine(
        guess.line > 0 ? "  line \(guess.line): \(guess.words)" : "  \(guess.words)")
    }
  }
}
