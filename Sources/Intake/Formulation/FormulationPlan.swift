/// What the therapist is to read before the first hour, as the author planned it.
struct FormulationPlan: Sendable {
  let symptoms: [Symptom]
  let events: Events?
  let people: People?
  /// The client's own choice of an area, by its code.
  let wish: Ordinal<Question>?
  let areas: [Area]

  struct Symptom: Sendable {
    let id: String
    let title: String
    let severity: Severity
    /// The threshold from which it counts as present.
    let above: Fraction
    let course: QuestionReference?
    let began: QuestionReference?
    /// A `many` question over the roster of events: the client's own view.
    let linked: QuestionReference?
  }

  enum Severity: Sendable {
    case score(ScoreReference)
    case question(QuestionReference)
  }

  /// The questions of the events' roster; `row` of each reference is `.current`.
  struct Events: Sendable {
    let roster: Ordinal<Roster>
    let kind: Ordinal<Question>
    let date: Ordinal<Question>
    let impact: Ordinal<Question>?
    let people: Ordinal<Question>?
  }

  struct People: Sendable {
    let roster: Ordinal<Roster>
    let close: Ordinal<Question>?
    let wished: Ordinal<Question>?
    let support: Ordinal<Question>?
    let strain: Ordinal<Question>?
    let expected: Ordinal<Question>?
  }

  struct Area: Sendable {
    let id: String
    let title: String
    /// Places in `areas`: where one of these stands, this one moves to "also consider".
    let onlyWithout: [Int]
    let evidence: [Evidence]
    let against: [Evidence]
  }

  final class Evidence: Sendable {
    let each: Ordinal<Roster>?
    let condition: Condition
    /// Evidence against an area has `slight`, and no strength is shown for it.
    let strength: Strength
    let because: Template

    init(each: Ordinal<Roster>?, condition: Condition, strength: Strength, because: Template) {
      self.each = each
      self.condition = condition
      self.strength = strength
      self.because = because
    }
  }
}

public enum Strength: String, Comparable, Sendable, CaseIterable {
  case strong, some, slight

  private var rank: Int {
    switch self {
    case .slight: 0
    case .some: 1
    case .strong: 2
    }
  }

  public static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }
}
