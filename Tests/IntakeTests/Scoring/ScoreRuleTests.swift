import Testing

@testable import Intake

/// Random rules over random answers, against a scorer that tries everything out.
@Suite struct `Rules of scores` {
  static let yaml = """
    pages:
      - page: all
        title: All
        questions:
          - {id: gate, ask: Gate?, answer: yes-no}
          - {id: a, ask: A?, answer: scale, from: {0: No}, to: {3: Yes}}
          - {id: b, ask: B?, answer: scale, from: {1: No}, to: {4: Yes}, when: gate = yes}
          - {id: c, ask: C?, answer: scale, from: {-1: No}, to: {2: Yes}, does-not-apply: No job}
          - {id: d, ask: D?, answer: one, choices: {x: {label: X, points: 0}, y: {label: Y, points: 2}, z: {label: Z, points: 5}}}
          - {id: v, ask: V?, answer: scale, from: {0: No}, to: {2: Yes}}
          - {id: w, ask: W?, answer: scale, from: {1: No}, to: {3: Yes}}
    """

  static let possible: [String: [Int]] = [
    "gate": [0, 1], "a": [0, 1, 2, 3], "b": [1, 2, 3, 4], "c": [-1, 0, 1, 2], "d": [0, 2, 5], "v": [0, 1, 2],
    "w": [1, 2, 3],
  ]

  /// A rule and answers, for the engine and for the slow scorer.
  private struct Trial {
    var form: Form
    let score: Score
    let items: Score.Items
    let slow: SlowScore

    init(_ empty: Form, _ random: inout Lehmer) {
      form = empty
      var given: [String: SlowScore.Item.Answer] = [:]
      for id in ["gate", "a", "b", "c", "d", "v", "w"] { given[id] = Trial.answer(id, in: &form, &random) }
      let gate = given["gate"]
      if gate == .points(0) { given["b"] = .notAsked }
      if gate == .skipped || gate == .open { given["b"] = .perhapsAsked }

      let combination = [Score.Combination.sum, .mean, .max, .count].randomElement(using: &random) ?? .sum
      let isWeighed = (combination == .sum || combination == .mean) && Bool.random(using: &random)
      var built: [Score.Item] = []
      var slow: [SlowScore.Item] = []
      for id in ["a", "b", "c", "d"] where Int.random(in: 0...4, using: &random) > 0 || built.isEmpty {
        let isReversed = Int.random(in: 0...3, using: &random) == 0
        let weight = isWeighed ? Trial.weight(in: form, given, &random) : nil
        built.append(
          .init(
            question: .init(question: form.question(id), row: .none), isReversed: isReversed,
            weight: weight?.rule))
        slow.append(
          .init(
            answer: given[id] ?? .open, possible: possible[id] ?? [], offersWayOut: id == "c",
            isReversed: isReversed,
            weight: weight?.slow ?? .number(1)))
      }
      let fill = Bool.random(using: &random) ? Int.random(in: 1...3, using: &random) : nil
      let notAsked =
        [Score.NotAsked.missing, .number(0), .number(2), .leaveOut].randomElement(using: &random) ?? .missing
      let factors: [Fraction] = [1, 1, 2, -1, Fraction(1, over: 3) ?? 1]
      let times = factors.randomElement(using: &random) ?? 1
      let decimals = [nil, 0, 1].randomElement(using: &random) ?? nil
      items = .init(
        combination: combination, items: built, fill: fill.map { .init(atMost: $0, source: nil) },
        times: times)
      score = Score(
        id: "s", title: "S", rule: .items(items), written: nil, condition: nil, notAsked: notAsked,
        readableFrom: Ordinal(0), each: nil,
        rounding: decimals.map { .init(decimals: $0) }, bands: [], better: nil, change: ChangeRules(),
        isShownToClient: false, isFormative: false, source: nil, definition: Ordinal(0))
      self.slow = SlowScore(
        combination: combination, items: slow, fill: fill, notAsked: notAsked, times: times,
        decimals: decimals)
    }

