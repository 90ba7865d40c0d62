/// An alert with its outcome and the answers that it rests on.
public struct AlertRecord: Hashable, Sendable {
  public enum State: String, Sendable, CaseIterable {
    case fired
    case firedLaterChanged = "fired, later changed"
    case notFired = "not-fired"
    case undecided

    /// In the order in which results list alerts.
    public static let inResults: [State] = [.fired, .firedLaterChanged, .undecided, .notFired]
  }

  /// `self-harm`, or `hurt[2]` for a row.
  public var id: Address
  public var level: AlertLevel
  public var state: State
  /// The questions that it reads.
  public var because: [Reading]
  public var tell: String
  /// What the respondent was told when it fired.
  public var say: String?
  /// When it first fired.
  public var at: Timestamp?
  /// Whether it fired on an earlier version of the questionnaire, which this one does not have or has otherwise.
  public var isOfEarlierVersion: Bool

  /// A question with its answer as a person would say it: now, and when the alert fired where that differs.
  public struct Reading: Hashable, Sendable {
    public var id: Address
    public var ask: String
    /// `nil` where it is not answered.
    public var now: String?
    public var then: String?

    public init(
      id: Address, ask: String, now: String? = nil, then: String? = nil
    ) {
      self.id = id
      self.ask = ask
      self.now = now
      self.then = then
    }
  }

  public init(
    id: Address, level: AlertLevel, state: State, because: [Reading], tell: String, say: String? = nil,
    at: Timestamp? = nil, isOfEarlierVersion: Bool = false
  ) {
    self.id = id
    self.level = level
    self.state = state
    self.because = because
    self.tell = tell
    self.say = say
    self.at = at
    self.isOfEarlierVersion = isOfEarlierVersion
  }
}
