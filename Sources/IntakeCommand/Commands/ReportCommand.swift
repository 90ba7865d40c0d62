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
      Of one result: alerts first, then symptoms, what had happened, areas, and
      the answers. Of several of one person: what has changed since the baseline,
      by each measure's own rules, worsenings first.

      For example:
        intake report results/*.json --each
        intake report results --respondent c-017 --format html --output c-017.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html }

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
    help:
      "'text' for this terminal, 'markdown' for a record system, or 'html': one page to read and to print.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Where it goes; the file appears whole, for its owner alone.", valueName: "file"))
  var output: String?

  func run() throws {
    let given = try GivenResults(results)
    let records = try records(in: given)
    let reports =
      records.count == 1 || each ? records.map { Report($0) } : [Report(try progress(of: records))]
    guard reports.count == 1 || format != .html else {
      throw Failure.usage("a page is of one result, or of the progress of one person")
    }
    let text = reports.map(text).joined(separator: "\n")
    guard let output else { return try Stream.output.write(text) }
    let file = try OutputFile(output, notOver: given.files, cancellation: nil)
    do throws(OutputError) { try file.target.write(text) } catch {
      throw Failure.output(error, of: file.name)
    }
    try file.finish()
  }

  private func records(in given: GivenResults) throws(Failure) -> [ResultRecord] {
    let own = given.records.filter { respondent == nil || $0.respondent == respondent }
    guard !own.isEmpty else {
      throw .noInput("none of the results is of '\(respondent ?? "")'")
    }
    return own
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

  private func text(of report: Report) -> String {
    switch format {
    case .text:
      // A file is read at other places: no escapes, and a width that fits everywhere.
      let drawing =
        output == nil
        ? TerminalReport(width: Stream.output.width, usesBold: Stream.output.takesColor) : TerminalReport()
      return drawing.text(of: report)
    case .markdown: return MarkdownReport().text(of: report)
    case .html: return HTMLReport().text(of: report)
    }
  }
}