    /// Answers a question at random, mostly.
    private static func answer(
      _ id: String, in form: inout Form, _ random: inout Lehmer
    ) -> SlowScore.Item.Answer {
      let all = possible[id] ?? []
      switch Int.random(in: 0...9, using: &random) {
      case 0 where Bool.random(using: &random): return .open
      case 0, 1, 2:
        form.answer([id: "-"])
        return .skipped
      case 3 where id == "c":
        form.answer([id: "n/a"])
        return .notApplicable
      default:
        let index = Int.random(in: 0..<all.count, using: &random)
        let code =
          id == "gate" ? ["no", "yes"][index] : id == "d" ? ["x", "y", "z"][index] : "\(all[index])"
        form.answer([id: code])
        return .points(all[index])
      }
    }

    private static func weight(
      in form: Form, _ given: [String: SlowScore.Item.Answer], _ random: inout Lehmer
    ) -> (rule: Score.Weight, slow: SlowScore.Item.Weight) {
      switch Int.random(in: 0...3, using: &random) {
      case 0: return (.number(2), .number(2))
      case 1: return (.number(0), .number(0))
      default:
        let id = Bool.random(using: &random) ? "v" : "w"
        let answer: Int? = if case .points(let points) = given[id] { points } else { nil }
        return (
          .question(.init(question: form.question(id), row: .none)),
          .question(answer, possible: possible[id] ?? [], isOpen: given[id] == .open)
        )
      }
    }

    var total: ItemTotal { form.evaluator.total(of: items, in: score, .none, nil) }
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func `give what the slow scorer gives`(seed: UInt64) throws {
    let empty = try Form(Self.yaml)
    var random = Lehmer(seed)
    for _ in 0..<120 {
      let trial = Trial(empty, &random)
      let total = trial.total
      switch trial.slow.value {
      case .success(let value):
        #expect(total.value == value && total.missing == nil, "\(trial.slow)")
      case .failure(let missing):
        #expect(total.value == nil && total.missing == missing, "\(trial.slow)")
      }
    }
  }

  /// No completion lies outside, and both ends are reached. Every item's weight is tried out by itself, also where one
  /// question weighs two.
  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func `give exactly the hull of all that could be`(seed: UInt64) throws {
    let empty = try Form(Self.yaml)
    var random = Lehmer(seed)
    for _ in 0..<120 {
      let trial = Trial(empty, &random)
      let total = trial.total
      let possible = trial.slow.possible
      guard let low = possible.min(), let high = possible.max() else {
        #expect(total.couldBe.exact == nil, "\(trial.slow)")
        continue
      }
      #expect(total.couldBe == .between(low: low, high: high), "\(trial.slow)")
      let attainable = trial.form.evaluator.attainable(trial.items, in: trial.score, .none).ends
      if let least = attainable.low, let most = attainable.high {
        #expect(least <= low && high <= most, "\(trial.slow)")
      }
    }
  }

  /// The same by answering every open question in every way, through the engine itself. Filled values are left out of
  /// it: the mean of items with wide ranges can lie outside of what a narrow one allows.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `hold what every way to answer comes to`(seed: UInt64) throws {
    let empty = try Form(Self.yaml)
    var random = Lehmer(seed)
    for _ in 0..<25 {
      let trial = Trial(empty, &random)
      guard case .between(let low, let high) = trial.total.couldBe else { continue }
      var forms = [trial.form]
      for id in ["gate", "a", "b", "c"] where trial.form.responses.answers[slot(id, trial.form)]?.value == nil
      {
        let answers = id == "gate" ? ["yes", "no"] : (Self.possible[id] ?? []).map(String.init)
        forms = forms.flatMap { form in
          answers.map { answer in
            var form = form
            form.answer([id: answer])
            return form
          }
        }
      }
      for form in forms {
        let total = form.evaluator.total(of: trial.items, in: trial.score, .none, nil)
        if let value = total.value, total.filled == 0 {
          #expect((low ?? value) <= value && value <= (high ?? value), "\(trial.slow)")
        }
      }
    }
  }

  private func slot(_ id: String, _ form: Form) -> Int { form.machine.questions[form.question(id)].slot }
}
