import Intake
import LocatedYAML
import TestSupport
import Testing

@testable import IntakeTerminal

/// Every kind of screen, as a person sees it.
@Suite struct ScreenSnapshotTests {
  static let sizes = [ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 40, rows: 12)]

  @Test(arguments: sizes)
  func `every kind of question stands on the screen as recorded`(size: ScreenSize) throws {
    var tour = ScreenTour(try Transcript.questionnaire("odds-and-ends"), size: size)
    tour.show("The first screen")
    tour.leaveFirstScreen()
    tour.show("One of several")
    tour.press(.down, .down)
    tour.show("Marked with the arrow keys")
    tour.type("3")
    tour.press(.enter)
    tour.show("Words for an option")
    tour.press(.enter)
    tour.show("No words typed")
    tour.type("My left knee")
    tour.press(.enter)
    tour.show("A scale")
    tour.type("10")
    tour.show("Marked by its number")
    tour.press(.down)
    tour.show("The way out of a scale")
    tour.press(.up)
    tour.type("5")
    tour.press(.enter)
    tour.show("A number")
    tour.type("5000")
    tour.press(.enter)
    tour.show("Too much")
    tour.press(.wordBackspace)
    tour.type("1,500")
    tour.show("A number with two readings")
    tour.press(.enter)
    tour.show("Which of them")
    tour.choose(1)
    tour.show("A date")
    tour.type("last spring")
    tour.press(.enter)
    tour.show("A date that is none")
    tour.press(.control("u"))
    tour.type("4 march 19")
    tour.show("Half a date says nothing")
    tour.type("80")
    tour.show("A date while it is typed")
    tour.press(.enter)
    tour.show("A text with a shape")
    tour.type("ab")
    tour.press(.enter)
    tour.show("Another shape")
    tour.press(.control("s"))
    tour.show("A short text with a way out")
    tour.press(.down)
    tour.show("On the way out")
    tour.press(.enter)
    tour.show("Several of a list")
    tour.press(.enter)
    tour.show("Nothing ticked")
    tour.type("1")
    tour.press(.down, .down)
    tour.type(" ")
    tour.show("Two ticked")
    tour.type("4")
    tour.show("What goes with nothing else")
    tour.type("12")
    tour.press(.tab)
    tour.show("Along the commands")
    tour.press(.tab, .tab)
    tour.show("Further along")
    tour.press(.escape, .enter)
    tour.show("A row at hand")
    tour.choose(2)
    tour.show("An alert")
    tour.press(.enter)
    tour.show("Enter alone does not pass an alert")
    tour.choose(1)
    tour.choose(1)
    tour.show("The answers to check")
    tour.press(.end, .enter)
    tour.show("The last screen")
    #expect(
      Snapshot("screen-questions-\(size.columns)x\(size.rows)", beside: Transcript.folder).difference(
        from: tour.text) == nil)
  }

  @Test(arguments: sizes)
  func `lists, changes and ways out stand on the screen as recorded`(size: ScreenSize) throws {
    var tour = ScreenTour(try Transcript.questionnaire("small-intake"), size: size)
    tour.leaveFirstScreen()
    tour.show("A text with contacts")
    tour.skip(to: "consent")
    tour.show("The consent")
    tour.press(.control("s"))
    tour.show("It cannot be skipped")
    tour.choose(2)
    tour.show("An early end")
    tour.choose(2)
    tour.choose(1)
    tour.show("A question under its stem")
    tour.choose(1)
    tour.choose(1)
    tour.choose(1)
    tour.choose(1)
    tour.type("A baker")
    tour.show("A text")
    tour.press(.control("t"))
    tour.show("Who to call")
    tour.press(.escape, .function(1))
    tour.show("Help")
    tour.press(.escape, .control("p"))
    tour.show("A break")
    tour.choose(1)
    tour.show("Back from it")
    tour.press(.enter)
    tour.skip(to: "person")
    tour.show("Somebody for the list?")
    tour.choose(1)
    tour.type("Anna")
    tour.press(.enter)
    tour.show("A scale about Anna")
    tour.choose(4)
    tour.show("Anybody else?")
    tour.choose(3)
    tour.show("Off the list?")
    tour.choose(1)
    tour.show("Off the list")
    tour.press(.control("y"))
    tour.show("Back on the list")
    tour.choose(2)
    tour.show("Several rows")
    tour.press(.control("s"), .control("s"))
    tour.show("Several lines")
    tour.type("It is long")
    tour.press(.enter, .enter)
    tour.type("and has parts.")
    tour.press(.tab)
    tour.show("On the way on")
    tour.press(.enter)
    tour.show("The list of answers")
    tour.press(.text("5"))
    tour.show("The fifth is marked")
    tour.press(.enter)
    tour.show("An answer from the list")
    tour.choose(2)
    tour.show("What the change would set aside")
    tour.choose(1)
    tour.show("Changed")
    tour.press(.control("y"))
    tour.show("Taken back")
    tour.press(.control("x"))
    tour.show("Stop")
    tour.choose(3)
    tour.show("Erase?")
    tour.choose(1)
    tour.show("Erased")
    #expect(
      Snapshot("screen-ways-\(size.columns)x\(size.rows)", beside: Transcript.folder).difference(
        from: tour.text) == nil)
  }
}

