import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeReports

/// Every pair of PHQ-9 totals, and of ranges of totals, beside rules written down in whole numbers.
struct ChangeJudgeTests {
  /// What the PHQ-9's rules say of two totals that are known: a bit for each answer.
  private struct Bits: OptionSet {
    let rawValue: Int
    static func bit(_ place: Int, if condition: Bool) -> Bits {
      Bits(rawValue: 1 << (2 * place + (condition ? 1 : 0)))
    }
    /// The answer of all, where they agree.
    func judgement(_ place: Int) -> Judgement {
      switch rawValue >> (2 * place) & 3 {
      case 1: .no
      case 2: .yes
      default: .cannotSay
      }
    }
  }

  private enum Place: Int, CaseIterable {
    case improved, worse, wasCase, isCase, wasClinical, isClinical, gate, response, remissionGate, remission
  }

  /// Reliable from 6, a case from 10, response by half from 10 on, remission below 5 from 10 on, crossing at 8.60.
  private static func bits(_ baseline: Int, _ value: Int) -> Bits {
    let answers: [Place: Bool] = [
      .improved: baseline - value >= 6, .worse: value - baseline >= 6, .wasCase: baseline >= 10,
      .isCase: value >= 10, .wasClinical: baseline >= 9, .isClinical: value >= 9, .gate: baseline >= 10,
      .response: 2 * value <= baseline, .remissionGate: baseline >= 10, .remission: value < 5,
    ]
    return Place.allCases.reduce(into: Bits()) { bits, place in
      bits.formUnion(.bit(place.rawValue, if: answers[place] ?? false))
    }
  }

  private static func gated(_ gate: Judgement, _ met: Judgement) -> GatedChange {
    switch (gate, met) {
    case (.no, _): .gateClosed
    case (.yes, .yes): .met
    case (.yes, .no): .notMet
    default: .cannotSay
    }
  }

