public import Intake

/// How an interview in line mode ended.
public enum LineOutcome: Sendable {
  /// After the review, or after a stop of the questionnaire's own.
  case finished(Interview)
  /// Ended before its end, at the respondent's wish: for the therapist as far as it got.
  case keptUnfinished(Interview)
  /// Left in order to go on later.
  case paused
  /// Ended, and nothing is to be kept.
  case erased
  /// Nothing more could be read before the end.
  case endOfInput
}

/// Asks an interview line by line: text is only ever added below, and every answer is a line that is typed.
///
/// So a screen reader, a pipe and a person at a keyboard get the same words in the same order.
public struct LineInterview {
  private var conversation: Conversation
  private var source: any LineSource
  private var sink: any TextSink
  private let width: () -> Int
  private let now: () -> Timestamp
  private let onAlert: (FiredAlert) -> Void

  /// - Parameters:
  ///   - width: Columns to fill, asked for before each text; fewer than 20 count as 20.
  ///   - now: The clock. Time reaches the interview only through it.
  ///   - onAlert: Told of every alert at once, also of those that show the respondent nothing, before any word that
  ///     follows the answer is written.
  public init(
    _ interview: Interview, source: any LineSource, sink: any TextSink, width: @escaping () -> Int = { 80 },
    now: @escaping () -> Timestamp, onAlert: @escaping (FiredAlert) -> Void
  ) {
    conversation = Conversation(interview)
    self.source = source
    self.sink = sink
    self.width = width
    self.now = now
    self.onAlert = onAlert
  }

  /// Asks until there is an outcome. Throws `InputFailure` and `OutputFailure`.
  public mutating func run() throws -> LineOutcome {
    var reply = conversation.begin(at: now())
    while true {
      for alert in reply.fired { onAlert(alert) }
      let lines = reply.passage.lines(width: width()).map { $0 + "\n" }
      try sink.write(lines.joined())
      if let outcome = reply.outcome { return outcome }
      if reply.needsFreshLine { source.discardTypedAhead() }
      try sink.write(Wording.prompt)
      let typed = try source.next()
      if !source.isShownWhileTyped { try sink.write("\n") }
      reply = conversation.hear(typed, at: now())
    }
  }
}
