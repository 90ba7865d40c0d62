import Intake
import LocatedYAML
import Testing

@testable import IntakeTerminal

/// What comes in, what is told to whom, and in which order.
@Suite struct ScreenInterviewTests {
  /// Through the texts and the consent to the question about harm, and an answer that worries.
  private static let toAlert: [Key] =
    [.enter, .enter] + typed("1") + [.enter, .control("s"), .control("s")] + typed("3") + [.enter]

  @Test
  func `an alert is passed on before anything is kept or drawn, and is not passed by what was typed before`()
    throws
  {
    let terminal = ScriptedTerminal(
      Self.toAlert.map { .key($0) } + [.key(.enter), .key(.text("1")), .key(.enter)])
    _ = try Self.run(terminal)
    let alert = try #require(terminal.log.firstIndex(of: "alert alert.self-harm"))
    #expect(terminal.log[alert + 1].hasPrefix("kept"))
    #expect(Array(terminal.log[(alert + 2)...].prefix(2)) == ["drawn", "fresh"])
    // Enter alone leaves it where it is.
    let shown = terminal.screens.filter { $0.contains("Thank you for telling us") }
    #expect(shown.count == 3)
    #expect(terminal.screens.last?.contains("Do you have a job?") == true)
  }

  @Test func `nothing is kept before the first answer, and then each answer before the next screen`() throws {
    let terminal = ScriptedTerminal(Self.toAlert.map { .key($0) })
    _ = try Self.run(terminal)
    let first = try #require(terminal.log.firstIndex { $0.hasPrefix("kept") })
    // The first screen, the text, the consent, and its option marked.
    #expect(terminal.log[..<first].count { $0 == "drawn" } == 4)
    #expect(terminal.log[first + 1] == "drawn")
  }

  @Test func `what nobody is to wait for is done once, while the first screen is read`() throws {
    struct Failed: Error {}
    let terminal = ScriptedTerminal(Self.toAlert.map { .key($0) })
    _ = try Self.run(terminal, whenShown: { terminal.log.append("done once") })
    #expect(terminal.log.prefix(2) == ["drawn", "done once"])
    #expect(terminal.log.count { $0 == "done once" } == 1)
    let other = ScriptedTerminal(Self.toAlert.map { .key($0) })
    #expect(throws: Failed.self) { _ = try Self.run(other, whenShown: { throw Failed() }) }
    #expect(other.log == ["drawn"])
  }

  @Test func `what cannot be kept is said at once, and when it is kept again`() throws {
    let terminal = ScriptedTerminal(Self.toAlert.map { .key($0) })
    _ = try Self.run(terminal, failing: 1..<3)
    let failed = terminal.screens.filter { $0.contains("is not kept at the moment. The disk is full.") }
    #expect(failed.count >= 2)
    let again = try #require(terminal.screens.lastIndex { $0.contains(EnglishWording().keptAgain) })
    #expect(!terminal.screens[again].contains("is not kept at the moment"))
  }

  @Test func `what could not be kept is tried again with the next screen, without another answer`() throws {
    let answered: [Key] = [.enter, .enter, .text("1"), .enter]
    let terminal = ScriptedTerminal((answered + [.function(1), .escape]).map { .key($0) })
    _ = try Self.run(terminal, failing: 1..<2)
    let failed = try #require(terminal.log.firstIndex(of: "not kept"))
    #expect(Array(terminal.log[(failed + 1)...].filter { $0 != "fresh" }.prefix(2)) == ["drawn", "kept 2"])
  }

  @Test func `what could not be kept is tried again when a signal ends it`() throws {
    let answered: [TerminalInput] = [.key(.enter), .key(.enter), .key(.text("1")), .key(.enter)]
    let terminal = ScriptedTerminal(answered + [.interrupted(15)])
    _ = try Self.run(terminal, failing: 1..<2)
    #expect(terminal.log.contains("kept 2"))
  }

  @Test func `a note for the clinic that is not written is told with its alert, and no longer when it is`()
    throws
  {
    let terminal = ScriptedTerminal(
      Self.toAlert.map { .key($0) } + [.key(.text("1")), .key(.enter), .key(.control("x"))])
    var isMissing = true
    let words = "which the clinic should get"
    _ = try Self.run(terminal, isNoticeMissing: { isMissing })
    let alerts = terminal.screens.filter { $0.contains("Thank you for telling us") }
    #expect(!alerts.isEmpty && alerts.allSatisfy { $0.contains(words) })
    #expect(!terminal.screens.contains { $0.contains(words) && !$0.contains("Thank you for telling us") })
    isMissing = false
    let written = ScriptedTerminal(Self.toAlert.map { .key($0) })
    _ = try Self.run(written, isNoticeMissing: { isMissing })
    #expect(!written.screens.contains { $0.contains(words) })
  }

