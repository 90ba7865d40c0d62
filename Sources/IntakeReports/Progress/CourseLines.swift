public import Intake

/// The level lines of a picture of a course, each only where the definition has its rule and the rule is for this course.
///
/// They are the rules' own values. A picture of whole points sets a line that says "from" or "below" half a point lower,
/// between the points, as the PHQ-9's usual 4.5, 9.5, 14.5 and 19.5 (clinical facts 8.3).
public struct CourseLines: Hashable, Sendable {
  /// A line at one value, with whose rule it is.
  public struct Line: Hashable, Sendable {
    /// Equal but for a line that moves with a baseline of which only the ends are known.
    public let low: Fraction
    public let high: Fraction
    /// The source of the rule, or that it is this clinic's own.
    public let source: String
  }

  /// Values between these are within measurement error of the baseline.
  public struct Corridor: Hashable, Sendable {
    public let baseline: Fraction
    public let limit: ReliableLimit
    public let source: String

    /// In points, for drawing only.
    public var low: Double { baseline.approximate - limit.approximate }
    public var high: Double { baseline.approximate + limit.approximate }
  }

  /// Ascending; empty where the occasions were read by different bands.
  public let bands: [ScoreRecord.Band]
  public let bandsSource: String
  /// A case from here.
  public let caseness: Line?
  /// Beyond this line is the side of the reference population.
  public let crossing: Line?
  /// `nil` also where the baseline does not reach the gate of the rule, or may not.
  public let response: Line?
  /// Remission is below; `nil` also where the baseline does not reach the gate, or may not.
  public let remission: Line?
  /// `nil` also where only the ends of the baseline are known.
  public let reliable: Corridor?

  /// None.
  init() {
    (bands, bandsSource) = ([], "")
    (caseness, crossing, response, remission, reliable) = (nil, nil, nil, nil, nil)
  }

  init(
    _ judge: ChangeJudge, _ rules: ChangeRules, bands: [[ScoreRecord.Band]], bandsSource: String?,
    measure: SourceNote?, baseline: PossibleValues?
  ) {
    func line(_ low: Fraction?, _ high: Fraction?, _ source: String?) -> Line? {
      guard let low, let high else { return nil }
      return Line(low: low, high: high, source: ownership(of: source, in: measure))
    }
    func line(_ value: Fraction?, _ source: String?) -> Line? { line(value, value, source) }
    let first = bands.first ?? []
    self.bands = bands.allSatisfy { $0 == first } ? first : []
    self.bandsSource = ownership(of: bandsSource, in: measure)
    caseness = line(judge.caseFrom, rules.caseness?.source)
    crossing = line(judge.cutoff, rules.crossing?.source)
    let respondsTo = baseline.flatMap { judge.responseGate($0) == .yes ? judge.responseLine(from: $0) : nil }
    response = line(respondsTo?.low, respondsTo?.high, rules.response?.source)
    let remits = baseline.flatMap(judge.remissionGate) == .yes
    remission = line(remits ? judge.remissionBelow : nil, rules.remission?.source)
    reliable = judge.limit.flatMap { limit in
      baseline?.only.map {
        Corridor(
          baseline: $0, limit: limit, source: ownership(of: rules.reliable?.source, in: measure))
      }
    }
  }
}
