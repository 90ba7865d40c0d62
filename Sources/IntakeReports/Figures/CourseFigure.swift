public import Intake

/// A score over occasions, as its picture shows it.
public struct CourseFigure: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let kind: CoursePoint.Kind
    public let value: Fraction?
    public let possible: PossibleValues?
    /// What stands under it: the session, or the date.
    public let label: String
    public let phase: TreatmentPhase?
    /// Whether an alert fired on this occasion.
    public let hasAlert: Bool
  }

  public let title: String
  public let low: Fraction?
  public let high: Fraction?
  public let points: [Point]
  public let lines: CourseLines

  static let caption =
    "A disc is a complete score; a ring has missing items filled in; a bar is what a score without a value could be; a "
    + "cross has none. Thin lines are where bands begin, dashed lines the rules of this measure, dotted ones measurement error "
    + "around the baseline. An exclamation mark: an alert fired."

  init(title: String, low: Fraction?, high: Fraction?, points: [Point], lines: CourseLines = CourseLines()) {
    self.title = title
    (self.low, self.high) = (low, high)
    self.points = points
    self.lines = lines
  }

  init(_ course: ScoreCourse, on occasions: [ProgressOccasion]) {
    let points = course.points.map { point in
      let occasion = occasions[point.occasion]
      return Point(
        kind: point.kind, value: point.value, possible: point.possible,
        label: occasion.session.map { "session \($0)" } ?? occasion.date?.description ?? "undated",
        phase: occasion.phase, hasAlert: !occasion.fired.isEmpty)
    }
    self.init(title: course.name, low: course.low, high: course.high, points: points, lines: course.lines)
  }
}
