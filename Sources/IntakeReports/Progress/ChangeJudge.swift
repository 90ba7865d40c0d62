internal import Intake

/// Judges the change of one score by the rules of its definition, and by no others. Pure functions of what can be
/// known; O(1) each.
///
/// Rules that say "at least" and "below" (`case`, `remission`, the gate of `response`) name the clinical side of a
/// score on which lower is better. The language has no such rules for the other kind, so there they judge nothing:
/// read to the letter they would take the well for cases.
struct ChangeJudge {
  let better: Direction?
  /// The attainable value that is best; `nil` where nothing bounds it, or no direction is given.
  let best: Fraction?
  let limit: ReliableLimit?
  let caseFrom: Fraction?
  let cutoff: Fraction?
  let response: ChangeRules.Response?
  let remissionBelow: Fraction?

  init(_ rules: ChangeRules, better: Direction?, low: Fraction?, high: Fraction?) {
    self.better = better
    best =
      switch better {
      case .lower: low
      case .higher: high
      case nil: nil
      }
    limit = rules.reliable.flatMap { ReliableLimit($0.rule) }
    cutoff = better.flatMap { better in
      rules.crossing.flatMap { ClinicalCutoff.value(of: $0.rule, better: better) }
    }
    let isLowerBetter = better == .lower
    caseFrom = isLowerBetter ? rules.caseness?.rule : nil
    remissionBelow = isLowerBetter ? rules.remission?.rule : nil
    response = rules.response.flatMap { isLowerBetter || $0.rule.baselineAtLeast == nil ? $0.rule : nil }
  }

  /// The sides of the limit that a difference can be on, in ascending order; `nil` without a rule.
  func shifts(_ difference: PossibleValues) -> [Shift]? {
    guard let limit else { return nil }
    func shift(_ end: Fraction?, open: Shift) -> Shift {
      guard let end, let isReached = limit.isReached(by: end) else { return open }
      return !isReached ? .within : end < 0 ? .lower : .higher
    }
    let lowest = shift(difference.low, open: .lower)
    let highest = shift(difference.high, open: .higher)
    return Shift.allCases.filter { lowest <= $0 && $0 <= highest }
  }

  /// - Parameter worseBefore: The occasion judged last before this one, where it was judged worse.
  func reliable(_ difference: PossibleValues, worseBefore: Int?) -> ReliableChange? {
    guard let shifts = shifts(difference) else { return nil }
    guard shifts.count == 1, let shift = shifts.first else { return .cannotSay(shifts) }
    switch (shift, better) {
    case (.within, _): return .within
    case (.lower, nil): return .lower
    case (.higher, nil): return .higher
    case (.lower, .lower), (.higher, .higher): return .improved
    case (.higher, .lower), (.lower, .higher): return worseBefore.map { .worseAgain(after: $0) } ?? .worseOnce
    }
  }

  func isCase(_ value: PossibleValues) -> Judgement? { caseFrom.map { value.atLeast($0) } }

  /// Whether a value is on the clinical side of the cutoff. The cutoff itself is: to have crossed is to be beyond.
  func isClinical(_ value: PossibleValues) -> Judgement? {
    guard let cutoff, let better else { return nil }
    return better == .lower ? value.atLeast(cutoff) : value.atMost(cutoff)
  }

  func caseness(from baseline: PossibleValues, to value: PossibleValues) -> Passage? {
    guard let before = isCase(baseline), let now = isCase(value) else { return nil }
    return Passage(before: before, now: now)
  }

  func crossing(from baseline: PossibleValues, to value: PossibleValues) -> Passage? {
    guard let before = isClinical(baseline), let now = isClinical(value) else { return nil }
    return Passage(before: before, now: now)
  }
}

// MARK: Response and remission

extension ChangeJudge {
  /// Whether `drop` of the way from the baseline to the best end is gone. The gate: a baseline of `baselineAtLeast`,
  /// where the rule has one, and short of the best end, from which nothing could be gained.
  func response(from baseline: PossibleValues, to value: PossibleValues) -> GatedChange? {
    guard let gate = responseGate(baseline), let better else { return nil }
    let line = responseLine(from: baseline)
    guard let line else { return nil }
    let isMet: Judgement
    switch better {
    case .lower: isMet = value.isAllAtMost(line)
    case .higher: isMet = value.mirrored.isAllAtMost(line.mirrored)
    }
    return GatedChange(gate, isMet)
  }

