extension FormulationRecord.SymptomRecord.State {
  /// Above the threshold where all that the severity can still be is at or over it, below where all of it is
  /// under, else undecided.
  init(severity: NumberRange, above threshold: Fraction) {
    guard case .between(let low, let high) = severity else {
      self = .undecided
      return
    }
    if let low, low >= threshold {
      self = .above
    } else if let high, high < threshold {
      self = .below
    } else {
      self = .undecided
    }
  }
}

extension ScoreRecord {
  /// What decides a threshold: the value where every item was there for it, else all that it can still be.
  ///
  /// A filled value stands for items that nobody answered, so it alone decides nothing.
  var decisive: NumberRange {
    if let value, filled == nil { return .exactly(value) }
    guard let couldBe else { return .missing(.unanswered) }
    return .between(low: couldBe.low, high: couldBe.high)
  }
}

extension ScoreOutcome {
  /// The same as `ScoreRecord.decisive`.
  var decisive: NumberRange {
    if let value, filled == 0 { return .exactly(value) }
    return low == nil && high == nil ? .missing(.unanswered) : .between(low: low, high: high)
  }
}
