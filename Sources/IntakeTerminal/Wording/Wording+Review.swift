internal import Intake

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
    // A question that names its row needs no other name for it.
    let row = entry.row.flatMap { title == $0 || entry.ask.contains($0) ? nil : $0 }
    let ask = row.map { "\($0): \(entry.ask)" } ?? entry.ask
    let answer: String =
      switch entry.answer {
      case .spoken(let spoken): shortened(onOneLine(spoken), to: 300)
      case .skipped: notGiven
      case .open: notOpenYet
      }
    return (ask.last.map { ".!?:".contains($0) } ?? false ? ask + " " : ask + ": ") + answer
  }
}