/// Screens that are seldom seen, and texts that are hard to lay out.
@Suite struct RareScreenTests {
  @Test(arguments: ScreenSnapshotTests.sizes)
  func `wide and joined letters, long labels and long lists stand as recorded`(size: ScreenSize) throws {
    let checked = Questionnaire.check(Source(name: "hard.yaml", text: Self.hard), clinic: Clinic.none)
    var tour = ScreenTour(try #require(checked.questionnaire, "\(checked.diagnostics)"), size: size)
    tour.skip(to: "kind")
    tour.show("Wide and joined letters")
    tour.type("2")
    tour.show("Marked")
    tour.press(.enter)
    tour.type("\u{D55C}\u{AE00} e\u{301}\u{1F469}\u{200D}\u{1F4BB} ")
    tour.type(String(repeating: "word ", count: 20))
    tour.show("A long text on one line")
    tour.press(.enter)
    tour.show("Thirty options")
    tour.type("2")
    tour.show("The second")
    tour.type("7")
    tour.show("The twenty-seventh")
    tour.type(" ")
    tour.press(.pageUp)
    tour.show("Ticked, and a page up")
    tour.press(.pageUp, .pageUp, .pageUp, .pageUp)
    tour.show("At the top")
    tour.press(.down)
    tour.show("The mark is in sight again")
    tour.press(.enter)
    tour.show("A scale of many points")
    tour.type("57")
    tour.show("Point 57")
    #expect(
      Snapshot("screen-hard-\(size.columns)x\(size.rows)", beside: Transcript.folder).difference(
        from: tour.text) == nil)
  }

  @Test(arguments: ScreenSnapshotTests.sizes)
  func `keeping that fails, coming back and leaving stand as recorded`(size: ScreenSize) throws {
    let questionnaire = try Transcript.questionnaire("small-intake")
    var session = ScreenSession(questionnaire, size: size)
    var text = ""
    func show(_ title: String) { text += "== \(title)\n" + session.shown + "\n" }
    session.skip(to: "consent")
    session.keeping = .notKept(why: "The disk is full.")
    session.choose(1)
    show("Not kept")
    session.press(.control("p"))
    show("A break, with nothing kept")
    session.press(.escape)
    session.keeping = .kept
    session.choose(2)
    show("Kept again")
    session.press(.control("c"))
    show("Ctrl-C")
    let left = session.screen.interview
    session = ScreenSession(left, code: "k7mp-3xqa-9dtb", isResumed: true, size: size)
    show("Coming back")
    session.leaveFirstScreen()
    show("Where it goes on")
    session = ScreenSession(left, code: nil, size: size)
    session.leaveFirstScreen()
    session.press(.control("p"))
    show("A break where nothing can be kept")
    session.press(.escape, .control("x"))
    show("Stop where nothing can be kept")
    session.choose(1)
    show("For the therapist")
    #expect(
      Snapshot("screen-keeping-\(size.columns)x\(size.rows)", beside: Transcript.folder).difference(
        from: text) == nil)
  }

  private static let hard = """
    questionnaire: hard
    version: 1.0.0
    title: "\u{B9C8}\u{C74C} (mind)"
    language: en
    pages:
      - page: wide
        title: "\u{5FC3}\u{3068}\u{4F53} and a title that is much too long for the first line of any screen there is, whatever it is"
        questions:
          - id: kind
            ask: "\u{CD94}\u{C6B4} \u{B0A0}\u{C5D0} \u{BB34}\u{C5C7}\u{C744} \u{D558}\u{C2DC}\u{B098}\u{C694}? Cafe\u{301} or \u{1F469}\u{200D}\u{1F4BB}?"
            answer: one
            choices:
              tea: "\u{ADF8}\u{B9AC}\u{ACE0} \u{B530}\u{B73B}\u{D55C} \u{CC28}\u{B97C} \u{B9C8}\u{C2DC}\u{BA70} \u{CC3D} \u{BC16}\u{C744} \u{BCF8}\u{B2E4}"
              long: A label that goes on and on, so that it needs a second line on a wide screen and a third one on a narrow screen, and is read as one all the same
              \u{65}ight: "e\u{301}e\u{301}e\u{301}"
          - id: words
            ask: In your words?
            answer: text
          - id: many
            ask: Which of these?
            answer: many
            choices: {\((1...30).map { "o\($0): Option \($0)" }.joined(separator: ", "))}
          - id: points
            ask: How much?
            answer: scale
            from: {0: Nothing}
            to: {100: All}
    """
}

/// Screens one after the other, each under a line that says what it is.
struct ScreenTour {
  private var session: ScreenSession
  private(set) var text = ""

  init(_ questionnaire: Questionnaire, code: String? = "k7mp-3xqa-9dtb", size: ScreenSize) {
    session = ScreenSession(questionnaire, code: code, size: size)
  }

  mutating func show(_ title: String) { text += "== \(title)\n" + session.shown + "\n" }
  mutating func press(_ keys: Key...) { session.press(keys) }
  mutating func type(_ text: String) { session.type(text) }
  mutating func choose(_ number: Int) { session.choose(number) }
  mutating func skip(to address: String) { session.skip(to: address) }
  mutating func leaveFirstScreen() { session.leaveFirstScreen() }
}
