internal import ArgumentParser
internal import Intake
internal import IntakeBatch
internal import IntakeStatistics

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Item statistics and reliability of the scores of a table of responses.",
    discussion: """
      RESPONSES is a table as 'intake score' reads it. All figures are from items as answered and, where the definition \
      says so, reversed; nothing is filled, dropped or reversed by the data. Each says its n, and what cannot be worked \
      out says why. Cells that cannot be read count as missing; where there are any, the exit code is 1, and 'intake score --problems' \
      lists them.

      For example:
        echo 'id,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7' > gad.csv
        echo 'a,2,1,0,3,1,0,2' >> gad.csv
        echo 'b,1,1,0,2,0,0,1' >> gad.csv
        echo 'c,3,2,2,3,1,1,3' >> gad.csv
        echo 'd,0,0,1,1,0,0,0' >> gad.csv
        intake stats gad-7 gad.csv
        intake stats gad-7 gad.csv --format html --output gad.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, html }

  @Argument(help: "A path or an id.")
  var questionnaire: String

  @Argument(help: "A file of responses; '-' is standard input.")
  var responses: String

  @OptionGroup
  var table: TableArguments

  @Option(
    help: ArgumentHelp("Only these scores, in this order.", valueName: "ids"), transform: ScoreCommand.names)
  var scores: [String] = []

  @Flag(help: "Alpha from all rows that have both items of a pair; then there is no interval and no omega.")
  var pairwise = false

  @Option(help: ArgumentHelp("The same for each group that a column names.", valueName: "column"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "The agreement between the two occasions that a column names, joined by '--id'.", valueName: "column"))
  var retest: String?

  @Option(help: "'table' for people, 'json' for other programs, or 'html': one page with pictures.")
  var format = Format.table

  @Option(help: ArgumentHelp("Where it goes; the file appears whole or not at all.", valueName: "file"))
  var output: String?

  func validate() throws {
    if by != nil, retest != nil {
      throw ValidationError(
        "'--retest' looks at each occasion already: leave out '--by', or keep one group's rows.")
    }
    if retest != nil, table.id == nil {
      throw ValidationError("'--retest' joins two rows by who answered them: name that column with '--id'.")
    }
    if output?.isEmpty ?? false { throw ValidationError("'--output' names a file.") }
  }

  func run() throws {
    let questionnaire = try LoadedDefinition(questionnaire).sound()
    var tableOptions = try table.options(for: questionnaire)
    tableOptions.carriedColumns = [by ?? retest].compactMap(\.self)
    tableOptions.carriedBy = by == nil ? "--retest" : "--by"
    let file = try TableFile(responses)
    let cancellation = Interruption.install()
    let reader = try Failure.ofTable(file.name) { () throws(UnreadableTable) in
      try TableReader(file.source, for: questionnaire, tableOptions, cancellation: cancellation)
    }
    var collector = try Self.ofStatistics(file.name) { () throws(StatisticsError) in
      try StatisticsCollector(questionnaire, columns: reader.layout.columns, options)
    }
    ScoreNotes(table: file.name).sayLayout(
      reader.layout, absent: [], readers: questionnaire.todayReaders, hasToday: tableOptions.today != nil)
    try collect(reader, into: &collector, file, cancellation)
    let report = try Self.ofStatistics(file.name) { () throws(StatisticsError) in
      try collector.report(table: responses == "-" ? "standard input" : responses, idColumn: table.id ?? "")
    }
    try write(report, cancellation)
    if report.heading.problemRowCount > 0 {
      let rows = report.heading.problemRowCount
      try? Stream.error.writeLine(
        "\(grouped(rows)) \(rows == 1 ? "row" : "rows") with problems: 'intake score' says which")
      throw Failure.findings
    }
  }

  private var options: StatisticsOptions {
    let split: StatisticsOptions.Split =
      if let by { .groups(column: by) } else if let retest { .retest(column: retest) } else { .none }
    return StatisticsOptions(scores: scores, rows: pairwise ? .pairwise : .complete, split: split)
  }

  private func collect(
    _ reader: TableReader, into collector: inout StatisticsCollector, _ file: TableFile,
    _ cancellation: Cancellation?
  ) throws(Failure) {
    while true {
      if cancellation?.isCancelled ?? false { throw Interruption.failure }
      let row: ResponseRow?
      do throws(TableError) { row = try reader.next() } catch {
        if case .cancelled = error { throw Interruption.failure }
        throw .table(error, of: file.name)
      }
      guard let row else { return }
      try Self.ofStatistics(file.name) { () throws(StatisticsError) in try collector.add(row) }
    }
  }

  private func write(_ report: StatisticsReport, _ cancellation: Cancellation?) throws(Failure) {
    let text =
      switch format {
      case .table: TextDrawing().text(of: report)
      case .json: JSONDrawing().text(of: report)
      case .html: HTMLDrawing().text(of: report)
      }
    let target = try OutputFile(
      output, notOver: [responses, table.map, questionnaire].compactMap { $0 }, cancellation: cancellation)
    do throws(OutputError) {
      try target.target.write(text)
    } catch {
      if case .cancelled = error { throw Interruption.failure }
      throw .output(error, of: target.name)
    }
    try target.finish()
  }

  /// Whose fault it is: of a score that is asked for, or of what stands in the table.
  private static func ofStatistics<Result>(
    _ name: String, _ body: () throws(StatisticsError) -> Result
  ) throws(Failure) -> Result {
    do throws(StatisticsError) { return try body() } catch {
      switch error {
      case .unknownScore: throw .usage(error.description)
      case .hasNoScores, .tooManyGroups, .notTwoOccasions, .tooManyOccasions:
        throw .unreadable("\(name): \(error)")
      }
    }
  }
}
