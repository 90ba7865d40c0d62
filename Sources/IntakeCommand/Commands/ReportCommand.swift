internal import ArgumentParser
internal import IntakeBatch
internal import IntakeRecords
internal import IntakeReports
internal import IntakeResults

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A result in words: alerts first, then symptoms, links, areas, and the answers.",
    discussion: """
      For example:
        intake report results/*.json
        intake report results/*.json --format markdown --output reports.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html }

  @Argument(help: ArgumentHelp("Files that 'intake run' wrote.", valueName: "result"))
  var results: [String]

  @Option(
    help:
      "'text' for this terminal, 'markdown' for a record system, or 'html': one page to read and to print.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Where it goes; the file appears whole, for its owner alone.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard results.count == 1 || format != .html else {
      throw ValidationError("A page is of one result: name one.")
    }
  }

  func run() throws {
    var records: [ResultRecord] = []
    for path in results { records.append(try Self.read(path)) }
    let text = records.map(text).joined(separator: "\n")
    guard let output else { return try Stream.output.write(text) }
    let file = try OutputFile(output, cancellation: nil)
    do throws(OutputError) { try file.target.write(text) } catch {
      throw Failure.output(error, of: file.name)
    }
    try file.finish()
  }

  private func text(of record: ResultRecord) -> String {
    switch format {
    case .text:
      // A file is read at other places: no escapes, and a width that fits everywhere.
      let report =
        output == nil
        ? TerminalReport(width: Stream.output.width, usesBold: Stream.output.takesColor) : TerminalReport()
      return report.text(of: record)
    case .markdown: return MarkdownReport().text(of: record)
    case .html: return HTMLReport().text(of: record)
    }
  }

  private static func read(_ path: String) throws(Failure) -> ResultRecord {
    let bytes: [UInt8]
    do throws(RecordError) {
      bytes = try PlainFile.read(path, atMost: ResultFiles<SystemStorage>.largest)
    } catch {
      throw .record(error)
    }
    do throws(UnreadableResult) {
      return try ResultRecord(json: bytes)
    } catch {
      throw .unreadable("'\(path)' is not a result: \(error.description)")
    }
  }
}
