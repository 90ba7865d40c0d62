internal import Intake
internal import PlainText

extension Conversation {
  mutating func hear(_ command: Command, line: String, at now: Timestamp) {
    if case .commandOrAnswer(let asked, _, let from) = topic {
      topic = from
      if command == asked {
        meantAsCommand(command, from: from, at: now)
        return
      }
    }
    let isLabel = isOption(line)
    let isAlsoAnswer = topic.takesAnyWords(interview.step) || isLabel
    switch command {
    case .help, .contacts:
      perform(command, at: now)
      if isAlsoAnswer { out.say(Wording.wordWasCommand(line.withoutOuterBlanks)) }
    // They ask before they do anything: nobody who wants to leave is asked twice.
    case .pause where !isLabel, .stop where !isLabel:
      perform(command, at: now)
      if isAlsoAnswer, knownCommands.insert(command).inserted {
        out.say(Wording.wordWasWayOut(line.withoutOuterBlanks))
      }
    case .back, .skip, .skipRest, .next, .review, .pause, .stop:
      if isAlsoAnswer, isLabel || !knownCommands.contains(command) || losesLines(command) {
        topic = .commandOrAnswer(command, line: line, from: topic)
        ask()
      } else {
        perform(command, at: now)
      }
    }
  }

  mutating func meantAsCommand(_ command: Command, from: Topic, at now: Timestamp) {
    knownCommands.insert(command)
    topic = from
    perform(command, at: now)
  }

  /// Whether lines that were typed before would be gone.
  private func losesLines(_ command: Command) -> Bool {
    if case .lines = topic { command != .stop && command != .pause } else { false }
  }

  /// Whether the word is one of the options that are asked about.
  private func isOption(_ line: String) -> Bool {
    guard case .step = topic, case .question(let view) = interview.step else { return false }
    let said = TypedText(line)
    return QuestionText(view: view).choices.contains { TypedText($0.label) == said }
  }

  mutating func perform(_ command: Command, at now: Timestamp) {
    switch command {
    case .help:
      sayHelp()
      out.gap()
      ask()
      return
    case .contacts:
      // An alert shows its own contacts when it is asked again.
      if case .alert(let view) = interview.step, !view.contacts.isEmpty {} else { sayContacts() }
      out.gap()
      ask()
      return
    case .stop, .pause:
      if case .leaving(_, let from) = topic { topic = from }
      topic = .leaving(command == .stop ? .stop : .pause, from: topic)
      ask()
      return
    case .back, .skip, .skipRest, .next, .review: break
    }
    if case .leaving(_, let from) = topic {
      // From a way out, "back" and "next" go on with the questions.
      if command == .back || command == .next {
        goBackTo(from, saying: nil)
      } else {
        out.say(Wording.typeNumberAbove)
      }
      return
    }
    if case .alert(let view) = interview.step {
      out.say(Wording.goOn(from: view))
      return
    }
    switch command {
    case .back: back(at: now)
    case .skip, .skipRest, .next: goOn(with: command, at: now)
    default:
      reviewedPart = nil
      showReview(at: now)
    }
  }

  private mutating func goOn(with command: Command, at now: Timestamp) {
    switch topic {
    case .reading: proceed(at: now)
    case .review(let isWhole, let part) where command != .next: out.say(hint(isWhole: isWhole, part: part))
    case .change, .dropAnswer, .remove, .removeWhich: out.say(Wording.typeNumberAbove)
    default:
      switch command {
      case .skip: skip(at: now)
      case .skipRest: skipRest(at: now)
      default: next(at: now)
      }
    }
  }

  // MARK: Looking elsewhere

  /// To what was there before: the place before, or what our own question came from.
  private mutating func back(at now: Timestamp) {
    switch topic {
    case .step, .reading, .lines, .review(isWhole: true, part: nil): lookBack(at: now)
    case .review(let isWhole, part: _?):
      topic = .review(isWhole: isWhole, part: nil)
      ask()
    case .review(isWhole: false, part: nil):
      reviewing = .no
      out.gap()
      proceed(at: now)
    default: goBackTo(.step, saying: nil)
    }
  }

  /// Keeps what was answered, and looks at the place behind.
  private mutating func next(at now: Timestamp) {
    if case .review(let isWhole, _) = topic {
      if isWhole {
        out.say(Wording.changeWhich)
      } else {
        reviewing = .no
        if take(.move(to: nil, at: now)) { proceed(at: now) }
      }
      return
    }
    switch interview.step {
    case .question(let view) where view.answered != nil: break
    case .roster(let view) where view.state != .open: break
    default:
      out.say(interview.isLookingBack ? Wording.skipToGoOn : Wording.noAnswerYet)
      return
    }
    goForward(at: now)
  }

  /// To the place behind the one that is looked at, or back to the list that it was chosen from.
  mutating func goForward(at now: Timestamp) {
    let address = reviewing == .no ? interview.forwardAddress : nil
    if take(.move(to: address, at: now)) { proceed(at: now) }
  }
}
