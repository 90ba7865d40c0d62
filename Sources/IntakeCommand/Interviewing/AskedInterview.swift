internal import Intake
internal import IntakeTerminal

/// An interview that somebody answers: a question a screen where the terminal can do that, else line by line.
struct AskedInterview {
  private let interview: Interview
  private let isResumed: Bool
  private let news: [String]
  private let numbering: PaperNumbering?
  private let keeper: any InterviewKeeper
  private let isPlain: Bool
  private let desk: NoticeDesk

  /// - Parameter isFromPaper: Whether somebody enters a paper form: each question has its number there beside it.
  init(
    _ interview: Interview, isResumed: Bool, isFromPaper: Bool, news: [String],
    keeper: (any InterviewKeeper)?, isPlain: Bool, desk: NoticeDesk
  ) {
    self.interview = interview
    self.isResumed = isResumed
    self.news = news
    numbering = isFromPaper ? PaperNumbering(interview.questionnaire) : nil
    self.keeper = keeper ?? KeepsNothing()
    self.isPlain = isPlain
    self.desk = desk
  }

  /// Asks until there is an outcome; the terminal is as it was when this returns or throws.
  ///
  /// - Parameter whenShown: Done once, while the first screen is read; what it throws ends the interview there.
  func run(whenShown: () throws -> Void) throws -> InterviewOutcome {
    let signals = SignalPipe()
    signals.install()
    let terminal = TerminalDevice(signals: signals)
    defer { terminal.leave() }
    guard !isPlain, terminal.isTerminal, !TerminalKind.isDumb, terminal.size.isEnough else {
      return try askLines(
        interview, isBegun: isResumed, keptEvents: isResumed ? interview.events.count : 0, terminal, signals,
        whenShown)
    }
    terminal.enter(.fullScreen)
    var screen = ScreenInterview(
      interview, isResumed: isResumed, news: news, numbering: numbering, keeper: keeper, source: terminal,
      sink: terminal,
      isColoured: Stream.output.takesColor, now: { Clock.now }, onAlert: { desk.take($0) },
      isNoticeMissing: { desk.isMissingSome() })
    switch try screen.run(whenShown: whenShown) {
    case .ended(let outcome):
      terminal.leave()
      clearCommand()
      return outcome
    case .lineByLine(let interview):
      terminal.leave()
      return try askLines(
        interview, isBegun: !interview.events.isEmpty, keptEvents: screen.keptEvents, terminal, signals
      ) {}
    }
  }

  /// The code that one came back with stands in the command above: on a device that others use, nobody is to read it.
  private func clearCommand() {
    guard isResumed, interview.questionnaire.clinic.machine != .personal else { return }
    var output = DescriptorOutput()
    try? output.write(LineInterview.clearWindow)
  }

  private func askLines(
    _ interview: Interview, isBegun: Bool, keptEvents: Int, _ terminal: TerminalDevice, _ signals: SignalPipe,
    _ whenShown: () throws -> Void
  ) throws -> InterviewOutcome {
    let source: any LineSource =
      terminal.isTerminal
      ? TerminalLineInput(terminal, prompt: LineInterview.prompt) : DescriptorInput(signals: signals)
    var line = LineInterview(
      interview, isResumed: isBegun, keptEvents: keptEvents, news: news, numbering: numbering, keeper: keeper,
      source: source,
      sink: DescriptorOutput(), isWindow: Stream.output.isTerminal,
      width: { min(Stream.output.columns ?? 80, 80) }, now: { Clock.now }, onAlert: { desk.take($0) },
      isNoticeMissing: { desk.isMissingSome() })
    return try line.run(whenShown: whenShown)
  }
}
