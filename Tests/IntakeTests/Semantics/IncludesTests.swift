import LocatedYAML
import Testing

@testable import Intake

@Suite struct `The rules of includes` {
  private static func file(_ id: String, _ text: String) -> Source {
    Source(name: "\(id).yaml", text: "questionnaire: \(id)\nversion: 1.0.0\ntitle: Of \(id)\n" + text)
  }

  private func codes(_ main: String, _ files: [String: String]) -> [String] {
    Questionnaire.check(Self.file("main", main)) { id in files[id].map { Self.file(id, $0) } }
      .diagnostics.map(\.code)
  }

  private static let one = """
    answers: {how: {answer: one, choices: {0: Zero, 2: Two}}}
    let: {is_high: one_1 >= 2}
    thanks: Thanks from one.
    pages:
      - page: one
        title: One
        questions:
          - {id: one_1, ask: One?, answer: how}
          - {stop: out, when: is_high, say: Enough.}
          - {id: one_2, ask: Two?, answer: how}
    scores:
      - {score: ones, title: Ones, sum: [one_1, one_2]}
    alerts:
      - {alert: one, when: one_2 >= 2, level: notice, tell: T}
    formulation:
      symptoms:
        - {symptom: oneness, title: Oneness, severity: ones, above: 2}
      areas:
        - {area: own, title: Own, evidence: [{when: one_1 >= 2, strength: some, because: B}]}
    """
  private static let two = """
    answers: {how: {answer: scale, from: {1: No}, to: {9: Yes}}}
    pages:
      - page: two
        title: Two
        questions:
          - {id: two_1, ask: And?, answer: how}
    """
  private static let main = """
    answers: {how: {answer: yes-no}}
    thanks: Thanks from main.
    pages:
      - page: first
        title: First
        questions:
          - {id: gate, ask: Gate?, answer: how}
      - {include: one, when: gate = yes}
      - include: two
      - page: last
        title: Last
        questions:
          - {id: last, ask: Last?, answer: text, when: ones >= 1}
    """

  private func interview() throws -> Interview {
    try .of(Self.main, including: ["one": Self.one, "two": Self.two])
  }

  @Test func `named answers are each file's own`() throws {
    var interview = try interview()
    #expect(interview.step.form == .yesNo)
    try interview.given(["gate": "yes", "one_1": "0", "one_2": "0"])
    #expect(interview.asks == "And?")
    try interview.given(["two_1": "9"])
    #expect(throws: Rejection.self) { try interview.given(["two_1": "0"]) }
  }

  @Test func `scores, alerts and symptoms come along; areas and thanks are the outermost file's`() throws {
    var interview = try interview()
    try interview.given(["gate": "yes", "one_1": "0", "one_2": "2", "two_1": "1", "last": "-"])
    #expect(try interview.score("ones").value == 2)
    #expect(try interview.alert("one").state == .fired)
    #expect(interview.result.formulation?.symptoms.map(\.id) == ["oneness"])
    #expect(interview.result.formulation?.symptoms.map(\.state) == [.above])
    #expect(interview.result.formulation?.areas.isEmpty == true)
    #expect(interview.thanksText == "Thanks from main.")
    #expect(interview.questionnaire.definitions[try interview.score("ones").definition].id == "one")
  }

  @Test func `a stop inside ends the whole, and setting the include aside takes it back`() throws {
    var interview = try interview()
    try interview.given(["gate": "yes", "one_1": "2"])
    #expect(interview.outcome == .stopped("out"))
    #expect(interview.asks == "stop: Enough.")
    #expect(try interview.state("one_2") == .notReached)
    #expect(try interview.state("two_1") == .notReached)
    try interview.given(["gate": "no"])
    #expect(interview.asks == "And?")
    #expect(try interview.state("one_1") == .notAsked)
    #expect(try interview.state("one_2") == .notAsked)
    try interview.given(["gate": "yes"])
    #expect(interview.outcome == .stopped("out"))
  }

  @Test func `a condition after an include names its scores, and where it is not asked they are unknown`()
    throws
  {
    var interview = try interview()
    try interview.given(["gate": "no", "two_1": "1"])
    #expect(interview.step == .review)
    #expect(try interview.state("last") == .notAsked)
    #expect(try interview.score("ones").missing == .itemsMissing(2, allowed: 0))
    #expect(try interview.alert("one").state == .notFired)
    #expect(interview.result.formulation?.symptoms.map(\.state) == [.undecided])
  }

  @Test func `its own file may not be seen from outside, nor the outside from it`() {
    let uses = Self.two.replacing("answer: how}", with: "answer: how, when: is_high}")
    #expect(codes(Self.main, ["one": Self.one, "two": uses]) == ["unknown-name"])
    let named = Self.two.replacing("answer: how}", with: "answer: other}")
    #expect(
      codes(
        Self.main.replacing("{how:", with: "{other: {answer: text}, how:"), ["one": Self.one, "two": named])
        == ["unused", "unused", "unknown-answer"])
  }

  @Test func `ids share one name space, and a clash names both places`() throws {
    let clash = Self.two.replacing("two_1", with: "one_1")
    let checked = Questionnaire.check(Self.file("main", Self.main)) { id in
      ["one": Self.one, "two": clash][id].map { Self.file(id, $0) }
    }
    let duplicate = try #require(checked.diagnostics.first { $0.code == "duplicate-id" })
    #expect(duplicate.location?.file == FileID(2))
    #expect(duplicate.notes.first?.location?.file == FileID(1))
    // A let is a name like any.
    #expect(
      codes(
        Self.main.replacing("thanks: Thanks from main.", with: "let: {is_high: gate = yes}"),
        ["one": Self.one, "two": Self.two]
      )
      .contains("duplicate-id"))
  }

  @Test func `a file is brought in once`() {
    #expect(
      codes(Self.main.replacing("include: two", with: "include: one"), ["one": Self.one, "two": Self.two])
        == ["included-twice"])
    let ring = Self.two + "\n  - include: main"
    #expect(codes(Self.main, ["one": Self.one, "two": ring]) == ["included-twice"])
    #expect(codes(Self.main, ["one": Self.one]) == ["unknown-include"])
  }

  @Test func `an urgent alert cannot be silenced by a condition on an include, however deep`() {
    let urgent =
      Self.two + "\nalerts:\n  - {alert: x, when: two_1 >= 2, level: urgent, say: S, show: crisis, tell: T}"
    #expect(codes(Self.main, ["one": Self.one, "two": urgent]) == [])
    let outer = Self.main.replacing("- include: two", with: "- {include: two, when: gate = yes}")
    #expect(codes(outer, ["one": Self.one, "two": urgent]) == ["conditional-urgent-alert"])
    let inner = Self.one.replacing("pages:", with: "pages:\n  - include: two")
    let through = Self.main.replacing("  - include: two\n", with: "")
    #expect(codes(through, ["one": inner, "two": urgent]) == ["conditional-urgent-alert"])
  }

  @Test func `a condition looks back through includes in the order in which they are brought in`() {
    let reads = Self.two.replacing("answer: how}", with: "answer: how, when: one_1 >= 2}")
    #expect(codes(Self.main, ["one": Self.one, "two": reads]) == [])
    let turned = Self.main.replacing("  - include: two\n", with: "").replacing(
      "  - {include: one", with: "  - include: two\n  - {include: one")
    #expect(codes(turned, ["one": Self.one, "two": reads]) == ["later-name"])
  }
}

extension InterviewStep {
  fileprivate var form: AnswerForm? { if case .question(let view) = self { view.form } else { nil } }
}
