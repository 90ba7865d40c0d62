import LocatedYAML
import Testing

@testable import Intake

/// A questionnaire is edited between two sittings: what is kept, asked again, and gone.
struct CarryingTests {
  static let moment = Timestamp(secondsSince1970: Interview.start.secondsSince1970 + 5000)
  static let name = DefinitionName(id: "before", version: "1.0.0", digest: "sha256:00")

  static let text = """
    questionnaire: edited
    version: 1.0.0
    title: Edited
    pages:
      - page: first
        title: First
        stem: Over the last two weeks
        questions:
          - {id: mood, ask: How is your mood?, help: As it mostly was., answer: one, choices: {0: Good, 1: Mixed, 2: Low}}
          - {id: worry, ask: Do you worry?, answer: yes-no}
          - {id: about, ask: About what?, answer: text, when: worry = yes}
          - say: Now the people around you.
      - page: people
        title: People
        repeat: person
        ask: Is there someone?
        again: Is there anyone else?
        at-most: 4
        called: "{name}"
        questions:
          - {id: name, ask: Their name?, answer: text, identifies: true}
          - {id: close, ask: "Are you close to {name}?", answer: yes-no}
      - page: last
        title: Last
        questions:
          - {id: helped, ask: Who helped?, answer: many, choices: person}
          - {id: born, ask: When were you born?, answer: date, precision: year, not-after: today}
          - {id: began, ask: When did it begin?, answer: date, precision: month, not-before: born}
          - {id: sleep, ask: How do you sleep?, answer: scale, from: {0: Badly}, to: {4: Well}}
    scores:
      - {score: low, title: Low, sum: [mood, worry]}
    alerts:
      - alert: low-mood
        when: mood = 2
        level: notice
        say: Please call somebody.
        tell: Low mood.
    """

  /// Everything but sleep, with an answer set aside, a skip, and somebody taken back.
  static func answered() throws -> Interview {
    var interview = Interview(
      try .yaml(text), startedAt: Interview.start, today: PartialDate("2026-11-23"))
    try interview.choose("mood", "2")
    try interview.see("alert.low-mood")
    try interview.yes("worry")
    try interview.type("about", "Money")
    try interview.no("worry")
    try interview.see("first.say.1")
    for (row, name) in ["Ann", "Bob", "Cy"].enumerated() {
      try interview.add("person")
      try interview.type(Address("name", row: String(row + 1)), name)
      try interview.yes(Address("close", row: String(row + 1)))
    }
    try interview.close("person")
    try interview.remove("person[2]")
    try interview.answer("helped", .options(["1", "3"]))
    try interview.skip("born")
    try interview.answer("began", .date(try #require(PartialDate("2026-03"))))
    return interview
  }

  /// The interview on the edited text: each edit is a piece that the text has, and what stands for it now.
  static func carried(_ edits: KeyValuePairs<String, String>) throws -> Interview {
    try answered().carried(to: try edited(edits), from: name, at: moment)
  }

  static func edited(_ edits: KeyValuePairs<String, String>) throws -> Questionnaire {
    var edited = text
    for (piece, other) in edits {
      try #require(edited.contains(piece), "the text has no \(piece)")
      edited = edited.replacing(piece, with: other)
    }
    return try .yaml(edited)
  }

  /// What became of the answers, in the order of the version that was left.
  static func table(_ interview: Interview) throws -> [String] {
    let carried = try #require(interview.carriedOver)
    #expect(interview.holdsInvariants)
    func line(_ earlier: Carried.Earlier) -> String {
      "\(earlier.address): \(earlier.ask) \(earlier.spoken ?? "(skipped)")\(earlier.counted ? "" : " (did not count)")"
    }
    return ["kept \(carried.answers.map(\.address.description).joined(separator: " "))"]
      + carried.moves.flatMap { move in
        move.askedAgain.map { "asked again " + line($0) } + move.gone.map { "gone " + line($0) }
      }
  }

  static let all =
    "kept mood worry about name[1] close[1] name[2] close[2] name[3] close[3] helped born began"

  @Test func `help, conditions, titles and scores may change`() throws {
    let interview = try Self.carried([
      "help: As it mostly was., ": "", "title: Last": "title: The end", "1.0.0": "1.1.0",
      "when: worry = yes": "when: worry = no", "sum: [mood, worry]": "mean: [mood, worry], round: half-up",
      "2: Low": "2: {label: Low, called: a low mood}",
    ])
    #expect(try Self.table(interview) == [Self.all])
    // What was set aside has come back with its condition.
    #expect(interview.reviewed.prefix(3) == ["mood: Low", "worry: No", "about: Money"])
    #expect(interview.asks == "How do you sleep?")
  }

  @Test func `other words are another question`() throws {
    let interview = try Self.carried(["Do you worry?": "Do you worry much?", "Who helped?": "Who is there?"])
    #expect(
      try Self.table(interview) == [
        "kept mood about name[1] close[1] name[2] close[2] name[3] close[3] born began",
        "asked again worry: Do you worry? No", "asked again helped: Who helped? Ann and Cy",
      ])
    #expect(interview.asks == "Do you worry much?")
  }

  @Test func `the text over a page belongs to each of its questions`() throws {
    let interview = try Self.carried(["Over the last two weeks": "Over the last month"])
    #expect(
      try Self.table(interview) == [
        "kept name[1] close[1] name[2] close[2] name[3] close[3] helped born began",
        "asked again mood: How is your mood? Low", "asked again worry: Do you worry? No",
        "asked again about: About what? Money (did not count)",
      ])
  }