  @Test func `what is lost is said on the first screen`() throws {
    let news = "The last thing that was done is not here."
    let screen = FullScreen(
      Interview(
        try Transcript.questionnaire("small-intake"), startedAt: Timestamp(secondsSince1970: 1_790_000_000)),
      code: "k7mp-3xqa-9dtb", isResumed: true, news: [news], size: .usual)
    #expect(screen.frame.marked.contains(news))
  }

  @Test func `erasing takes away what was kept before it is said`() throws {
    let keys: [Key] = [
      .enter, .enter, .text("1"), .enter, .control("x"), .text("3"), .enter, .text("1"), .enter,
    ]
    let terminal = ScriptedTerminal((keys + [.enter]).map { .key($0) })
    guard case .ended(.erased) = try Self.run(terminal) else {
      Issue.record("\(terminal.screens)")
      return
    }
    let erased = try #require(terminal.log.firstIndex(of: "erased"))
    #expect(terminal.screens.last?.contains("Your answers are erased") == true)
    #expect(terminal.log[..<erased].count { $0 == "drawn" } == keys.count)
  }

  @Test func `Ctrl-C asks first, and leaves at the second time`() throws {
    let terminal = ScriptedTerminal([.key(.enter), .key(.control("c")), .key(.control("c"))])
    guard case .ended(.interrupted(_, signal: 2)) = try Self.run(terminal) else {
      Issue.record("\(terminal.screens)")
      return
    }
    #expect(terminal.screens.last?.contains(EnglishWording().interruptAgainClears) == true)
    #expect(terminal.screens.last?.contains(EnglishWording().pauseStay) == true)
  }

  @Test func `a signal and the end of input leave at once with what was answered`() throws {
    let answered: [TerminalInput] = [.key(.enter), .key(.enter), .key(.text("1")), .key(.enter)]
    guard
      case .ended(.interrupted(let interview, signal: 15)) = try Self.run(
        ScriptedTerminal(answered + [.interrupted(15)]))
    else {
      Issue.record("not interrupted")
      return
    }
    #expect(interview.said == ["consent = \(AnswerValue.option("yes"))"])
    guard case .ended(.endOfInput(let left)) = try Self.run(ScriptedTerminal(answered)) else {
      Issue.record("not at its end")
      return
    }
    #expect(left.said == interview.said)
  }

  @Test func `cut off at the last screen, it ends as that screen says`() throws {
    let keys: [Key] = [.enter, .enter, .text("2"), .enter, .text("1"), .enter]
    guard case .ended(.finished) = try Self.run(ScriptedTerminal(keys.map { .key($0) } + [.interrupted(1)]))
    else {
      Issue.record("not finished")
      return
    }
  }

  @Test func `output that takes no more is thrown on`() {
    let terminal = ScriptedTerminal(Self.toAlert.map { .key($0) })
    terminal.breaksAt = 3
    #expect(throws: OutputFailure(errorNumber: 5)) { try Self.run(terminal) }
  }

  @Test func `a window that is too small at the start is left line by line, with nothing drawn`() throws {
    let terminal = ScriptedTerminal([])
    terminal.size = ScreenSize(columns: 39, rows: 24)
    guard case .lineByLine = try Self.run(terminal) else {
      Issue.record("not line by line")
      return
    }
    #expect(terminal.log.isEmpty)
  }

  @Test func `one that gets too small says so, and goes on line by line with Enter`() throws {
    var session = ScreenSession(try Transcript.questionnaire("small-intake"))
    session.press(.enter, .enter)
    session.choose(1)
    _ = session.screen.resize(to: ScreenSize(columns: 30, rows: 6))
    #expect(session.shown.contains("This window is small."))
    session.press(.text("1"), .control("s"))
    #expect(session.outcome == nil)
    session.press(.enter)
    guard case .lineByLine(let interview)? = session.outcome else {
      Issue.record("\(session.shown)")
      return
    }
    #expect(interview.said.count == 1)
  }

  @Test func `what was typed and not sent is there again`() throws {
    var session = ScreenSession(try Transcript.questionnaire("small-intake"))
    session.press(.enter, .enter)
    session.choose(1)
    session.press(.control("s"), .control("s"), .control("s"))
    session.choose(1)
    session.type("Half a sen")
    session.press(.escape)
    #expect(!session.shown.contains("Half a sen"))
    session.press(.enter)
    #expect(session.shown.contains("Half a sen|"))
    session.press(.control("r"))
    session.type("1")
    session.press(.enter, .escape, .escape)
    #expect(session.shown.contains("Half a sen|"), "\(session.shown)")
    session.type("tence")
    session.press(.enter)
    #expect(session.screen.interview.said.last == "job = \(AnswerValue.text("Half a sentence"))")
  }

