import Testing

@testable import Intake

@Suite struct `Score records` {
  private static let pages = """
    pages:
      - page: one
        title: One
        questions:
          - {id: sex, ask: Sex?, answer: one, choices: {f: Female, m: Male}}
          - {id: drinks, ask: Drinks?, answer: yes-no}
          - {id: a, ask: A?, answer: scale, from: {0: No}, to: {4: Yes}}
          - {id: b, ask: B?, answer: scale, from: {0: No}, to: {4: Yes}, when: drinks = yes}
          - {id: c, ask: C?, answer: scale, from: {0: No}, to: {4: Yes}, does-not-apply: No job}
          - {id: heavy, ask: How much does it matter?, answer: scale, from: {0: No}, to: {3: Yes}}
          - {id: light, ask: And this?, answer: scale, from: {0: No}, to: {3: Yes}}

    """

  private func form(_ scores: String, _ answers: KeyValuePairs<String, String>, skipRest: Bool = true) throws
    -> Form
  {
    var form = try Form(Self.pages + scores)
    form.answer(answers)
    if skipRest { form.skipRest() }
    return form
  }

  // MARK: Not asked

  @Test func `a true zero needs a no`() throws {
    let score = """
      scores:
        - {score: s, title: S, sum: [a, b], not-asked: 0}
      """
    let no = try form(score, ["drinks": "no", "a": "3"]).record("s")
    #expect(no.value == 3)
    #expect(no.items == .init(of: 2, answered: 1, notAsked: 1))
    #expect(no.couldBe == nil)
    // Nobody said no: the gate was skipped.
    let skipped = try form(score, ["drinks": "-", "a": "3"]).record("s")
    #expect(skipped.value == nil)
    #expect(skipped.missing == .itemsMissing(1, allowed: 0))
    #expect(skipped.couldBe == .init(low: 3, high: 7, bands: []))
    #expect(skipped.items == .init(of: 2, answered: 1, notAsked: 1))
  }

  @Test func `what is left out is not in the number of items, nor in the range`() throws {
    let score = """
      scores:
        - {score: s, title: S, sum: [a, b, c], not-asked: leave-out}
        - {score: m, title: M, mean: [a, b, c], not-asked: leave-out}
      """
    let form = try form(score, ["drinks": "no", "a": "3", "c": "n/a"])
    #expect(form.record("s").value == 3)
    #expect(form.record("s").high == 4)
    #expect(form.record("m").value == 3)
    #expect(form.record("s").items == .init(of: 3, answered: 1, notAsked: 1, notApplicable: 1))
    let both = try self.form(score, ["drinks": "yes", "a": "3", "b": "0", "c": "1"])
    #expect(both.record("s").high == 12)
    #expect(both.record("m").value == Fraction(4, over: 3))
  }

  @Test func `with everything left out there is nothing to score`() throws {
    let form = try form(
      "scores:\n  - {score: s, title: S, sum: [b, c], not-asked: leave-out}\n",
      ["drinks": "no", "c": "n/a"])
    #expect(form.record("s").missing == .nothingToScore)
    #expect(form.record("s").couldBe == nil)
    #expect(form.evaluator.evaluation.scores[0] == .one(.none))
  }

  @Test func `without a word for it, what was not asked is missing`() throws {
    let form = try form("scores:\n  - {score: s, title: S, sum: [a, b]}\n", ["drinks": "no", "a": "3"])
    #expect(form.record("s").missing == .itemsMissing(1, allowed: 0))
    #expect(form.record("s").couldBe == .init(low: 3, high: 7, bands: []))
  }

  @Test func `does not apply is missing, and is filled like any`() throws {
    let score = "scores:\n  - {score: s, title: S, sum: [a, c], if-missing: {at-most: 1, fill: mean}}\n"
    let record = try form(score, ["a": "3", "c": "n/a"]).record("s")
    #expect(record.value == 6)
    #expect(record.items == .init(of: 2, answered: 1, notApplicable: 1))
    #expect(record.filled == .init(rule: "mean", count: 1, source: nil))
  }

