public import Intake

/// Asks an interview line by line: text is only ever added below, and every answer is a line that is typed.
///
/// So a screen reader, a pipe and a person at a keyboard get the same words in the same order. Only at the very end, and
/// only where the respondent wants it, the window of a terminal is cleared.
public struct LineInterview {
  private var conversation: Conversation
  /// As it was given, with all that it was told since.
  public private(set) var keeper: any InterviewKeeper
  private var source: any LineSource
  private var sink: any TextSink
  private let width: () -> Int
  private let now: () -> Timestamp
  private let onAlert: (FiredAlert) -> Void
  private let isNoticeMissing: () -> Bool

  /// - Parameters:
  ///   - interview: Before its first question, or as it was when it was left.
  ///   - isResumed: Whether it goes on with what was begun before.
  ///   - keptEvents: How many of its events `keeper` has on the disk; all of them where this is not given and it is
  ///     resumed.
  ///   - news: Sentences that the respondent is told before the first question.
  ///   - numbering: The numbers of the paper form that is entered, to stand at each question; `nil` where none is.
  ///   - keeper: Told of every line that brought events, before any word that follows it is written; again with each
  ///     line as long as it does not keep all. Not told before the first answer.
  ///   - isWindow: Whether `sink` is a terminal's window, which can be cleared at the end.
  ///   - width: Columns to fill, asked for before each text; fewer than 20 count as 20.
  ///   - now: The clock. Time reaches the interview only through it.
  ///   - onAlert: Told of every alert at once, also of those that show the respondent nothing, before the keeper and
  ///     before any word that follows the answer is written.
  ///   - isNoticeMissing: Whether what an alert leaves for the clinic is not written. Asked behind `onAlert`, so that
  ///     nobody is told of a note that is not there.
  public init(
    _ interview: Interview, isResumed: Bool = false, keptEvents: Int? = nil, news: [String] = [],
    numbering: PaperNumbering? = nil, keeper: any InterviewKeeper, source: any LineSource, sink: any TextSink,
    isWindow: Bool = true,
    width: @escaping () -> Int = { 80 }, now: @escaping () -> Timestamp,
    onAlert: @escaping (FiredAlert) -> Void, isNoticeMissing: @escaping () -> Bool = { false }
  ) {
    conversation = Conversation(
      interview, code: keeper.code, isResumed: isResumed, keptEvents: keptEvents, news: news,
      canClear: isWindow && source.isShownWhileTyped, numbering: numbering)
    self.keeper = keeper
    self.source = source
    self.sink = sink
    self.width = width
    self.now = now
    self.onAlert = onAlert
    self.isNoticeMissing = isNoticeMissing
  }

  /// Asks until there is an outcome. Throws `InputFailure` and `OutputFailure`; what was kept till then stays kept.
  ///
  /// - Parameter whenShown: Done once, while the first words are read: what nobody is to wait for. What it throws ends
  ///   the interview before anything is answered.
  public mutating func run(whenShown: () throws -> Void = {}) throws -> InterviewOutcome {
    var reply = conversation.begin(at: now())
    var words = Passage()
    var isShown = false
    while true {
      for alert in reply.fired { onAlert(alert) }
      let noticeWords = conversation.note(isNoticeMissing: isNoticeMissing(), behind: reply.fired)
      words.append(keep())
      if reply.erases { reply = conversation.erased(keeper.erase()) }
      words.append(reply.passage)
      words.append(noticeWords)
      let text = words.lines(width: width()).map { $0 + "\n" }.joined()
      words = Passage()
      switch reply.outcome {
      // Where the input is gone, the output may be gone too; that is no other way to end.
      case .endOfInput(let interview):
        try? sink.write(text)
        return .endOfInput(interview)
      case .interrupted(let interview, let signal):
        if reply.clearsWindow { try? sink.write(LineInterview.clearWindow) }
        try? sink.write(text)
        return .interrupted(interview, signal: signal)
      default:
        if reply.clearsWindow { try sink.write(LineInterview.clearWindow) }
        try sink.write(text)
      }
      if let outcome = reply.outcome { return outcome }
      if !isShown { try whenShown() }
      isShown = true
      if reply.needsFreshLine { source.discardTypedAhead() }
      try sink.write(LineInterview.prompt)
      let typed = try source.next()
      if !source.isShownWhileTyped { try sink.write("\n") }
      words.append(keep())
      reply = conversation.hear(typed, at: now())
    }
  }

  /// What stands before each line that is typed.
  public static let prompt = "> "

  /// To the upper left corner; then what stands in the window, and what has scrolled out of it, is taken away.
  public static let clearWindow = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  /// Keeps what has happened, where not all of it is kept, and gives what is to be said of that.
  private mutating func keep() -> Passage {
    guard conversation.hasSomethingToKeep else { return Passage() }
    return conversation.note(keeper.keep(conversation.interview))
  }
}
