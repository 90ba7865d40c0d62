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

  let key: Key

  public struct Reading: Hashable, Sendable {
    public let address: Address
    public let ask: String
    /// The answer as a person would say it; `nil` where there was none.
    public let spoken: String?
  }

  /// Which alert, and for which row; 0 for one that is not decided row by row.
  struct Key: Hashable, Sendable {
    let alert: Ordinal<Alert>
    let row: Int
  }
}

extension FiredAlert {
  init(_ key: Key, at: Timestamp, _ speech: Speech) {
    let machine = speech.evaluator.machine
    let alert = machine.alerts[key.alert]
    let rows = alert.each.map { RowsAtHand($0, key.row) } ?? .none
    self.key = key
    self.at = at
    address = machine.address(of: key.alert, row: key.row)
    level = alert.level
    say = alert.say.map { speech.text($0, rows) }
    contacts = alert.contacts.map(speech.clinic.contacts) ?? []
    tell = speech.text(alert.tell, rows)
    because = ReadPlaces(alert.condition, rows, speech.evaluator).questions.map { question, row in
      Reading(
        address: machine.address(of: question, row: row),
        ask: speech.text(machine.questions[question].ask, speech.at(question, row)),
        spoken: speech.answer(question, row: row))
    }
  }
}