  // MARK: Not reached

  @Test func `a score with an item that was not reached is not finished`() throws {
    let score =
      "scores:\n  - {score: s, title: S, sum: [a, b], not-asked: 0, if-missing: {at-most: 1, fill: mean}}\n"
    let open = try form(score, ["drinks": "yes", "a": "3"], skipRest: false).record("s")
    #expect(open.missing == .notFinished)
    #expect(open.items == .init(of: 2, answered: 1, notReached: 1))
    #expect(open.couldBe == .init(low: 3, high: 7, bands: []))
    // b stands behind the open question, and whether it is asked is open with it.
    let behind = try form(score, ["a": "3"], skipRest: false).record("s")
    #expect(behind.missing == .notFinished)
    // The gate is closed, but the interview has not come past it.
    let closed = try form(score, ["drinks": "no", "a": "3"], skipRest: false)
    #expect(closed.record("s").missing == .notFinished)
    // Conditions see only the answers: none is wanting.
    #expect(closed.evaluator.evaluation.scores[0][0]?.range == .exactly(3))
  }

  // MARK: Weights

  @Test(arguments: [
    ("3", "1", Fraction(13, over: 4), nil as MissingScore?), ("0", "2", 1, nil),
    ("0", "0", nil, .divisionByZero),
    ("-", "1", nil, .itemsMissing(1, allowed: 0)),
  ])
  func `answers weigh answers`(heavy: String, light: String, value: Fraction?, missing: MissingScore?) throws
  {
    let score = "scores:\n  - {score: s, title: S, mean: [a, c], weights: [heavy, light]}\n"
    let record = try form(score, ["a": "4", "c": "1", "heavy": heavy, "light": light]).record("s")
    #expect(record.value == value)
    #expect(record.missing == missing)
  }

  @Test func `a missing weight is never filled, and leaves a range`() throws {
    let score = """
      scores:
        - {score: s, title: S, mean: [a, c], weights: [heavy, light], if-missing: {at-most: 1, fill: mean}}
      """
    let record = try form(score, ["a": "4", "c": "1", "heavy": "-", "light": "1"]).record("s")
    #expect(record.missing == .itemsMissing(1, allowed: 0))
    #expect(record.couldBe == .init(low: 1, high: Fraction(13, over: 4), bands: []))
    #expect(record.items == .init(of: 2, answered: 1, skipped: 1))
    let filled = try form(score, ["a": "4", "c": "-", "heavy": "2", "light": "1"]).record("s")
    #expect(filled.value == 4)
  }

  // MARK: Bands

  @Test(
    arguments: [
      ("f", "6", "High", ["Low": 0, "High": 6]), ("f", "5", "Low", ["Low": 0, "High": 6]),
      ("m", "6", "Low", ["Low": 0, "High": 8]), ("m", "8", "High", ["Low": 0, "High": 8]),
      ("-", "8", nil, [:]),
    ] as [(String, String, String?, [String: Fraction])])
  func `a cut-off can differ, and is not guessed`(
    sex: String, total: String, band: String?, bands: [String: Fraction]
  ) throws {
    let score = """
      scores:
        - score: s
          title: S
          sum: [a, c]
          bands:
            - {when: sex = f, from: {0: Low, 6: High}, source: For women}
            - {from: {0: Low, 8: High}, source: For men}
      """
    let half = (Int(total) ?? 0) / 2
    let record = try form(score, ["sex": sex, "a": "\((Int(total) ?? 0) - half)", "c": "\(half)"]).record("s")
    #expect(record.value == Fraction(decimal: total))
    #expect(record.band == band)
    #expect(Dictionary(uniqueKeysWithValues: record.bands.map { ($0.name, $0.from) }) == bands)
    #expect((record.bandsSource == nil) == bands.isEmpty)
  }

