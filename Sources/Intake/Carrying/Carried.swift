/// What an interview brings with it from another version of its questionnaire: all that still stands, and what does
/// not, so that nothing that was said is dropped.
///
/// It is a plain value that can be stored and read back: places are addresses, answers are in codes, texts are as they
/// were said. `Event.carried` puts it in, as the first event of the interview on the new version.
public struct Carried: Hashable, Sendable {
  /// From which version to which next one, oldest first: one where an interview was carried once.
  public var moves: [Move]
  /// Answers and skips that still stand, also those that are set aside or in a row that was taken out: they come back
  /// with their condition, or their row.
  public var answers: [Answer]
  /// The rosters whose rows the respondent added, where anything was done with them.
  public var rosters: [Roster]
  /// The texts that were read and still read the same.
  public var texts: [Address]
  /// Every alert that has ever fired, in the order of their first firing.
  public var alerts: [Alert]

  public init(
    moves: [Move], answers: [Answer] = [], rosters: [Roster] = [], texts: [Address] = [], alerts: [Alert] = []
  ) {
    self.moves = moves
    self.answers = answers
    self.rosters = rosters
    self.texts = texts
    self.alerts = alerts
  }
}

extension Carried {
  /// An answer that still stands, as it was given.
  public struct Answer: Hashable, Sendable {
    public var address: Address
    /// `nil` for a skip.
    public var value: AnswerValue?
    /// When it was given.
    public var at: Timestamp

    public init(address: Address, value: AnswerValue?, at: Timestamp) {
      self.address = address
      self.value = value
      self.at = at
    }
  }

  /// What was done with the rows of a roster. Numbers are permanent, from 1, ascending in both lists.
  public struct Roster: Hashable, Sendable {
    public var id: String
    public var rows: [Int]
    /// Rows that were taken out; they can be put back with their answers.
    public var removed: [Int]
    public var state: RosterState
    /// When the last row was added or the roster closed or skipped; `nil` where that was never.
    public var at: Timestamp?

    public init(id: String, rows: [Int], removed: [Int], state: RosterState, at: Timestamp?) {
      self.id = id
      self.rows = rows
      self.removed = removed
      self.state = state
      self.at = at
    }
  }

  /// An alert that has fired, and whether the respondent has read it.
  public struct Alert: Hashable, Sendable {
    public var fired: FiredAlert
    public var isSeen: Bool

    public init(fired: FiredAlert, isSeen: Bool) {
      self.fired = fired
      self.isSeen = isSeen
    }
  }

  /// From one version to the next: what of the answers did not come along.
  public struct Move: Hashable, Sendable {
    /// The version that was left.
    public var from: DefinitionName
    public var at: Timestamp
    /// What the new version puts in other words, or with other choices or limits.
    public var askedAgain: [Earlier]
    /// What the new version no longer asks.
    public var gone: [Earlier]

    public init(from: DefinitionName, at: Timestamp, askedAgain: [Earlier] = [], gone: [Earlier] = []) {
      self.from = from
      self.at = at
      self.askedAgain = askedAgain
      self.gone = gone
    }
  }

  /// A question of the version that was left, and what was answered to it.
  public struct Earlier: Hashable, Sendable {
    public var address: Address
    /// As it was put.
    public var ask: String
    /// What its row was called; `nil` outside of rosters.
    public var row: String?
    /// The answer as a person would say it; `nil` for a skip.
    public var spoken: String?
    public var at: Timestamp
    /// Marks what must not leave in a de-identified export.
    public var identifies: Bool
    /// Whether it counted when it was carried; `false` for what was set aside by then, or in a row that was taken out.
    public var counted: Bool

    public init(
      address: Address, ask: String, row: String?, spoken: String?, at: Timestamp, identifies: Bool,
      counted: Bool
    ) {
      self.address = address
      self.ask = ask
      self.row = row
      self.spoken = spoken
      self.at = at
      self.identifies = identifies
      self.counted = counted
    }
  }
}

/// Which version of a questionnaire it is, to whoever reads a result: the engine only hands it on.
public struct DefinitionName: Hashable, Sendable {
  public var id: String
  public var version: String
  /// Of all its texts, as the caller works it out.
  public var digest: String

  public init(id: String, version: String, digest: String) {
    self.id = id
    self.version = version
    self.digest = digest
  }
}
