internal import Intake

extension Conversation {
  /// The list of answers, or this part of it, from anywhere.
  mutating func showReview(part: AnswerList.Part.ID? = nil, at now: Timestamp) {
    let review = accepted { walk throws(Rejection) in try walk.openReview(part: part, at: now) }
    guard let review else { return }
    topic = .review(review)
    ask()
  }

  /// What the list shows: its parts by number, or answers by number.
  private enum Shown {
    case parts([AnswerList.Part])
    case answers([AnswerList.Part])
  }

  private func shown(part id: AnswerList.Part.ID?) -> Shown {
    let list = AnswerList(interview, wording)
    guard list.isLong else { return .answers(list.parts) }
    return list.parts.first { $0.id == id }.map { .answers([$0]) } ?? .parts(list.parts)
  }

  mutating func ask(_ review: Review) {
    page.forget()
    out.gap()
    out.say(wording.reviewTitle)
    switch shown(part: review.part) {
    case .parts(let parts): AnswerList.writeNumbered(parts, wording, to: &out)
    case .answers(let parts):
      AnswerList.writeAnswers(of: parts, wording, to: &out)
      if parts.isEmpty {
        out.gap()
        out.say(wording.reviewEmpty)
      }
    }
    out.gap()
    out.say(hint(review))
  }

  func hint(_ review: Review) -> String {
    let isLong = AnswerList(interview, wording).isLong
    return switch shown(part: review.part) {
    case .parts: wording.reviewHintParts(isWhole: review.isWhole)
    case .answers: wording.reviewHint(isWhole: review.isWhole, isPart: isLong)
    }
  }

  mutating func hear(_ line: String, at review: Review, at now: Timestamp) {
    let typed = TypedText(line)
    if typed.words.count == 1, let word = typed.words.first, TypedWords.of(language).done.contains(word) {
      if review.isWhole { commit(.finish(at: now), said: nil, at: now) } else { out.say(wording.notDoneYet) }
      return
    }
    let number = typed.words.count == 1 ? typed.words.first.flatMap { Int($0) } : nil
    switch shown(part: review.part) {
    case .parts(let parts):
      if let number, parts.indices.contains(number - 1) {
        topic = .review(Review(isWhole: review.isWhole, part: parts[number - 1].id))
        ask()
        return
      }
    case .answers(let parts):
      let entries = parts.flatMap(\.entries)
      if let number, entries.indices.contains(number - 1) {
        look(at: entries[number - 1], from: review, at: now)
        return
      }
    }
    out.say(hint(review))
  }

  private mutating func look(at entry: ReviewSection.Entry, from review: Review, at now: Timestamp) {
    let looks: Void? = accepted { walk throws(Rejection) in
      try walk.look(at: entry, from: review, at: now)
    }
    if looks == nil { return }
    topic = .step
    ask()
  }
}
