import Intake
import IntakeReports
import IntakeResults
import PlainText
import ResultSamples
import TestSupport
import Testing

@Suite struct `A report for a client` {
  private static let mark = "NOT-FOR-THE-CLIENT"

  /// Every text of the sample that is there for the clinician, marked.
  private static var marked: ResultRecord {
    var record = FirstSessionSample.record
    for index in record.result.alerts.indices {
      record.result.alerts[index].tell += mark
      record.result.alerts[index].id = Address(record.result.alerts[index].id.name + mark)
    }
    for index in record.result.scores.indices where !record.result.scores[index].isShownToClient {
      record.result.scores[index].title += mark
    }
    if var formulation = record.result.formulation {
      for index in formulation.areas.indices { formulation.areas[index].title += mark }
      for index in formulation.symptoms.indices { formulation.symptoms[index].title += mark }
      record.result.formulation = formulation
    }
    return record
  }

  private static func texts(_ report: Report) -> [String] {
    [TerminalReport().text(of: report), MarkdownReport().text(of: report), HTMLReport().text(of: report)]
  }

  @Test(arguments: [
    ("first-session-client", FirstSessionSample.record), ("therapist-fit-client", TherapistFitSample.record),
  ])
  func `reads as it was read and approved`(name: String, record: ResultRecord) {
    #expect(Snapshot(name).difference(from: TerminalReport().text(of: Report(forClient: record))) == nil)
  }

  @Test func `says nothing that is there for the clinician`() {
    for text in Self.texts(Report(Self.marked)) { #expect(text.contains(Self.mark)) }
    for text in Self.texts(Report(forClient: Self.marked)) { #expect(!text.contains(Self.mark)) }
  }

  @Test func `says every answer, and what alerts told`() throws {
    let record = FirstSessionSample.record
    let text = TerminalReport(width: 4000).text(of: Report(forClient: record))
    for answer in record.result.answers where answer.state == .answered {
      let lines = try #require(answer.label).split(separator: "\n")
      #expect(lines.allSatisfy { text.contains($0.terminalSafe) }, "\(answer.id): \(lines)")
    }
    let told = record.result.alerts.filter { $0.state == .fired }.compactMap(\.say)
    #expect(!told.isEmpty && told.allSatisfy(text.contains))
  }

  @Test func `ends with whom to turn to, and never with nobody`() throws {
    var record = FirstSessionSample.record
    record.contacts = [Contact(name: "The duty line", reach: "Call 555 0100", when: "Day and night")]
    let text = TerminalReport(width: 4000).text(of: Report(forClient: record))
    #expect(text.hasSuffix("- The duty line: Call 555 0100. Day and night.\n"))
    record.contacts = []
    let last = try #require(Report(forClient: record).sections.last)
    #expect(last.topic == .contacts)
    #expect(HTMLReport().text(of: Report(forClient: record)).contains("Call your local emergency number"))
  }
}
