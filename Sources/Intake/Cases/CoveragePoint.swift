/// One thing that a case can reach.
enum CoveragePoint: Hashable, Sendable {
  case question(Ordinal<Question>)
  /// An option of a question, by its place.
  case option(Ordinal<Question>, Int)
  /// A `when` that holds, or does not, where what stands around it is asked. It does not where it is decided so, or where
  /// all that it lacks was not asked; where it lacks an answer, neither side is reached.
  case condition(Ordinal<Guard>, Bool)
  /// The same for the `when` of bands, where it decides.
  case bandCondition(Ordinal<Score>, set: Int, Bool)
  case band(Ordinal<Score>, set: Int, Int)
  /// That fires, or decidedly does not.
  case alert(Ordinal<Alert>, Bool)
  case evidence(area: Int, Int)
  case against(area: Int, Int)

  /// In the order in which they are told.
  var kind: CoverageKind {
    switch self {
    case .question: .questions
    case .option: .options
    case .condition, .bandCondition: .conditions
    case .band: .bands
    case .alert: .alerts
    case .evidence, .against: .evidence
    }
  }
}

public enum CoverageKind: String, Sendable, CaseIterable {
  case questions, options
  /// Both sides of each.
  case conditions
  case bands
  /// That fire, and that do not.
  case alerts
  /// Rules for and against areas.
  case evidence
}

extension Machine {
  /// Everything that cases can reach, in the order of the document.
  var coveragePoints: [CoveragePoint] {
    var points: [CoveragePoint] = []
    for question in questions.ordinals {
      points.append(.question(question))
      points += (questions[question].answer.options ?? []).indices.map { .option(question, $0) }
    }
    points += guards.ordinals.flatMap { [.condition($0, true), .condition($0, false)] }
    for score in scores.ordinals {
      for (set, bands) in scores[score].bands.enumerated() {
        if bands.condition != nil { points += [true, false].map { .bandCondition(score, set: set, $0) } }
        points += bands.bands.indices.map { .band(score, set: set, $0) }
      }
    }
    points += alerts.ordinals.flatMap { [.alert($0, true), .alert($0, false)] }
    for (index, area) in (formulation?.areas ?? []).enumerated() {
      points += area.evidence.indices.map { .evidence(area: index, $0) }
      points += area.against.indices.map { .against(area: index, $0) }
    }
    return points
  }
}
