extension Interview {
  /// What the questionnaire says about itself, before the first question.
  public var aboutText: String? { questionnaire.about.map { speech.text($0) } }

  /// What is said at the end.
  public var thanksText: String? { questionnaire.thanks.map { speech.text($0) } }

  /// Who to turn to in a crisis, at any question.
  public var contacts: [Contact] { questionnaire.contacts }
}
