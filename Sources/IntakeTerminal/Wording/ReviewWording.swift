internal import Intake

/// The list of answers to check.
protocol ReviewWording: Sendable {
  var reviewTitle: String { get }
  var reviewEmpty: String { get }
  var notGiven: String { get }
  var notOpenYet: String { get }
  func reviewHint(isWhole: Bool, isPart: Bool) -> String
  func reviewHintParts(isWhole: Bool) -> String
  /// A part of the list: its title, and how much of it was answered.
  func part(_ part: AnswerList.Part) -> String
  var changeWhich: String { get }
  var notDoneYet: String { get }
}
