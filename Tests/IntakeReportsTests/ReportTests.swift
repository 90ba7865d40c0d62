import Intake
import IntakeReports
import IntakeResults
import ResultSamples
import Testing

struct ReportTests {
  private func text(_ change: (inout InterviewResult) -> Void) -> String {
    var record = FirstSessionSample.record
    change(&record.result)
    let lines = TerminalReport(width: 4000).text(of: record)
    return lines
  }

  private func alert(_ id: Address, _ state: AlertRecord.State, _ level: AlertLevel, now: String? = nil)
    -> AlertRecord
  {
    AlertRecord(
      id: id, level: level, state: state, because: [.init(id: "q", ask: "Are you safe?", now: now)],
      tell: "Tell \(id).")
  }

  @Test func `alerts stand by what became of them, urgent ones before notices`() throws {
    let text = text {
      $0.alerts = [
        alert("a", .fired, .notice), alert("b", .fired, .urgent), alert("c", .firedLaterChanged, .urgent),
        alert("d", .undecided, .notice), alert("e", .undecided, .urgent),
        alert("f", .notFired, .urgent, now: "Yes"),
      ]
    }
    let places = try [
      "URGENT: b", "Notice: a", "URGENT, later changed: c", "Not answered, so not known", "URGENT, e: ",
      "- d: ",
      "Did not fire. This is not an all-clear", "- f: ",
    ]
    .map { try #require(text.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(try #require(text.firstRange(of: "SCORES")).lowerBound > places[7])
    #expect(text.contains("2 urgent alerts and 1 notice fired. 2 not answered. 1 did not fire."))
  }

  @Test func `beside a zero stands what was answered, and that it is no all-clear`() {
    let text = text { $0.alerts = [alert("self-harm", .notFired, .urgent, now: "Not at all")] }
    #expect(text.contains("This is not an all-clear\n  - self-harm: Are you safe? “Not at all”\n"))
    #expect(text.contains("No alert fired. 1 did not fire."))
  }

  @Test func `an undecided alert never reads as a fact`() {
    let text = text { $0.alerts = [alert("self-harm", .undecided, .urgent)] }
    #expect(
      text.contains(
        "Not answered, so not known: ask in person\n  - URGENT, self-harm: Are you safe? not answered\n"))
    #expect(!text.contains("Tell self-harm."))
  }

  @Test func `what contradicts itself, or was not taken from a table, stands right behind the alerts`() throws
  {
    var record = FirstSessionSample.record
    #expect(!TerminalReport().text(of: record).contains("WHAT IS WRONG WITH THIS RESULT"))
    record.result.scores[0].value = 90
    record.problems = [
      .init(column: "phq9_1", code: "not-a-choice", value: "7", message: "7 is none of the choices")
    ]
    let report = Report(record)
    #expect(report.sections.prefix(2).map(\.topic) == [.alerts, .doubts])
    let text = TerminalReport(width: 4000).text(of: report)
    #expect(text.contains("- scores[0].value: 90 "))
    #expect(text.contains("- phq9_1: 7 is none of the choices.\n"))
  }

