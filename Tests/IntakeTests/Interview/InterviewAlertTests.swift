import LocatedYAML
import Testing

@testable import Intake

struct InterviewAlertTests {
  static func interview() throws -> Interview {
    let clinic = Clinic.read(
      Source(
        name: "clinic.yaml",
        text: """
          clinic: A clinic
          readers: Your therapist
          read-when: before you meet
          acts: {who: Staff, within: the hour}
          machine: kiosk
          region: us
          contacts:
            crisis:
              - {name: A line, reach: Call 1, checked: 2026-01-05}
          """)
    ).clinic
    return Interview(
      try .yaml(
        """
        questionnaire: alerts
        version: 1.0.0
        title: Alerts
        pages:
          - page: first
            title: First
            questions:
              - {id: harm, ask: Thoughts of harm?, answer: scale, from: {0: Never}, to: {3: Daily}}
              - {id: home, ask: Safe at home?, answer: yes-no}
          - page: people
            title: People
            repeat: person
            ask: Is there someone?
            again: Another?
            called: "{who}"
            questions:
              - {id: who, ask: Who?, answer: text}
              - {id: hurts, ask: "Does {who} hurt you?", answer: yes-no}
        alerts:
          - alert: unsafe
            when: home = no
            level: notice
            say: Thank you for saying so.
            tell: Not safe at home.
          - alert: harm
            when: harm >= 1 and (home = no or harm >= 2)
            level: urgent
            say: Please get help now.
            show: crisis
            tell: Harm is {harm}.
          - alert: hurt
            when: hurts = yes
            each: person
            level: notice
            say: Thank you for telling us about {who}.
            tell: "{who} hurts them."
          - alert: silent
            when: harm = 1
            level: notice
            tell: A little.
        """, clinic: clinic), startedAt: Interview.start)
  }

  @Test func `an alert is shown at once, before the next question`() throws {
    var interview = try Self.interview()
    try interview.answer("harm", .number(2))
    #expect(interview.asks == "! Please get help now.")
    #expect(interview.address == "alert.harm")
    #expect(!interview.canGoBack)
    guard case .alert(let view) = interview.step else { return #expect(Bool(false)) }
    #expect(view.level == .urgent)
    #expect(view.contacts.map(\.reach) == ["Call 1"])
    try interview.see("alert.harm")
    #expect(interview.asks == "Safe at home?")
  }

  @Test func `what was answered when it fired is kept, whatever comes later`() throws {
    var interview = try Self.interview()
    try interview.answer("harm", .number(2))
    try interview.see("alert.harm")
    try interview.answer("harm", .number(0))
    #expect(interview.asks == "Safe at home?")
    let fired = try #require(interview.firedAlerts.first)
    #expect(fired.address == "alert.harm")
    #expect(fired.at == Interview.start)
    #expect(fired.tell == "Harm is 2.")
    #expect(fired.because.map(\.address) == ["harm", "home"])
    #expect(fired.because.map(\.spoken) == ["2", nil])
    try interview.answer("harm", .number(3))
    #expect(interview.asks == "Safe at home?")
    #expect(interview.firedAlerts == [fired])
  }

  @Test func `an alert that was changed before it was read is read all the same`() throws {
    var interview = try Self.interview()
    try interview.answer("harm", .number(2))
    try interview.answer("harm", .number(0))
    #expect(interview.asks == "! Please get help now.")
  }

  @Test func `urgent ones come first, and an alert without a text is not shown`() throws {
    var interview = try Self.interview()
    try interview.answer("harm", .number(1))
    #expect(interview.asks == "Safe at home?")
    #expect(interview.firedAlerts.map(\.address) == ["alert.silent"])
    try interview.no("home")
    #expect(interview.asks == "! Please get help now.")
    try interview.see("alert.harm")
    #expect(interview.asks == "! Thank you for saying so.")
    try interview.see("alert.unsafe")
    #expect(interview.asks == "Is there someone?")
  }

  @Test func `an alert of a row fires for each row, in its words`() throws {
    var interview = try Self.interview()
    try interview.skip("harm")
    try interview.yes("home")
    for (row, name) in [("1", "Al"), ("2", "Bo")] {
      try interview.add("person")
      try interview.type(Address("who", row: row), name)
      try interview.yes(Address("hurts", row: row))
      #expect(interview.asks == "! Thank you for telling us about \(name).")
      try interview.see(Address("alert.hurt", row: row))
    }
    #expect(interview.firedAlerts.map(\.tell) == ["Al hurts them.", "Bo hurts them."])
    #expect(interview.firedAlerts.map(\.address) == ["alert.hurt[1]", "alert.hurt[2]"])
    try interview.remove("person[1]")
    #expect(interview.firedAlerts.count == 2)
    #expect(throws: Rejection.notAsked("alert.hurt[3]")) { try interview.see("alert.hurt[3]") }
  }

  @Test func `the crisis contacts are at hand at every step`() throws {
    #expect(try Self.interview().contacts.map(\.name) == ["A line"])
    let nobody = try Interview.page("- {id: a, ask: A?, answer: yes-no}")
    #expect(nobody.contacts == Clinic.none.anywhere)
  }
}
