internal import ArgumentParser
internal import Intake
internal import IntakeBatch
internal import IntakeForms
internal import LocatedYAML
internal import PlainText

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "A paper form, in large print, whose numbers match entry by hand.",
    discussion: """
      One page of HTML, to open in a browser and print on A4 or Letter. 'intake run --by paper' shows the same number \
      at each question, and takes the numbers that stand at the boxes. They are no points.

      Paper raises no alert: what is to be read as soon as a form is handed in is said here, on standard error.

      For example:
        intake print phq-9 --output phq-9.html
        intake print first-session --rows 4 > first-session.html
      """)

  @Argument(help: "A questionnaire's path or id.")
  var questionnaire: String

  @Option(help: "For how many people, events and the like there is room, where a client adds them.")
  var rows = 3

  @Option(
    help: ArgumentHelp("Where it goes; the file appears whole, for its owner alone.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard (1...50).contains(rows) else { throw ValidationError("'--rows' takes a number from 1 to 50.") }
  }

  func run() throws {
    let loaded = try LoadedDefinition(questionnaire)
    let form = HTMLForm(try loaded.sound(), rows: rows)
    if let output {
      let file = try OutputFile(output, notOver: loaded.sources.map(\.name), cancellation: nil)
      do throws(OutputError) { try file.target.write(form.text) } catch {
        throw Failure.output(error, of: file.name)
      }
      try file.finish()
    } else {
      try Stream.output.write(form.text)
    }
    guard !form.urgent.isEmpty else { return }
    let questions = form.urgent.map(\.description).joined(last: "and")
    let answers = form.urgent.count == 1 ? "the answer to question" : "the answers to questions"
    Stream.say("paper raises no alert: as soon as a form is handed in, read \(answers) \(questions)")
  }
}
