/// Something that happened in an interview. The list of events is all that has to be kept of it: an interview is
/// their fold, and to resume is to replay them.
public enum Event: Hashable, Sendable {
  case answer(Address, AnswerValue, at: Timestamp)
  /// A question passed over, or a roster left out whole.
  case skip(Address, at: Timestamp)
  /// A text or an alert was read.
  case see(Address, at: Timestamp)
  /// A new row of the roster; for a row that was removed (`person[2]`), that row again with its answers.
  case addRow(Address, at: Timestamp)
  /// No more rows.
  case closeRows(Address, at: Timestamp)
  case removeRow(Address, at: Timestamp)
  /// To look at a place, or with `nil` at the review.
  case move(to: Address?, at: Timestamp)
  case resume(at: Timestamp)
  /// What was answered on another version of the questionnaire: only as the first event.
  case carried(Carried, at: Timestamp)
  /// The end: after the review or a stop, or at the respondent's wish before it.
  case finish(at: Timestamp)
}

extension Event {
  public var at: Timestamp {
    switch self {
    case .answer(_, _, let at), .skip(_, let at), .see(_, let at), .addRow(_, let at), .closeRows(_, let at),
      .removeRow(_, let at), .move(_, let at), .resume(let at), .carried(_, let at),
      .finish(let at):
      at
    }
  }
}
