internal import Intake
internal import IntakeResults

extension ResultRecord {
  /// What the author marked for the first page; `nil` where nothing was.
  var summarySection: ReportSection? {
    let answers = result.answers.filter(\.isInSummary)
    return answers.isEmpty ? nil : ReportSection(title: "In short", blocks: answers.map(\.entry))
  }

  /// Every question with its answer or its state, page by page, and in a roster row by row.
  var answerSection: ReportSection? {
    guard !result.answers.isEmpty else { return nil }
    var blocks: [ReportBlock] = []
    var open: (title: String, answers: [ReportBlock])?
    func close() {
      if let open { blocks.append(.entry(open.title, isStrong: true, open.answers)) }
    }
    for answer in result.answers {
      let title = heading(over: answer)
      if open?.title != title {
        close()
        open = (title, [])
      }
      open?.answers.append(answer.entry)
    }
    close()
    return ReportSection(title: "All answers", blocks: blocks)
  }

  /// The page, and the row where it stands in one.
  private func heading(over answer: AnswerRecord) -> String {
    guard let row = answer.id.row else { return answer.page }
    let called = result.rosters.first { $0.title == answer.page }?.rows.first { $0.row == row }?.called
    return "\(answer.page): \(called ?? row)"
  }
}

extension AnswerRecord {
  fileprivate var entry: ReportBlock { .entry(ask, [.paragraph(answerInWords)]) }

  private var answerInWords: String {
    switch state {
    case .answered: label ?? "answered"
    case .notApplicable: "(does not apply) \(label ?? "")"
    case .skipped: "(skipped)"
    case .notAsked: "(not asked)"
    case .notReached: "(not reached)"
    }
  }
}
