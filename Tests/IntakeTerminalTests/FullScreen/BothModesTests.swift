import Intake
import TestSupport
import Testing

@testable import IntakeTerminal

/// The same answers take the same path, on the whole screen and line by line.
@Suite struct BothModesTests {
  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"])
  func `both ways of asking lead to the same interview`(id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    for seed in FuzzRounds.all.lowerBound..<FuzzRounds.all.upperBound * 3 {
      let plan = Plan(seed: seed)
      let onScreen = try #require(Self.onScreen(questionnaire, plan).interview)
      let byLine = try #require(Self.byLine(questionnaire, plan))
      #expect(onScreen.said == byLine.said)
      #expect(!onScreen.said.isEmpty)
      #expect(onScreen.outcome == byLine.outcome)
      #expect(onScreen.review == byLine.review)
    }
  }

  /// Ids, codes, states, scores and alerts do not hang on the language, and every word that a client reads may.
  @Test func `the same answers in another language come to the same result in other words`() throws {
    let first = try Shipped.questionnaire("therapist-fit")
    let other = try Shipped.questionnaire("therapist-fit", in: "es")
    #expect(first.definitions == other.definitions)
    for seed in FuzzRounds.all.lowerBound..<FuzzRounds.all.upperBound * 3 {
      let one = try #require(Self.onScreen(first, Plan(seed: seed)).interview).result
      let two = try #require(Self.onScreen(other, Plan(seed: seed)).interview).result
      #expect(one.withoutWords.answers == two.withoutWords.answers)
      #expect(one.withoutWords.scores == two.withoutWords.scores)
      #expect(one.withoutWords.alerts == two.withoutWords.alerts)
      #expect(one.withoutWords == two.withoutWords)
      #expect(zip(one.answers, two.answers).allSatisfy { $0.ask != $1.ask })
      #expect(one.questionnaire.language == "en" && two.questionnaire.language == "es")
    }
  }

  @Test(arguments: ["therapist-fit", "first-session"])
  func `the driver asks what the screen asks`(id: String) throws {
    let questionnaire = try Shipped.questionnaire(id)
    let (interview, keys) = Self.onScreen(questionnaire, Plan(seed: 7))
    let terminal = ScriptedTerminal(keys.map { .key($0) })
    var driver = ScreenInterview(
      Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_790_000_000)),
      keeper: LoggingKeeper(terminal: terminal), source: terminal, sink: terminal, isColoured: true,
      now: { terminal.tick() }, onAlert: { terminal.log.append("alert \($0.address)") })
    guard case .ended(.finished(let ended)) = try driver.run() else {
      Issue.record("\(terminal.model.rows)")
      return
    }
    #expect(ended.said == interview?.said)
    #expect(terminal.model.unknown.isEmpty, "\(terminal.model.unknown)")
    // The screen is left empty.
    #expect(terminal.model.rows.allSatisfy { $0.allSatisfy { $0 == " " } })
    // Nothing is kept before the first answer, and everything by the end.
    #expect(terminal.log.last { $0.hasPrefix("kept") } == "kept \(ended.events.count)")
  }

  /// The interview to its end, and the keys that led there.
  static func onScreen(_ questionnaire: Questionnaire, _ plan: Plan) -> (interview: Interview?, keys: [Key]) {
    var session = ScreenSession(questionnaire)
    var pressed: [Key] = []
    for _ in 0..<5000 {
      let keys: [Key]
      switch (session.screen.top.scene, session.screen.walk.step) {
      case (.step, .question(let view)): keys = plan.keys(for: view)
      case (.step, .roster(let view)): keys = [.text(plan.wantsAnother(view) ? "1" : "2"), .enter]
      case (.step, .alert), (.step, .stop): keys = [.text("1"), .enter]
      case (.review, _): keys = [.end, .enter]
      default: keys = [.enter]
      }
      session.press(keys)
      pressed += keys
      if case .ended(.finished(let interview))? = session.outcome { return (interview, pressed) }
    }
    return (nil, pressed)
  }

  static func byLine(_ questionnaire: Questionnaire, _ plan: Plan) -> Interview? {
    var seconds = 1_790_000_000
    func now() -> Timestamp {
      seconds += 1
      return Timestamp(secondsSince1970: seconds)
    }
    var conversation = Conversation(
      Interview(questionnaire, startedAt: now()), code: nil, isResumed: false, canClear: false)
    _ = conversation.begin(at: now())
    for _ in 0..<5000 {
      let lines: [String]
      switch (conversation.topic, conversation.walk.step) {
      case (.step, .question(let view)): lines = plan.lines(for: view)
      case (.step, .roster(let view)): lines = [plan.wantsAnother(view) ? "yes" : "no"]
      case (.review, _): lines = ["done"]
      case (.commandOrAnswer, _): lines = ["1"]
      default: lines = [""]
      }
      for line in lines {
        if case .finished(let interview)? = conversation.hear(.line(line), at: now()).outcome {
          return interview
        }
      }
    }
    Issue.record("no end at \(conversation.topic) \(conversation.walk.interview.address?.description ?? "")")
    return nil
  }
}

extension InterviewResult {
  /// Without what is only said, and without moments: a longer text takes more keys.
  fileprivate var withoutWords: InterviewResult {
    var result = self
    result.questionnaire.title = ""
    result.questionnaire.language = ""
    (result.started, result.finished) = (nil, nil)
    for index in result.answers.indices {
      result.answers[index].ask = ""
      result.answers[index].label = nil
      result.answers[index].page = ""
      result.answers[index].at = nil
    }
    for index in result.rosters.indices {
      result.rosters[index].title = ""
      for row in result.rosters[index].rows.indices { result.rosters[index].rows[row].called = "" }
    }
    for index in result.scores.indices {
      result.scores[index].title = ""
      result.scores[index].called = nil
      result.scores[index].band = nil
      result.scores[index].couldBe?.bands = []
      result.scores[index].bands = result.scores[index].bands.map { .init(from: $0.from, name: "") }
    }
    for index in result.alerts.indices {
      result.alerts[index].say = nil
      result.alerts[index].tell = ""
      result.alerts[index].at = nil
      for place in result.alerts[index].because.indices {
        result.alerts[index].because[place].ask = ""
        result.alerts[index].because[place].now = nil
        result.alerts[index].because[place].then = nil
      }
    }
    return result
  }
}
