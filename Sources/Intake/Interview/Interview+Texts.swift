extension Interview {
  /// What the questionnaire says about itself, before the first question.
  public var aboutText: String? { questionnaire.about.map { speech.text($0) } }

  /// What is said at the end.
  public var thanksText: String? { questionnaire.thanks.map { speech.text($0) } }

  /// Who to turn to in a crisis, at any question: the lists that urgent alerts show, else all of the clinic's; each
  /// entry once, and never none.
  public var contacts: [Contact] {
    let clinic = questionnaire.clinic
    var lists = machine.alerts.elements.filter { $0.level == .urgent }.compactMap(\.contacts)
    if lists.isEmpty { lists = clinic.lists.map(\.name) }
    var found: [Contact] = []
    for contact in lists.flatMap(clinic.contacts) where !found.contains(contact) { found.append(contact) }
    return found.isEmpty ? Clinic.anywhere : found
  }
}