  @Test func `every range of totals beside every other is judged as all of its pairs are`() throws {
    let record = try ChangeSamples.record(
      try ChangeSamples.questionnaire("phq-9"), ChangeSamples.answers("phq9", Array(repeating: 0, count: 9)))
    let score = try #require(record.result.scores.first)
    let judge = ChangeJudge(score.change, better: score.better, low: score.low, high: score.high)
    let pairs = (0...27).map { baseline in (0...27).map { Self.bits(baseline, $0) } }
    var wrong: [String] = []
    var open = 0
    for from in 0...27 {
      var column = [Bits](repeating: [], count: 28)
      for upTo in from...27 {
        for value in 0...27 { column[value].formUnion(pairs[upTo][value]) }
        let baseline = PossibleValues(low: Fraction(from), high: Fraction(upTo))
        for low in 0...27 {
          var bits: Bits = []
          for high in low...27 {
            bits.formUnion(column[high])
            let value = PossibleValues(low: Fraction(low), high: Fraction(high))
            func says(_ place: Place) -> Judgement { bits.judgement(place.rawValue) }
            let shifts = judge.shifts(value.subtracting(baseline)) ?? []
            let isRight =
              shifts.contains(.lower) == (says(.improved) != .no)
              && shifts.contains(.higher) == (says(.worse) != .no)
              && (shifts == [.lower]) == (says(.improved) == .yes)
              && (shifts == [.higher]) == (says(.worse) == .yes)
              && judge.caseness(from: baseline, to: value)
                == Passage(before: says(.wasCase), now: says(.isCase))
              && judge.crossing(from: baseline, to: value)
                == Passage(before: says(.wasClinical), now: says(.isClinical))
              && judge.response(from: baseline, to: value) == Self.gated(says(.gate), says(.response))
              && judge.remission(from: baseline, to: value)
                == Self.gated(says(.remissionGate), says(.remission))
            if !isRight { wrong.append("\(from)...\(upTo) to \(low)...\(high)") }
            if shifts.count > 1 { open += 1 }
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count), first \(wrong.prefix(5))")
    #expect(open > 1000)
  }

  /// On a score of 0 to 27, 27 - x stands for x where higher is better: every judgement is the same.
  @Test func `what is higher is judged as its mirror image is`() throws {
    func rules(_ kind: String, isMirrored: Bool) throws -> ChangeRules {
      var rules = ChangeRules.points(5)
      rules.crossing = .init(
        rule: isMirrored
          ? try .init(kind, clinical: ("9.9", "3.05"), reference: ("23.7", "3.8"))
          : try .init(kind, clinical: ("17.1", "3.05"), reference: ("3.3", "3.8")))
      rules.response = .init(rule: .init(drop: try #require(Fraction(1, over: 3))))
      return rules
    }
    for kind in ["a", "b", "c"] {
      let judge = ChangeJudge(try rules(kind, isMirrored: false), better: .lower, low: 0, high: 27)
      let mirror = ChangeJudge(try rules(kind, isMirrored: true), better: .higher, low: 0, high: 27)
      let cutoff = try #require(judge.cutoff)
      #expect(mirror.cutoff == Fraction(27).subtracting(cutoff))
      for baseline in ranges {
        for value in ranges {
          let (start, end) = (baseline.mirrored, value.mirrored)
          let mirrored = mirror.reliable(end.subtracting(start), worseBefore: nil)
          #expect(judge.reliable(value.subtracting(baseline), worseBefore: nil) == mirrored?.mirrored)
          #expect(judge.crossing(from: baseline, to: value) == mirror.crossing(from: start, to: end))
          #expect(judge.response(from: baseline, to: value) == mirror.response(from: start, to: end))
        }
      }
    }
  }

  private let ranges = (0...9).flatMap { low in
    [0, 2, 9].map { PossibleValues(low: Fraction(low * 2), high: Fraction(low * 2 + $0)) }
  }

  @Test func `a lower total is never judged worse than a higher one`() throws {
    let judge = ChangeJudge(
      try ChangeRules.index(sd: "6.1", reliability: "0.84"), better: .lower, low: 0, high: 27)
    for baseline in 0...27 {
      let shifts = (0...27).compactMap { value in
        judge.shifts(PossibleValues(Fraction(value - baseline)))?.first
      }
      #expect(shifts.count == 28)
      #expect(shifts == shifts.sorted())
    }
  }

  @Test func `an end that is open leaves open what lies towards it`() {
    let judge = ChangeJudge(.points(6), better: .lower, low: nil, high: nil)
    #expect(judge.shifts(PossibleValues(low: nil, high: -6)) == [.lower])
    #expect(judge.shifts(PossibleValues(low: nil, high: 0)) == [.lower, .within])
    #expect(judge.shifts(PossibleValues(low: 6, high: nil)) == [.higher])
    #expect(judge.shifts(PossibleValues(low: nil, high: nil)) == [.lower, .within, .higher])
    #expect(ChangeJudge(ChangeRules(), better: .lower, low: 0, high: 27).shifts(.init(3)) == nil)
  }

  @Test func `what is worded for the worse side of a low score judges no other`() throws {
    var rules = ChangeRules()
    rules.caseness = .init(rule: 10)
    rules.remission = .init(rule: 5)
    rules.response = .init(rule: .init(drop: try #require(Fraction(1, over: 2)), baselineAtLeast: 10))
    for (better, reason) in [(Direction.higher, IdleRule.Reason.wordedForLower), (nil, .noDirection)] {
      let course = try ChangeSamples.course([20, 3], better: better, rules)
      #expect(course.idle.map(\.rule) == [.caseness, .response, .remission])
      #expect(course.idle.allSatisfy { $0.reason == reason })
      let verdict = try #require(course.latest)
      #expect(verdict.caseness == nil)
      #expect(verdict.remission == nil)
      #expect(verdict.response == nil)
    }
  }

  @Test func `a rule whose numbers cannot be used is named`() throws {
    var rules = ChangeRules.points(0)
    rules.crossing = .init(rule: try .init("b", clinical: ("15", "5"), reference: nil))
    rules.response = .init(rule: .init(drop: try #require(Fraction(1, over: 2))))
    let course = try ChangeSamples.course([20, 3], rules, low: nil)
    #expect(course.idle.map(\.rule) == [.reliable, .response, .crossing])
    #expect(course.idle.allSatisfy { $0.reason == .unusable })
    let shipped = try ChangeSamples.record(try ChangeSamples.questionnaire("phq-9"), "phq9_1: 0")
    #expect(try Progress([shipped]).courses.map(\.idle) == [[]])
  }

  @Test func `nobody responds from the best end, and nobody remits who was below the line`() throws {
    var rules = ChangeRules()
    rules.remission = .init(rule: 5)
    rules.response = .init(rule: .init(drop: try #require(Fraction(1, over: 2))))
    func verdict(_ values: Fraction...) throws -> ChangeVerdict {
      try #require(try ChangeSamples.course(values, rules).latest)
    }
    #expect(try verdict(0, 0).response == .gateClosed)
    #expect(try verdict(4, 2).response == .met)
    #expect(try verdict(4, 2).remission == .gateClosed)
    #expect(try verdict(5, 4).remission == .met)
    #expect(try verdict(5, 5).remission == .notMet)
  }

  @Test func `recovered is only who was a case`() throws {
    var rules = ChangeRules.points(6)
    rules.crossing = .init(rule: try .init("c", clinical: ("17.1", "6.1"), reference: ("3.3", "3.8")))
    func category(_ values: Fraction...) throws -> ChangeCategory? {
      try ChangeSamples.course(values, rules).latest?.category
    }
    #expect(try category(9, 3) == .recovered)
    rules.caseness = .init(rule: 10)
    #expect(try category(9, 3) == .improved)
    #expect(try category(10, 3) == .recovered)
    #expect(try category(15, 9) == .improved)
  }
}

extension PossibleValues {
  /// On a score of 0 to 27.
  fileprivate var mirrored: PossibleValues {
    PossibleValues(
      low: high.flatMap { Fraction(27).subtracting($0) }, high: low.flatMap { Fraction(27).subtracting($0) })
  }
}

extension ReliableChange {
  fileprivate var mirrored: ReliableChange {
    switch self {
    case .cannotSay(let shifts): .cannotSay(shifts.map { Shift(rawValue: -$0.rawValue) ?? $0 }.sorted())
    case .lower: .higher
    case .higher: .lower
    case .within, .improved, .worseOnce, .worseAgain: self
    }
  }
}
