import Glibc
import Intake
import TestSupport
import Testing

@testable import IntakeTerminal

/// What is said of the keeping of answers, for whatever is typed and whenever it fails.
@Suite struct KeepingTests {
  private static let code = "k7mp-3xqa-9dtb"
  private static let begin = ["", "", "yes"]

  @Test func `nothing is called kept while nothing is`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    for last in Self.waysOut {
      let typed =
        [Typist.diskIsFull] + Self.begin + ["2", "back", "next", "review", "2", "1", "undo", "next"] + last
      let (shown, _) = try Transcript.hold(questionnaire, typing: typed, code: Self.code)
      let claims = shown.replacing("not kept", with: "").lowercased()
      #expect(!claims.contains("kept") && !claims.contains("saved"), "\(last): \(shown)")
    }
  }

  private static let waysOut: [[String]] = [
    ["pause", "2"], ["stop", "2", "2"], ["stop", "1"], [Typist.ctrlC, Typist.ctrlC], [Typist.terminated], [],
    ["skip", "1", "no", "no", "skip", "skip", "done"], ["help", "contacts", "pause", "1", "stop", "back"],
  ]

  @Test func `every answer is on the disk before a word is said to it`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let screen = Screen()
    let keeper = WatchingKeeper(screen: screen)
    var seconds = 1_790_000_000
    let typed = try Transcript.typed(in: "whole")
    var interview = LineInterview(
      Interview(questionnaire, startedAt: Timestamp(secondsSince1970: seconds)), keeper: keeper,
      source: Typist(lines: typed[...], screen: screen), sink: screen,
      now: {
        seconds += 1
        return Timestamp(secondsSince1970: seconds)
      }, onAlert: { _ in screen.text += Self.passedOn })
    guard case .finished(let finished) = try interview.run() else {
      Issue.record("not finished")
      return
    }
    #expect(keeper.kept == finished)
    #expect(keeper.wordsBefore.count > 20)
    for words in keeper.wordsBefore {
      // The typed line is the last on the screen, but for an alert, which goes before everything. No prompt for another
      // stands there yet.
      let typed = words.replacing(Self.passedOn, with: "")
      #expect(typed.hasSuffix("\n"), "\(words.suffix(80))")
      #expect(typed.split(separator: "\n").last?.first == ">", "\(words.suffix(80))")
    }
    let first = try #require(keeper.events.first)
    #expect(
      first.contains { if case .answer = $0 { true } else { false } }, "nothing before the first answer")
  }

  private static let passedOn = "(passed on)\n"

  @Test func `what nobody is to wait for is done once, while the first words are read`() throws {
    let screen = Screen()
    var interview = LineInterview(
      Interview(
        try Transcript.questionnaire("small-intake"), startedAt: Timestamp(secondsSince1970: 1_790_000_000)),
      keeper: KeepsNothing(), source: Typist(lines: ["", "", "yes"], screen: screen), sink: screen,
      now: { Timestamp(secondsSince1970: 1_790_000_000) }, onAlert: { _ in })
    var seen: [String] = []
    _ = try interview.run { seen.append(screen.text) }
    #expect(seen.count == 1)
    #expect(seen.first?.isEmpty == false && seen.first?.contains("> ") == false)
  }

  @Test func `where nothing is kept, every line tries again, and once is enough said`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let typed = [Typist.diskIsFull] + Self.begin + ["2", "1", "nonsense", "1", "no"]
    let (shown, _) = try Transcript.hold(questionnaire, typing: typed, code: Self.code)
    #expect(shown.ranges(of: "not kept yet").count == 1)
    let (again, _) = try Transcript.hold(
      questionnaire, typing: typed + [Typist.diskHasRoom, "help"], code: Self.code)
    #expect(again.ranges(of: EnglishWording().keptAgain).count == 1)
  }

  @Test func `what the disk has when the interview ends is what was said`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    for full in 0..<9 {
      var typed = Self.begin + ["2", "1", "1", "no", "pause", "2", "2"]
      typed.insert(Typist.diskIsFull, at: full)
      let disk = Disk()
      let (shown, outcome) = try Transcript.hold(questionnaire, typing: typed, code: Self.code, disk: disk)
      guard case .paused(let interview) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      func answers(_ interview: Interview?) -> Int {
        interview?.events.count { $0.changesAnswers } ?? 0
      }
      let unkept = answers(interview) - answers(disk.kept)
      let last = shown.split(separator: "> 2\n").suffix(2).joined()
      switch unkept {
      case 0: #expect(last.contains("up to here are kept"), "\(full)")
      case 1: #expect(last.contains("Your last answer was not kept"), "\(full): \(last)")
      default: #expect(last.contains("Your last \(unkept) answers were not kept"), "\(full): \(last)")
      }
      #expect(last.contains("intake run --resume") == (answers(disk.kept) > 0), "\(full)")
    }
  }

  @Test func `an erasure that fails is no erasure`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let typed = Self.begin + ["1", Typist.diskIsFull, "stop", "3", "1", "2"]
    let disk = Disk()
    let (shown, outcome) = try Transcript.hold(questionnaire, typing: typed, code: Self.code, disk: disk)
    guard case .erased = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(disk.kept != nil)
    #expect(shown.contains("Not everything could be erased."))
    #expect(!shown.contains("Your answers are erased"))
  }

  @Test func `what the full screen could not keep is not called kept line by line`() throws {
    var interview = Interview(
      try Transcript.questionnaire("small-intake"), startedAt: Timestamp(secondsSince1970: 0))
    for event in [
      Event.see("opening", at: Timestamp(secondsSince1970: 1)),
      .answer("consent", .option("yes"), at: Timestamp(secondsSince1970: 2)),
    ] { try? interview.apply(event) }
    #expect(!interview.events.isEmpty)
    for (kept, words) in [(0, "are not kept"), (interview.events.count, "are kept on this device")] {
      var conversation = Conversation(interview, code: Self.code, isResumed: true, keptEvents: kept)
      _ = conversation.begin(at: Timestamp(secondsSince1970: 3))
      let said = EnglishWording().standing(conversation.standing).joined()
      #expect(said.replacing("answer is not", with: "answers are not").contains(words))
    }
  }

  @Test func `a note for the clinic that is not written is not said to stay there`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    for isMissing in [true, false] {
      let screen = Screen()
      var seconds = 1_790_000_000
      var interview = LineInterview(
        Interview(questionnaire, startedAt: Timestamp(secondsSince1970: seconds)), keeper: KeepsNothing(),
        source: Typist(lines: ["", "", "1", "skip", "skip", "3", "", "stop", "2", "1"][...], screen: screen),
        sink: screen,
        now: {
          seconds += 1
          return Timestamp(secondsSince1970: seconds)
        }, onAlert: { _ in }, isNoticeMissing: { isMissing })
      _ = try interview.run()
      #expect(screen.text.contains("Thank you for telling us"))
      let said = screen.text.replacing("\n", with: " ")
      #expect(said.contains("could not be written") == isMissing)
      #expect(said.contains("stays with the clinic") != isMissing)
    }
  }

  // MARK: Signals

  @Test func `a closed window is told nothing, and nothing is lost`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let disk = Disk()
    let typed = Self.begin + ["2", Typist.hungUp]
    let (shown, outcome) = try Transcript.hold(questionnaire, typing: typed, code: Self.code, disk: disk)
    guard case .interrupted(let interview, SIGHUP) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(shown.hasSuffix("> \(Typist.hungUp)\n"))
    #expect(disk.kept == interview)
  }

  @Test func `at the last question a signal ends the interview as it was to end`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    for ending in [Typist.ctrlC, Typist.terminated, Typist.hungUp, Transcript.end] {
      let (shown, outcome) = try Transcript.hold(
        questionnaire, typing: ["", "", "no", "", ending], code: Self.code)
      guard case .finished = outcome else {
        Issue.record("\(ending): \(outcome)")
        continue
      }
      #expect(!shown.contains("cleared)"))
    }
  }

  @Test func `the window is cleared only on a terminal, and only at the end`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let screen = Screen()
    var interview = LineInterview(
      Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 0)), keeper: KeepsNothing(),
      source: Pipe(lines: ["", "", "no", ""]), sink: screen, now: { Timestamp(secondsSince1970: 1) },
      onAlert: { _ in })
    guard case .finished = try interview.run() else {
      Issue.record("not finished")
      return
    }
    #expect(!screen.text.contains("\u{1B}"))
    #expect(!screen.text.contains(EnglishWording().clearQuestion))
  }

  // MARK: What is pasted

  @Test func `lines that are pasted are lines of a text, and blanks in every other answer`() throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    let now = Timestamp(secondsSince1970: 1_790_000_001)
    var conversation = Conversation(Interview(questionnaire, startedAt: now))
    _ = conversation.begin(at: now)
    for line in ["", "", "yes", "skip", "skip", "skip", "yes", "a cook\nand\nstop\n"] {
      _ = conversation.hear(.line(line), at: now)
    }
    #expect(spoken("job", in: conversation.interview) == "a cook and stop")
    for line in ["x", "2020", "no", "skip", "one\n\nstop\nthree\n", "four", ""] {
      _ = conversation.hear(.line(line), at: now)
    }
    #expect(spoken("own_words", in: conversation.interview) == "one\n\nstop\nthree\nfour")
  }
}

/// Notes what stands on the screen whenever it is told to keep.
private final class WatchingKeeper: InterviewKeeper {
  let code: String? = "k7mp-3xqa-9dtb"
  let screen: Screen
  var wordsBefore: [String] = []
  var events: [[Event]] = []
  var kept: Interview?

  init(screen: Screen) { self.screen = screen }

  func keep(_ interview: Interview) -> Keeping {
    wordsBefore.append(screen.text)
    events.append(interview.events)
    kept = interview
    return .kept
  }
}

/// Lines that nobody types.
private struct Pipe: LineSource {
  var lines: ArraySlice<String>

  var isShownWhileTyped: Bool { false }

  mutating func next() -> TypedLine { lines.popFirst().map(TypedLine.line) ?? .end }
}
