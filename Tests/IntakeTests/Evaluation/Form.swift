import LocatedYAML
import Testing

@testable import Intake

/// A checked questionnaire and what was answered in it, filled in without an interview around it.
struct Form {
  let machine: Machine
  var responses: Responses

  /// The pages and scores of a questionnaire, as YAML; what stands above them is added.
  init(_ yaml: String, today: String? = nil) throws {
    let text = "questionnaire: test\nversion: 1.0.0\ntitle: Test\nlanguage: en\n" + yaml
    try self.init(Source(name: "test.yaml", text: text), today: today)
  }

  init(_ source: Source, today: String? = nil) throws {
    let checked = Questionnaire.check(source, including: { `Shipped questionnaires`.source($0) })
    let renderer = DiagnosticRenderer(sources: checked.sources)
    let errors = checked.diagnostics.filter { $0.severity == .error }.map(renderer.render)
    let questionnaire = checked.questionnaire
    machine = try #require(questionnaire, "\(errors.joined(separator: "\n"))").machine
    responses = Responses(machine, today: today.flatMap { PartialDate($0) })
  }

  static func shipped(_ id: String) throws -> Form {
    try Form(try #require(`Shipped questionnaires`.source(id)))
  }

  var evaluator: Evaluator {
    var evaluator = Evaluator(machine, responses)
    evaluator.evaluation = .onePass(machine, responses)
    return evaluator
  }

  func question(_ id: String) -> Ordinal<Question> {
    if case .question(let question) = machine.names[id] { return question }
    Issue.record("there is no question \(id)")
    return Ordinal(0)
  }

  func roster(_ id: String) -> Ordinal<Roster> {
    if case .roster(let roster) = machine.names[id] { return roster }
    Issue.record("there is no roster \(id)")
    return Ordinal(0)
  }

  func score(_ id: String) -> Ordinal<Score> {
    machine.scores.ordinals.first { machine.scores[$0].id == id } ?? Ordinal(0)
  }

  /// Sets what was answered; `nil` for nothing, an entry without a value for skipped.
  mutating func set(_ ordinal: Ordinal<Question>, row: Int = 0, to entry: Responses.Entry?) {
    let question = machine.questions[ordinal]
    guard let roster = question.roster else {
      responses.answers[question.slot] = entry
      return
    }
    let count = responses.rosters[roster.index].questions
    responses.rosters[roster.index].answers[row, default: Array(repeating: nil, count: count)][
      question.slot] = entry
  }

  /// Answers in the words of an answers file: a code, codes with spaces between, a number, a date, `n/a` for what
  /// does not apply, `-` for skipped, and nothing for taken back.
  mutating func answer(_ answers: KeyValuePairs<String, String>) {
    for (place, text) in answers {
      let address = Address(place)
      let ordinal = question(address.name)
      let entry =
        text.isEmpty ? nil : Responses.Entry(value: text == "-" ? nil : value(text, of: ordinal), at: nil)
      set(ordinal, row: row(address, of: ordinal), to: entry)
    }
  }

  private func row(_ address: Address, of ordinal: Ordinal<Question>) -> Int {
    guard let row = address.row, let roster = machine.questions[ordinal].roster else { return 0 }
    if case .given(let rows) = machine.rosters[roster].rows,
      let index = rows.firstIndex(where: { $0.code == row })
    {
      return index + 1
    }
    return Int(row) ?? 0
  }

  private func value(_ text: String, of ordinal: Ordinal<Question>) -> Value? {
    if text == "n/a" { return .notApplicable }
    let kind = machine.questions[ordinal].answer
    let words = text.split(separator: " ").map(String.init)
    switch kind {
    case .yesNo, .one(.options):
      return kind.options?.firstIndex { $0.code == text }.map { .option($0, words: nil) }
    case .many(.options(let options), _, _):
      return .options(options.indices.filter { words.contains(options[$0].code) }, words: [:])
    case .one(.rows): return Int(text).map(Value.row)
    case .many(.rows, _, _): return .rows(words.compactMap { Int($0) })
    case .scale, .number: return Fraction(decimal: text).map(Value.number)
    case .date: return PartialDate(text).map(Value.date)
    case .text: return .text(text)
    }
  }

  mutating func add(_ rows: [Int], to id: String, _ state: RosterState) {
    let roster = roster(id)
    responses.rosters[roster.index].added = rows
    responses.rosters[roster.index].state = state
  }

  /// The score as an interview's result would have it.
  func record(_ id: String, row: Int = 0) -> ScoreRecord {
    let evaluator = evaluator
    return evaluator.record(
      of: score(id), row: row, id: Address(id), called: nil, Progress(evaluator))
  }

  /// The truth of the condition of the question `asks`.
  func truth(of id: String = "last") -> Truth {
    evaluator.relevance(of: Place(step: machine.questions[question(id)].step, row: 0))
  }

  /// Every question skipped that has no answer, so that everything is reached.
  mutating func skipRest() {
    for ordinal in machine.questions.ordinals where machine.questions[ordinal].roster == nil {
      if responses.answers[machine.questions[ordinal].slot] == nil {
        set(ordinal, to: Responses.Entry(value: nil, at: nil))
      }
    }
  }
}

/// Numbers that look random and are the same in every run.
struct Lehmer: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