  @Test(
    arguments: [
      (0, 4, ["A"]), (0, 5, ["A", "B"]), (4, 10, ["A", "B", "C"]), (5, 9, ["B"]), (10, 12, ["C"]),
      (-3, -1, []),
      (-3, 0, ["A"]), (nil, 5, ["A", "B"]), (9, nil, ["B", "C"]), (nil, nil, ["A", "B", "C"]),
    ] as [(Int?, Int?, [String])])
  func `bands between two totals are all that hold one`(low: Int?, high: Int?, names: [String]) {
    let set = BandSet(
      condition: nil, written: nil,
      bands: [.init(from: 0, name: "A"), .init(from: 5, name: "B"), .init(from: 10, name: "C")],
      source: nil)
    #expect(set.bands(from: low.map { Fraction($0) }, to: high.map { Fraction($0) }).map(\.name) == names)
    guard let low, let high else { return }
    var slow: [String] = []
    for total in low...high {
      if let name = set.band(of: Fraction(total))?.name, slow.last != name { slow.append(name) }
    }
    #expect(slow == names)
  }

  // MARK: Values

  private static let nested = """
    scores:
      - {score: part, title: Part, sum: [a, c], if-missing: {at-most: 1, fill: mean}}
      - {score: whole, title: Whole, value: part + heavy}
      - {score: share, title: Share, value: light / heavy}
      - {score: top, title: Top, max: [a, c]}
      - {score: above, title: Above, value: top}
    """

  @Test func `a value has the completeness of every question through other scores, each once`() throws {
    let record = try form(Self.nested, ["a": "3", "c": "1", "heavy": "2"]).record("whole")
    #expect(record.value == 6)
    #expect(record.items == .init(of: 3, answered: 3))
    #expect(record.low == 0)
    #expect(record.high == 11)
    #expect(record.couldBe == nil)
    #expect(record.filled == nil)
  }

  @Test func `a value over a filled score says so, and what it could be`() throws {
    let record = try form(Self.nested, ["a": "3", "c": "-", "heavy": "2"]).record("whole")
    #expect(record.value == 8)
    #expect(record.filled == .init(rule: "mean", count: 1, source: nil))
    #expect(record.items == .init(of: 3, answered: 2, skipped: 1))
    #expect(record.couldBe == .init(low: 5, high: 9, bands: []))
  }

  @Test func `a value that is not exact is none`() throws {
    let record = try form(Self.nested, ["a": "3", "c": "1", "heavy": "-"]).record("whole")
    #expect(record.value == nil)
    #expect(record.missing == .itemsMissing(1, allowed: 0))
    #expect(record.couldBe == .init(low: 4, high: 7, bands: []))
  }

  @Test func `a value over zero says why there is none`() throws {
    let form = try form(Self.nested, ["heavy": "0", "light": "1"])
    #expect(form.record("share").missing == .divisionByZero)
    #expect(form.record("share").couldBe == nil)
  }

  @Test func `a score without a value gives none to another, however narrow it is`() throws {
    // The greatest is 4 whatever c is; but c is missing.
    let form = try form(Self.nested, ["a": "4", "c": "-"])
    #expect(form.record("top").missing == .itemsMissing(1, allowed: 0))
    #expect(form.record("top").couldBe == .init(low: 4, high: 4, bands: []))
    #expect(form.record("above").value == nil)
    #expect(form.record("above").missing == .itemsMissing(1, allowed: 0))
    let top = ScoreReference(score: form.score("top"), row: .none)
    #expect(form.evaluator.truth(of: .hasValue(top), .none) == .no)
    #expect(form.evaluator.truth(of: .compare(.score(top), .equal, .constant(4)), .none) == .yes)
  }

  @Test func `a value waits for the questions it reads`() throws {
    let record = try form(Self.nested, ["a": "3", "c": "1"], skipRest: false).record("whole")
    #expect(record.missing == .notFinished)
  }

  // MARK: Rows

