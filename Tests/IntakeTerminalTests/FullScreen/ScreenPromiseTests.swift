import Foundation
import Intake
import TestSupport
import Testing

@testable import IntakeTerminal

/// What holds for whatever is pressed, at whatever questionnaire, on a screen of whatever size.
@Suite struct ScreenPromiseTests {
  @Test(arguments: ["phq-9", "symptom-screening", "therapist-fit", "therapist-fit in es", "first-session"])
  func `every frame fits, hides nothing without a sign, and shows the commands`(name: String) throws {
    let parts = name.components(separatedBy: " in ")
    let questionnaire =
      try parts.count == 1
      ? Shipped.questionnaire(name) : Shipped.questionnaire(parts[0], in: parts[1])
    for round in FuzzRounds.all {
      var dice = SeededGenerator(seed: round)
      var session = ScreenSession(questionnaire)
      var writer = FrameWriter(isColoured: true)
      var model = ScreenModel(session.screen.size)
      for _ in 0..<400 where session.outcome == nil {
        if Int.random(in: 0..<12, using: &dice) == 0 {
          let size = ScreenSize(
            columns: .random(in: 40...140, using: &dice), rows: .random(in: 12...60, using: &dice))
          _ = session.screen.resize(to: size)
          model = ScreenModel(size)
        }
        session.press(Self.keys.randomElement(using: &dice) ?? .enter)
        let frame = session.screen.frame
        model.write(writer.write(frame))
        check(frame, model, session.screen)
      }
    }
  }

  private func check(_ frame: Frame, _ model: ScreenModel, _ screen: FullScreen) {
    #expect(frame.lines.count == frame.size.rows)
    #expect(frame.lines.allSatisfy { $0.width <= frame.size.columns })
    #expect(model.unknown.isEmpty, "\(model.unknown)")
    let rows = model.rows
    for command in screen.commands {
      #expect(rows.contains { $0.contains(screen.wording.label(command)) }, "\(command) in \(frame.marked)")
    }
    // Every line of the text is there, or a sign that there is more.
    let body = screen.body(width: screen.measure.width)
    let isAbove = rows.contains { $0.contains(screen.wording.moreAbove) }
    let isBelow = rows.contains { $0.contains(screen.wording.moreBelow.prefix { $0 != ":" }) }
    if !isAbove, !isBelow {
      for line in body.lines {
        #expect(frame.lines.contains { $0.text.hasSuffix(line.text) }, "\(line.text) in \(frame.marked)")
      }
    }
    if screen.top.follows, screen.focusedCommand == nil, let focus = body.focus, focus.count == 1 {
      #expect(
        frame.lines.contains { $0.text.hasSuffix(body.lines[focus.lowerBound].text) }, "\(frame.marked)")
    }
  }

  @Test(arguments: ["phq-9", "therapist-fit", "first-session"])
  func `every screen can be left for the end, whatever was pressed before`(id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    for round in FuzzRounds.all {
      var dice = SeededGenerator(seed: round + 1000)
      var session = ScreenSession(questionnaire, size: ScreenSize.least)
      for _ in 0..<300 where session.outcome == nil {
        session.press(Self.keys.randomElement(using: &dice) ?? .enter)
      }
      let plan = Plan(seed: round)
      for _ in 0..<4000 where session.outcome == nil { session.press(Self.wayOn(session, plan)) }
      #expect(session.outcome != nil, "\(session.shown)")
      let interview = session.screen.interview
      let again = try Interview(
        replaying: interview.events, of: questionnaire, startedAt: interview.startedAt)
      #expect(again == interview)
    }
  }

  /// What leads out of any screen, and on.
  private static func wayOn(_ session: ScreenSession, _ plan: Plan) -> [Key] {
    switch (session.screen.top.scene, session.screen.walk.step) {
    case (.help, _), (.contacts, _), (.pause, _), (.stop, _), (.erase, _): return [.escape]
    case (.which, _), (.ownWords, _), (.removeWhich, _), (.remove, _): return [.escape]
    case (.change, _), (.dropAnswer, _): return [.text("1"), .enter]
    case (.review, _): return [.end, .enter]
    // What stands in a field already may be anything: it goes.
    case (.step, .question(let view)):
      switch session.screen.top.control {
      case .field: return view.isRequired ? plan.keys(for: view) : [.control("s")]
      default: return view.isRequired ? [.text("1"), .enter] : [.control("s")]
      }
    case (.step, .roster): return [.text("2"), .enter]
    case (.step, .alert), (.step, .stop): return [.text("1"), .enter]
    default: return [.enter]
    }
  }

  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .wordLeft, .wordBackspace, .control("s"), .control("r"), .control("t"),
      .control("p"), .control("u"), .control("y"), .control("k"), .function(1), .control("g"), .control("x"),
      .function(5),
      .paste("two\nlines \u{1F469}\u{200D}\u{1F4BB}"), .notText,
    ] + "1234567890 yna".map { .text(String($0)) }
    + ["March 2021", "e\u{301}", "\u{D55C}\u{AE00}", "a long word and another", "\u{202E}x"].map { .text($0) }
}
