internal import Intake

/// What an event would take out of the answers that count.
struct SetAside: Sendable {
  /// Answers that would no longer be asked for, as they are now.
  let entries: [ReviewSection.Entry]
  /// Answers that would lose a row that they chose, as they would be then.
  let narrowed: [ReviewSection.Entry]
  /// How many answers stand behind an end that the event would bring; 0 where it brings none.
  let behindEnd: Int

  var isEmpty: Bool { entries.isEmpty && narrowed.isEmpty && behindEnd == 0 }

  /// `nil` where the event would be rejected.
  init?(by event: Event, in interview: Interview) {
    guard let preview = interview.preview(event) else { return nil }
    entries = preview.setAside
    narrowed = preview.narrowed
    behindEnd = SetAside.behindEnd(of: event, in: interview) ?? 0
  }

  private static func behindEnd(of event: Event, in interview: Interview) -> Int? {
    var after = interview
    guard (try? after.apply(event)) != nil, case .stopped = after.outcome, after.outcome != interview.outcome
    else { return nil }
    let left = Set(after.review.flatMap(\.entries).map(\.address))
    return interview.review.flatMap(\.entries).filter { entry in
      if case .spoken = entry.answer { !left.contains(entry.address) } else { false }
    }.count
  }
}
