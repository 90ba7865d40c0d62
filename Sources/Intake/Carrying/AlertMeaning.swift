/// What an alert means, in names and texts alone. Where these are equal in two versions, it is the same alert, and one
/// that fired has fired; else it can fire anew.
struct AlertMeaning: Hashable, Sendable {
  let level: AlertLevel
  let say: String?
  let contacts: String?
  let tell: String
  /// The roster for each of whose rows it is decided.
  let each: String?
  let condition: String
}

extension Machine {
  func meaning(of ordinal: Ordinal<Alert>) -> AlertMeaning {
    let alert = alerts[ordinal]
    return AlertMeaning(
      level: alert.level, say: alert.say?.source, contacts: alert.contacts, tell: alert.tell.source,
      each: alert.each.map { rosters[$0].id },
      condition: NamedExpression(machine: self).text(alert.condition))
  }
}
