internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// What the author marked for the first page; `nil` where nothing was, or none of it was reached.
  var summarySection: ReportSection? {
    let answers = result.answers.filter(\.isInSummary)
    guard answers.contains(where: { $0.state != .notReached }) else { return nil }
    return ReportSection(.summary, title: "In short", blocks: answers.fields)
  }

  /// Every question with its answer or its state, page by page, and in a roster row by row.
  var answerSection: ReportSection? {
    guard !result.answers.isEmpty else { return nil }
    var pages: [(title: String, answers: [AnswerRecord])] = []
    for answer in result.answers {
      let title = heading(over: answer)
      if pages.last?.title == title {
        pages[pages.count - 1].answers.append(answer)
      } else {
        pages.append((title, [answer]))
      }
    }
    return ReportSection(.answers, title: "All answers", blocks: pages.map { page($0.title, $0.answers) })
  }

  /// A page that was not asked or not reached is one line.
  private func page(_ title: String, _ answers: [AnswerRecord]) -> ReportBlock {
    if let state = answers.first?.state, [.notAsked, .notReached].contains(state),
      answers.allSatisfy({ $0.state == state })
    {
      return .field("\(title):", "\(state.inWords) (\(counted(answers.count, "question")))")
    }
    return .entry(title, isStrong: true, answers.fields)
  }

  /// The page, and the row where it stands in one.
  private func heading(over answer: AnswerRecord) -> String {
    guard let row = answer.id.row else { return answer.page }
    return "\(answer.page): \(called(answer) ?? row)"
  }
}

extension [AnswerRecord] {
  /// Those that were put, one by one; then in a paragraph those that were not asked, and those not reached.
  fileprivate var fields: [ReportBlock] {
    let unasked: [ResponseState] = [.notAsked, .notReached]
    return filter { !unasked.contains($0.state) }.map { .field($0.ask.asLabel, $0.answerInWords) }
      + unasked.compactMap { state in
        let asks = filter { $0.state == state }.map(\.ask.asSentence)
        return asks.isEmpty
          ? nil : .paragraph("\(state.inWords.capitalizedFirst): \(asks.joined(separator: " "))")
      }
  }
}
