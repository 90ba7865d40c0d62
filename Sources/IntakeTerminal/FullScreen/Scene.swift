internal import Intake

/// What stands on the screen.
enum Scene: Sendable {
  /// The first screen; `isResumed` where the interview was begun before.
  case opening(isResumed: Bool)
  /// What the interview asks.
  case step
  /// The words for options that take them: the answer so far, and the codes whose words are still to be typed.
  case ownWords(AnswerValue, codes: [String])
  /// Which reading of what was typed is meant.
  case which([AnswerValue])
  /// Whether an answer that was given before is to be left out.
  case dropAnswer
  /// Whether to make a change that sets other answers aside.
  case change(Event, SetAside)
  case removeWhich([RosterView.Row])
  case remove(RosterView.Row)
  case review(Review)
  case help, contacts, pause, stop, erase
  /// The last words, and how the interview ends with them.
  case ending(Ending)

  enum Ending: Hashable, Sendable {
    case finished, keptUnfinished
    case erased(Erasing)
  }
}

/// One screen with what is done on it: it is as it was when one comes back to it.
struct Layer: Sendable {
  var scene: Scene
  var control: Control
  /// The question that it asks, as it was when this screen came up.
  var asked: QuestionView?
  var view = Viewport()
  /// Whether the marked option, or where one types, is kept in sight; not before the first key, so that a screen is
  /// read from its top.
  var follows = false

  init(_ scene: Scene, _ control: Control = .enter) {
    self.scene = scene
    self.control = control
  }
}
