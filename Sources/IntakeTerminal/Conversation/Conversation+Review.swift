internal import Intake

extension Conversation {
  /// The list of answers, from anywhere.
  mutating func showReview(at now: Timestamp) {
    let isWhole = goingOn(at: now)?.step == .review
    if isWhole {
      _ = take(.move(to: nil, at: now))
      reviewing = .no
    }
    topic = .review(isWhole: isWhole)
    ask()
  }

  /// The interview where it goes on, nothing else looked at.
  private func goingOn(at now: Timestamp) -> Interview? {
    var interview = interview
    return (try? interview.apply(.move(to: nil, at: now))) == nil ? nil : interview
  }

  mutating func askReview(isWhole: Bool) {
    page.forget()
    out.gap()
    out.say(Wording.reviewTitle)
    var number = 0
    for section in interview.review {
      let entries = section.entries.filter { $0.answer != .open }
      if entries.isEmpty { continue }
      out.gap()
      out.say(section.pageTitle)
      for entry in entries {
        number += 1
        out.list(number, Wording.entry(entry))
      }
    }
    out.gap()
    if number == 0 { out.say(Wording.reviewEmpty) }
    out.say(isWhole ? Wording.reviewHint : Wording.reviewHintUnfinished)
  }

  mutating func hearReview(_ line: String, isWhole: Bool, at now: Timestamp) {
    let typed = TypedText(line)
    if typed.words == ["undo"] {
      undoRemoval(at: now)
      return
    }
    if typed.words.count == 1, let word = typed.words.first, Wording.doneWords.contains(word) {
      if isWhole { commit(.finish(at: now), said: nil, at: now) } else { out.say(Wording.notDoneYet) }
      return
    }
    let entries = interview.review.flatMap(\.entries).filter { $0.answer != .open }
    guard let number = typed.words.first.flatMap({ Int($0) }), typed.words.count == 1,
      entries.indices.contains(number - 1)
    else {
      out.say(isWhole ? Wording.reviewHint : Wording.reviewHintUnfinished)
      return
    }
    let goOnAt = goingOn(at: now)?.address
    guard take(.move(to: entries[number - 1].address, at: now)) else { return }
    reviewing = isWhole ? .atTheEnd : .beforeTheEnd(goOnAt: goOnAt)
    topic = .step
    ask()
  }
}
