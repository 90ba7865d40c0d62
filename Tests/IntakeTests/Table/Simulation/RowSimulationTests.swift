import TestSupport
import Testing

@testable import Intake

@Suite struct `Simulated rows` {
  static let shipped = ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"]
  static let today = PartialDate(year: 2026, month: 7, day: 15)

  static func questionnaire(_ id: String) throws -> Questionnaire {
    try Questionnaire(
      try #require(`Shipped questionnaires`.source(id)),
      clinic: Clinic.read(try #require(`Shipped questionnaires`.source("clinic"))).clinic,
      including: `Shipped questionnaires`.source)
  }

  /// Rows with what a replay makes of them.
  static func rows(
    _ count: Int, of questionnaire: Questionnaire, _ model: ResponseModel, seed: UInt64 = 1
  ) -> [(cells: [TableCell], row: ReplayedRow)] {
    var simulation = RowSimulation(questionnaire, model)
    let replay = RowReplay(questionnaire, columns: simulation.columns)
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let cells = simulation.row(using: &random)
      return (cells, replay.replay(cells, today: model.today))
    }
  }

  @Test(arguments: shipped, [0.0, 0.3])
  func `have nothing that their questionnaire does not take`(_ id: String, missing: Double) throws {
    let questionnaire = try Self.questionnaire(id)
    let model = ResponseModel(missing: missing, today: Self.today)
    for (cells, row) in Self.rows(40, of: questionnaire, model) {
      #expect(row.problems == [], "\(cells)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `follow the paths of any questionnaire`(_ seed: UInt64) throws {
    let questionnaire = try Questionnaire.yaml(RandomQuestionnaire.text(seed: seed))
    let model = ResponseModel(missing: 0.1, today: Self.today)
    for (cells, row) in Self.rows(5, of: questionnaire, model, seed: seed) {
      #expect(row.problems == [], "\(cells)")
    }
  }

  @Test(arguments: shipped) func `answer all that is asked, where nothing is missing`(_ id: String) throws {
    let questionnaire = try Self.questionnaire(id)
    for (_, row) in Self.rows(40, of: questionnaire, ResponseModel(today: Self.today)) {
      for answer in row.result.answers { #expect(answer.state != .skipped, "\(answer.id)") }
      #expect(row.result.outcome != .unfinished)
    }
  }

  @Test func `skip the share that is said, and never what is required`() throws {
    let questionnaire = try Self.questionnaire("first-session")
    let rows = Self.rows(60, of: questionnaire, ResponseModel(missing: 0.2, today: Self.today))
    let states = rows.flatMap {
      $0.row.result.answers.filter { $0.state == .skipped || $0.state == .answered }
    }
    let skipped = states.filter { $0.state == .skipped }
    #expect(!skipped.contains { $0.id.name == "consent" })
    #expect((0.17...0.23).contains(Double(skipped.count) / Double(states.count)))
  }

  @Test func `end early now and then, and mostly not`() throws {
    let questionnaire = try Self.questionnaire("first-session")
    let stopped = Self.rows(200, of: questionnaire, ResponseModel(today: Self.today)).count {
      $0.row.result.outcome == .stopped("declined")
    }
    // One half declines, of these one tenth stays: 1 in 11.
    #expect((6...36).contains(stopped))
  }

  @Test func `give every answer that there is, rows and typed words among them`() throws {
    let questionnaire = try Self.questionnaire("first-session")
    let rows = Self.rows(250, of: questionnaire, ResponseModel(missing: 0.05, today: Self.today))
    var simulation = RowSimulation(questionnaire, ResponseModel())
    var random = SeededGenerator(seed: 1)
    #expect(simulation.row(using: &random).count == simulation.columns.count)
    for (index, column) in simulation.columns.enumerated() {
      let found = Set(rows.map { $0.cells[index] })
      // What stands behind three conditions in a third row may not come up.
      guard column.address.row == nil || column.address.row == "1" else { continue }
      #expect(found.count > 1, "\(column)")
      guard column.part == .answer, column.address.row == nil,
        let variable = questionnaire.variables.first(where: { $0.id == column.address.name })
      else { continue }
      switch variable.kind {
      case .one(let choices):
        for choice in choices {
          #expect(found.contains(.answer(.option(choice.code))), "\(column) \(choice.code)")
        }
      case .scale(let low, let high, _):
        #expect(found.contains(.answer(.number(Fraction(low)))))
        #expect(found.contains(.answer(.number(Fraction(high)))))
      case .many(let choices, _, _):
        let chosen = found.flatMap { cell -> [String] in
          if case .answer(.many(let choices)) = cell { choices.map(\.code) } else { [] }
        }
        #expect(Set(chosen) == Set(choices.map(\.code)))
      default: break
      }
    }
  }

  @Test func `take numbers, dates and texts from within their limits`() throws {
    let questionnaire = try Questionnaire.page(
      """
      - id: whole
        ask: How many?
        answer: whole-number
        min: -2
        max: 2
      - id: exact
        ask: How much?
        answer: number
        decimals: 2
        min: 0.05
        max: 0.07
      - id: from
        ask: From when?
        answer: date
        not-before: 2026-07-01
        not-after: today
      - id: until
        ask: Until when?
        answer: date
        not-before: from
      - id: code
        ask: Which code?
        answer: text
        shape: "@@-##?"
      - id: brief
        ask: Which?
        answer: text
        longest: 3
      """)
    let rows = Self.rows(200, of: questionnaire, ResponseModel(today: Self.today))
    for (_, row) in rows { #expect(row.problems == []) }
    func texts(_ place: Int) -> Set<String> { Set(rows.map { $0.cells[place].text }) }
    #expect(texts(0) == ["-2", "-1", "0", "1", "2"])
    #expect(texts(1) == ["0.05", "0.06", "0.07"])
    #expect(texts(2).isSuperset(of: (1...15).map { "2026-07-" + PartialDate.padded($0, to: 2) }))
    #expect(texts(2).contains("2026"))
    #expect(texts(3).contains { $0 > "2026-08" })
    #expect(texts(4).contains { $0.count == 4 })
    #expect(texts(4).contains { $0.count == 5 })
    #expect(texts(5).allSatisfy { $0.count <= 3 })
    #expect(!texts(5).contains(""))
  }

  @Test func `leave a date before its earliest out, where there is no such day`() throws {
    let questionnaire = try Questionnaire.page(
      """
      - id: when
        ask: When?
        answer: date
        not-before: 2030-01-01
        not-after: today
      """)
    for (cells, row) in Self.rows(5, of: questionnaire, ResponseModel(today: Self.today)) {
      #expect(cells == [.empty])
      #expect(row.problems == [])
    }
  }

  @Test func `have no more rows than are wanted`() throws {
    let questionnaire = try Self.questionnaire("first-session")
    let model = ResponseModel(mostRows: 1, today: Self.today)
    for (cells, _) in Self.rows(20, of: questionnaire, model) {
      for cell in cells { if case .rows(let names) = cell { #expect(names == [] || names == ["1"]) } }
    }
  }
}
