internal import Intake

/// Texts of the questionnaire. One thing at a time: a text waits for Enter, but for a short one that leads into a
/// question.
extension Conversation {
  mutating func show(_ view: SayView) {
    page.write(view.place, stem: nil, underPart: questionsLeft(at: view.place), wording, to: &out)
    out.say(view.text)
    out.contacts(view.contacts)
  }

  /// Waits for Enter behind a text; `nil` for the first screen.
  mutating func read(_ address: Address?) {
    topic = .reading(address)
    ask()
  }

  /// Whether a text is read before anything else comes: it is long, shows whom to call, or no question follows it.
  func standsAlone(_ view: SayView) -> Bool {
    guard view.contacts.isEmpty else { return true }
    switch interview.step(after: view.place.address) {
    case .question, .roster: break
    case .say, .stop, .alert, .review, .finished, nil: return true
    }
    var text = Passage()
    text.say(view.text)
    return text.lines(width: Conversation.ordinaryWidth).count > Conversation.longestLeadIn
  }

  /// In lines of an ordinary width, so that the same texts wait on every terminal.
  private static let longestLeadIn = 12
  private static let ordinaryWidth = 60

  /// Looks at the place before: a question, or a text that was read by itself.
  mutating func lookBack(at now: Timestamp) {
    let isPassedOver = { [self] (view: SayView) in isReading(view.place.address) || !standsAlone(view) }
    let passed = accepted { walk throws(Rejection) in
      try walk.goBack(at: now, passingOver: isPassedOver)
    }
    guard let passed else { return }
    guard let passed else {
      out.say(wording.nothingBefore)
      return
    }
    if case .say = interview.step {
      // What was said from there on is said again.
      shownSays.subtract(passed)
      page.forget()
    }
    proceed(at: now)
  }

  private func isReading(_ address: Address) -> Bool {
    if case .reading(address) = topic { true } else { false }
  }
}
