public import Intake

/// What is kept of an urgent alert at the moment in which it fires, whatever becomes of the interview: what was
/// answered, when, and who must act. Nothing else, and not whose answer it is.
public struct Notice: Hashable, Sendable {
  /// A question that the alert reads, and its answer as a person would say it.
  public struct Item: Hashable, Sendable {
    public var id: Address
    public var ask: String
    public var answer: String

    public init(id: Address, ask: String, answer: String) {
      self.id = id
      self.ask = ask
      self.answer = answer
    }
  }

  /// The alert, `self-harm`, or `hurt[2]` for a row.
  public var alert: Address
  public var at: Timestamp
  /// Those that were answered.
  public var items: [Item]
  /// Who must act, and within what time, as the clinic says it.
  public var who: String
  public var within: String

  public init(alert: Address, at: Timestamp, items: [Item], who: String, within: String) {
    self.alert = alert
    self.at = at
    self.items = items
    self.who = who
    self.within = within
  }
}

/// That somebody has acted on a notice.
public struct Acknowledgement: Hashable, Sendable {
  /// The name of the notice.
  public var notice: String
  public var at: Timestamp
  public var by: String
  /// What was done.
  public var did: String

  public init(notice: String, at: Timestamp, by: String, did: String) {
    self.notice = notice
    self.at = at
    self.by = by
    self.did = did
  }
}
