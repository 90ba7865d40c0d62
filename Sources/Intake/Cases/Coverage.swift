public import LocatedYAML

/// How much of a questionnaire its cases reach.
///
/// What no answers can reach, where that is proved, need not be reached; without a proof it counts as not reached.
public struct Coverage: Sendable {
  /// One thing, or the options of one question, that no case reaches.
  public struct Gap: Hashable, Sendable {
    public let kind: CoverageKind
    /// In the author's words: "'phq9_difficulty' is never asked".
    public let words: String
    public let location: Location?
    /// How many points it stands for.
    public let count: Int
  }

  let questionnaire: Questionnaire
  let places: DefinitionPlaces
  let points: [CoveragePoint]
  private(set) var reached: Set<CoveragePoint> = []
  private(set) var impossible: Set<CoveragePoint> = []

  init(_ questionnaire: Questionnaire, _ places: DefinitionPlaces) {
    self.questionnaire = questionnaire
    self.places = places
    points = questionnaire.machine.coveragePoints
  }

  /// Counts what the answers of a case reach. Costs a walk over the whole questionnaire.
  public mutating func note(_ interview: Interview) { reached.formUnion(ReachedPoints(interview).points) }

  /// The points that a case would still have to reach, in the order of the document.
  var missing: [CoveragePoint] { points.filter { !reached.contains($0) && !impossible.contains($0) } }

  mutating func exclude(_ point: CoveragePoint) { impossible.insert(point) }

  /// How many points of a kind are reached, of those that are not proved impossible.
  public func count(_ kind: CoverageKind) -> (reached: Int, of: Int) {
    let all = points.filter { $0.kind == kind && !impossible.contains($0) }
    return (all.count { reached.contains($0) }, all.count)
  }

  public var isFull: Bool { missing.isEmpty }

  /// What no case reaches, by its place.
  public var gaps: [Gap] { gaps(of: missing) }

  /// What no answers can reach, as was proved.
  public var proved: [Gap] { gaps(of: points.filter { impossible.contains($0) }) }
}

extension CheckedDefinition {
  /// Nothing reached yet; `nil` where the questionnaire has errors.
  public var coverage: Coverage? {
    guard let questionnaire, let places else { return nil }
    return Coverage(questionnaire, places)
  }
}
