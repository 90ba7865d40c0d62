internal import Intake

extension Conversation {
  /// The list of answers, from anywhere; the part from which an answer was changed, where it is shown in parts.
  mutating func showReview(at now: Timestamp) {
    let isWhole = goingOn(at: now)?.step == .review
    if isWhole {
      _ = take(.move(to: nil, at: now))
      reviewing = .no
    }
    topic = .review(isWhole: isWhole, part: reviewedPart)
    reviewedPart = nil
    ask()
  }

  /// The interview where it goes on, nothing else looked at.
  private func goingOn(at now: Timestamp) -> Interview? {
    var interview = interview
    return (try? interview.apply(.move(to: nil, at: now))) == nil ? nil : interview
  }

  /// What the list shows: its parts by number, or answers by number.
  private enum Shown {
    case parts([AnswerList.Part])
    case answers([AnswerList.Part])
  }

  private func shown(part id: AnswerList.Part.ID?) -> Shown {
    let list = AnswerList(interview)
    guard list.isLong else { return .answers(list.parts) }
    return list.parts.first { $0.id == id }.map { .answers([$0]) } ?? .parts(list.parts)
  }

  mutating func askReview(isWhole: Bool, part: AnswerList.Part.ID?) {
    page.forget()
    out.gap()
    out.say(Wording.reviewTitle)
    switch shown(part: part) {
    case .parts(let parts): AnswerList.writeNumbered(parts, to: &out)
    case .answers(let parts):
      AnswerList.writeAnswers(of: parts, to: &out)
      if parts.isEmpty {
        out.gap()
        out.say(Wording.reviewEmpty)
      }
    }
    out.gap()
    out.say(hint(isWhole: isWhole, part: part))
  }

  func hint(isWhole: Bool, part: AnswerList.Part.ID?) -> String {
    let isLong = AnswerList(interview).isLong
    return switch shown(part: part) {
    case .parts: Wording.reviewHintParts(isWhole: isWhole)
    case .answers: Wording.reviewHint(isWhole: isWhole, isPart: isLong)
    }
  }

  mutating func hearReview(_ line: String, isWhole: Bool, part: AnswerList.Part.ID?, at now: Timestamp) {
    let typed = TypedText(line)
    if typed.words == ["undo"] {
      undoRemoval(at: now)
      return
    }
    if typed.words.count == 1, let word = typed.words.first, Wording.doneWords.contains(word) {
      if isWhole { commit(.finish(at: now), said: nil, at: now) } else { out.say(Wording.notDoneYet) }
      return
    }
    let number = typed.words.count == 1 ? typed.words.first.flatMap { Int($0) } : nil
    switch shown(part: part) {
    case .parts(let parts):
      if let number, parts.indices.contains(number - 1) {
        topic = .review(isWhole: isWhole, part: parts[number - 1].id)
        ask()
        return
      }
    case .answers(let parts):
      let entries = parts.flatMap(\.entries)
      if let number, entries.indices.contains(number - 1) {
        change(entries[number - 1], isWhole: isWhole, part: part, at: now)
        return
      }
    }
    out.say(hint(isWhole: isWhole, part: part))
  }

  private mutating func change(
    _ entry: ReviewSection.Entry, isWhole: Bool, part: AnswerList.Part.ID?, at now: Timestamp
  ) {
    let goOnAt = goingOn(at: now)?.address
    guard take(.move(to: entry.address, at: now)) else { return }
    reviewing = isWhole ? .atTheEnd : .beforeTheEnd(goOnAt: goOnAt)
    reviewedPart = part
    topic = .step
    ask()
  }
}
