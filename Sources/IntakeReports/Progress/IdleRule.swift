internal import Intake

/// A rule that a definition gives and that judges nothing, so that nobody takes its silence for a "no".
public struct IdleRule: Hashable, Sendable {
  public enum Rule: Hashable, Sendable, CaseIterable {
    case reliable, caseness, response, remission, crossing
  }

  public enum Reason: Hashable, Sendable {
    /// The definition does not say whether lower or higher is better.
    case noDirection
    /// It says "at least" or "below", of the clinical side of a score on which lower is better; here higher is.
    case wordedForLower
    /// Its numbers cannot be used: a group that its criterion needs is missing, its groups stand the other way round,
    /// nothing bounds the score at its best end, or a number is too large to be kept exactly.
    case unusable
  }

  public let rule: Rule
  public let reason: Reason
}

extension ChangeJudge {
  /// What of `rules` this judges nothing by, in the order of the rules.
  func idle(of rules: ChangeRules) -> [IdleRule] {
    let isIdle: [(IdleRule.Rule, Bool)] = [
      (.reliable, rules.reliable != nil && limit == nil),
      (.caseness, rules.caseness != nil && caseFrom == nil),
      (.response, rules.response != nil && (response == nil || best == nil)),
      (.remission, rules.remission != nil && remissionBelow == nil),
      (.crossing, rules.crossing != nil && cutoff == nil),
    ]
    return isIdle.filter(\.1).map { IdleRule(rule: $0.0, reason: reason($0.0)) }
  }

  private func reason(_ rule: IdleRule.Rule) -> IdleRule.Reason {
    switch rule {
    case .reliable: return .unusable
    case _ where better == nil: return .noDirection
    case .caseness, .remission: return .wordedForLower
    case .response: return response == nil ? .wordedForLower : .unusable
    case .crossing: return .unusable
    }
  }
}
