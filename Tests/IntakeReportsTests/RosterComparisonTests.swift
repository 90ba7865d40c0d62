import Intake
import IntakeReports
import IntakeResults
import ResultSamples
import Testing

struct RosterComparisonTests {
  /// Two rosters with rows of the same numbers, each with scores; the alerts read questions of the first.
  @Test func `an alert stands beside the rows that it reads, and not beside those of another roster`() throws
  {
    var record = TherapistFitSample.record
    let roster = try #require(record.result.rosters.first { !$0.rows.isEmpty })
    let score = try #require(record.result.scores.first { $0.id.row != nil })
    var (otherRoster, otherScore) = (roster, score)
    otherRoster.title = "Clinics"
    for index in otherRoster.rows.indices { otherRoster.rows[index].called = "A clinic" }
    otherScore.called = "A clinic"
    otherScore.title = "Fit of the clinic"
    record.result.rosters.append(otherRoster)
    record.result.scores.append(otherScore)

    let text = TerminalReport(width: 4000).text(of: record)

    #expect(text.contains("Fit of the clinic"))
    #expect(text.ranges(of: "What has to be right").count == 1)
  }
}
