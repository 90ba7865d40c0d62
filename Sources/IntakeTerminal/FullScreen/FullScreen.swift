internal import Intake
internal import PlainText

/// An interview held on the whole screen: keys go in, a frame comes out. Pure: no input, no output, no clock.
///
/// It owns no rule of the questionnaire, and none of going forward and back: here is only which key does what, and what
/// stands where.
struct FullScreen: Sendable {
  /// What follows from one key.
  struct Reply: Sendable {
    /// Alerts that have fired with this key, to be passed on before anything is drawn.
    let fired: [FiredAlert]
    /// Whether everything that was kept is to be taken away now: what came of it goes to `erased`.
    let erases: Bool
    /// Whether keys that were pressed before this screen was seen would do harm.
    let needsFreshKeys: Bool
    /// Whether another screen stands there than before.
    let isNewScreen: Bool
    /// `nil` while more is to come.
    let outcome: ScreenOutcome?
  }

  var walk: Walk
  private(set) var size: ScreenSize
  private(set) var base: Layer
  /// What stands in front of it: questions of our own, help, ways out.
  private(set) var over: [Layer] = []
  var message: String?
  /// A place in `commands`, while one walks along them.
  var focusedCommand: Int?
  private(set) var keeping: KeepingState
  /// Whether what an alert leaves for the clinic is not written.
  var isNoticeMissing = false
  /// What is said on the first screen.
  let news: [String]
  /// The numbers of the paper form that is entered; `nil` where none is.
  let numbering: PaperNumbering?
  /// Whether the respondent wants everything to be erased.
  var erases = false
  /// The answer that was last opened from the list.
  var lastReviewed: Address?
  var outcome: ScreenOutcome?
  private var unsent: [Address: UnsentAnswer] = [:]
  /// How many of the interview's alerts were passed on.
  private var passedOn: Int
  /// Whether another screen stands there than at the last reply.
  private var isNew = true

  /// What was typed or marked and not yet sent, as long as the answer is the one that it was begun on.
  private struct UnsentAnswer: Sendable {
    let answered: AnswerState?
    let control: Control
  }

  /// - Parameters:
  ///   - code: What one goes on with later; `nil` where nothing can be kept for later.
  ///   - isResumed: Whether it goes on with what was kept: then all its events are on the disk already.
  ///   - news: Sentences for the first screen.
  ///   - numbering: The numbers of the paper form that is entered; `nil` where none is.
  init(
    _ interview: Interview, code: String?, isResumed: Bool, news: [String] = [],
    numbering: PaperNumbering? = nil, size: ScreenSize
  ) {
    walk = Walk(interview)
    keeping = KeepingState(code: code, keptEvents: isResumed ? interview.events.count : 0)
    self.size = size
    self.news = news
    self.numbering = numbering
    base = Layer(.opening(isResumed: isResumed))
    passedOn = interview.events.isEmpty ? 0 : interview.firedAlerts.count
  }

  var code: String? { keeping.code }
  var standing: KeepingState.Standing { keeping.standing(of: interview, wording) }

  var interview: Interview { walk.interview }
  var language: SpokenLanguage { interview.questionnaire.spokenLanguage }
  var wording: any Wording { language.wording }

  /// What keys work on.
  var top: Layer {
    get { over.last ?? base }
    set { if over.isEmpty { base = newValue } else { over[over.count - 1] = newValue } }
  }

  mutating func begin() -> Reply { reply() }

  mutating func resize(to size: ScreenSize) -> Reply {
    self.size = size
    return reply()
  }

  /// Nothing is put on a disk before there is an answer.
  var hasSomethingToKeep: Bool { walk.hasAnswers && keeping.keptEvents < interview.events.count }

  /// What came of keeping the interview, to be said where it changes anything.
  mutating func note(_ tried: Keeping) {
    let wasKept = keeping.why == nil
    keeping.note(tried, of: interview)
    if !wasKept, keeping.why == nil, code != nil { message = wording.keptAgain }
  }

  /// What came of erasing, for the last screen.
  mutating func erased(_ erasing: Erasing) -> Reply {
    erases = false
    show(Layer(.ending(.erased(erasing))))
    return reply()
  }

  /// How it ends where nothing more can be typed: as the last screen says, where that stands there.
  func outcome(whereCutOff otherwise: InterviewOutcome) -> InterviewOutcome {
    if case .ending(let ending) = base.scene { outcome(of: ending) } else { otherwise }
  }

  func outcome(of ending: Scene.Ending) -> InterviewOutcome {
    switch ending {
    case .finished: .finished(interview)
    case .keptUnfinished: .keptUnfinished(interview)
    case .erased: .erased
    }
  }

  // MARK: Screens

  mutating func show(_ layer: Layer) {
    keepUnsent()
    over = []
    base = layer
    focusedCommand = nil
    isNew = true
  }

  mutating func push(_ layer: Layer) {
    over.append(layer)
    focusedCommand = nil
    isNew = true
  }

  /// Back to what stood behind.
  mutating func pop() {
    if over.popLast() != nil { isNew = true }
  }

  /// Shows what comes next.
  mutating func proceed(at now: Timestamp) {
    if case .finished = walk.step {
      show(Layer(.ending(.finished)))
    } else if walk.isAtReview {
      showReview(at: now)
    } else {
      var layer = Layer(.step, stepControl)
      layer.asked = walk.question
      show(layer)
    }
  }

  private var stepControl: Control {
    switch walk.step {
    case .question(let view):
      if let unsent = unsent[view.place.address], unsent.answered == view.answered { return unsent.control }
      return Control(for: view, language)
    case .roster(let view): return rosterControl(view)
    case .alert: return .ways(wording.haveRead, wording.stopHere)
    case .stop: return .ways(wording.endHere, wording.changeMyAnswer)
    case .say, .review, .finished: return .enter
    }
  }

  private mutating func keepUnsent() {
    guard let view = base.asked else { return }
    let isChanged = base.control != Control(for: view, language)
    unsent[view.place.address] =
      isChanged ? UnsentAnswer(answered: view.answered, control: base.control) : nil
  }

  /// What was typed here was sent, or is not wanted any more.
  mutating func forgetUnsent() {
    if let view = base.asked { unsent[view.place.address] = nil }
    base.asked = nil
  }

  /// The question at hand as it was answered before.
  mutating func putBackAnswer() {
    if let view = base.asked { base.control = Control(for: view, language) }
  }

  // MARK: What follows

  mutating func reply() -> Reply {
    keepInSight()
    let fired = Array(interview.firedAlerts.dropFirst(passedOn))
    passedOn = interview.firedAlerts.count
    defer { isNew = false }
    return Reply(
      fired: fired, erases: erases, needsFreshKeys: isNew && isWeighty, isNewScreen: isNew, outcome: outcome)
  }

  /// Whether a key pressed too early would do harm: a text to be read, a consent, an alert, the end, the loss of
  /// answers.
  private var isWeighty: Bool {
    switch top.scene {
    case .opening, .change, .remove, .review, .erase, .stop, .pause, .ending: return true
    case .step: break
    case .ownWords, .which, .dropAnswer, .removeWhich, .help, .contacts: return false
    }
    switch walk.step {
    case .question(let view): return view.isRequired
    case .alert, .stop, .say: return true
    case .roster, .review, .finished: return false
    }
  }
}
