internal import ArgumentParser
internal import Intake
internal import IntakeBatch
internal import LocatedYAML

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score a table of responses, and say what is wrong with each row.",
    discussion: """
      RESPONSES is CSV with commas, semicolons or tabs, whose first line names the columns by question: 'phq9_1', \
      'event_kind[1]'. Or it is NDJSON, an object a line: a mapping of answers, as an answers file has it, or a result. \
      Each row goes through the same conditions as an interview. What a question does not take, or is not asked for, is a \
      problem of its row: it counts as missing, the rest of the row is scored, and the exit code is 1. A line that cannot be \
      read, or is a result of another questionnaire, is left out.

      For example:
        echo 'respondent,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7' > gad.csv
        echo 'c-017,2,1,0,3,1,0,2' >> gad.csv
        intake score gad-7 gad.csv --id respondent
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, ndjson

    var written: ScoreOptions.Format {
      switch self {
      case .csv: .csv
      case .ndjson: .ndjson
      }
    }
  }

  @Argument(help: "A path or an id.")
  var questionnaire: String

  @Argument(help: "A file of responses. Without one, or with '-': standard input.")
  var responses: String?

  @OptionGroup
  var table: TableArguments

  @Option(
    help: ArgumentHelp("Columns that go along into the output as they are.", valueName: "columns"),
    transform: Self.names)
  var carry: [String] = []

  @Option(
    help: ArgumentHelp("Only these scores. Alerts and areas stay.", valueName: "ids"), transform: Self.names)
  var scores: [String] = []

  @Flag(help: "No score where an item is missing, also where its own rule fills in a few.")
  var noFill = false

  @Flag(help: "Leave rows with problems out; '--problems' lists them.")
  var strict = false

  @Option(help: ArgumentHelp("Where all problems are listed, as CSV.", valueName: "file"))
  var problems: String?

  @Option(help: ArgumentHelp("Where the scores go; the file appears whole or not at all.", valueName: "file"))
  var output: String?

  @Option(help: "'csv', or 'ndjson': an object a line.")
  var format = Format.csv

  @Flag(help: "Whole results instead, as NDJSON: what 'run' writes for one respondent, a line for each row.")
  var full = false

  @Flag(help: "Write texts that a spreadsheet would run as formulas so that it does not.")
  var forSpreadsheet = false

  @Option(help: ArgumentHelp("How many cores work at it. (default: all)", valueName: "n"))
  var workers: Int?

  func validate() throws {
    if let workers, !(1...64).contains(workers) {
      throw ValidationError("'--workers' is a number from 1 to 64.")
    }
    if full, forSpreadsheet {
      throw ValidationError("'--for-spreadsheet' is about CSV, and '--full' gives NDJSON.")
    }
    if full, !carry.isEmpty || !scores.isEmpty {
      throw ValidationError(
        "'--full' gives whole results: leave out '--\(carry.isEmpty ? "scores" : "carry")'.")
    }
    if forSpreadsheet, format != .csv { throw ValidationError("'--for-spreadsheet' is about CSV.") }
    for (option, path) in [("--output", output), ("--problems", problems)] where path?.isEmpty ?? false {
      throw ValidationError("'\(option)' names a file.")
    }
    if let output, output == problems {
      throw ValidationError("'--output' and '--problems' name the same file.")
    }
  }

  func run() throws {
    let clock = Stopwatch()
    let questionnaire = try LoadedDefinition(questionnaire).sound()
    let chosen = try chosenScores(of: questionnaire)
    var options = try table.options(for: questionnaire)
    options.carriedColumns = carry
    let file = try TableFile(responses)
    let cancellation = Interruption.install()
    let scoring = try Failure.ofTable(file.name) { () throws(UnreadableTable) in
      try TableScoring(
        file.source, of: questionnaire, options,
        ScoreOptions(
          format: format.written, scores: chosen, isStrict: strict, isForSpreadsheet: forSpreadsheet,
          leavesUnfilled: noFill,
          engine: full ? Version.engine : nil),
        cancellation: cancellation)
    }
    let notes = ScoreNotes(table: file.name)
    notes.sayLayout(of: scoring, hasToday: options.today != nil)
    let summary = try score(with: scoring, file, cancellation)
    if let ids = summary.ids, let column = table.id { notes.say(ids, column: column, rowCount: summary.rows) }
    notes.say(summary.problems, haveFile: problems != nil)
    notes.say(summary, isStrict: strict, seconds: clock.seconds)
    if summary.rowsWithProblems > 0 { throw Failure.findings }
  }

  private func chosenScores(of questionnaire: Questionnaire) throws(Failure) -> Set<String>? {
    guard !scores.isEmpty else { return nil }
    let known = questionnaire.scoreVariables.map(\.id)
    for id in scores where !known.contains(id) {
      let nearest = Suggestion.question(for: id, among: known)
      throw .usage(
        "there is no score '\(id)' in '\(questionnaire.id)'"
          + (nearest.map { "; \($0)" } ?? (known.isEmpty ? "" : ": it has \(known.joined(separator: ", "))")))
    }
    return Set(scores)
  }

  private func score(
    with scoring: TableScoring, _ file: TableFile, _ cancellation: Cancellation?
  ) throws(Failure) -> ScoreSummary {
    let inputs = [responses, table.map, questionnaire].compactMap { $0 }
    let target = try OutputFile(output, notOver: inputs, cancellation: cancellation)
    let problemTarget = try problems.map { path throws(Failure) in
      try OutputFile(path, notOver: inputs, cancellation: cancellation)
    }
    let progress = ProgressLine(size: file.source.size)
    defer { progress?.clear() }
    let pipeline = workers.map { BlockPipeline(workers: $0) } ?? BlockPipeline()
    let summary: ScoreSummary
    do throws(PipelineError<Never>) {
      summary = try scoring.run(
        to: target.target, problems: problemTarget?.target, pipeline: pipeline,
        progress: { progress?.show($0) })
    } catch {
      if error.isCancelled { throw Interruption.failure }
      switch error {
      case .table(let error): throw .table(error, of: file.name)
      case .output(let error): throw .output(error, of: target.name)
      case .problems(let error): throw .output(error, of: problemTarget?.name ?? "")
      }
    }
    try target.finish()
    try problemTarget?.finish()
    return summary
  }

  static func names(_ text: String) throws -> [String] {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    for name in names where name.isEmpty {
      throw ValidationError("Names stand with commas between them: 'a,b'.")
    }
    return names
  }
}
