internal import Intake

/// The value between a clinical and a reference population, by one of the criteria of Jacobson and Truax
/// (J Consult Clin Psychol 1991;59:12-19).
enum ClinicalCutoff {
  /// In points of the score; `nil` where the rule lacks a group that its criterion needs, where its groups stand the
  /// other way round than `better` says, and for numbers too large to be kept exactly.
  ///
  /// - a: M clinical, two SD clinical towards the better.
  /// - b: M reference, two SD reference towards the worse.
  /// - c: (SD clinical · M reference + SD reference · M clinical) / (SD clinical + SD reference).
  static func value(of rule: ChangeRules.Crossing, better: Direction) -> Fraction? {
    if let clinical = rule.clinical, let reference = rule.reference {
      let (low, high) = better == .lower ? (reference, clinical) : (clinical, reference)
      guard low.mean < high.mean else { return nil }
    }
    switch rule.kind {
    case "a": return rule.clinical?.atTwoDeviations(towards: better)
    case "b": return rule.reference?.atTwoDeviations(towards: better.opposite)
    case "c": return rule.clinical.flatMap { clinical in rule.reference.flatMap { between(clinical, $0) } }
    default: return nil
    }
  }

  private static func between(_ clinical: ChangeRules.Group, _ reference: ChangeRules.Group) -> Fraction? {
    guard let left = clinical.sd.multiplied(by: reference.mean),
      let right = reference.sd.multiplied(by: clinical.mean), let both = clinical.sd.adding(reference.sd)
    else { return nil }
    return left.adding(right)?.divided(by: both)
  }
}

extension ChangeRules.Group {
  fileprivate func atTwoDeviations(towards direction: Direction) -> Fraction? {
    sd.multiplied(by: direction == .lower ? -2 : 2).flatMap { mean.adding($0) }
  }
}

extension Direction {
  fileprivate var opposite: Direction { self == .lower ? .higher : .lower }
}