  @Test func `answers to an earlier version stand behind those that count`() throws {
    let from = DefinitionName(id: "first-session", version: "0.9.0", digest: "sha256:00")
    let at = Timestamp(secondsSince1970: 1_795_425_300)
    func earlier(_ id: Address, _ ask: String, row: String? = nil, _ spoken: String?) -> Carried.Earlier {
      .init(address: id, ask: ask, row: row, spoken: spoken, at: at, identifies: false, counted: true)
    }
    let text = text {
      $0.carried = [
        .init(
          from: from, at: at, askedAgain: [earlier("worry", "Do you worry?", "Not much")],
          gone: [earlier("close[1]", "Are you close?", row: "M.", nil)])
      ]
    }
    #expect(text.contains("Begun on an earlier version (0.9.0); "))
    let section = try #require(text.firstRange(of: "ANSWERS TO AN EARLIER VERSION")).lowerBound
    #expect(try #require(text.firstRange(of: "ALL ANSWERS")).lowerBound < section)
    #expect(
      text.contains("What was answered before 23 November 2026, 09:15 UTC was answered on version 0.9.0.\n"))
    #expect(text.contains("Do you worry? “Not much”\n"))
    #expect(text.contains("M.: Are you close? (skipped)\n"))
    let whole = self.text { $0.carried = [.init(from: from, at: at)] }
    #expect(whole.contains("on version 0.9.0. Every answer still stands.\n"))
  }

  @Test func `an alert of an earlier version says so`() {
    var past = alert("self-harm", .firedLaterChanged, .urgent)
    past.isOfEarlierVersion = true
    let text = text { $0.alerts = [past] }
    #expect(text.contains("URGENT, earlier version: self-harm\n"))
    #expect(
      text.contains("It fired on an earlier version of this questionnaire. What was said then still counts."))
  }

  @Test(arguments: [
    ("2026-08", "2026-07", "1 month before"), ("2026-08", "2026-05", "3 months before"),
    ("2026-08", "2026-08", "in the same month"), ("2026-08-15", "2026-08-02", "in the same month"),
    ("2026-07", "2026-09", "2 months after"), ("2026-07", "2025", "7 to 18 months before"),
    ("2026", "2026-07", "between 5 months before and 6 months after"),
    ("2026", "2026", "between 11 months before and 11 months after"),
    ("2026", "2026-01", "in the same month or up to 11 months before"),
    ("2026", "2026-12", "in the same month or up to 11 months after"),
    ("2025", "2026-03", "3 to 14 months after"),
    ("", "2026-01", "how long before or after is not known"),
    ("2026-01", "", "how long before or after is not known"),
  ])
  func `how far an event is from a symptom`(onset: String, event: String, words: String) {
    let text = text {
      $0.formulation?.symptoms[0].began = PartialDate(onset)
      $0.formulation?.events[0].date = PartialDate(event)
    }
    #expect(text.contains("- I lost my job (July 2026): \(words); impact 8\n"), "\(text)")
  }

  @Test func `nothing is ever said to have caused anything`() {
    let text = text { _ in }
    #expect(text.contains("not caused"))
    #expect(text.lowercased().matches(of: /caus/).count == 1)
  }

  @Test func `ties are told as ties`() {
    let text = text {
      $0.formulation?.areas[0].standing = .place(1)
      $0.formulation?.areas[1].standing = .place(1)
      $0.formulation?.areas[2].standing = .place(3)
    }
    #expect(text.contains("1. (tie) Role transition (the client's wish)"))
    #expect(text.contains("1. (tie) Role dispute"))
    #expect(text.contains("3. Few or unsatisfying relationships"))
  }

  @Test func `where no area stands the report says so`() {
    let text = text { result in
      for index in result.formulation?.areas.indices ?? 0..<0 {
        result.formulation?.areas[index].standing = .notClear
      }
    }
    #expect(text.contains("Which area comes first is not clear from these answers."))
  }

  @Test func `a rule without a source is this clinic's own`() {
    #expect(text { _ in }.contains("1 filled by the mean (this clinic's own)"))
    let sourced = text {
      $0.scores[0].filled?.source = "The manual"
      $0.scores[0].method.fillSource = "The manual"
      $0.scores[0].bandsSource = nil
    }
    #expect(sourced.contains("1 filled by the mean; "))
    #expect(sourced.contains("Up to 2 missing items filled by the mean of the others (The manual)."))
    #expect(sourced.contains("17 of 27, Moderately severe (this clinic's own); 8 of 9 answered"))
    #expect(sourced.contains("Severe from 20 (this clinic's own)."))
    #expect(sourced.contains("A change counts as reliable from 6 points (this clinic's own)."))
  }

  @Test(arguments: [
    (MissingScore.notFinished, "not finished"),
    (.itemsMissing(1, allowed: 0), "1 item is missing, and none may be"),
    (.itemsMissing(3, allowed: 2), "3 items are missing, and at most 2 may be"),
    (.nothingToScore, "nothing that it counts"),
    (.divisionByZero, "division by zero"), (.overflow, "too large"),
  ])
  func `a score without a value says why`(missing: MissingScore, words: String) {
    let text = text {
      $0.scores[0].value = nil
      $0.scores[0].missing = missing
    }
    #expect(text.contains("Depression symptoms (PHQ-9): no value"))
    #expect(text.contains(words))
  }

  @Test(arguments: [
    (Outcome.stopped("declined"), "STOPPED EARLY at “declined”"), (.unfinished, "NOT FINISHED"),
  ])
  func `a result that is not whole says so under its title`(outcome: Outcome, words: String) {
    let lines = text { $0.outcome = outcome }.split(separator: "\n")
    #expect(lines[2].hasPrefix(words))
  }

  @Test func `a stopped interview has no formulation, and says behind which answer it ended`() {
    let text = text { result in
      result.outcome = .stopped("declined")
      for index in result.answers.indices.dropFirst() { result.answers[index].state = .notReached }
      for index in result.scores.indices {
        result.scores[index].value = nil
        result.scores[index].missing = .notFinished
        result.scores[index].items = ItemCounts(of: 9, notReached: 9)
      }
    }
    #expect(
      text.contains("at “declined”, after: Is it all right to start? Yes. What comes behind it was not asked")
    )
    for title in ["SYMPTOMS", "SCORES", "WHAT HAD HAPPENED", "WHERE TO WORK", "HOW IT WAS SCORED"] {
      #expect(!text.contains(title), "\(title)")
    }
    #expect(text.contains("The last two weeks: not reached (9 questions)"))
  }

  @Test func `what is not answered names the question, for whom it is, and never reads as a claim`() {
    let text = text { result in
      result.answers += [
        AnswerRecord(
          id: "expectations[2]", ask: "Do you want the same?", state: .skipped,
          page: "The people in your life",
          isInSummary: false, identifies: false)
      ]
      let open = result.formulation?.areas[1].evidence.suffix(1) ?? []
      result.formulation?.areas[1].against = Array(open)
    }
    #expect(
      text.contains(
        "    - my boss: Do you want the same? skipped\n    - How close are you to my boss? skipped\n"))
    #expect(!text.contains("my boss: close"))
  }

  @Test func `evidence that is answered, but too roughly, says so`() {
    let text = text { $0.formulation?.areas[1].evidence[1].answers = ["closeness[1]"] }
    #expect(text.contains("- Too rough to tell: my boss: close, and each wants something else"))
  }

  @Test func `a score that a symptom shows does not stand among the others`() {
    let all = text { _ in }
    #expect(all.contains("PHQ-9): 17 of 27, Moderately severe; 8 of 9 answered, 1 skipped"))
    #expect(!all.contains("Depression symptoms (PHQ-9): 17, Moderately severe"))
    #expect(all.contains("OTHER SCORES\nPeople named as close: 1\n"))
    let alone = text { $0.formulation = nil }
    #expect(alone.contains("\nSCORES\nDepression symptoms (PHQ-9): 17, Moderately severe\n"))
  }

  @Test func `a title that symptom and score share stands once`() {
    let text = text { $0.formulation?.symptoms[0].title = "Depression symptoms (PHQ-9)" }
    #expect(
      text.contains("Depression symptoms (PHQ-9): above threshold, began about August 2026\n  17 of 27,"))
  }

  @Test func `links that the client stated come first, then near ones, then the others`() throws {
    let text = text { result in
      result.formulation?.links = [
        .init(symptom: "low-mood", event: 2, stated: .no, time: [.overTwelve]),
        .init(symptom: "low-mood", event: 1, stated: .no, time: [.oneToThree]),
        .init(symptom: "low-mood", event: 2, stated: .yes, time: [.after]),
      ]
    }
    let section = try #require(text.firstRange(of: "WHAT HAD HAPPENED\n").map { text[$0.upperBound...] })
    #expect(
      section.contains(
        """

        Low mood, began about August 2026
          The client connects it with
            - We took in my mother (no date given): how long before or after is not known
          Not connected by the client, but near: at most 6 months before
            - I lost my job (July 2026): 1 month before; impact 8
          Not connected by the client
            - We took in my mother (no date given): how long before or after is not known
        """))
  }

  @Test func `a statement is proposed where one area alone comes first, and says no more than was told`() {
    let statement = "To put to the client as a question, once you have edited it"
    let whole = text { _ in }
    #expect(whole.contains(statement))
    let oneLine = whole.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    #expect(
      oneLine.contains(
        "You have told me about low mood. Depression symptoms (PHQ-9): 17 of 27, Moderately severe. Low mood began about "
          + "August 2026"))
    let tie = text { $0.formulation?.areas[1].standing = .place(1) }
    #expect(!tie.contains(statement))
    let undecided = text { $0.formulation?.symptoms[0].state = .undecided }
    #expect(!undecided.contains(statement))
    let near = text {
      $0.formulation?.areas[0].evidence[0].event = 1
      $0.formulation?.areas[0].evidence[0].tie = .near
    }
    #expect(near.contains("around the time of") && !near.contains("you connected them yourself"))
  }

  @Test func `rows that are scored stand side by side, question by question`() throws {
    let text = TerminalReport(width: 120).text(of: TherapistFitSample.record)
    #expect(text.firstMatch(of: /Is … licensed in the state where you +Yes +No\n/) != nil, "\(text)")
  }

  @Test func `how a score is worked out stands in words`() {
    let method = ScoreMethod(
      rule: .mean, reads: ["a_9", "a_10", "a_11", "b", "c_1", "c_2"], reversed: ["b"], mayBeMissing: 1,
      notAsked: .number(0),
      weights: [.number(1), .answer("w"), .number(2), .number(1), .number(1), .number(1)],
      times: 5, decimals: 1)
    let text = text { $0.scores[0].method = method }
    for step in [
      "Weighted mean of 6 items: a_9 to a_11, b, c_1, c_2; weights: 1, w, 2, 1, 1, 1.",
      "B reversed: lowest and highest together, less the points.",
      "Up to 1 missing item filled by the mean of the others (this clinic's own).",
      "An item that was not asked counts 0.", "Times 5.", "Rounded to 1 decimal, halves away from zero.",
    ] {
      #expect(text.contains("  - \(step)\n"), "\(step)\n\(text)")
    }
    #expect(text.contains("- By an expression in the questionnaire, from person and closeness.\n"))
    let rows = TerminalReport(width: 4000).text(of: TherapistFitSample.record)
    #expect(
      rows.contains(
        "- Weighted mean of 8 items: suits_1 to suits_8; weights: the answers to matters_1 to matters_8.\n")
    )
  }

  @Test func `an answer on a scale says from where to where it goes`() {
    let text = text { result in
      for index in result.answers.indices where result.answers[index].id == "closeness[1]" {
        result.answers[index].scale = 1...5
      }
    }
    #expect(text.contains("How close are you to M.? 4, on 1 to 5\n"))
  }
}
