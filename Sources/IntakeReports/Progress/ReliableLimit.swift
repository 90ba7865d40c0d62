public import Intake

/// How far two values of a score must be apart for their difference to be more than measurement error.
public enum ReliableLimit: Hashable, Sendable {
  /// So many points, above 0: met at equality, as the sources of such rules say ("6 points or more").
  case points(Fraction)
  /// The square of 1.96 standard errors of a difference: a difference must be more, on unrounded values.
  ///
  /// The reliable change index of Jacobson and Truax (J Consult Clin Psychol 1991;59:12-19) is
  /// (x2 − x1) / Sdiff with Sdiff = √(2 (SD √(1 − r))²), and counts from |RCI| > 1.96. Squares are compared, so that no
  /// root makes a number inexact.
  case index(squared: Fraction)

  /// `nil` for a rule that no definition can have (points or a deviation not above 0, a reliability outside of 0...1),
  /// and for numbers too large to be kept exactly.
  public init?(_ rule: ChangeRules.Reliable) {
    switch rule {
    case .points(let points):
      guard points > 0 else { return nil }
      self = .points(points)
    case .index(let sd, let reliability, _):
      guard sd > 0, (Fraction.zero...1).contains(reliability),
        let error = Fraction.one.subtracting(reliability),
        let squared = sd.multiplied(by: sd)?.multiplied(by: error)?.multiplied(by: ReliableLimit.factor)
      else { return nil }
      self = .index(squared: squared)
    }
  }

  /// 2 · 1.96².
  private static let factor = Fraction(76_832, over: 10_000) ?? 0

  /// Whether a difference, of either sign, is more than measurement error; `nil` where it is too large to be kept
  /// exactly.
  func isReached(by difference: Fraction) -> Bool? {
    switch self {
    case .points(let points): max(difference, difference.negated) >= points
    case .index(let squared): difference.multiplied(by: difference).map { $0 > squared }
    }
  }

  /// The limit in points, for drawing and for words; what is judged is judged exactly.
  public var approximate: Double {
    switch self {
    case .points(let points): points.approximate
    case .index(let squared): squared.approximate.squareRoot()
    }
  }
}
