import Intake
import IntakeBatch
import IntakeStatistics
import LocatedYAML
import TestSupport
import Testing

@Suite struct `Statistics of a table` {
  /// Four items of a sum, the last of them reversed; scores of every kind that has no reliability; two rows to rate.
  static let definition = """
    questionnaire: sample
    version: 1.0.0
    title: A sample
    language: en
    source: {kind: own, citation: Made for this test., rights: None needed.}
    answers:
      often: {answer: one, choices: {0: Never, 1: Sometimes, 2: Often}}
    pages:
      - page: one
        title: One
        questions:
          - {id: mood_1, ask: First?, answer: often}
          - {id: mood_2, ask: Second?, answer: often}
          - {id: mood_3, ask: Third?, answer: often}
          - {id: mood_4, ask: Fourth?, answer: often, does-not-apply: Not for me}
          - {id: loss, ask: A loss?, answer: yes-no}
          - {id: move, ask: A move?, answer: yes-no}
          - {id: why, ask: How hard was it?, answer: often, when: loss = yes}
      - page: two
        title: Two
        repeat: sort
        over: {work: At work, home: At home}
        called: "{sort}"
        questions:
          - {id: stress_1, ask: Stress?, answer: often}
          - {id: stress_2, ask: Worry?, answer: often}
    scores:
      - score: mood
        title: Mood
        sum: mood_1 .. mood_4
        reverse: [mood_4]
        if-missing: {at-most: 1, fill: mean, source: Made for this test.}
        round: half-up
        bands: {from: {0: Low, 4: High}, source: Made for this test.}
      - {score: events, title: Events, count: [loss, move]}
      - {score: worst, title: Worst, max: mood_1 .. mood_3}
      - {score: twice, title: Twice, value: mood_1 * 2}
      - {score: made_up, title: Made up, sum: [loss, move], formative: true}
      - {score: routed, title: Routed, sum: [mood_1, why]}
      - {score: weighed, title: Weighed, sum: [mood_1, mood_2], weights: [1, 2]}
      - {score: stress, title: Stress, sum: [stress_1, stress_2], each: sort}
    """

  static func questionnaire() throws -> Questionnaire {
    let checked = Questionnaire.check(Source(name: "sample.yaml", text: definition))
    let renderer = DiagnosticRenderer(sources: checked.sources)
    return try #require(checked.questionnaire, "\(checked.diagnostics.map(renderer.render).joined())")
  }

  static let names = ["mood_1", "mood_2", "mood_3", "mood_4", "loss", "move", "why"]

  struct Row {
    var text: String
    var splitBy = ""
    var id = ""
  }

