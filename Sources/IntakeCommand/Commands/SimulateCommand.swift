internal import ArgumentParser
internal import Intake
internal import IntakeBatch
internal import PlainText

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Made-up responses, to try an analysis before there is data.",
    discussion: """
      Nobody gave these answers: they are drawn at random, and say nothing about anybody. They follow the paths of the \
      questionnaire. Each question that is asked is answered or skipped, what is not asked stays empty, and a stop ends \
      the response; of ten that would end so, nine are begun anew. Texts are filler.

      The same seed gives the same bytes, on every machine.

      With --factor one, the items of a score hang together: behind each is z = λη + √(1 − λ²)ε, with η standard normal \
      and the respondent's, ε standard normal and the item's, and λ the --loading; the answer is the category that z \
      falls in. Behind the answers, alpha of k items is kλ² / (1 + (k − 1)λ²); of the answers themselves it is \
      lower, the more so the fewer they are.

      For example:
        intake simulate phq-9 --rows 1000 --seed 7 --factor one > phq-9.csv
        intake simulate first-session --rows 3 --format ndjson
      """)

  enum FactorChoice: String, ExpressibleByArgument, CaseIterable { case one, none }

  @Argument(help: "A path or an id.")
  var questionnaire: String

  @Option(help: ArgumentHelp("How many responses.", valueName: "n"))
  var rows = 100

  @Option(help: ArgumentHelp("What decides them for good: 0 or more.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: "Whether the items of a score hang together (one), or each answer stands for itself (none).")
  var factor = FactorChoice.none

  @Option(
    help: ArgumentHelp(
      "How strongly items load on the factor: -1 to 1, with '--factor one'. (default: 0.7)", valueName: "λ"))
  var loading: Double?

  @Option(
    help: ArgumentHelp(
      """
      How often the answers to an item of a score stand to each other, from its lowest points to its highest: \
      '5,3,1,1' for items with four. (default: each as often)
      """, valueName: "list"),
    transform: Self.list)
  var shares: [Int] = []

  @Option(
    help: ArgumentHelp(
      "The share of questions that are skipped, and, where it is offered, of those that do not apply: 0 to 1.",
      valueName: "share"))
  var missing = 0.02

  @Option(
    name: .customLong("most-rows"),
    help: ArgumentHelp(
      "The most rows of a roster whose rows are added; from none to so many.", valueName: "n"))
  var mostRows = 3

  @Option(
    help: ArgumentHelp(
      "The day on which they are answered. (default: 2026-01-01, so that a seed means the same tomorrow)",
      valueName: "date"),
    transform: Self.date)
  var today: PartialDate?

  @Option(
    help: ArgumentHelp("A first column of this name, with s1, s2, … (default: none)", valueName: "column"))
  var id: String?

  @Option(help: "A table (csv), or a mapping of answers a line (ndjson).")
  var format = Format.csv

  @Option(
    help: ArgumentHelp(
      "A file, which appears whole or not at all. (default: standard output)", valueName: "file"))
  var output: String?

  func validate() throws {
    if rows < 0 { throw ValidationError("'--rows' is 0 or more.") }
    if !(0...1).contains(missing) { throw ValidationError("'--missing' is a share, from 0 to 1.") }
    if let loading {
      if !(-1...1).contains(loading) { throw ValidationError("'--loading' is from -1 to 1.") }
      if factor == .none { throw ValidationError("'--loading' is of a factor: add '--factor one'.") }
    }
    if !(0...1000).contains(mostRows) { throw ValidationError("'--most-rows' is from 0 to 1000.") }
  }

  func run() throws {
    let questionnaire = try LoadedDefinition(questionnaire).sound()
    let model = ResponseModel(
      factor: factor == .one ? .one(loading: loading ?? 0.7) : .none, missing: missing, shares: shares,
      mostRows: mostRows, today: today ?? PartialDate(year: 2026, month: 1, day: 1))
    try refuseSharesOfNothing(questionnaire)
    if let id, questionnaire.column(named: id) != nil {
      throw Failure.usage("'\(id)' is a column of the questionnaire: give '--id' another name")
    }
    let workers = min(AvailableCores.count, max(1, rows / 1000))
    var tables = [SimulatedTable(questionnaire, model, seed: seed, format: format.ofTable, idColumn: id)]
    while tables.count < workers {
      let another = try LoadedDefinition(self.questionnaire).sound()
      tables.append(SimulatedTable(another, model, seed: seed, format: format.ofTable, idColumn: id))
    }
    let cancellation = Interruption.install()
    let target = try OutputFile(output, notOver: [self.questionnaire], cancellation: cancellation)
    do throws(OutputError) {
      try SimulatedTable.write(tables, rows: rows, to: target.target, cancellation: cancellation)
    } catch {
      throw error == .cancelled ? Interruption.failure : Failure.output(error, of: target.name)
    }
    try target.finish()
  }
}

extension SimulateCommand {
  /// Shares are for items with exactly as many answers: where there are none, they would change nothing.
  private func refuseSharesOfNothing(_ questionnaire: Questionnaire) throws(Failure) {
    guard !shares.isEmpty else { return }
    let items = Set(questionnaire.scoreVariables.flatMap { $0.items.map(\.address.name) })
    let counts = Set(
      questionnaire.variables.filter { items.contains($0.id) }.compactMap(\.kind.countOfPointedAnswers))
    guard !counts.contains(shares.count) else { return }
    let has =
      counts.isEmpty
      ? "no item of a score has a choice of answers with points"
      : "the items of its scores have \(counts.sorted().map(String.init).joined(last: "or")) answers"
    throw .usage("'--shares' has \(shares.count) numbers, and \(has): it would change nothing")
  }

  private static func list(_ text: String) throws -> [Int] {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let shares = numbers.compactMap { $0 }
    guard shares.count == numbers.count, shares.allSatisfy({ (0...1_000_000).contains($0) }),
      shares.contains(where: { $0 > 0 })
    else { throw ValidationError("'\(text)' is no list of whole numbers such as '5,3,1,1'.") }
    return shares
  }

  private static func date(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text), date.precision == .day else {
      throw ValidationError("'\(text)' is no day such as 2026-07-15.")
    }
    return date
  }
}

extension SimulateCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, ndjson

    var ofTable: SimulatedTable.Format {
      switch self {
      case .csv: .csv
      case .ndjson: .ndjson
      }
    }
  }
}

extension Variable.Kind {
  /// How many answers there are to choose from; `nil` where they have no points, or are no choice of one.
  fileprivate var countOfPointedAnswers: Int? {
    switch self {
    case .yesNo: 2
    case .one(let choices): choices.allSatisfy { $0.points != nil } ? choices.count : nil
    case .scale(let low, let high, _): (0...1000).contains(high &- low) ? high - low + 1 : nil
    case .many, .oneRow, .manyRows, .number, .date, .text: nil
    }
  }
}
