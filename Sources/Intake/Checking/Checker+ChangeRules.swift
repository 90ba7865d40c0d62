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
      case .computed(let sd?, let reliability?, let kind?):
        if kind.value == .alpha { report(.reliabilityIsAlpha(at: reliability.location)) }
        rules.reliable = .init(
          rule: .index(sd: sd.value, reliability: reliability.value, kind: kind.value.rawValue),
          source: reliable.source?.text)
      case .computed, nil: break
      }
    }
    if let rule = draft.caseRule {
      rules.caseness = rule.atLeast.map { .init(rule: $0.value, source: rule.source?.text) }
    }
    if let rule = draft.response {
      rules.response = rule.drop.flatMap { $0.value.divided(by: 100) }.map {
        .init(
          rule: ChangeRules.Response(drop: $0, baselineAtLeast: rule.baselineAtLeast?.value),
          source: rule.source?.text)
      }
    }
    if let rule = draft.remission {
      rules.remission = rule.below.map { .init(rule: $0.value, source: rule.source?.text) }
    }
    if let rule = draft.crossing {
      rules.crossing = rule.kind.map { kind in
        .init(
          rule: ChangeRules.Crossing(
            kind: kind.value.rawValue, clinical: rule.clinical.flatMap(group),
            reference: rule.reference.flatMap(group)),
          source: rule.source?.text)
      }
    }
    for (source, location) in draft.sources where source == nil {
      report(.noSource("this rule has", at: location))
    }
    return rules
  }

  private func group(_ draft: PopulationDraft) -> ChangeRules.Group? {
    guard let mean = draft.mean?.value, let sd = draft.sd?.value else { return nil }
    return ChangeRules.Group(mean: mean, sd: sd)
  }
}

extension ChangeDraft {
  /// The source of each rule that is written, and where the rule stands.
  fileprivate var sources: [(source: LocatedText?, location: Location)] {
    [
      reliable.map { ($0.source, $0.location) }, caseRule.map { ($0.source, $0.location) },
      response.map { ($0.source, $0.location) }, remission.map { ($0.source, $0.location) },
      crossing.map { ($0.source, $0.location) },
    ].compactMap(\.self)
  }
}

extension Diagnostic {
  fileprivate static func reliabilityIsAlpha(at location: Location) -> Diagnostic {
    .checkingWarning(
      .reliabilityIsAlpha,
      "an alpha says how alike the items are, not how steady the score is; change judged by it looks surer than it is",
      at: location, hint: "use a retest reliability where one is published")
  }
}
