internal import Intake
internal import PlainText

extension EnglishWording {
  var reviewTitle: String { "Check your answers" }
  var reviewEmpty: String { "There is nothing to check yet." }
  var notGiven: String { "not given" }
  var notOpenYet: String { "not asked yet" }
  func reviewHint(isWhole: Bool, isPart: Bool) -> String {
    "Type a number to change that answer. " + (isPart ? "Type back to see the other parts. " : "")
      + reviewEnd(isWhole)
  }
  func reviewHintParts(isWhole: Bool) -> String {
    "Type a number to see the answers in that part. " + reviewEnd(isWhole)
  }
  private func reviewEnd(_ isWhole: Bool) -> String {
    isWhole ? "Type done when all is as you want it." : "Type next to go on with the questions."
  }
  func part(_ part: AnswerList.Part) -> String {
    let skipped = part.entries.count { $0.answer == .skipped }
    let given = part.entries.count - skipped
    let counts = [
      given > 0 ? count(given, "answer", "answers") : nil, skipped > 0 ? "\(skipped) left out" : nil,
    ]
    return "\(part.title) (\(counts.compactMap { $0 }.joined(separator: ", ")))"
  }
  var changeWhich: String { "Type one of the numbers, or done." }
  var notDoneYet: String { "There are questions left. Type next to go on with them, or stop to end here." }
}
