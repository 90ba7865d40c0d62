import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeReports

struct ChangeRuleTests {
  @Test(arguments: [
    (Direction.lower, Fraction(15), Fraction(9), ReliableChange.improved), (.lower, 15, 10, .within),
    (.lower, 15, 20, .within), (.lower, 15, 21, .worseOnce), (.higher, 15, 21, .improved),
    (.higher, 15, 9, .worseOnce),
  ])
  func `points are met at equality`(
    better: Direction, baseline: Fraction, value: Fraction, expected: ReliableChange
  ) throws {
    let course = try ChangeSamples.course([baseline, value], better: better, .points(6))
    #expect(course.latest?.reliable == expected)
  }

  /// SD 5 and reliability .5: 1.96 · √(2 · 25 · .5) is 9.8 to the last digit.
  @Test func `an index needs more than its limit, to the last digit`() throws {
    let rules = try ChangeRules.index(sd: "5", reliability: "0.5")
    let rule = try #require(rules.reliable?.rule)
    let limit = try #require(ReliableLimit(rule))
    #expect(abs(limit.approximate - 9.8) < 1e-12)
    for sign in [1, -1] as [Fraction] {
      func reached(_ difference: String) throws -> Bool? {
        limit.isReached(by: try #require(Fraction(decimal: difference)?.multiplied(by: sign)))
      }
      #expect(try reached("9.8") == false)
      #expect(try reached("9.799999") == false)
      #expect(try reached("9.800001") == true)
    }
    let course = try ChangeSamples.course([20, Fraction(102, over: 10)], rules)
    #expect(course.latest?.reliable == .within)
    let beyond = try ChangeSamples.course([20, Fraction(101, over: 10)], rules)
    #expect(beyond.latest?.reliable == .improved)
  }

  /// Computed in section 8.2 of the project's clinical facts from published deviations and reliabilities.
  @Test(arguments: [
    ("6.1", "0.89", 5.608, 6), ("6.1", "0.84", 6.763, 7), ("5.5", "0.89", 5.056, 6),
    ("5.59", "0.87", 5.59, 6),
    ("4.7", "0.92", 3.685, 4), ("4.7", "0.83", 5.371, 6),
  ])
  func `limits of the PHQ-9 and the GAD-7 are those of their deviations and reliabilities`(
    sd: String, reliability: String, limit: Double, smallest: Int
  ) throws {
    let rule = try #require(try ChangeRules.index(sd: sd, reliability: reliability).reliable?.rule)
    let computed = try #require(ReliableLimit(rule))
    #expect(abs(computed.approximate - limit) < 0.004)
    #expect((1...27).first { computed.isReached(by: Fraction($0)) == true } == smallest)
  }

  @Test func `rules that no definition can have judge nothing`() {
    #expect(ReliableLimit(.points(0)) == nil)
    #expect(ReliableLimit(.points(-3)) == nil)
    #expect(ReliableLimit(.index(sd: 0, reliability: 0, kind: "retest")) == nil)
    #expect(ReliableLimit(.index(sd: 3, reliability: 2, kind: "retest")) == nil)
    #expect(ReliableLimit(.index(sd: Fraction(1 << 40), reliability: 0, kind: "retest")) == nil)
  }

  @Test func `a difference too large to square cannot be judged`() throws {
    let rules = try ChangeRules.index(sd: "5", reliability: "0.5")
    let course = try ChangeSamples.course([0, Fraction(1 << 40)], rules, high: nil)
    #expect(course.latest?.reliable == .cannotSay([.lower, .within, .higher]))
  }
}

struct ClinicalCutoffTests {
  /// From 17.1 (SD 6.1) with and 3.3 (SD 3.8) without major depression in Kroenke, Spitzer and Williams (2001):
  /// clinical facts 8.2 give 8.60.
  @Test func `cutoff c of the PHQ-9 is 8_60`() throws {
    let record = try ChangeSamples.record(try ChangeSamples.questionnaire("phq-9"), "phq9_1: 0")
    let rule = try #require(record.result.scores.first?.change.crossing?.rule)
    let cutoff = try #require(ClinicalCutoff.value(of: rule, better: .lower))
    // (6.1 · 3.3 + 3.8 · 17.1) / (6.1 + 3.8) = 85.11 / 9.9.
    #expect(cutoff == Fraction(8511, over: 990))
    #expect(cutoff.roundedHalfUp(decimals: 2) == Fraction(decimal: "8.6"))
  }

