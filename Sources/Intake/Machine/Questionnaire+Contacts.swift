extension Questionnaire {
  /// Who to turn to in a crisis: the lists that urgent alerts show, else all of the clinic's; each entry once, and
  /// never none.
  public var contacts: [Contact] {
    var lists = machine.alerts.elements.filter { $0.level == .urgent }.compactMap(\.contacts)
    if lists.isEmpty { lists = clinic.lists.map(\.name) }
    var found: [Contact] = []
    for contact in lists.flatMap(clinic.contacts) where !found.contains(contact) { found.append(contact) }
    return found.isEmpty ? Clinic.anywhere : found
  }
}
