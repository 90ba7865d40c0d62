internal import ArgumentParser
internal import IntakeBatch
internal import IntakeRecords
internal import IntakeReports
internal import IntakeResults
internal import PlainText

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A result in words and pictures; several of one person: their progress.",
    discussion: """
      Of one result: alerts first, then symptoms, areas, what had happened, and
      the answers. Of several of one person: what has changed since the baseline,
      by each measure's own rules, worsenings first.

      With '--blind', the order of the areas stays closed until a choice is
      written down; '--focus' writes one, beside the result, and shows both.

      For example:
        intake report results/*.json --each
        intake report results --respondent c-017 --format html --output c-017.html
        intake report results/*c-017*.json --for client
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html }
  enum Reader: String, ExpressibleByArgument, CaseIterable { case clinician, client }

  @Argument(
    help: ArgumentHelp(
      "Files that 'intake run' wrote, files with one result a line, or directories of results.",
      valueName: "result"))
  var results: [String]

  @Option(help: "Only results of this respondent.")
  var respondent: String?

  @Flag(help: "A report of each result, one behind the other, and not their progress.")
  var each = false

  @Option(
    name: .customLong("for"),
    help:
      "Who reads it. A 'client' sees what they said, no score that does not show itself, and whom to call.")
  var reader = Reader.clinician

  @Flag(help: "Keep the order of the areas closed as long as no choice is written down.")
  var blind = false

  @Option(
    help: ArgumentHelp("The area that you choose to work on; with '--reason' and '--by'.", valueName: "area"))
  var focus: String?

  @Option(help: ArgumentHelp("Why you choose it.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Who chooses.", valueName: "name"))
  var by: String?

  @Option(
    help:
      "'text' for this terminal, 'markdown' for a record system, or 'html': one page to read and to print.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Where it goes; the file appears whole, for its owner alone.", valueName: "file"))
  var output: String?

  func validate() throws {
    let given = [focus, reason, by].compactMap { $0?.withoutOuterBlanks }
    guard given.isEmpty || given.count == 3 && !given.contains("") else {
      throw ValidationError("A choice says what, why and who: '--focus AREA --reason TEXT --by NAME'.")
    }
    guard reader == .clinician || !blind && focus == nil else {
      throw ValidationError("'--blind' and '--focus' are for clinicians: leave out '--for client'.")
    }
  }

  func run() throws {
    let given = try GivenResults(results)
    let places = try places(in: given)
    if let focus, let reason, let by {
      try GivenChoice(area: focus, reason: reason, by: by).write(given, places)
    }
    let reports = try reports(of: places, in: given)
    guard reports.count == 1 || format != .html else {
      throw Failure.usage("a page is of one result, or of the progress of one person")
    }
    let drawn = reports.mappedInParallel(drawing)
    let text = drawn.joined(separator: "\n")
    guard let output else { return try Stream.output.write(text) }
    let file = try OutputFile(output, notOver: given.files, cancellation: nil)
    do throws(OutputError) { try file.target.write(text) } catch {
      throw Failure.output(error, of: file.name)
    }
    try file.finish()
  }

  /// Which of the results are asked for.
  private func places(in given: GivenResults) throws(Failure) -> [Int] {
    let own = given.records.indices.filter {
      respondent == nil || given.records[$0].respondent == respondent
    }
    guard !own.isEmpty else {
      throw .noInput("none of the results is of '\(respondent ?? "")'")
    }
    return own
  }

  private func reports(of places: [Int], in given: GivenResults) throws(Failure) -> [Report] {
    let isOfEach = places.count == 1 || each
    if reader == .client {
      guard isOfEach else { throw .usage("for a client there is a report of each result: add '--each'") }
      return places.map { Report(forClient: given.records[$0]) }
    }
    guard isOfEach else {
      if blind { throw .usage("'--blind' is for the report of one result: add '--each'") }
      return [Report(try progress(of: places.map { given.records[$0] }))]
    }
    var reports: [Report] = []
    for place in places {
      reports.append(
        Report(given.records[place], choices: try given.choices(of: place), isBlind: blind))
    }
    return reports
  }

  private func progress(of records: [ResultRecord]) throws(Failure) -> Progress {
    do throws(ProgressProblem) {
      return try Progress(records, acrossQuestionnaires: true)
    } catch {
      let mend = "with '--each', there is a report of each"
      switch error {
      case .differentRespondents(let names):
        let few = names.prefix(5).map { "'\($0)'" } + (names.count > 5 ? ["others"] : [])
        throw .usage(
          "the results are of several people: \(few.joined(last: "and")). "
            + "'--respondent' takes those of one; \(mend)")
      case .respondentNotSaid(let places):
        throw .usage(
          "\(counted(places.count, "result")) of \(records.count) \(places.count == 1 ? "does" : "do") not say whose "
            + "\(places.count == 1 ? "it is" : "they are"), so that nothing shows that all are one person's; \(mend)"
        )
      case .noResults, .differentQuestionnaires: throw .usage("these results are no progress; \(mend)")
      }
    }
  }

  /// How a report becomes a text.
  private var drawing: @Sendable (Report) -> String {
    switch format {
    case .text:
      // A file is read at other places: no escapes, and a width that fits everywhere.
      let report =
        output == nil
        ? TerminalReport(width: Stream.output.width, usesBold: Stream.output.takesColor) : TerminalReport()
      return { report.text(of: $0) }
    case .markdown: return { MarkdownReport().text(of: $0) }
    case .html: return { HTMLReport().text(of: $0) }
    }
  }
}
