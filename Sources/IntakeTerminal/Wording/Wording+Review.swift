internal import Intake
internal import PlainText

/// The list of answers to check.
extension Wording {
  static let reviewTitle = "Check your answers"
  static let reviewEmpty = "There is nothing to check yet."
  static let notGiven = "not given"
  static let notOpenYet = "not asked yet"
  static func reviewHint(isWhole: Bool, isPart: Bool) -> String {
    "Type a number to change that answer. " + (isPart ? "Type back to see the other parts. " : "")
      + reviewEnd(isWhole)
  }
  static func reviewHintParts(isWhole: Bool) -> String {
    "Type a number to see the answers in that part. " + reviewEnd(isWhole)
  }
  private static func reviewEnd(_ isWhole: Bool) -> String {
    isWhole ? "Type done when all is as you want it." : "Type next to go on with the questions."
  }
  /// A part of the list: its title, and how much of it was answered.
  static func part(_ part: AnswerList.Part) -> String {
    let skipped = part.entries.count { $0.answer == .skipped }
    let given = part.entries.count - skipped
    let counts = [
      given > 0 ? count(given, "answer", "answers") : nil, skipped > 0 ? "\(skipped) left out" : nil,
    ]
    return "\(part.title) (\(counts.compactMap { $0 }.joined(separator: ", ")))"
  }
  static let doneWords: Set<String> = ["done", "finish", "finished"]
  static let changeWhich = "Type one of the numbers, or done."
  static let notDoneYet = "There are questions left. Type next to go on with them, or stop to end here."

  /// One line of a list of answers; `title` is the row's name where that stands over it already.
  static func entry(_ entry: ReviewSection.Entry, under title: String? = nil) -> String {
    asked(entry, under: title).asLead + given(entry.answer)
  }

  /// One line about an answer to an earlier version.
  static func entry(_ earlier: Carried.Earlier) -> String {
    asked(earlier.ask, row: earlier.row).asLead + (earlier.spoken.map(given) ?? notGiven)
  }

  /// The question of an answer; `title` is the row's name where that stands over it already.
  static func asked(_ entry: ReviewSection.Entry, under title: String?) -> String {
    asked(entry.ask, row: entry.row == title ? nil : entry.row)
  }

  /// The answer, on one line.
  static func given(_ answer: ReviewSection.Answer) -> String {
    switch answer {
    case .spoken(let spoken): given(spoken)
    case .skipped: notGiven
    case .open: notOpenYet
    }
  }

  private static func given(_ spoken: String) -> String { shortened(onOneLine(spoken), to: 300) }

  /// A question that names its row needs no other name for it.
  private static func asked(_ ask: String, row: String?) -> String {
    row.map { ask.contains($0) ? ask : "\($0): \(ask)" } ?? ask
  }
}