  /// The value at which the response is met, for each that the baseline can have; `nil` without a rule, or where
  /// nothing bounds the score at its best end.
  func responseLine(from baseline: PossibleValues) -> PossibleValues? {
    guard let response, let best else { return nil }
    func line(_ baseline: Fraction?) -> Fraction? {
      guard let baseline, let way = best.subtracting(baseline)?.multiplied(by: response.drop) else {
        return nil
      }
      return baseline.adding(way)
    }
    return PossibleValues(low: line(baseline.low), high: line(baseline.high))
  }

  func responseGate(_ baseline: PossibleValues) -> Judgement? {
    guard let response, let best, let better else { return nil }
    let hasRoom = better == .lower ? baseline.moreThan(best) : baseline.atLeast(best).negated
    return hasRoom.and(response.baselineAtLeast.map { baseline.atLeast($0) } ?? .yes)
  }

  /// Whether a value is below the line. The gate: a baseline that is not below it already, and that reaches the gate
  /// of `response` where the definition gives one; published uses compute both behind the same baseline.
  func remission(from baseline: PossibleValues, to value: PossibleValues) -> GatedChange? {
    guard let remissionBelow, let gate = remissionGate(baseline) else { return nil }
    return GatedChange(gate, value.below(remissionBelow))
  }

  func remissionGate(_ baseline: PossibleValues) -> Judgement? {
    guard let remissionBelow else { return nil }
    let gate = response?.baselineAtLeast.map { baseline.atLeast($0) } ?? .yes
    return baseline.atLeast(remissionBelow).and(gate)
  }
}

extension PossibleValues {
  /// Whether every value of these is at most every value of a line that moves with the baseline.
  fileprivate func isAllAtMost(_ line: PossibleValues) -> Judgement {
    if let high, let lowest = line.low, high <= lowest { return .yes }
    if let low, let highest = line.high, low > highest { return .no }
    return .cannotSay
  }

  fileprivate var mirrored: PossibleValues { PossibleValues(low: high?.negated, high: low?.negated) }
}

extension GatedChange {
  fileprivate init(_ gate: Judgement, _ isMet: Judgement) {
    self =
      switch (gate, isMet) {
      case (.no, _): .gateClosed
      case (.cannotSay, _), (.yes, .cannotSay): .cannotSay
      case (.yes, .yes): .met
      case (.yes, .no): .notMet
      }
  }
}

// MARK: All of it

extension ChangeJudge {
  func verdict(
    on point: CoursePoint, _ value: PossibleValues, baseline: CoursePoint, _ start: PossibleValues,
    worseBefore: Int?
  ) -> ChangeVerdict {
    let possible = value.subtracting(start)
    let reliable = reliable(possible, worseBefore: worseBefore)
    let caseness = caseness(from: start, to: value)
    let crossing = crossing(from: start, to: value)
    return ChangeVerdict(
      occasion: point.occasion,
      difference: point.value.flatMap { value in baseline.value.flatMap { value.subtracting($0) } },
      possible: possible, reliable: reliable, caseness: caseness, crossing: crossing,
      response: response(from: start, to: value), remission: remission(from: start, to: value),
      category: ChangeCategory(reliable, crossing: crossing, caseness: caseness))
  }
}

extension ChangeCategory {
  /// `nil` without rules for both, where what is missing leaves it open, and for a worsening that is not called
  /// reliable yet.
  init?(_ reliable: ReliableChange?, crossing: Passage?, caseness: Passage?) {
    guard let reliable, let crossing else { return nil }
    switch reliable {
    case .within: self = .unchanged
    case .improved:
      switch crossing.hasLeft.and(caseness?.hasLeft ?? .yes) {
      case .yes: self = .recovered
      case .no: self = .improved
      case .cannotSay: return nil
      }
    case .worseAgain:
      switch crossing.hasEntered {
      case .yes: self = .deterioratedAndCrossed
      case .no: self = .deteriorated
      case .cannotSay: return nil
      }
    case .worseOnce, .lower, .higher, .cannotSay: return nil
    }
  }
}
