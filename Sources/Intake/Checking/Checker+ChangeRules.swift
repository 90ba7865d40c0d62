internal import LocatedYAML

/// Rules for judging change, each with its own source.
extension Checker {
  mutating func changeRules(_ draft: ChangeDraft?) -> ChangeRules {
    var rules = ChangeRules()
    guard let draft else { return rules }
    if let reliable = draft.reliable {
      switch reliable.rule {
      case .points(let points):
        rules.reliable = .init(rule: .points(points.value), source: reliable.source?.text)
      case .computed(let sd?, let reliability?, let kind):
        if kind?.value == .alpha { report(.reliabilityIsAlpha(at: reliability.location)) }
        rules.reliable = .init(
          rule: .index(
            sd: sd.value, reliability: reliability.value,
            kind: kind?.value.rawValue ?? ChangeRules.unstatedKind),
          source: reliable.source?.text)
      case .computed, nil: break
      }
      if reliable.source == nil { report(.noSource("this rule has", at: reliable.location)) }
    }
    if let rule = draft.caseRule {
      rules.caseness = rule.atLeast.map { .init(rule: $0.value, source: rule.source?.text) }
      if rule.source == nil { report(.noSource("this rule has", at: rule.location)) }
    }
    if let rule = draft.response {
      rules.response = rule.drop.flatMap { $0.value.divided(by: 100) }.map {
        .init(
          rule: ChangeRules.Response(drop: $0, baselineAtLeast: rule.baselineAtLeast?.value),
          source: rule.source?.text)
      }
      if rule.source == nil { report(.noSource("this rule has", at: rule.location)) }
    }
    if let rule = draft.remission {
      rules.remission = rule.below.map { .init(rule: $0.value, source: rule.source?.text) }
      if rule.source == nil { report(.noSource("this rule has", at: rule.location)) }
    }
    if let rule = draft.crossing {
      if let kind = rule.kind, let clinical = rule.clinical.flatMap(group) {
        rules.crossing = .init(
          rule: ChangeRules.Crossing(
            kind: kind.value.rawValue, clinical: clinical, reference: rule.reference.flatMap(group)),
          source: rule.source?.text)
      }
      if rule.source == nil { report(.noSource("this rule has", at: rule.location)) }
    }
    return rules
  }

  private func group(_ draft: PopulationDraft) -> ChangeRules.Group? {
    guard let mean = draft.mean?.value, let sd = draft.sd?.value else { return nil }
    return ChangeRules.Group(mean: mean, sd: sd)
  }
}

extension ChangeRules {
  /// For a reliability of which the author does not say what kind it is.
  static let unstatedKind = "not stated"
}

extension Diagnostic {
  fileprivate static func reliabilityIsAlpha(at location: Location) -> Diagnostic {
    .checkingWarning(
      .reliabilityIsAlpha,
      "an alpha says how alike the items are, not how steady the score is; change judged by it looks surer than it is",
      at: location, hint: "use a retest reliability where one is published")
  }
}
