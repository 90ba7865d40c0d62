internal import Intake

/// An interview held line by line: typed lines go in, text to show comes out. Pure: no input, no output, no clock.
///
/// It owns no rule of the questionnaire. What is asked, taken and refused is the interview's; here is only which line
/// answers what, and the words around it.
struct Conversation {
  /// What follows from one line.
  struct Reply {
    /// Alerts that have fired with this line, to be passed on before `passage` is shown.
    let fired: [FiredAlert]
    let passage: Passage
    /// `nil` while more is to be typed.
    let outcome: LineOutcome?
  }

  /// How an answer came to be looked at again.
  enum Reviewing: Equatable {
    case no
    /// From the list, with questions left; `goOnAt` is where they go on.
    case beforeTheEnd(goOnAt: Address?)
    case atTheEnd
  }

  private(set) var interview: Interview
  var topic = Topic.step
  var reviewing = Reviewing.no
  /// The row that was last taken off a list, as long as nothing else was done.
  var lastRemoved: RosterView.Row?
  var page = PageText()
  var out = Passage()
  var outcome: LineOutcome?
  /// Texts that were shown; going back and forth does not say them again.
  var shownSays: Set<Address> = []
  var hasReminded = false
  /// Command words that were meant as commands once, though they could have been an answer: not asked about again.
  private var knownCommands: Set<Command> = []
  /// How many of the interview's alerts were passed on.
  private var passedOn: Int

  init(_ interview: Interview) {
    self.interview = interview
    passedOn = interview.events.isEmpty ? 0 : interview.firedAlerts.count
  }

  // MARK: Lines in, text out

  /// The first words and the first question.
  mutating func begin(at now: Timestamp) -> Reply {
    out.say(interview.questionnaire.title)
    if let about = interview.aboutText { out.say(about) }
    if let minutes = interview.questionnaire.minutes { out.say(Wording.minutes(minutes)) }
    if interview.questionnaire.clinic.isTrial { out.say(Wording.trial) }
    out.say(Wording.staysOnScreen)
    proceed(at: now)
    return reply()
  }

  mutating func hear(_ typed: TypedLine, at now: Timestamp) -> Reply {
    switch typed {
    case .line(let line):
      switch SaidLine(line) {
      case .command(let command): hear(command, line: line, at: now)
      case .text(let text): hear(text, at: now)
      }
    case .notText(let readable): refuse(Wording.notText(readable: readable))
    case .tooLong: refuse(Wording.tooLong)
    case .cutByTerminal: refuse(Wording.cutByTerminal)
    case .end:
      out.gap()
      out.say(Wording.inputEnded)
      sayNothingKept()
      outcome = .endOfInput
    }
    return reply()
  }

  private mutating func reply() -> Reply {
    let fired = Array(interview.firedAlerts.dropFirst(passedOn))
    passedOn = interview.firedAlerts.count
    defer { out = Passage() }
    return Reply(fired: fired, passage: out, outcome: outcome)
  }

  private mutating func refuse(_ why: String) {
    out.say(why)
    if case .lines = topic { out.say(Wording.linesKept) }
  }

  mutating func hear(_ text: String, at now: Timestamp) {
    switch topic {
    case .step: hearAtStep(text, at: now)
    case .lines(let lines): hearLine(text, behind: lines, at: now)
    case .ownWords(let value, let codes): hearOwnWords(text, for: value, codes: codes, at: now)
    case .which(let values): hearWhich(text, of: values, at: now)
    case .commandOrAnswer(let command, let line, let from):
      switch Menu.commandOrAnswer(command, line).chosen(text) {
      case 1: meantAsCommand(command, from: from, at: now)
      case 2:
        topic = from
        hear(line, at: now)
      default: out.say(Wording.typeNumberAbove)
      }
    case .dropAnswer: hearDropAnswer(text, at: now)
    case .change(let event, _, let said):
      switch Menu.change.chosen(text) {
      case 1: commit(event, said: said, at: now)
      case 2: goBackTo(.step, saying: Wording.leftAsItWas)
      default: out.say(Wording.typeNumberAbove)
      }
    case .removeWhich(let rows): hearRemoveWhich(text, of: rows)
    case .remove(let row): hearRemove(text, row, at: now)
    case .review(let isWhole): hearReview(text, isWhole: isWhole, at: now)
    case .leaving(let leaving, let from): hearLeaving(text, leaving, from: from, at: now)
    }
  }

  // MARK: Commands

