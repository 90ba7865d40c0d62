/// An alert's first firing: what was answered then, and what the respondent was told. Nothing that comes later
/// changes it.
public struct FiredAlert: Hashable, Sendable {
  /// `alert.self-harm`, or `alert.hurt[2]` for a row.
  public let address: Address
  public let level: AlertLevel
  public let at: Timestamp
  /// What the respondent is told; `nil` for a notice to the clinician alone.
  public let say: String?
  /// Who stands under `say`.
  public let contacts: [Contact]
  /// What the clinician is told.
  public let tell: String
  /// The questions that its condition reads, as they were answered then.
  public let because: [Reading]
  /// Whether it fired on another version of the questionnaire, which this one does not have or says otherwise.
  public let isOfEarlierVersion: Bool

  public init(
    address: Address, level: AlertLevel, at: Timestamp, say: String?, contacts: [Contact], tell: String,
    because: [Reading], isOfEarlierVersion: Bool = false
  ) {
    self.address = address
    self.level = level
    self.at = at
    self.say = say
    self.contacts = contacts
    self.tell = tell
    self.because = because
    self.isOfEarlierVersion = isOfEarlierVersion
  }

  public struct Reading: Hashable, Sendable {
    public let address: Address
    public let ask: String
    /// The answer as a person would say it; `nil` where there was none.
    public let spoken: String?

    public init(address: Address, ask: String, spoken: String?) {
      self.address = address
      self.ask = ask
      self.spoken = spoken
    }
  }
}

extension FiredAlert {
  /// - Parameter row: 0 for an alert that is not decided row by row.
  init(_ ordinal: Ordinal<Alert>, row: Int, at: Timestamp, _ speech: Speech) {
    let machine = speech.evaluator.machine
    let alert = machine.alerts[ordinal]
    let rows = alert.each.map { RowsAtHand($0, row) } ?? .none
    self.init(
      address: machine.address(of: ordinal, row: row), level: alert.level, at: at,
      say: alert.say.map { speech.text($0, rows) },
      contacts: alert.contacts.map(speech.clinic.contacts) ?? [], tell: speech.text(alert.tell, rows),
      because: ReadPlaces(alert.condition, rows, speech.evaluator).questions.map { question, row in
        Reading(
          address: machine.address(of: question, row: row),
          ask: speech.text(machine.questions[question].ask, speech.at(question, row)),
          spoken: speech.answer(question, row: row))
      })
  }
}
