import Intake

@testable import IntakeTerminal

/// A terminal at which these things happen: a class, since what is pressed and what is drawn meet on one screen.
final class ScriptedTerminal: KeySource, TextSink {
  private var inputs: ArraySlice<TerminalInput>
  var size = ScreenSize(columns: 80, rows: 24)
  private(set) var model = ScreenModel(ScreenSize(columns: 80, rows: 24))
  /// What happened, in its order: `alert …`, `kept …`, `drawn`, `fresh`.
  var log: [String] = []
  /// What stood on the screen before each input.
  private(set) var screens: [String] = []
  /// From this write on nothing is taken; `nil` for never.
  var breaksAt: Int?
  private var writes = 0
  private var seconds = 1_790_000_000

  init(_ inputs: [TerminalInput]) { self.inputs = inputs[...] }

  func tick() -> Timestamp {
    seconds += 1
    return Timestamp(secondsSince1970: seconds)
  }

  func next() -> TerminalInput {
    screens.append(model.rows.joined(separator: "\n"))
    return inputs.popFirst() ?? .end
  }

  func discardTypedAhead() { log.append("fresh") }

  func write(_ text: String) throws(OutputFailure) {
    writes += 1
    if let breaksAt, writes >= breaksAt { throw OutputFailure(errorNumber: 5) }
    log.append("drawn")
    model.write(text)
  }
}

/// Keeps nothing, but says in the terminal's log what it is told.
struct LoggingKeeper: InterviewKeeper {
  let terminal: ScriptedTerminal
  var code: String? = "k7mp-3xqa-9dtb"
  /// Tries that fail, counted from 1.
  var failing: Range<Int> = 0..<0
  private var tries = 0

  init(terminal: ScriptedTerminal, failing: Range<Int> = 0..<0) {
    self.terminal = terminal
    self.failing = failing
  }

  mutating func keep(_ interview: Interview) -> Keeping {
    tries += 1
    if failing.contains(tries) {
      terminal.log.append("not kept")
      return .notKept(why: "The disk is full.")
    }
    terminal.log.append("kept \(interview.events.count)")
    return .kept
  }

  mutating func erase() -> Erasing {
    terminal.log.append("erased")
    return .erased
  }
}
