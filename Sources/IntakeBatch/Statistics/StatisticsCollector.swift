public import Intake
public import IntakeStatistics

/// Collects rows of a table into what its statistics are worked out from.
///
/// Takes the points of every item: some 8 bytes for each in a row, whatever the row's text.
public struct StatisticsCollector: Sendable {
  /// The most groups that a table is split into.
  public static let mostGroups = 50

  private let options: StatisticsOptions
  private let plans: [ScalePlan]
  private let replay: RowReplay
  private let reader: ScaleReader
  /// By what stands in the column that splits; one without a name for all rows.
  private var groups: [String: Group] = [:]
  private var order: [String] = []
  private var people: [String: Person] = [:]
  private var rowCount = 0
  private var problemRowCount = 0
  private var namelessRowCount = 0

  private struct Group {
    var rowCount = 0
    var scales: [ScaleResponses]
  }

  /// What is known of a person by occasion, in the order in which occasions appear.
  private struct Person {
    var rowCounts = [0, 0]
    /// By occasion, by scale: complete scores.
    var values: [[Double?]] = [[], []]
  }

  public init(
    _ questionnaire: Questionnaire, columns: [TableColumn], _ options: StatisticsOptions
  ) throws(StatisticsError) {
    self.options = options
    replay = RowReplay(questionnaire, columns: columns)
    let all = ScalePlan.all(of: questionnaire, columns: columns)
    if options.scores.isEmpty {
      plans = all.filter(\.isInTable)
      guard !plans.isEmpty else { throw .hasNoScores }
    } else {
      var chosen: [ScalePlan] = []
      for id in options.scores {
        let named = all.filter { $0.id.description == id || $0.id.name == id }
        guard !named.isEmpty else {
          throw .unknownScore(id, scores: questionnaire.scoreVariables.map(\.id))
        }
        chosen += named.filter { plan in !chosen.contains { $0.id == plan.id } }
      }
      plans = chosen
    }
    reader = ScaleReader(questionnaire, scores: plans.map(\.id))
  }

  /// - Parameters:
  ///   - splitBy: what stands in the column that splits the table; read without outer blanks.
  ///   - id: whose row it is; empty where that is not known.
  ///   - hasProblems: whether something else than its cells is wrong with the row.
  public mutating func add(
    _ cells: [TableCell], today: PartialDate?, splitBy: String = "", id: String = "",
    hasProblems: Bool = false
  ) throws(StatisticsError) {
    let row = replay.replay(cells, today: today)
    let splitBy = options.split == .none ? "" : splitBy
    rowCount += 1
    if hasProblems || !row.problems.isEmpty { problemRowCount += 1 }
    if case .retest = options.split, splitBy.isEmpty || id.isEmpty {
      namelessRowCount += 1
      return
    }
    let place = try place(of: splitBy)
    let readings = reader.read(row)
    let values = plans.indices.map { plans[$0].value(of: readings[$0]?.outcome) }
    var group = groups[splitBy] ?? Group(scales: plans.map { ScaleResponses(of: $0.outline) })
    groups[splitBy] = nil
    group.rowCount += 1
    for (index, plan) in plans.enumerated() {
      group.scales[index].append(plan.items(of: readings[index]?.items, cells), value: values[index])
    }
    groups[splitBy] = group
    guard case .retest = options.split else { return }
    var person = people[id] ?? Person()
    people[id] = nil
    person.rowCounts[place] += 1
    person.values[place] = values.map { if case .complete(let value, _) = $0 { value } else { nil } }
    people[id] = person
  }

  /// Adds a row whose first carried column is the one that splits the table.
  public mutating func add(_ row: ResponseRow) throws(StatisticsError) {
    guard row.isRead else {
      rowCount += 1
      problemRowCount += 1
      return
    }
    try add(
      row.cells, today: row.today, splitBy: row.carried.first?.withoutBlanks ?? "", id: row.id,
      hasProblems: !row.problems.isEmpty)
  }

  private mutating func place(of value: String) throws(StatisticsError) -> Int {
    if let place = order.firstIndex(of: value) { return place }
    switch options.split {
    case .none: break
    case .groups(let column):
      guard order.count < Self.mostGroups else {
        throw .tooManyGroups(column: column, limit: Self.mostGroups)
      }
    case .retest(let column):
      guard order.count < 2 else { throw .tooManyOccasions(column: column) }
    }
    order.append(value)
    return order.count - 1
  }

  /// Works everything out.
  ///
  /// - Parameters:
  ///   - table: how the table is called.
  ///   - idColumn: how it calls the column that names people; for a retest.
  public func report(table: String, idColumn: String = "") throws(StatisticsError) -> StatisticsReport {
    let questionnaire = replay.questionnaire
    let heading = StatisticsReport.Heading(
      id: questionnaire.id, version: questionnaire.version, title: questionnaire.title, table: table,
      rowCount: rowCount, problemRowCount: problemRowCount, absentQuestions: absentItems)
    if case .retest(let column) = options.split, order.count < 2 {
      throw .notTwoOccasions(column: column, found: order)
    }
    var names = options.split == .none ? [""] : order
    if names.allSatisfy({ $0.isEmpty || Fraction(decimal: $0) != nil || PartialDate($0) != nil }) {
      names.sort(by: Self.isBefore)
    }
    let sections = names.map { name in
      let group = groups[name] ?? Group(scales: plans.map { ScaleResponses(of: $0.outline) })
      return StatisticsReport.Group(
        name: options.split.column.map { .init(column: $0, value: name) }, rowCount: group.rowCount,
        scales: zip(plans, group.scales).map { ScaleReport($0.outline, $1, rows: options.rows) })
    }
    var retest: StatisticsReport.RetestSection?
    if case .retest(let column) = options.split {
      retest = self.retest(column: column, first: names[0], second: names[1], idColumn: idColumn)
    }
    return StatisticsReport(heading: heading, rows: options.rows, groups: sections, retest: retest)
  }

  /// The items that the table has no column for; of other questions nothing follows here.
  private var absentItems: [String] {
    let items = Set(plans.flatMap { $0.outline.items.map { Address($0.id).name } })
    return replay.absentQuestions.filter(items.contains)
  }

  /// Numbers by size, all else by its text, so that dates stand in their order.
  private static func isBefore(_ one: String, _ other: String) -> Bool {
    if let first = Fraction(decimal: one), let second = Fraction(decimal: other), first != second {
      return first < second
    }
    return one < other
  }

  private func retest(
    column: String, first: String, second: String, idColumn: String
  ) -> StatisticsReport.RetestSection {
    let (one, other) = first == order[0] ? (0, 1) : (1, 0)
    let repeated = people.values.filter { $0.rowCounts.contains { $0 > 1 } }
    let both = people.values.filter { $0.rowCounts == [1, 1] }
    let scales = plans.indices.map { scale in
      let pairs = both.compactMap { person in
        person.values[one][scale].flatMap { before in
          person.values[other][scale].map { RetestReport.Pair(first: before, second: $0) }
        }
      }
      return RetestReport(plans[scale].outline, pairs: pairs, incompleteCount: both.count - pairs.count)
    }
    return .init(
      occasions: Occasions(
        column: column, first: first, second: second, idColumn: idColumn, bothCount: both.count,
        withoutPairCount: people.count - both.count - repeated.count, repeatedCount: repeated.count,
        namelessRowCount: namelessRowCount),
      scales: scales)
  }
}
