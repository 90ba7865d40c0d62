import Testing

@testable import Intake

@Suite("Whether a symptom is above its threshold")
struct SymptomStateTests {
  typealias State = FormulationRecord.SymptomRecord.State

  @Test(arguments: [
    (NumberRange.exactly(10), State.above), (.exactly(9), .below), (.exactly(27), .above),
    (.between(low: 10, high: 13), .above), (.between(low: 7, high: 9), .below),
    (.between(low: 9, high: 10), .undecided), (.between(low: 0, high: 27), .undecided),
    (.between(low: 10, high: nil), .above), (.between(low: nil, high: 9), .below),
    (.between(low: nil, high: nil), .undecided), (.missing(.unanswered), .undecided),
    (.missing(.overflow), .undecided),
  ])
  func `it is decided only where all that the severity can be agrees`(severity: NumberRange, state: State) {
    #expect(State(severity: severity, above: 10) == state)
  }
}
