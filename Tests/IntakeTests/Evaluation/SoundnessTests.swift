import Testing

@testable import Intake

/// What is said of incomplete answers must hold for every way to complete them.
@Suite struct `Incomplete answers` {
  static let yaml = """
    pages:
      - page: all
        title: All
        questions:
          - {id: gate, ask: Gate?, answer: yes-no}
          - {id: low, ask: Low?, answer: scale, from: {0: No}, to: {2: Yes}}
          - {id: high, ask: High?, answer: scale, from: {1: No}, to: {3: Yes}, when: gate = yes}
          - {id: job, ask: Job?, answer: scale, from: {-1: No}, to: {1: Yes}, does-not-apply: No job}
          - {id: kind, ask: Kind?, answer: one, choices: {a: {label: A, points: 0}, b: {label: B, points: 2}}}
    """

  /// Every answer that each question can have.
  static let possible: [(id: String, answers: [String])] = [
    ("gate", ["yes", "no"]), ("low", ["0", "1", "2"]), ("high", ["1", "2", "3"]),
    ("job", ["-1", "0", "1", "n/a"]),
    ("kind", ["a", "b"]),
  ]

  private struct Expressions {
    let form: Form
    var random: Lehmer

    func question(_ id: String) -> QuestionReference { .init(question: form.question(id), row: .none) }

    mutating func number(_ depth: Int) -> NumberExpression {
      guard depth > 0 else {
        return Bool.random(using: &random)
          ? .constant(Fraction(Int.random(in: -2...3, using: &random)))
          : .question(
            question(["gate", "low", "high", "job", "kind"].randomElement(using: &random) ?? "low"))
      }
      switch Int.random(in: 0...6, using: &random) {
      case 0: return .negated(number(depth - 1))
      case 1...3:
        return .arithmetic(
          number(depth - 1), Arithmetic.allCases.randomElement(using: &random) ?? .plus, number(depth - 1))
      case 4: return .count(.conditions((0...2).map { _ in condition(depth - 1) }))
      default:
        let aggregate = [Aggregate.sum, .mean, .min, .max].randomElement(using: &random) ?? .sum
        let filter = Bool.random(using: &random) ? (0...2).map { _ in condition(depth - 1) } : nil
        return .aggregate(aggregate, .numbers((0...2).map { _ in number(depth - 1) }, where: filter))
      }
    }

    mutating func condition(_ depth: Int) -> Condition {
      guard depth > 0 else {
        return Bool.random(using: &random)
          ? .isOption(question("kind"), [Int.random(in: 0...1, using: &random)])
          : .compare(number(0), Comparison.allCases.randomElement(using: &random) ?? .less, number(0))
      }
      switch Int.random(in: 0...6, using: &random) {
      case 0: return .not(condition(depth - 1))
      case 1: return .and(condition(depth - 1), condition(depth - 1))
      case 2: return .or(condition(depth - 1), condition(depth - 1))
      case 3: return .within(number(depth - 1), low: number(0), high: number(depth - 1))
      case 4: return .any(.conditions([condition(depth - 1), condition(depth - 1)]))
      case 5: return .all(.conditions([condition(depth - 1), condition(depth - 1)]))
      default:
        return .compare(
          number(depth - 1), Comparison.allCases.randomElement(using: &random) ?? .less, number(depth - 1))
      }
    }
  }

  private func completions(of form: Form, _ known: [String: String]) -> [Evaluator] {
    var forms = [form]
    for (id, answers) in Self.possible where known[id] == nil {
      forms = forms.flatMap { form in
        answers.map { answer in
          var form = form
          form.answer([id: answer])
          return form
        }
      }
    }
    return forms.map(\.evaluator)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `decide only what every completion agrees on`(seed: UInt64) throws {
    let empty = try Form(Self.yaml)
    var expressions = Expressions(form: empty, random: Lehmer(seed))
    var form = empty
    var known: [String: String] = [:]
    for (id, answers) in Self.possible {
      switch Int.random(in: 0...3, using: &expressions.random) {
      case 0: form.answer([id: "-"])
      case 1: break
      default: known[id] = answers.randomElement(using: &expressions.random)
      }
      if let answer = known[id] { form.answer([id: answer]) }
    }
    let evaluator = form.evaluator
    let completions = completions(of: form, known)
    for _ in 0..<60 {
      let condition = expressions.condition(3)
      let truth = evaluator.truth(of: condition, .none)
      if truth != .unknown {
        let disagreeing = completions.filter { $0.truth(of: condition, .none) != truth }
        #expect(disagreeing.isEmpty, "\(condition)")
      }
      let number = expressions.number(3)
      guard case .between(let low, let high) = evaluator.number(of: number, .none) else { continue }
      for completion in completions {
        // With "no job", a completion can itself be a range still, but not a wider one.
        guard case .between(let least?, let most?) = completion.number(of: number, .none) else {
          Issue.record("a range became missing: \(number)")
          continue
        }
        #expect((low ?? least) <= least && most <= (high ?? most), "\(number)")
      }
    }
  }

  /// For what names each question once, the range is not only sound but as narrow as can be.
  @Test(arguments: [Aggregate.sum, .mean, .min, .max])
  func `give the narrowest range to lists`(aggregate: Aggregate) throws {
    let ids = ["low", "high", "kind"]
    for skipped in [[], ["low"], ["low", "high"], ["high", "kind"], ids] {
      var form = try Form(Self.yaml)
      form.answer(["gate": "yes"])
      var known = ["gate": "yes", "job": "0"]
      for id in ids where !skipped.contains(id) {
        known[id] = Self.possible.first { $0.id == id }?.answers.last
      }
      for (id, answer) in known { form.answer([id: answer]) }
      let list = NumberList.numbers(
        ids.map { .question(.init(question: form.question($0), row: .none)) }, where: nil)
      let range = form.evaluator.number(of: .aggregate(aggregate, list), .none)
      let results = completions(of: form, known).compactMap {
        $0.number(of: .aggregate(aggregate, list), .none).exact
      }
      #expect(range == .between(low: results.min(), high: results.max()))
    }
  }
}