  private mutating func hear(_ command: Command, line: String, at now: Timestamp) {
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
    case .back, .skip, .next, .review, .pause, .stop:
      if isAlsoAnswer, isLabel || !knownCommands.contains(command) || losesLines(command) {
        topic = .commandOrAnswer(command, line: line, from: topic)
        ask()
      } else {
        perform(command, at: now)
      }
    }
  }

  private mutating func meantAsCommand(_ command: Command, from: Topic, at now: Timestamp) {
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

  private mutating func perform(_ command: Command, at now: Timestamp) {
    switch command {
    case .help:
      sayHelp()
      out.gap()
      ask()
      return
    case .contacts:
      sayContacts()
      out.gap()
      ask()
      return
    case .stop, .pause:
      if case .leaving(_, let from) = topic { topic = from }
      topic = .leaving(command == .stop ? .stop : .pause, from: topic)
      ask()
      return
    case .back, .skip, .next, .review: break
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
    if case .alert = interview.step {
      out.say(Wording.pressEnter)
      return
    }
    switch (topic, command) {
    case (.review(let isWhole), .skip):
      out.say(isWhole ? Wording.reviewHint : Wording.reviewHintUnfinished)
      return
    case (.change, .skip), (.change, .next), (.dropAnswer, .skip), (.dropAnswer, .next), (.remove, .skip),
      (.remove, .next), (.removeWhich, .skip), (.removeWhich, .next):
      out.say(Wording.typeNumberAbove)
      return
    default: break
    }
    switch command {
    case .back: back(at: now)
    case .skip: skip(at: now)
    case .next: next(at: now)
    default: showReview(at: now)
    }
  }

  // MARK: Events

  /// Takes an event that may change other answers: says which would be set aside, and asks, before it does.
  mutating func submit(_ event: Event, said: String?, at now: Timestamp) {
    if let aside = SetAside(by: event, in: interview), !aside.isEmpty {
      topic = .change(event, aside, said: said)
      ask()
    } else {
      commit(event, said: said, at: now)
    }
  }

  /// Takes an event, says that it was taken, and goes on.
  mutating func commit(_ event: Event, said: String?, at now: Timestamp) {
    do {
      try interview.apply(event)
    } catch {
      explain(error)
      return
    }
    lastRemoved = nil
    topic = .step
    if let said { out.say(said) }
    // A change from the list leads on to what it opened, or back to the list, and not to the place behind it.
    if case .beforeTheEnd = reviewing, event.isAnswerOrSkip { _ = take(.move(to: nil, at: now)) }
    proceed(at: now)
  }

  /// Takes events that need no words: looking elsewhere, having read.
  mutating func take(_ event: Event) -> Bool {
    do {
      try interview.apply(event)
      return true
    } catch {
      explain(error)
      return false
    }
  }

  /// Shows what comes next.
  mutating func proceed(at now: Timestamp) {
    topic = .step
    while case .say(let view) = interview.step {
      if shownSays.insert(view.place.address).inserted { show(view) }
      guard take(.see(view.place.address, at: now)) else { return }
    }
    if case .finished = interview.step {
      sayEnd()
      outcome = .finished(interview)
      return
    }
    if case .alert = interview.step {
    } else if isBackWhereReviewBegan {
      showReview(at: now)
      return
    }
    if case .review = interview.step { showReview(at: now) } else { ask() }
  }

  /// Whether a change from the list, with all the questions that it opened, is done.
  private var isBackWhereReviewBegan: Bool {
    if case .beforeTheEnd(let address) = reviewing { interview.address == address } else { false }
  }

  /// Back to what was asked before a question of our own.
  mutating func goBackTo(_ from: Topic, saying words: String?) {
    topic = from
    if let words { out.say(words) }
    out.gap()
    ask()
  }

  private mutating func show(_ view: SayView) {
    page.write(view.place, stem: nil, to: &out)
    out.say(view.text)
    out.contacts(view.contacts)
  }

  /// Looks at the place before, past texts that were read.
  private mutating func back(at now: Timestamp) {
    switch topic {
    case .step, .lines, .review(isWhole: true): break
    case .review(isWhole: false):
      reviewing = .no
      goBackTo(.step, saying: nil)
      return
    default:
      goBackTo(.step, saying: nil)
      return
    }
    var looking = interview
    while let address = looking.backAddress, (try? looking.apply(.move(to: address, at: now))) != nil {
      if case .say = looking.step { continue }
      interview = looking
      lastRemoved = nil
      topic = .step
      ask()
      return
    }
    out.say(Wording.nothingBefore)
  }

  /// Keeps what was answered, and looks at the place behind.
  private mutating func next(at now: Timestamp) {
    if case .review(let isWhole) = topic {
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

extension Event {
  fileprivate var isAnswerOrSkip: Bool {
    switch self {
    case .answer, .skip, .closeRows: true
    case .see, .addRow, .removeRow, .move, .resume, .finish: false
    }
  }
}
