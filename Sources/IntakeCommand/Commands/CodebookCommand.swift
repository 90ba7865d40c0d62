internal import ArgumentParser
internal import IntakeInterchange

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Every variable of a questionnaire: its codes, when it is asked, and the rules of its scores.",
    discussion: """
      For example:
        intake codebook phq-9
        intake codebook first-session --rows 6 --format csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, markdown, json }

  @Argument(help: "A questionnaire's path or id.")
  var questionnaire: String

  @Option(help: "'markdown' to read, 'csv' for one variable a row, or 'json' for other programs: one line.")
  var format = Format.markdown

  @Option(help: "For how many rows of a roster there are columns, where the respondent adds its rows.")
  var rows = 1

  @Flag(help: "Write text that a spreadsheet would run as a formula so that it does not.")
  var forSpreadsheet = false

  func validate() throws {
    guard (1...1_000).contains(rows) else { throw ValidationError("'--rows' takes a number from 1 to 1000.") }
    guard !forSpreadsheet || format == .csv else {
      throw ValidationError("'--for-spreadsheet' is for '--format csv'.")
    }
  }

  func run() throws {
    let codebook = Codebook(try LoadedDefinition(questionnaire).sound(), rows: rows)
    switch format {
    case .csv:
      try Stream.output.write(String(decoding: codebook.csv(isForSpreadsheet: forSpreadsheet), as: UTF8.self))
    case .markdown: try Stream.output.write(codebook.markdown)
    case .json: try Stream.output.write(String(decoding: codebook.json, as: UTF8.self) + "\n")
    }
  }
}