  static func report(
    _ rows: [Row], columns names: [String] = names, _ options: StatisticsOptions = StatisticsOptions()
  ) throws -> StatisticsReport {
    let questionnaire = try questionnaire()
    let columns = try names.map { try #require(questionnaire.column(named: $0)) }
    let readers = columns.map { CellReader(questionnaire, column: $0) }
    var collector = try StatisticsCollector(questionnaire, columns: columns, options)
    for row in rows {
      let cells = row.text.split(separator: " ", omittingEmptySubsequences: false)
      try #require(cells.count == columns.count)
      try collector.add(
        zip(readers, cells).map { $0.read(String($1)) }, today: nil, splitBy: row.splitBy, id: row.id)
    }
    return try collector.report(table: "sample.csv", idColumn: "id")
  }

  static func scale(_ id: String, in report: StatisticsReport, group: Int = 0) throws -> ScaleReport {
    try #require(report.groups[group].scales.first { $0.outline.id == id })
  }

  /// Answers that hang together, some of them missing.
  static func rows(_ count: Int, seed: UInt64 = 3) -> [Row] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let own = Double.random(in: -0.5...2.5, using: &random)
      var cells = (0..<4).map { item in
        let answer = Int(min(2, max(0, (own + Double.random(in: -1...1, using: &random)).rounded())))
        return Int.random(in: 0..<15, using: &random) == 0 ? "" : String(item == 3 ? 2 - answer : answer)
      }
      let loss = Bool.random(using: &random)
      cells += [loss ? "yes" : "no", Bool.random(using: &random) ? "yes" : "no", loss ? "1" : ""]
      return Row(text: cells.joined(separator: " "))
    }
  }

  @Test func `are of points as answered and reversed, never filled`() throws {
    let report = try Self.report([Row(text: "2 1 0 0 no no "), Row(text: "1 1  2 yes no 2")])
    let mood = try Self.scale("mood", in: report)
    #expect(mood.items.map(\.mean) == [1.5, 1, 0, 1])
    #expect(mood.items.map(\.count) == [2, 2, 1, 2])
    #expect(mood.items[3].optionCounts == [1, 0, 1])
    #expect((mood.completeCount, mood.filledCount, mood.withoutScoreCount) == (1, 1, 0))
    #expect(mood.mean == 5)
    #expect(mood.bandCounts == [0, 1])
  }

  @Test func `tell kinds of missing apart`() throws {
    let report = try Self.report([
      Row(text: "1 1 1  no no "), Row(text: "1 1 1 does-not-apply no no "), Row(text: "1  1 1 yes no "),
    ])
    let mood = try Self.scale("mood", in: report)
    #expect(mood.items[3].missingCounts == [1, 0, 1, 0, 0])
    #expect(mood.items[1].missingCounts == [1, 0, 0, 0, 0])
    #expect(try Self.scale("routed", in: report).items[1].missingCounts == [1, 2, 0, 0, 0])
  }

  @Test func `call nothing skipped that the table has no column for`() throws {
    let report = try Self.report(
      [Row(text: "1 "), Row(text: " 2")], columns: ["mood_1", "mood_2"])
    let mood = try Self.scale("mood", in: report)
    #expect(
      mood.items.map(\.missingCounts) == [
        [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 0, 2], [0, 0, 0, 0, 2],
      ])
    #expect(report.heading.absentQuestions == ["mood_3", "mood_4", "why"])
  }

  @Test func `take a group as its text stands`() throws {
    let rows = ["NA", "1", "01", "", "1"].map { Row(text: "1 1 1 1 no no ", splitBy: $0) }
    let report = try Self.report(rows, StatisticsOptions(split: .groups(column: "site")))
    #expect(report.groups.map { $0.name?.value } == ["NA", "1", "01", ""])
    #expect(report.groups.map(\.rowCount) == [1, 2, 1, 1])
    #expect(TextDrawing().text(of: report).contains("\nsite is empty: 1 row\n"))
  }

  @Test(arguments: [["1", "01", "2"], ["2", "01", "1"]])
  func `order groups the same, whichever came first`(_ names: [String]) throws {
    let rows = names.map { Row(text: "1 1 1 1 no no ", splitBy: $0) }
    let report = try Self.report(rows, StatisticsOptions(split: .groups(column: "site")))
    #expect(report.groups.map { $0.name?.value } == ["01", "1", "2"])
  }

  @Test func `are of no line that cannot be read`() throws {
    let questionnaire = try Self.questionnaire()
    let place = try TemporaryDirectory()
    let table = "{\"mood_1\": 1, \"mood_2\": 2}\n{\"mood_1\"\n{\"mood_1\": 2}\n"
    try place.put(Array(table.utf8), at: "table")
    let reader = try TableReader(try ByteSource(path: place.at("table")), for: questionnaire)
    var collector = try StatisticsCollector(
      questionnaire, columns: reader.layout.columns, StatisticsOptions(scores: ["mood"]))
    while let row = try reader.next() { try collector.add(row) }
    let report = try collector.report(table: "table")
    #expect((report.heading.rowCount, report.heading.problemRowCount) == (3, 1))
    #expect(report.groups.map(\.rowCount) == [2])
    #expect(try Self.scale("mood", in: report).items[0].missingCounts == [0, 0, 0, 0, 0])
  }

  @Test func `have no reliability where it would mean nothing, and say why`() throws {
    let report = try Self.report(Self.rows(40))
    let why = report.groups[0].scales.map {
      "\($0.outline.id): \($0.outline.withoutReliability.map { "\($0)" } ?? "-")"
    }
    #expect(
      why == [
        "mood: -", "events: count", "worst: maximum", "twice: calculation", "made_up: formative",
        "routed: routeDependent([1])", "weighed: weighted",
      ])
    #expect(
      report.groups[0].scales.allSatisfy { ($0.together == nil) == ($0.outline.withoutReliability != nil) })
  }

  @Test func `leave out scores of which nothing is in the table, unless they are asked for`() throws {
    let few = try Self.report([Row(text: "yes")], columns: ["move"])
    #expect(few.groups[0].scales.map(\.outline.id) == ["events", "made_up"])
    let asked = try Self.report([Row(text: "yes")], columns: ["move"], .init(scores: ["mood"]))
    #expect(asked.groups[0].scales.map(\.outline.id) == ["mood"])
    #expect(asked.heading.absentQuestions == ["mood_1", "mood_2", "mood_3", "mood_4"])
  }

  @Test func `look at a roster's score row by row`() throws {
    let report = try Self.report(
      [Row(text: "0 1 2 2"), Row(text: "1 1  2")],
      columns: ["stress_1[work]", "stress_2[work]", "stress_1[home]", "stress_2[home]"])
    #expect(report.groups[0].scales.map(\.outline.id) == ["stress[work]", "stress[home]"])
    #expect(try Self.scale("stress[work]", in: report).mean == 1.5)
    #expect(try Self.scale("stress[home]", in: report).completeCount == 1)
  }

  @Test func `do not change with the order of rows`() throws {
    let rows = Self.rows(60)
    var random = SeededGenerator(seed: 8)
    let reports = try [rows, rows.shuffled(using: &random)].map { try Self.report($0) }
    let scales = try reports.map { try Self.scale("mood", in: $0) }
    #expect(scales[0].distribution == scales[1].distribution)
    let alphas = try scales.map { try #require($0.together).reliability.alpha.get().value }
    #expect(abs(alphas[0] - alphas[1]) < 1e-12)
  }

  @Test func `of a group are those of its rows alone`() throws {
    let rows = Self.rows(60).enumerated().map { Row(text: $1.text, splitBy: $0 % 3 == 0 ? "10" : "9") }
    let all = try Self.report(rows, .init(split: .groups(column: "site")))
    #expect(all.groups.map { $0.name?.value } == ["9", "10"])
    for (group, name) in zip(all.groups, ["9", "10"]) {
      let alone = try Self.report(rows.filter { $0.splitBy == name })
      let isSame = group.scales == alone.groups[0].scales
      #expect(isSame)
      #expect(group.rowCount == alone.heading.rowCount)
    }
  }

  @Test func `of groups with names stand in the order of their first rows`() throws {
    let rows = ["south", "north", "", "south"].map { Row(text: "1 1 1 1 no no ", splitBy: $0) }
    let report = try Self.report(rows, .init(split: .groups(column: "site")))
    #expect(report.groups.map { $0.name?.value } == ["south", "north", ""])
    #expect(report.groups.map(\.rowCount) == [2, 1, 1])
  }

  @Test func `refuse a column with a value for everybody`() throws {
    let rows = (0...StatisticsCollector.mostGroups).map { Row(text: "1 1 1 1 no no ", splitBy: "p\($0)") }
    #expect(throws: StatisticsError.tooManyGroups(column: "id", limit: 50)) {
      try Self.report(rows, .init(split: .groups(column: "id")))
    }
  }

  @Test func `refuse a score that is not there`() {
    #expect(throws: StatisticsError.self) { try Self.report([], .init(scores: ["modd"])) }
  }

  @Test func `of no rows are none`() throws {
    let mood = try Self.scale("mood", in: Self.report([]))
    #expect(mood.rowCount == 0)
    #expect(mood.mean == nil)
  }

  // MARK: Two occasions

  private static let retest = StatisticsOptions(scores: ["mood"], split: .retest(column: "visit"))

  private func row(_ id: String, _ visit: String, _ cells: String = "1 1 1 1 no no ") -> Row {
    Row(text: cells, splitBy: visit, id: id)
  }

  @Test func `pair people by id, and count who has no pair`() throws {
    let rows = [
      row("a", "2", "2 2 2 0 no no "), row("a", "1", "1 0 0 0 no no "), row("b", "1"),
      row("b", "2", "1 1 1  no no "),
      row("c", "1"), row("d", "1"), row("d", "1"), row("d", "2"), row("", "1"), row("e", ""),
      row("f", "2", "0 0 0 2 no no "),
      row("f", "1", "0 1 0 2 no no "),
    ]
    let section = try #require(try Self.report(rows, Self.retest).retest)
    #expect(
      section.occasions
        == Occasions(
          column: "visit", first: "1", second: "2", idColumn: "id", bothCount: 3, withoutPairCount: 1,
          repeatedCount: 1, namelessRowCount: 2))
    #expect(section.scales[0].pairs == [.init(first: 1, second: 0), .init(first: 3, second: 8)])
    #expect(section.scales[0].incompleteCount == 1)
    #expect(section.scales[0].agreement == .failure(.tooFewRows(2, least: 3)))
  }

  @Test func `look at each occasion by itself`() throws {
    let report = try Self.report([row("a", "1"), row("a", "2"), row("b", "2")], Self.retest)
    #expect(report.groups.map { $0.name?.value } == ["1", "2"])
    #expect(report.groups.map(\.rowCount) == [1, 2])
  }

  @Test func `take words for occasions in the order of their first rows`() throws {
    let report = try Self.report([row("a", "pre"), row("a", "post")], Self.retest)
    #expect(report.retest?.occasions.first == "pre")
  }

  @Test func `refuse one occasion, and three`() {
    #expect(throws: StatisticsError.notTwoOccasions(column: "visit", found: ["1"])) {
      try Self.report([row("a", "1")], Self.retest)
    }
    #expect(throws: StatisticsError.tooManyOccasions(column: "visit")) {
      try Self.report([row("a", "1"), row("a", "2"), row("a", "3")], Self.retest)
    }
  }
}
