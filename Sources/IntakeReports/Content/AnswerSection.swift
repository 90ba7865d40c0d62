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
    return ReportSection(
      .answers, title: "All answers", blocks: pages(of: result.answers).map { page($0.title, $0.answers) })
  }

  /// What the client hopes for, what makes them come, and what was before: the parts that a first hour begins with, as
  /// far as they were answered.
  var partSections: [ReportSection] {
    let parts: [(topic: ReportSection.Topic, title: String)] = [
      (.goals, "Goals"), (.motivation, "Motivation"), (.history, "History"),
    ]
    return parts.compactMap { topic, title in
      let answers = result.answers.filter { $0.part == topic.rawValue && $0.state.isAnswer }
      guard !answers.isEmpty else { return nil }
      let blocks = pages(of: answers).map { ReportBlock.entry($0.title, isStrong: true, $0.answers.fields) }
      return ReportSection(topic, title: title, blocks: blocks)
    }
  }

  typealias Page = (title: String, answers: [AnswerRecord])

  /// Answers under the headings that they stand under, in their order.
  func pages(of answers: [AnswerRecord]) -> [Page] {
    var pages: [Page] = []
    for answer in answers {
      let title = heading(over: answer)
      if pages.last?.title == title {
        pages[pages.count - 1].answers.append(answer)
      } else {
        pages.append((title, [answer]))
      }
    }
    return pages
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
  var fields: [ReportBlock] {
    let unasked: [ResponseState] = [.notAsked, .notReached]
    return filter { !unasked.contains($0.state) }.map { .field($0.ask.asLabel, $0.answerInWords) }
      + unasked.compactMap { state in
        let asks = filter { $0.state == state }.map(\.ask.asSentence)
        return asks.isEmpty
          ? nil : .paragraph("\(state.inWords.capitalizedFirst): \(asks.joined(separator: " "))")
      }
  }
}
