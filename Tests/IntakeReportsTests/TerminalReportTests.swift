import Intake
import IntakeReports
import IntakeResults
import PlainText
import ResultSamples
import TestSupport
import Testing

struct TerminalReportTests {
  @Test(arguments: [
    ("first-session-80", FirstSessionSample.record, 80),
    ("first-session-40", FirstSessionSample.record, 40),
    ("therapist-fit-80", TherapistFitSample.record, 80),
    ("therapist-fit-40", TherapistFitSample.record, 40),
  ])
  func `a report reads as it was read and approved`(name: String, record: ResultRecord, width: Int) {
    #expect(Snapshot(name).difference(from: TerminalReport(width: width).text(of: record)) == nil)
  }

  @Test func `no line is wider than asked, and none obeys anything`() {
    for seed in 0..<60 {
      var random = RandomRecord(seed: UInt64(seed))
      let record = random.record()
      for width in [40, 57, 80, 132] {
        let text = TerminalReport(width: width).text(of: record)
        #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
        for line in text.split(separator: "\n") {
          #expect(line.displayWidth <= width, "seed \(seed), width \(width): \(line)")
        }
      }
    }
  }

  @Test func `bold is the only escape, and changes no words`() {
    let plain = TerminalReport(usesBold: false).text(of: FirstSessionSample.record)
    let bold = TerminalReport(usesBold: true).text(of: FirstSessionSample.record)
    #expect(bold != plain)
    #expect(bold.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
  }

  @Test func `forty columns are the least`() {
    #expect(
      TerminalReport(width: 3).text(of: FirstSessionSample.record)
        == TerminalReport(width: 40).text(of: FirstSessionSample.record))
  }

  @Test func `a report of what was read back is the same report`() throws {
    for record in [FirstSessionSample.record, TherapistFitSample.record] {
      #expect(Report(try ResultRecord(json: record.json)) == Report(record))
    }
  }

  @Test func `every question that was put, and what every alert that fired tells, stands in the report`() {
    for seed in 0..<40 {
      var random = RandomRecord(seed: UInt64(seed))
      let record = random.record()
      // At such a width nothing wraps; runs of blanks become one.
      func withoutBlanks(_ text: String) -> [UInt8] { text.utf8.filter { $0 != 0x20 && $0 != 0x0A } }
      let text = withoutBlanks(TerminalReport(width: 100_000).text(of: record))
      let put = record.result.answers.filter { ![.notAsked, .notReached].contains($0.state) }
      let fired = record.result.alerts.filter { ![.notFired, .undecided].contains($0.state) }
      for words in put.map(\.ask) + fired.map(\.tell) {
        let isThere = text.firstRange(of: withoutBlanks(words.terminalSafe)) != nil
        #expect(isThere || words.isEmpty, "seed \(seed): \(words)")
      }
    }
  }
}
