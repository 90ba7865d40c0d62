public import Intake

/// Asks an interview on the whole screen of a terminal, one question at a time.
///
/// The terminal is in raw mode and on its own screen already, and is put back by whoever did that. What is written holds
/// no control characters but sequences of our own that move, style and clear.
public struct ScreenInterview {
  private var screen: FullScreen
  private var writer: FrameWriter
  private var source: any KeySource
  private var sink: any TextSink
  /// As it was given, with all that it was told since.
  public private(set) var keeper: any InterviewKeeper
  private let now: () -> Timestamp
  private let onAlert: (FiredAlert) -> Void
  private let isNoticeMissing: () -> Bool
  /// How many events there were at the last try to keep them.
  private var tried: Int

  /// - Parameters:
  ///   - interview: Before its first question, or as it was when it was left; then its alerts are not passed on again.
  ///   - isResumed: Whether it goes on with what `keeper` kept: then all its events are on the disk already.
  ///   - keeper: Told after every event, before anything that follows it is drawn. Not told before the first answer.
  ///   - news: Sentences that the respondent is told on the first screen.
  ///   - numbering: The numbers of the paper form that is entered, to stand at each question; `nil` where none is.
  ///   - isColoured: Whether the terminal's colours are used; bold and reverse are always.
  ///   - now: The clock. Time reaches the interview only through it.
  ///   - onAlert: Told of every alert at once, also of those that show the respondent nothing, before anything that
  ///     follows the answer is kept or drawn.
  ///   - isNoticeMissing: Whether what an alert leaves for the clinic is not written. Asked behind `onAlert`, so that
  ///     nobody is told of a note that is not there.
  public init(
    _ interview: Interview, isResumed: Bool = false, news: [String] = [],
    numbering: PaperNumbering? = nil, keeper: any InterviewKeeper,
    source: any KeySource, sink: any TextSink, isColoured: Bool, now: @escaping () -> Timestamp,
    onAlert: @escaping (FiredAlert) -> Void, isNoticeMissing: @escaping () -> Bool = { false }
  ) {
    screen = FullScreen(
      interview, code: keeper.code, isResumed: isResumed, news: news, numbering: numbering,
      size: source.size)
    writer = FrameWriter(isColoured: isColoured)
    self.source = source
    self.sink = sink
    self.keeper = keeper
    self.now = now
    self.onAlert = onAlert
    self.isNoticeMissing = isNoticeMissing
    tried = isResumed ? interview.events.count : 0
  }

  /// How many of the interview's events the keeper has.
  public var keptEvents: Int { screen.keeping.keptEvents }

  /// Asks until there is an outcome, and clears the screen then. Throws `InputFailure` and `OutputFailure`; whatever was
  /// answered before is with the keeper.
  ///
  /// A window that is too small at the start is `.lineByLine` at once, with nothing drawn.
  ///
  /// - Parameter whenShown: Done once, while the first screen is read: what nobody is to wait for. What it throws ends
  ///   the interview before anything is answered.
  public mutating func run(whenShown: () throws -> Void = {}) throws -> ScreenOutcome {
    guard screen.size.isEnough else { return .lineByLine(screen.interview) }
    var reply = screen.begin()
    var isShown = false
    while true {
      pass(on: reply)
      if reply.erases { reply = screen.erased(keeper.erase()) }
      if let outcome = reply.outcome { return leave(with: outcome) }
      try sink.write(writer.write(screen.frame))
      if !isShown { try whenShown() }
      isShown = true
      if reply.needsFreshKeys { source.discardTypedAhead() }
      switch try source.next() {
      case .key(let key): reply = screen.press(key, at: now())
      case .resized:
        writer.forget()
        reply = screen.resize(to: source.size)
      case .resumed:
        writer.forget()
        reply = screen.resize(to: source.size)
      case .interrupted(let signal):
        keep(isTriedAgain: true)
        let cutOff = InterviewOutcome.interrupted(screen.interview, signal: signal)
        return leave(with: .ended(screen.outcome(whereCutOff: cutOff)))
      case .end:
        keep(isTriedAgain: true)
        return leave(with: .ended(screen.outcome(whereCutOff: .endOfInput(screen.interview))))
      }
    }
  }

  /// Alerts first: nothing that comes after may stand in their way.
  private mutating func pass(on reply: FullScreen.Reply) {
    for alert in reply.fired { onAlert(alert) }
    screen.isNoticeMissing = isNoticeMissing()
    keep(isTriedAgain: reply.isNewScreen)
  }

  /// - Parameter isTriedAgain: Whether what could not be kept before is tried again though nothing has come to it.
  private mutating func keep(isTriedAgain: Bool) {
    guard screen.hasSomethingToKeep, isTriedAgain || screen.interview.events.count != tried else { return }
    tried = screen.interview.events.count
    screen.note(keeper.keep(screen.interview))
  }

  /// A terminal that is gone shows nothing any more: the outcome counts all the same.
  private mutating func leave(with outcome: ScreenOutcome) -> ScreenOutcome {
    do throws(OutputFailure) { try sink.write(FrameWriter.clear) } catch {}
    return outcome
  }
}
