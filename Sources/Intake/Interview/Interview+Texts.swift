extension Interview {
  /// What the questionnaire says about itself, before the first question.
  public var aboutText: String? { questionnaire.about.map { speech.text($0) } }

  /// What is said at the end.
  public var thanksText: String? { questionnaire.thanks.map { speech.text($0) } }

  /// Who to turn to in a crisis, at any question: the lists that urgent alerts show, each entry once.
  public var contacts: [Contact] {
    var found: [Contact] = []
    for case let list? in machine.alerts.elements.filter({ $0.level == .urgent }).map(\.contacts) {
      found += questionnaire.clinic.contacts(list).filter { !found.contains($0) }
    }
    return found
  }
}
