/// An area of the formulation as tables and codebooks see it: one column with its standing.
public struct AreaVariable: Hashable, Sendable {
  public let id: String
  public let title: String
  /// What speaks for it, in the author's order.
  public let evidence: [Evidence]
  /// What speaks against it, in the reader's words, placeholders and all.
  public let against: [String]
  /// The areas of which none may stand; else this one is only to be considered too.
  public let onlyWithout: [String]

  public struct Evidence: Hashable, Sendable {
    public let strength: Strength
    /// In the reader's words, placeholders and all.
    public let because: String
  }
}

extension Questionnaire {
  /// Every area, in the author's order; empty where no formulation is planned.
  public var areaVariables: [AreaVariable] {
    guard let areas = machine.formulation?.areas else { return [] }
    return areas.map { area in
      AreaVariable(
        id: area.id, title: area.title,
        evidence: area.evidence.map { .init(strength: $0.strength, because: $0.because.source) },
        against: area.against.map(\.because.source),
        onlyWithout: area.onlyWithout.compactMap { areas.indices.contains($0) ? areas[$0].id : nil })
    }
  }
}
