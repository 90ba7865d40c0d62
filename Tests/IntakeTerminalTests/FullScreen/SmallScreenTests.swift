import Intake
import TestSupport
import Testing

@testable import IntakeTerminal

/// Somebody with the smallest screen there may be, who knows Enter and the arrow keys and no other.
@Suite struct SmallScreenTests {
  @Test func `Enter reads an alert to its end, and passes it never`() throws {
    var session = ScreenSession(try Shipped.questionnaire("phq-9"), size: .least)
    session.skip(to: "phq9_9")
    session.choose(4)
    var read = session.shown
    for _ in 0..<30 {
      session.press(.enter)
      read += session.shown
    }
    guard case .alert(let view) = session.screen.walk.step else {
      Issue.record("left: \(session.shown)")
      return
    }
    for contact in view.contacts { #expect(read.contains(contact.name)) }
    #expect(session.shown.contains(EnglishWording().haveRead))
    #expect(session.shown.contains(EnglishWording().stopHere))
    #expect(session.screen.message == EnglishWording().choosePlainly)
  }

  @Test(arguments: ["phq-9", "symptom-screening", "therapist-fit", "first-session"])
  func `Enter alone answers nothing, and ends where all is in sight that can be chosen`(id: String) throws {
    var session = ScreenSession(try Shipped.questionnaire(id), size: .least)
    session.leaveFirstScreen()
    for _ in 0..<500 {
      while case .say = session.screen.walk.step { session.press(.enter) }
      guard case .question(let view) = session.screen.walk.step, session.screen.top.control != .enter else {
        break
      }
      let events = session.screen.interview.events.count
      var presses = 0
      repeat {
        session.press(.enter)
        presses += 1
      } while session.screen.message == nil && presses < 25
      #expect(session.screen.message != nil, "\(session.shown)")
      if case .choices(let list) = session.screen.top.control, list.choices.count < 5 {
        for choice in list.choices where choice.label.count < 30 {
          #expect(session.shown.contains(choice.label), "\(session.shown)")
        }
      }
      for _ in 0..<10 { session.press(.enter) }
      #expect(session.screen.interview.events.count == events)
      session.press(view.isRequired ? [.text("1"), .enter] : [.control("s")])
    }
  }

  @Test(arguments: ["phq-9", "first-session"])
  func `the arrow keys show every line`(id: String) throws {
    var session = ScreenSession(try Shipped.questionnaire(id), size: .least)
    for _ in 0..<12 where session.outcome == nil {
      let lines = session.screen.body(width: session.screen.measure.width).lines.map(\.text)
      var seen = Set(session.screen.frame.lines.map(\.text))
      for key in Array(repeating: Key.down, count: 30) + Array(repeating: .up, count: 30) {
        session.press(key)
        seen.formUnion(session.screen.frame.lines.map(\.text))
      }
      for line in lines where !line.contains("( )") { #expect(seen.contains(line), "\(line)") }
      session.press(.text("1"), .enter, .tab, .enter)
    }
  }

  @Test func `the way on from several lines stays in sight, and is said to who presses Enter twice`() throws {
    var session = ScreenSession(try Shipped.questionnaire("first-session"), size: .least)
    session.skip(to: "concern")
    session.press(.enter)
    #expect(session.screen.message == EnglishWording().typeFirst(isRequired: false))
    for line in 1...20 {
      session.type("line \(line)")
      #expect(session.screen.message == nil)
      #expect(session.shown.contains(EnglishWording().tabToGoOn), "\(session.shown)")
      session.press(.enter)
    }
    session.press(.enter)
    #expect(session.screen.message == EnglishWording().doneWriting)
    session.press(.tab, .enter)
    #expect(session.screen.interview.address?.description == "why_now")
  }
}
