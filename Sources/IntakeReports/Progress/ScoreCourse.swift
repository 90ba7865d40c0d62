public import Intake
public import IntakeResults

/// One score over the occasions on which it was asked by one and the same definition.
///
/// Scores are joined by the digest of the file that they were written in, by their address and, in a roster, by what
/// the row is called. A file that changed makes another course: see `continues`.
public struct ScoreCourse: Hashable, Sendable {
  public let id: Address
  public let title: String
  /// What the row is called, for a score of a row.
  public let called: String?
  public let definition: DefinitionReference
  /// The definition that the same score had on the occasion before the first of this course: the line breaks there,
  /// and nothing is judged across it. `nil` where nothing was before, or the same.
  public let continues: DefinitionReference?
  /// `nil` where the definition does not say what is better: nothing is called better or worse then.
  public let better: Direction?
  public let source: SourceNote?
  /// The attainable values on the first occasion; `nil` where nothing bounds an end.
  public let low: Fraction?
  public let high: Fraction?
  public let rules: ChangeRules
  /// Those of `rules` that judge nothing here.
  public let idle: [IdleRule]
  /// Every occasion on which the score was asked, in order.
  public let points: [CoursePoint]
  public let baseline: CourseBaseline
  public let lines: CourseLines
  /// One for each point behind the baseline that has a value or ends, in order; empty without a baseline.
  public let verdicts: [ChangeVerdict]

  /// The last that was judged.
  public var latest: ChangeVerdict? { verdicts.last }

  public func point(on occasion: Int) -> CoursePoint? { points.first { $0.occasion == occasion } }
  public func verdict(on occasion: Int) -> ChangeVerdict? { verdicts.first { $0.occasion == occasion } }

  /// - Parameters:
  ///   - scores: The score with the place of its occasion, in order; at least one.
  ///   - occasions: All that there are, in order.
  init(
    _ scores: [(occasion: Int, score: ScoreRecord)], first: ScoreRecord, definition: DefinitionReference,
    continues: DefinitionReference?, on occasions: [ProgressOccasion]
  ) {
    id = first.id
    title = first.title
    called = first.called
    self.definition = definition
    self.continues = continues
    better = first.better
    source = first.source
    low = first.low
    high = first.high
    rules = first.change
    let points = scores.map { CoursePoint($0.score, occasion: $0.occasion) }
    self.points = points
    baseline = CourseBaseline(
      of: points, marked: Set(occasions.indices.filter { occasions[$0].isMarkedBaseline }))
    let start = baseline.occasion.flatMap { start in points.first { $0.occasion == start } }
    let judge = ChangeJudge(rules, better: better, low: low, high: high)
    idle = judge.idle(of: rules)
    verdicts = judge.verdicts(on: points, from: start) { occasions[$0].isSameOccasion(as: occasions[$1]) }
    lines = CourseLines(
      judge, rules, bands: scores.map(\.score.bands), bandsSource: first.bandsSource, measure: first.source,
      baseline: start?.possible)
  }
}

/// What the points of a course are compared with.
public enum CourseBaseline: Hashable, Sendable {
  /// The occasion that is marked as the baseline.
  case marked(Int)
  /// None of the course's occasions is marked: the first on which the score was complete.
  case firstComplete(Int)
  /// The marked occasion has neither a value nor ends of this score: nothing is compared.
  case markedHasNone(Int)
  /// None is marked, and on none was the score complete: nothing is compared.
  case noneComplete

  /// The place in `Progress.occasions`; `nil` where nothing is compared.
  public var occasion: Int? {
    switch self {
    case .marked(let occasion), .firstComplete(let occasion): occasion
    case .markedHasNone, .noneComplete: nil
    }
  }

  /// - Parameter marked: Every occasion that is marked; of several among the points the first counts.
  init(of points: [CoursePoint], marked: Set<Int>) {
    if let point = points.first(where: { marked.contains($0.occasion) }) {
      self = point.possible == nil ? .markedHasNone(point.occasion) : .marked(point.occasion)
    } else if let point = points.first(where: { $0.kind == .complete }) {
      self = .firstComplete(point.occasion)
    } else {
      self = .noneComplete
    }
  }
}

extension ChangeJudge {
  /// Occasions that cannot be judged are passed over: "two running" are two that were judged as worse with none between
  /// them that was judged otherwise. Two results of one session are one occasion: the one does not bear out the other.
  fileprivate func verdicts(
    on points: [CoursePoint], from start: CoursePoint?, isSameOccasion: (Int, Int) -> Bool
  ) -> [ChangeVerdict] {
    guard let start, let startValues = start.possible else { return [] }
    var verdicts: [ChangeVerdict] = []
    var worseBefore: [Int] = []
    for point in points where point.occasion > start.occasion {
      guard let values = point.possible else { continue }
      let verdict = verdict(
        on: point, values, baseline: start, startValues,
        worseBefore: worseBefore.last { !isSameOccasion($0, point.occasion) })
      switch verdict.reliable {
      case .worseOnce, .worseAgain: worseBefore.append(point.occasion)
      case .cannotSay, nil: break
      case .within, .improved, .lower, .higher: worseBefore = []
      }
      verdicts.append(verdict)
    }
    return verdicts
  }
}
