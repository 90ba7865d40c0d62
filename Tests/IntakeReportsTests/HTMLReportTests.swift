import Intake
import IntakeReports
import IntakeResults
import PlainText
import ResultSamples
import TestSupport
import Testing

@Suite struct `A report as a page` {
  @Test(arguments: [
    ("first-session-html", FirstSessionSample.record), ("therapist-fit-html", TherapistFitSample.record),
  ])
  func `reads as it was read and approved`(name: String, record: ResultRecord) {
    #expect(Snapshot(name).difference(from: HTMLReport().text(of: record)) == nil)
  }

  @Test func `has only tags of its own, each closed, whatever was typed`() throws {
    for seed in UInt64(0)..<80 {
      var random = RandomRecord(seed: seed, texts: HostileTexts.all)
      let record = random.record()
      for report in [Report(record), Report(forClient: record), Report(record, isBlind: true)] {
        #expect(try PageReading(HTMLReport().text(of: report)).problems == [], "seed \(seed)")
      }
    }
  }

  @Test func `says every text as it was typed`() throws {
    for (seed, text) in HostileTexts.all.enumerated() {
      var random = RandomRecord(seed: UInt64(seed), texts: [text])
      let record = random.record()
      let page = try PageReading(HTMLReport().text(of: record))
      func withoutBlanks(_ text: String) -> String { text.filter { !$0.isWhitespace } }
      for answer in record.result.answers {
        #expect(withoutBlanks(page.text).contains(withoutBlanks(answer.ask.terminalSafe)), "\(text)")
      }
    }
  }
}