  /// The hypothetical example of Jacobson and Truax (1991), on a measure on which higher is better: 40 (SD 7.5) in the
  /// clinical and 60 (SD 7.5) in the functional population, reliability .80, a client from 32.5 to 47.5. The paper has
  /// a = 55, b = 45, c = 50, Sdiff = 4.74 and RC = 3.16.
  @Test func `the published example comes out as it was published`() throws {
    func rule(_ kind: String) throws -> ChangeRules.Crossing {
      try .init(kind, clinical: ("40", "7.5"), reference: ("60", "7.5"))
    }
    #expect(ClinicalCutoff.value(of: try rule("a"), better: .higher) == 55)
    #expect(ClinicalCutoff.value(of: try rule("b"), better: .higher) == 45)
    #expect(ClinicalCutoff.value(of: try rule("c"), better: .higher) == 50)

    var rules = try ChangeRules.index(sd: "7.5", reliability: "0.80")
    let limit = try #require(rules.reliable.flatMap { ReliableLimit($0.rule) })
    #expect(abs(limit.approximate / 1.96 - 4.74) < 0.005)
    #expect(abs((47.5 - 32.5) / (limit.approximate / 1.96) - 3.16) < 0.005)

    let half = Fraction(1, over: 2) ?? 0
    func category(_ kind: String, from start: Fraction, _ later: Fraction...) throws -> ChangeCategory? {
      rules.crossing = .init(rule: try rule(kind))
      return try ChangeSamples.course([start] + later, better: .higher, rules, high: nil).latest?.category
    }
    let (before, after) = (try #require(half.adding(32)), try #require(half.adding(47)))
    #expect(try category("a", from: before, after) == .improved)
    #expect(try category("b", from: before, after) == .recovered)
    #expect(try category("c", from: before, after) == .improved)
    #expect(try category("c", from: before, 51) == .recovered)
    // 1.96 · 4.74 = 9.3 points.
    #expect(try category("c", from: before, 41) == .unchanged)
    #expect(try category("c", from: before, 20, 20) == .deteriorated)
    #expect(try category("c", from: 55, 45, 45) == .deterioratedAndCrossed)
    #expect(try category("c", from: 55, 45) == nil)
    #expect(try category("c", from: 55, 65) == .improved)
  }

  @Test func `whoever is on the cutoff has not crossed it`() throws {
    var rules = ChangeRules.points(5)
    rules.crossing = .init(
      rule: try .init("c", clinical: ("15", "5"), reference: ("5", "5")))
    func crossing(_ better: Direction, _ values: Fraction...) throws -> Passage? {
      try ChangeSamples.course(values, better: better, rules).latest?.crossing
    }
    #expect(try crossing(.lower, 15, 10) == Passage(before: .yes, now: .yes))
    #expect(try crossing(.lower, 15, 9) == Passage(before: .yes, now: .no))
    #expect(try crossing(.lower, 10, 15) == Passage(before: .yes, now: .yes))
    // The groups stand the other way round than the score says.
    #expect(try crossing(.higher, 15, 9) == nil)
  }

  /// Criterion b needs no clinical group: 3.3 + 2 · 3.8.
  @Test func `a definition may give only the group that its criterion needs`() throws {
    func score(_ crossing: String) throws -> ScoreRecord {
      let questionnaire = try ChangeSamples.questionnaire(change: "crossing: {\(crossing)}")
      let record = try ChangeSamples.record(questionnaire, "low: 20")
      let again = try ResultRecord(json: record.json)
      #expect(again == record)
      return try #require(again.result.scores.first)
    }
    let b = try #require(try score("kind: b, reference: {mean: 3.3, sd: 3.8}").change.crossing?.rule)
    #expect(ClinicalCutoff.value(of: b, better: .lower) == Fraction(decimal: "10.9"))
    let a = try #require(try score("kind: a, clinical: {mean: 17.1, sd: 6.1}").change.crossing?.rule)
    #expect(ClinicalCutoff.value(of: a, better: .lower) == Fraction(decimal: "4.9"))
  }

  @Test func `a criterion without its group, or unknown, judges nothing`() throws {
    #expect(
      ClinicalCutoff.value(of: try .init("a", clinical: ("15", "5"), reference: nil), better: .lower) == 5)
    #expect(
      ClinicalCutoff.value(of: try .init("b", clinical: ("15", "5"), reference: nil), better: .lower) == nil)
    #expect(
      ClinicalCutoff.value(of: try .init("a", clinical: nil, reference: ("5", "5")), better: .lower) == nil)
    #expect(
      ClinicalCutoff.value(of: try .init("c", clinical: ("15", "5"), reference: nil), better: .lower) == nil)
    #expect(
      ClinicalCutoff.value(of: try .init("d", clinical: ("15", "5"), reference: ("5", "5")), better: .lower)
        == nil)
  }
}
