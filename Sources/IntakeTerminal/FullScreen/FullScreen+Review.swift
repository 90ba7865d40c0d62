internal import Intake

/// The list of answers: all of them under their titles, and at its end the way on.
extension FullScreen {
  /// By its command: in front of what is asked, where questions are left.
  mutating func openReview(at now: Timestamp) {
    lastReviewed = interview.address
    showReview(at: now, inFront: walk.reviewing == .no)
  }

  mutating func showReview(at now: Timestamp, inFront: Bool = false) {
    var review: Review?
    guard take({ walk throws(Rejection) in review = try walk.openReview(at: now) }), let review else {
      return
    }
    var layer = Layer(.review(review), reviewControl(review))
    layer.follows = lastReviewed != nil
    if inFront, !review.isWhole { push(layer) } else { show(layer) }
  }

  var reviewEntries: [(part: AnswerList.Part, entry: ReviewSection.Entry)] {
    AnswerList(interview, wording).parts.flatMap { part in part.entries.map { (part, $0) } }
  }

  private func reviewControl(_ review: Review) -> Control {
    let entries = reviewEntries
    var choices = entries.enumerated().map { index, found in
      NumberedChoice(
        number: index + 1, label: wording.asked(found.entry, under: found.part.row),
        meaning: .option(code: String(index + 1), takesWords: false))
    }
    choices.append(
      NumberedChoice(
        number: 0, label: review.isWhole ? wording.done : wording.goOnWithQuestions, meaning: .noneOfThese))
    let marked = lastReviewed.flatMap { address in entries.firstIndex { $0.entry.address == address } }
    return .choices(ChoiceControl(choices, kind: .list, marked: marked))
  }

  mutating func enterReview(_ review: Review, at now: Timestamp) {
    guard let way = way else { return }
    let entries = reviewEntries
    if entries.indices.contains(way - 1) {
      let entry = entries[way - 1].entry
      lastReviewed = entry.address
      if take({ walk throws(Rejection) in try walk.look(at: entry, from: review, at: now) }) {
        lookAtAnswer(at: now)
      }
    } else if review.isWhole {
      commit(.finish(at: now), at: now)
    } else {
      goOnFromReview(at: now)
    }
  }

  /// Shows the answer that was chosen, although the list comes next by itself.
  private mutating func lookAtAnswer(at now: Timestamp) {
    var layer = Layer(.step, walk.question.map { Control(for: $0, language) } ?? .enter)
    layer.asked = walk.question
    if case .roster(let view) = walk.step { layer.control = rosterControl(view) }
    show(layer)
  }

  private mutating func goOnFromReview(at now: Timestamp) {
    if take({ walk throws(Rejection) in try walk.goOnFromReview(at: now) }) { proceed(at: now) }
  }

  /// Back to what was asked when the list was opened, or to the place before the end.
  mutating func leaveReview(_ review: Review, at now: Timestamp) {
    if review.isWhole {
      lookBack(at: now)
    } else if over.isEmpty {
      goOnFromReview(at: now)
    } else {
      walk.closeReview()
      pop()
    }
  }
}
