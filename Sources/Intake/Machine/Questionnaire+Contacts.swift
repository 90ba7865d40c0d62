extension Clinic {
  /// The list of contacts for whoever may be in danger.
  public static let crisisList = "crisis-contacts"
}

extension Questionnaire {
  /// Who to turn to in a crisis: the lists that urgent alerts show, else all of the clinic's; each entry once, and
  /// never none.
  public var contacts: [Contact] {
    var lists = machine.alerts.elements.filter { $0.level == .urgent }.compactMap(\.contacts)
    if lists.isEmpty { lists = clinic.lists.map(\.name) }
    var found: [Contact] = []
    for contact in lists.flatMap(clinic.contacts) where !found.contains(contact) { found.append(contact) }
    return found.isEmpty ? clinic.anywhere : found
  }

  /// Whom a respondent is told to turn to: the clinic's contacts for a crisis, then those that stood under the alerts which
  /// fired; each once. Never none: where the clinic names nobody, what helps anywhere.
  public func contacts(toldWith result: InterviewResult) -> [Contact] {
    let told = result.alerts.filter { $0.state == .fired || $0.state == .firedLaterChanged }
    let lists = told.compactMap { alert in machine.alerts.elements.first { $0.id == alert.id.name }?.contacts
    }
    var contacts: [Contact] = []
    for list in [Clinic.crisisList] + lists {
      contacts += clinic.contacts(list).filter { !contacts.contains($0) }
    }
    return contacts
  }
}