  @Test func `two digits choose without any hurry, and letters by how a label begins`() {
    let labels = (1...12).map { "\($0 == 7 ? "Other" : "Option") \($0)" }
    var list = ChoiceControl(ways: labels)
    #expect(list.press(.text("1")) == .done)
    #expect(list.way == 1)
    #expect(list.press(.text("2")) == .done)
    #expect(list.way == 12)
    #expect(list.press(.text("3")) == .done)
    #expect(list.way == 3)
    #expect(list.press(.text("0")) == .notThere("0"))
    #expect(list.press(.text("oth")) == .done)
    #expect(list.way == 7)
    #expect(list.press(.text("z")) == .notThere("z"))
    #expect(list.press(.home) == .done)
    #expect(list.press(.text("o")) == .done)
    #expect(list.press(.text("o")) == .done)
    #expect(list.way == 3)
  }

  @Test func `nothing is chosen to begin with, and Enter says what to do`() throws {
    var session = ScreenSession(try Transcript.questionnaire("small-intake"))
    session.press(.enter, .enter, .enter)
    #expect(session.screen.interview.said.isEmpty)
    #expect(session.shown.contains("Choose with the arrow keys or a number."))
    #expect(!session.shown.contains("(o)"))
  }

  @Test func `what was pasted answers no question that takes none`() throws {
    var session = ScreenSession(try Transcript.questionnaire("small-intake"))
    session.press(.enter, .enter, .paste("1\n1\n1\n"))
    #expect(session.screen.interview.said.isEmpty)
    #expect(session.shown.contains(EnglishWording().pasteNotUsed))
  }

  @Test func `what another version asks again is said when one comes back`() throws {
    var session = ScreenSession(try Transcript.questionnaire("small-intake"))
    session.skip(to: "consent")
    session.choose(1)
    session.choose(2)
    session.choose(3)
    let text = try Transcript.contents(of: Transcript.folder + "/small-intake.yaml")
      .replacing("ask: Feeling low", with: "ask: Feeling sad or low")
    let newer = try #require(
      Questionnaire.check(
        Source(name: "newer.yaml", text: text), clinic: session.screen.interview.questionnaire.clinic
      ).questionnaire)
    let carried = try session.screen.interview.carried(
      to: newer, from: DefinitionName(id: "small-intake", version: "1.0.0", digest: "sha256:0"),
      at: Timestamp(secondsSince1970: 1_790_001_000))
    let size = ScreenSize(columns: 80, rows: 40)
    let back = ScreenSession(carried, code: "k7mp-3xqa-9dtb", isResumed: true, size: size)
    #expect(back.shown.contains("2 answers are there already."))
    #expect(back.shown.contains(EnglishWording().askedAgain.prefix(40)))
    #expect(back.shown.contains("- Feeling low: Several days"))
    #expect(!back.shown.contains("Feeling tired"))
  }

  @Test func `our own words are of plain letters and signs`() throws {
    for size in [ScreenSize.usual, ScreenSize.least] {
      var session = ScreenSession(try Transcript.questionnaire("small-intake"), size: size)
      let keys: [Key] = [
        .enter, .enter, .enter, .text("1"), .tab, .escape, .function(1), .escape, .control("x"), .text("3"),
        .enter,
        .text("1"), .enter,
      ]
      for key in keys {
        #expect(
          session.screen.frame.lines.allSatisfy { $0.text.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
        session.press(key)
      }
    }
  }

  @discardableResult
  private static func run(
    _ terminal: ScriptedTerminal, failing: Range<Int> = 0..<0,
    isNoticeMissing: @escaping () -> Bool = { false }, whenShown: () throws -> Void = {}
  ) throws -> ScreenOutcome {
    var driver = ScreenInterview(
      Interview(try Transcript.questionnaire("small-intake"), startedAt: terminal.tick()),
      keeper: LoggingKeeper(terminal: terminal, failing: failing), source: terminal, sink: terminal,
      isColoured: false, now: { terminal.tick() },
      onAlert: { terminal.log.append("alert \($0.address)") }, isNoticeMissing: isNoticeMissing)
    return try driver.run(whenShown: whenShown)
  }
}

private func typed(_ text: String) -> [Key] { text.map { .text(String($0)) } }
