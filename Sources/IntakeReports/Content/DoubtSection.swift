internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// What in this result contradicts itself, and what could not be taken from the row of a table that it was made of; `nil`
  /// where there is neither.
  var doubtSection: ReportSection? {
    let found = contradictions
    var blocks: [ReportBlock] = []
    if !found.isEmpty {
      blocks.append(
        .entry(
          "This result contradicts itself: it was changed after it was written, or is damaged",
          isStrong: true,
          [.items(found.map { $0.description.asSentence })]))
    }
    if !problems.isEmpty {
      blocks.append(
        .entry(
          "Not taken from the table, and so missing", isStrong: true,
          [.items(problems.map { "\(($0.column ?? "The row").asLead)\($0.message.asSentence)" })]))
    }
    return blocks.isEmpty
      ? nil : ReportSection(.doubts, title: "What is wrong with this result", blocks: blocks)
  }
}
