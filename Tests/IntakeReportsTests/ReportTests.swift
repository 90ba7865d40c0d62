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
      "URGENT: b", "Notice: a", "URGENT, later changed: c", "URGENT, not answered: e",
      "Notice, not answered: d", "Not fired",
    ]
    .map { try #require(text.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
    #expect(try #require(text.firstRange(of: "SCORES")).lowerBound > places[5])
  }

  @Test func `beside a zero stands what was answered, and that it is no all-clear`() {
    let text = text { $0.alerts = [alert("self-harm", .notFired, .urgent, now: "Not at all")] }
    #expect(text.contains("self-harm: Are you safe? “Not at all”. This is not an all-clear."))
  }

  @Test func `an undecided alert never reads as a fact`() {
    let text = text { $0.alerts = [alert("self-harm", .undecided, .urgent)] }
    #expect(text.contains("Whether this holds is not known. Ask. If it does: “Tell self-harm.”"))
    #expect(text.contains("Are you safe? not answered"))
  }

  @Test(arguments: [
    ("2026-08", "2026-07", "1 month after"), ("2026-08", "2026-05", "3 months after"),
    ("2026-08", "2026-08", "in the same month as"), ("2026-08-15", "2026-08-02", "in the same month as"),
    ("2026-07", "2026-09", "2 months before"), ("2026-07", "2025", "7 to 18 months after"),
    ("2026", "2026-07", "between 6 months before and 5 months after"),
    ("2026", "2026", "between 11 months before and 11 months after"),
    ("2026", "2026-01", "in the same month as or up to 11 months after"),
    ("2026", "2026-12", "in the same month as or up to 11 months before"),
    ("2025", "2026-03", "3 to 14 months before"),
    ("", "2026-01", "How long before or after"),
    ("2026-01", "", "How long before or after"),
  ])
  func `how far a symptom is from an event`(onset: String, event: String, words: String) {
    let text = text {
      $0.formulation?.symptoms[0].began = PartialDate(onset)
      $0.formulation?.events[0].date = PartialDate(event)
    }
    #expect(
      text.contains(words + " “I lost my job (July 2026)”"),
      "\(text)")
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
      $0.scores[0].bandsSource = nil
    }
    #expect(sourced.contains("1 filled by the mean.\n"))
    #expect(sourced.contains("Missing items by the mean: The manual."))
    #expect(sourced.contains("Severe from 20 (this clinic's own)."))
    #expect(sourced.contains("Bands: this clinic's own."))
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
    (Outcome.stopped("declined"), "Ended early at “declined”"), (.unfinished, "Not finished"),
  ])
  func `a result that is not whole says so under its title`(outcome: Outcome, words: String) {
    let lines = text { $0.outcome = outcome }.split(separator: "\n")
    #expect(lines[2].hasPrefix(words))
  }
}