  @Test func `an option more, a limit or another end of a scale is another question`() throws {
    let interview = try Self.carried([
      "2: Low}": "2: Low, 3: Very low}", "not-after: today": "not-after: 2010", "4: Well": "4: Very well",
    ])
    #expect(
      try Self.table(interview) == [
        "kept worry about name[1] close[1] name[2] close[2] name[3] close[3] helped began",
        "asked again mood: How is your mood? Low", "asked again born: When were you born? (skipped)",
      ])
  }

  @Test func `an option less is one too, and options in another order are the same`() throws {
    let interview = try Self.carried(["{0: Good, 1: Mixed, 2: Low}": "{2: Low, 0: Good, 1: Mixed}"])
    #expect(try Self.table(interview) == [Self.all])
    #expect(interview.reviewed.first == "mood: Low")
    let fewer = try Self.carried(["1: Mixed, ": ""])
    #expect(try Self.table(fewer).dropFirst() == ["asked again mood: How is your mood? Low"])
  }

  @Test func `a question that is no longer asked is listed as gone`() throws {
    let interview = try Self.carried([
      "      - {id: worry, ask: Do you worry?, answer: yes-no}\n": "",
      "      - {id: about, ask: About what?, answer: text, when: worry = yes}\n": "",
      "sum: [mood, worry]": "sum: [mood]",
      "      - {id: close, ask: \"Are you close to {name}?\", answer: yes-no}\n": "",
    ])
    #expect(
      try Self.table(interview) == [
        "kept mood name[1] name[2] name[3] helped born began", "gone worry: Do you worry? No",
        "gone about: About what? Money (did not count)", "gone close[1]: Are you close to Ann? Yes",
        "gone close[2]: Are you close to not said? Yes (did not count)",
        "gone close[3]: Are you close to Cy? Yes",
      ])
  }

  @Test func `a question that is new is asked where it stands`() throws {
    let interview = try Self.carried([
      "      - {id: about":
        "      - {id: since, ask: Since when?, answer: text, when: mood >= 1}\n      - {id: about"
    ])
    #expect(try Self.table(interview) == [Self.all])
    #expect(interview.asks == "Since when?")
    #expect(interview.questionsLeft == QuestionsLeft(least: 2, most: 2))
  }

  @Test func `questions in another order are the same questions`() throws {
    let helped = "      - {id: helped, ask: Who helped?, answer: many, choices: person}\n"
    let sleep = "      - {id: sleep,"
    let interview = try Self.carried([helped: "", sleep: helped + sleep])
    #expect(try Self.table(interview) == [Self.all])
    #expect(interview.asks == "How do you sleep?")
  }

  @Test func `who is asked for makes the rows what they are`() throws {
    let interview = try Self.carried(["ask: Is there someone?": "ask: Who is in your family?"])
    #expect(
      try Self.table(interview) == [
        "kept mood worry about born began", "asked again person: Is there someone? Ann and Cy",
        "asked again name[1]: Their name? Ann", "asked again close[1]: Are you close to Ann? Yes",
        "asked again name[2]: Their name? Bob (did not count)",
        "asked again close[2]: Are you close to not said? Yes (did not count)",
        "asked again name[3]: Their name? Cy", "asked again close[3]: Are you close to Cy? Yes",
        "asked again helped: Who helped? Ann and Cy",
      ])
    #expect(interview.asks == "Who is in your family?")
  }

  @Test func `asked for more rows in other words, only that is asked again`() throws {
    let interview = try Self.carried(["again: Is there anyone else?": "again: Is there another person?"])
    #expect(try Self.table(interview) == [Self.all, "asked again person: Is there anyone else? No"])
    #expect(interview.asks == "Is there another person?")
  }

  @Test func `rows for which there is no room are taken out and listed`() throws {
    var interview = try Self.carried(["at-most: 4": "at-most: 1"])
    #expect(
      try Self.table(interview) == [
        Self.all, "gone name[3]: Their name? Cy", "gone close[3]: Are you close to Cy? Yes",
      ])
    #expect(interview.reviewed.contains("helped: Ann"))
    try interview.remove("person[1]")
    try interview.add("person[3]")
    #expect(interview.reviewed.contains("name[3]: Cy"))
    #expect(interview.reviewed.contains("helped: Cy"))
  }

  @Test func `rows keep their numbers, and one that was taken out can come back`() throws {
    var interview = try Self.carried(["1.0.0": "1.1.0"])
    try interview.add("person")
    #expect(interview.address == "name[4]")
    try interview.add("person[2]")
    #expect(interview.reviewed.contains("name[2]: Bob"))
  }

  @Test func `whoever has to answer has not skipped`() throws {
    let interview = try Self.carried(["not-after: today": "not-after: today, required: true"])
    #expect(try Self.table(interview).dropFirst() == ["asked again born: When were you born? (skipped)"])
    #expect(interview.asks == "When were you born?")
  }

  @Test func `each answer keeps its moment, and the interview its start and its day`() throws {
    let old = try Self.answered()
    let interview = try Self.carried(["1.0.0": "1.1.0"])
    #expect(interview.startedAt == old.startedAt)
    #expect(interview.today == old.today)
    #expect(interview.result.answers.map(\.at) == old.result.answers.map(\.at))
    #expect(interview.result.alerts == old.result.alerts)
  }

  @Test func `a text that was read is read, and one in other words is said again`() throws {
    #expect(try Self.carried(["1.0.0": "1.1.0"]).asks == "How do you sleep?")
    let other = try Self.carried(["Now the people around you.": "Now your friends."])
    #expect(other.asks == "Now your friends.")
  }

  @Test func `the same questionnaire changes nothing`() throws {
    let old = try Self.answered()
    let interview = try old.carried(to: old.questionnaire, from: Self.name, at: Self.moment)
    var result = interview.result
    #expect(result.carried == [Carried.Move(from: Self.name, at: Self.moment)])
    result.carried = nil
    #expect(result == old.result)
    #expect(interview.step == old.step)
    #expect(interview.firedAlerts == old.firedAlerts)
    #expect(interview.questionsLeft == old.questionsLeft)
  }

  // MARK: Alerts

  private static func alerts(_ interview: Interview) -> [String] {
    interview.result.alerts.map {
      "\($0.id): \($0.state.rawValue)\($0.isOfEarlierVersion ? ", earlier" : "")"
    }
  }

  @Test func `an alert that was changed can fire again, and has fired all the same`() throws {
    let interview = try Self.carried(["Please call somebody.": "Please call us."])
    #expect(interview.asks == "! Please call us.")
    #expect(interview.firedAlerts.map(\.isOfEarlierVersion) == [true, false])
    #expect(interview.firedAlerts.map(\.at) == [Interview.start, Self.moment])
    #expect(Self.alerts(interview) == ["low-mood: fired", "low-mood: fired, later changed, earlier"])
    let condition = try Self.carried(["when: mood = 2": "when: mood >= 1"])
    #expect(Self.alerts(condition) == ["low-mood: fired", "low-mood: fired, later changed, earlier"])
  }

  @Test func `an alert that is gone has fired`() throws {
    let interview = try Self.carried([
      """

      alerts:
        - alert: low-mood
          when: mood = 2
          level: notice
          say: Please call somebody.
          tell: Low mood.
      """: ""
    ])
    #expect(Self.alerts(interview) == ["low-mood: fired, later changed, earlier"])
    let record = try #require(interview.result.alerts.first)
    #expect(record.say == "Please call somebody.")
    #expect(record.because.map(\.now) == ["Low"])
    #expect(interview.asks == "How do you sleep?")
  }

  @Test func `an alert that was not read is read first, whatever became of it`() throws {
    var old = Interview(try .yaml(Self.text), startedAt: Interview.start)
    try old.choose("mood", "2")
    var interview = try old.carried(
      to: Self.edited(["Please call somebody.": "Please call us."]), from: Self.name, at: Self.moment)
    #expect(interview.asks == "! Please call somebody.")
    try interview.see("alert.low-mood")
    #expect(interview.asks == "! Please call us.")
    try interview.see("alert.low-mood")
    #expect(interview.asks == "Do you worry?")
  }

  // MARK: Twice, and damaged

  @Test func `carried twice, the earlier lists stay`() throws {
    let first = try Self.carried(["Do you worry?": "Do you worry much?"])
    let second = try first.carried(
      to: Self.edited([
        "      - {id: sleep, ask: How do you sleep?, answer: scale, from: {0: Badly}, to: {4: Well}}\n": "",
        "Do you worry?": "Do you worry a lot?", "Who helped?": "Who is there?",
      ]),
      from: DefinitionName(id: "between", version: "1.1.0", digest: "sha256:11"), at: Self.moment)
    #expect(
      try Self.table(second).dropFirst() == [
        "asked again worry: Do you worry? No", "asked again helped: Who helped? Ann and Cy",
      ])
    #expect(second.carriedOver?.moves.map(\.from.version) == ["1.0.0", "1.1.0"])
  }

  @Test func `a result lists what counted, and nothing where it was stopped early`() throws {
    let edits: KeyValuePairs = ["About what?": "What about?", "Who helped?": "Who is there?"]
    let move = try #require(try Self.carried(edits).result.carried?.first)
    #expect(move.askedAgain.map(\.address) == ["helped"])
    let stop = "      - {id: about, ask: About what?"
    let stopped = try Self.carried([
      "Who helped?": "Who is there?", stop: "      - {stop: early, when: worry = no, say: Goodbye.}\n" + stop,
    ])
    #expect(stopped.outcome == .stopped("early"))
    #expect(stopped.result.carried == [Carried.Move(from: Self.name, at: Self.moment)])
  }

  @Test func `an interview that is over cannot be carried`() throws {
    var old = try Self.answered()
    try old.finish()
    #expect(throws: Rejection.finished) {
      try old.carried(to: old.questionnaire, from: Self.name, at: Self.moment)
    }
  }

  @Test func `what does not fit is rejected, and comes first or not at all`() throws {
    let interview = try Self.carried(["1.0.0": "1.1.0"])
    let sound = try #require(interview.carriedOver)
    func rejection(_ damage: (inout Carried) -> Void) -> Rejection? {
      var carried = sound
      damage(&carried)
      var empty = Interview(interview.questionnaire, startedAt: Interview.start, today: interview.today)
      do throws(Rejection) {
        try empty.apply(.carried(carried, at: Self.moment))
        return nil
      } catch {
        #expect(empty.events.isEmpty)
        return error
      }
    }
    #expect(rejection { _ in } == nil)
    #expect(rejection { $0.answers[0].address = "nothing" } == .unknownAddress("nothing"))
    #expect(rejection { $0.answers[0].address = "name" } == .unknownAddress("name"))
    #expect(rejection { $0.answers[0].address = "name[7]" } == .unknownAddress("name[7]"))
    #expect(rejection { $0.answers[0].address = "person" } == .wrongKind("person"))
    #expect(rejection { $0.answers[0].value = .option("9") } == .notAChoice("9", among: ["0", "1", "2"]))
    #expect(rejection { $0.answers[0].value = .text("x") } == .wrongKind("mood"))
    #expect(rejection { $0.rosters[0].rows = [1, 2, 3, 5, 6] } == .noMoreRows(atMost: 4))
    #expect(rejection { $0.rosters[0].rows = [0] } == .unknownAddress("person[0]"))
    #expect(
      rejection { $0.rosters[0].rows = [.max] } == .unknownAddress(Address("person", row: "\(Int.max)")))
    #expect(rejection { $0.rosters[0].rows = [2] } == .unknownAddress("person"))
    #expect(rejection { $0.rosters[0].id = "mood" } == .wrongKind("mood"))
    #expect(rejection { $0.texts = ["first.say.2"] } == .unknownAddress("first.say.2"))
    #expect(
      rejection { $0.alerts[0].fired = sound.alerts[0].fired.at("alert.none") }
        == .unknownAddress("alert.none"))
    var begun = interview
    #expect(throws: Rejection.alreadyBegun) { try begun.apply(.carried(sound, at: Self.moment)) }
    #expect(begun == interview)
  }
}

extension FiredAlert {
  fileprivate func at(_ address: Address) -> FiredAlert {
    FiredAlert(
      address: address, level: level, at: at, say: say, contacts: contacts, tell: tell, because: because)
  }
}
