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
    /// Whether the next line has to be typed after `passage` was shown.
    let needsFreshLine: Bool
    /// Whether to clear the window before `passage` is shown.
    let clearsWindow: Bool
    /// Whether to take away everything that was kept, and to call `erased` with what came of it.
    let erases: Bool
    /// `nil` while more is to be typed.
    let outcome: InterviewOutcome?
  }

  var walk: Walk
  var topic = Topic.step
  var page = PageText()
  var out = Passage()
  var outcome: InterviewOutcome?
  var keeping: KeepingState
  /// Whether what an alert leaves for the clinic is not written.
  var isNoticeMissing = false
  let news: [String]
  let isResumed: Bool
  /// The numbers of the paper form that is entered; `nil` where none is.
  let numbering: PaperNumbering?
  /// Whether there is a window that can be cleared at the end.
  let canClear: Bool
  var clearsWindow = false
  /// Texts that were shown; going back and forth does not say them again.
  var shownSays: Set<Address> = []
  var hasReminded = false
  /// The parts under whose title it was said how many questions are left.
  var countedParts: Set<Int> = []
  var hasSaidHowToLeaveRows = false
  /// Command words that were meant as commands once, or were just offered, though they could have been an answer: not
  /// asked about again.
  var knownCommands: Set<Command> = []
  /// Whether the last words offered to undo what was just changed.
  var hasJustOfferedUndo = false
  /// How many of the interview's alerts were passed on.
  private var passedOn: Int

  /// - Parameters:
  ///   - code: What the respondent goes on with later; `nil` where nothing can be kept for later.
  ///   - isResumed: Whether it goes on with what was begun before.
  ///   - keptEvents: How many events are kept under that code; all of them where this is not given and it is resumed.
  ///   - news: What is to be said before the first question.
  ///   - numbering: The numbers of the paper form that is entered; `nil` where none is.
  init(
    _ interview: Interview, code: String? = nil, isResumed: Bool = false, keptEvents: Int? = nil,
    news: [String] = [], canClear: Bool = false, numbering: PaperNumbering? = nil
  ) {
    walk = Walk(interview)
    self.numbering = numbering
    keeping = KeepingState(code: code, keptEvents: keptEvents ?? (isResumed ? interview.events.count : 0))
    self.isResumed = isResumed
    self.news = news
    self.canClear = canClear
    passedOn = interview.events.isEmpty ? 0 : interview.firedAlerts.count
  }

  var interview: Interview { walk.interview }
  var language: SpokenLanguage { interview.questionnaire.spokenLanguage }
  var wording: any Wording { language.wording }

  // MARK: Lines in, text out

  /// The first words, and the first question where no text comes before it.
  mutating func begin(at now: Timestamp) -> Reply {
    out.say(interview.questionnaire.title)
    page = PageText(title: interview.questionnaire.title)
    if isResumed {
      sayWhatIsThere()
    } else {
      if let about = interview.aboutText { out.say(about) }
      if let minutes = interview.questionnaire.minutes { out.say(wording.minutes(minutes)) }
      out.say(keeping.code.map { wording.comeBackWith($0) } ?? wording.notKeptForLater)
    }
    for words in news { out.say(words) }
    if interview.questionnaire.clinic.isTrial { out.say(wording.trial) }
    out.say(wording.staysOnScreen(canClear: canClear))
    var isReadAlone = !walk.newMoves.isEmpty
    if case .say = interview.step { isReadAlone = true }
    if isReadAlone {
      read(nil)
    } else {
      proceed(at: now)
    }
    return reply()
  }

  mutating func hear(_ typed: TypedLine, at now: Timestamp) -> Reply {
    if case .clearing(let leaving) = topic {
      hearClearing(typed, leaving)
      return reply()
    }
    switch typed {
    case .line(let line): hear(line: line, at: now)
    case .notText(let readable): refuse(wording.notText(readable: readable))
    case .tooLong: refuse(wording.tooLong)
    case .cutByTerminal: refuse(wording.cutByTerminal)
    case .interrupted(let signal): interrupt(by: signal)
    case .resumed:
      out.gap()
      ask()
    case .end:
      out.gap()
      out.say(wording.inputEnded)
      sayLeft()
      remindOfAlerts()
      outcome = .endOfInput(interview)
    }
    return reply()
  }

  /// A line that was pasted may hold line ends: lines of a long text, blanks elsewhere. It is never a command.
  private mutating func hear(line: String, at now: Timestamp) {
    let wasOfferedUndo = hasJustOfferedUndo
    hasJustOfferedUndo = false
    let line = line.withoutLastLineEnds
    if line.contains(where: \.isNewline) {
      hear(takesLines ? line : wording.onOneLine(line), at: now)
      return
    }
    switch SaidLine(line, in: language) {
    case .command(.undo) where wasOfferedUndo: perform(.undo, at: now)
    case .command(let command): hear(command, line: line, at: now)
    case .text(let text): hear(text, at: now)
    }
  }

  private var takesLines: Bool {
    switch topic {
    case .lines: return true
    case .step:
      if case .text(let limits)? = question?.form { return limits.lines > 1 }
      return false
    default: return false
    }
  }

  mutating func reply() -> Reply {
    let fired = Array(interview.firedAlerts.dropFirst(passedOn))
    passedOn = interview.firedAlerts.count
    defer {
      out = Passage()
      clearsWindow = false
    }
    let erases = if case .erasing = topic { outcome == nil } else { false }
    return Reply(
      fired: fired, passage: out, needsFreshLine: isWeighty, clearsWindow: clearsWindow, erases: erases,
      outcome: outcome)
  }

  /// Whether a line typed too early would do harm: a text to be read, a consent, an alert, the end, the loss of answers.
  private var isWeighty: Bool {
    switch topic {
    case .reading, .leaving(.erase, _), .change, .remove, .clearing: return true
    case .review(let review): return review.isWhole
    case .step: break
    default: return false
    }
    switch interview.step {
    case .question(let view): return view.isRequired
    case .alert, .stop: return true
    case .roster, .say, .review, .finished: return false
    }
  }

  private mutating func refuse(_ why: String) {
    out.say(why)
    if case .lines = topic { out.say(wording.linesKept) }
  }

  mutating func hear(_ text: String, at now: Timestamp) {
    switch topic {
    case .step: hearAtStep(text, at: now)
    case .reading: if TypedText(text).plain.isEmpty { proceed(at: now) } else { out.say(wording.notRead) }
    case .lines(let lines): hearLine(text, behind: lines, at: now)
    case .ownWords(let value, let codes): hearOwnWords(text, for: value, codes: codes, at: now)
    case .which(let values): hearWhich(text, of: values, at: now)
    case .commandOrAnswer(let command, let line, let from):
      switch Menu.commandOrAnswer(command, line, wording).chosen(text) {
      case 1: meantAsCommand(command, from: from, at: now)
      case 2:
        topic = from
        hear(line, at: now)
      default: out.say(wording.typeNumberAbove)
      }
    case .dropAnswer: hearDropAnswer(text, at: now)
    case .change(let event, _, let said):
      switch Menu.change(wording).chosen(text) {
      case 1: commit(event, said: said, at: now)
      case 2: goBackTo(.step, saying: wording.leftAsItWas)
      default: out.say(wording.typeNumberAbove)
      }
    case .removeWhich(let rows): hearRemoveWhich(text, of: rows)
    case .remove(let row): hearRemove(text, row, at: now)
    case .review(let review): hear(text, at: review, at: now)
    case .leaving(let leaving, let from): hearLeaving(text, leaving, from: from, at: now)
    // Heard before any command is.
    case .clearing, .erasing: break
    }
  }

  // MARK: Events

  /// Takes an event that may change other answers: says which would be set aside, and asks, before it does.
  mutating func submit(_ event: Event, said: String?, at now: Timestamp) {
    if let aside = walk.setAside(by: event) {
      topic = .change(event, aside, said: said)
      ask()
    } else {
      commit(event, said: said, at: now)
    }
  }

  /// Takes an event, says that it was taken, and goes on.
  mutating func commit(_ event: Event, said: String?, at now: Timestamp) {
    guard take(event) else { return }
    topic = .step
    if let said { out.say(said) }
    if let change = walk.lastChange, change.event == event { offerUndo(change) }
    proceed(at: now)
  }

  /// Takes an event that needs no words.
  mutating func take(_ event: Event) -> Bool {
    accepted { walk throws(Rejection) in try walk.take(event) } != nil
  }

  /// Does something with the walk; where the interview refuses it, explains why and gives `nil`.
  mutating func accepted<Result>(_ body: (inout Walk) throws(Rejection) -> Result) -> Result? {
    do throws(Rejection) {
      return try body(&walk)
    } catch {
      explain(error)
      return nil
    }
  }

  /// Shows what comes next: up to the next question, or to a text that is to be read first.
  mutating func proceed(at now: Timestamp) {
    topic = .step
    while case .say(let view) = interview.step {
      let isNew = shownSays.insert(view.place.address).inserted
      if isNew { show(view) }
      let isReadAlone = isNew && standsAlone(view)
      guard take(.see(view.place.address, at: now)) else { return }
      if isReadAlone {
        read(view.place.address)
        return
      }
    }
    if case .finished = interview.step {
      sayEnd()
      leave(.finished(interview))
      return
    }
    if walk.isAtReview { showReview(part: walk.reviewedPart, at: now) } else { ask() }
  }

  /// Back to what was asked before a question of our own.
  mutating func goBackTo(_ from: Topic, saying words: String?) {
    topic = from
    if let words { out.say(words) }
    out.gap()
    ask()
  }
}

extension String {
  fileprivate var withoutLastLineEnds: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