  private static let rows = """
    pages:
      - page: people
        title: People
        repeat: person
        ask: Someone?
        again: Anyone else?
        at-most: 5
        called: "{who}"
        questions:
          - {id: who, ask: Who?, answer: text}
          - {id: close, ask: Close?, answer: scale, from: {1: No}, to: {5: Yes}}
          - {id: fair, ask: Fair?, answer: scale, from: {1: No}, to: {5: Yes}}
    scores:
      - {score: tie, title: Tie, each: person, sum: [close, fair]}
      - {score: friends, title: Friends, value: count(person where close >= 4)}
    """

  @Test func `a score can be had for each row`() throws {
    var form = try Form(Self.rows)
    form.add([2, 5], to: "person", .closed)
    form.answer([
      "who[2]": "Jo", "close[2]": "4", "fair[2]": "5", "who[5]": "Al", "close[5]": "1", "fair[5]": "-",
    ])
    #expect(form.record("tie", row: 2).value == 9)
    #expect(form.record("tie", row: 5).missing == .itemsMissing(1, allowed: 0))
    #expect(form.record("tie", row: 5).couldBe == .init(low: 2, high: 6, bands: []))
    #expect(form.evaluator.evaluation.scores[form.score("tie").index][2]?.hasValue == true)
    #expect(form.evaluator.evaluation.scores[form.score("tie").index][1] == nil)
  }

  @Test(
    arguments: [
      (RosterState.closed, ["4", "2"], 1, nil as MissingScore?, 0, 0), (.closed, [], 0, nil, 0, 0),
      (.skipped, [], nil, .itemsMissing(1, allowed: 0), nil, nil), (.open, [], nil, .notFinished, nil, nil),
      (.open, ["5"], nil, .notFinished, 1, 5),
      (.closed, ["5", "-"], nil, .itemsMissing(1, allowed: 0), 1, 2),
      (.closed, ["2", "-"], nil, .itemsMissing(1, allowed: 0), 0, 1),
    ] as [(RosterState, [String], Fraction?, MissingScore?, Fraction?, Fraction?)])
  func `a count of rows is exact where the rows and answers are`(
    state: RosterState, close: [String], value: Fraction?, missing: MissingScore?, low: Fraction?,
    high: Fraction?
  ) throws {
    var form = try Form(Self.rows)
    form.add(Array(close.indices.map { $0 + 1 }), to: "person", state)
    for (index, answer) in close.enumerated() {
      form.answer(["who[\(index + 1)]": "Jo", "close[\(index + 1)]": answer, "fair[\(index + 1)]": "1"])
    }
    let record = form.record("friends")
    #expect(record.value == value)
    #expect(record.missing == missing)
    if value == nil {
      #expect(record.couldBe?.low == low)
      #expect(record.couldBe?.high == high)
    }
    // The opening question and how close each is.
    #expect(record.items.of == 1 + close.count)
    #expect(record.high == 5)
  }

  // MARK: Method

  @Test func `how it is worked out is what the author wrote`() throws {
    let score = """
      scores:
        - score: s
          title: S
          mean: [a, b, c]
          reverse: [b]
          weights: [2, heavy, light]
          if-missing: {at-most: 1, fill: mean, source: The manual}
          not-asked: leave-out
          times: 1.5
          round: half-up
          decimals: 1
          show: clinician
        - {score: t, title: T, value: s + a}
      """
    let form = try form(score, ["a": "3"])
    #expect(
      form.record("s").method
        == ScoreMethod(
          rule: .mean, reads: ["a", "b", "c"], reversed: ["b"], mayBeMissing: 1, fillSource: "The manual",
          notAsked: .leftOut, weights: [.number(2), .answer("heavy"), .answer("light")],
          times: Fraction(3, over: 2) ?? 0, decimals: 1))
    let value = form.record("t").method
    #expect(value.rule == .value)
    #expect(Set(value.reads) == ["a", "b", "c", "heavy", "light"], "through the other score")
  }
}
