internal import ArgumentParser
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
      """)

  @Argument(help: ArgumentHelp("Files that 'intake run' wrote.", valueName: "result"))
  var results: [String]

  func run() throws {
    var records: [ResultRecord] = []
    for path in results { records.append(try Self.read(path)) }
    let report = TerminalReport(
      width: Stream.output.width, usesBold: Stream.output.takesColor)
    for (index, record) in records.enumerated() {
      if index > 0 { try Stream.output.write("\n") }
      try Stream.output.write(report.text(of: record))
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
