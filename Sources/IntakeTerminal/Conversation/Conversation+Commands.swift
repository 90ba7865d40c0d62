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
    let isAlsoAnswer = takesAnyWords || isLabel
    switch command {
    case .help, .contacts:
      perform(command, at: now)
      if isAlsoAnswer { out.say(wording.wordWasCommand(line.withoutOuterBlanks)) }
    // They ask before they do anything: nobody who wants to leave is asked twice.
    case .pause where !isLabel, .stop where !isLabel:
      perform(command, at: now)
      if isAlsoAnswer, knownCommands.insert(command).inserted {
        out.say(wording.wordWasWayOut(line.withoutOuterBlanks))
      }
    case .back, .skip, .skipRest, .next, .undo, .review, .pause, .stop:
      if isAlsoAnswer, isLabel || !knownCommands.contains(command) || losesLines(command) {
        topic = .commandOrAnswer(command, line: line, from: topic)
        ask()
      } else {
        perform(command, at: now)
      }
    }
  }

  /// Whether any words can be an answer here, command words too.
  var takesAnyWords: Bool { topic.takesAnyWords(interview.step) }

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
    return QuestionText(view: view, wording: wording).choices.contains { TypedText($0.label) == said }
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
    case .back, .skip, .skipRest, .next, .undo, .review: break
    }
    if case .leaving(_, let from) = topic {
      // From a way out, "back" and "next" go on with the questions.
      if command == .back || command == .next {
        goBackTo(from, saying: nil)
      } else {
        out.say(wording.typeNumberAbove)
      }
      return
    }
    if case .alert(let view) = interview.step {
      out.say(wording.goOn(from: view))
      return
    }
    switch command {
    case .back: back(at: now)
    case .skip, .skipRest, .next: goOn(with: command, at: now)
    case .undo: undo(at: now)
    case .review: showReview(at: now)
    case .help, .contacts, .pause, .stop: break
    }
  }

  private mutating func goOn(with command: Command, at now: Timestamp) {
    switch topic {
    case .reading: proceed(at: now)
    case .review(let review) where command != .next: out.say(hint(review))
    case .change, .dropAnswer, .remove, .removeWhich: out.say(wording.typeNumberAbove)
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
    case .step, .reading, .lines: lookBack(at: now)
    case .review(var review) where review.part != nil:
      review.part = nil
      topic = .review(review)
      ask()
    case .review(let review) where review.isWhole: lookBack(at: now)
    case .review:
      walk.closeReview()
      out.gap()
      proceed(at: now)
    default: goBackTo(.step, saying: nil)
    }
  }

  /// Keeps what was answered, and looks at the place behind.
  private mutating func next(at now: Timestamp) {
    if case .review(let review) = topic {
      if review.isWhole {
        out.say(wording.changeWhich)
      } else if accepted({ walk throws(Rejection) in try walk.goOnFromReview(at: now) }) != nil {
        proceed(at: now)
      }
      return
    }
    if walk.isAnswered {
      goForward(at: now)
    } else {
      out.say(interview.isLookingBack ? wording.skipToGoOn : wording.noAnswerYet)
    }
  }

  mutating func goForward(at now: Timestamp) {
    if accepted({ walk throws(Rejection) in try walk.goForward(at: now) }) != nil { proceed(at: now) }
  }
}
