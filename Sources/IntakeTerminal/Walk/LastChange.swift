internal import Intake

/// A change of something that was there before, so that it can be taken back.
struct LastChange: Sendable {
  /// What was changed.
  enum Kind: Hashable, Sendable {
    /// Another answer, or none, where there was one.
    case answer
    case removedRow(called: String)
  }

  let kind: Kind
  let event: Event
  /// How the changed answer came to be looked at.
  let reviewing: Walk.Reviewing
  private let before: Interview

  /// `nil` where the event changes nothing that was there before.
  init?(by event: Event, in interview: Interview, _ reviewing: Walk.Reviewing) {
    guard let kind = Kind(of: event, in: interview) else { return nil }
    self.kind = kind
    self.event = event
    self.reviewing = reviewing
    before = interview
    if reversal(at: event.at) == nil { return nil }
  }

  /// The event that puts back what was there.
  func reversal(at now: Timestamp) -> Event? { before.reversal(of: event, at: now) }
}

extension LastChange.Kind {
  fileprivate init?(of event: Event, in interview: Interview) {
    switch event {
    case .removeRow(let address, _):
      guard let row = interview.row(at: address) else { return nil }
      self = .removedRow(called: row.called)
    case .answer(let address, let value, _):
      guard case .question(let view)? = interview.step(at: address), let before = view.answered else {
        return nil
      }
      if case .answered(value, _) = before { return nil }
      self = .answer
    case .skip(let address, _):
      switch interview.step(at: address) {
      case .question(let view): if case .answered? = view.answered { self = .answer } else { return nil }
      case .roster(let view) where view.state == .closed: self = .answer
      default: return nil
      }
    case .closeRows(let address, _):
      guard case .roster(let view)? = interview.step(at: address), view.state == .skipped else { return nil }
      self = .answer
    case .addRow, .see, .move, .resume, .carried, .finish: return nil
    }
  }
}

extension Interview {
  /// A row that the respondent added, with what it is called.
  fileprivate func row(at address: Address) -> RosterView.Row? {
    guard case .roster(let view)? = step(at: Address(address.name)) else { return nil }
    return view.rows.first { $0.address == address }
  }
}

/// What taking back a change came to.
struct Undone: Sendable {
  let change: LastChange
  /// Answers that count again.
  let broughtBack: [ReviewSection.Entry]
  /// Answers that have again what they had chosen.
  let restored: [ReviewSection.Entry]
}
