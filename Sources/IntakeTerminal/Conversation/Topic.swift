internal import Intake
internal import PlainText

/// What the next typed line is an answer to.
enum Topic {
  /// What the interview asks.
  case step
  /// Whether a text was read: this one, or the first screen for `nil`. The interview itself stands behind it already.
  case reading(Address?)
  /// Further lines of a text, behind these.
  case lines([String])
  /// The words for options that take them: the answer so far, and the codes whose words are still to be asked for.
  case ownWords(AnswerValue, codes: [String])
  /// Which reading of the last line is meant.
  case which([AnswerValue])
  /// Whether a command word was meant as a command or said in answer to `from`.
  indirect case commandOrAnswer(Command, line: String, from: Topic)
  /// Whether an answer that was given before is to be left out.
  case dropAnswer
  /// Whether to make a change that sets other answers aside, and what to say when it is made.
  case change(Event, SetAside, said: String?)
  case removeWhich([RosterView.Row])
  case remove(RosterView.Row)
  case review(Review)
  /// A way out, and where to go back to.
  indirect case leaving(Leaving, from: Topic)

  /// Whether to clear the window before the end.
  case clearing(InterviewOutcome)
  /// Everything that was kept is being taken away.
  case erasing

  enum Leaving { case stop, erase, pause }

  /// Whether any words can be an answer here, command words too.
  func takesAnyWords(_ step: InterviewStep) -> Bool {
    switch self {
    case .lines, .ownWords: return true
    case .step:
      guard case .question(let view) = step else { return false }
      if case .text = view.form { return true }
      return false
    default: return false
    }
  }
}

/// A short question with numbered ways to go on.
struct Menu {
  let ways: [String]

  init(_ ways: String...) { self.ways = ways }
  init(_ ways: [String]) { self.ways = ways }

  private var choices: [NumberedChoice] {
    ways.enumerated().map {
      NumberedChoice(number: $0 + 1, label: $1, meaning: .option(code: "", takesWords: false))
    }
  }

  func write(to passage: inout Passage) {
    for choice in choices { passage.list(choice.number, choice.label) }
  }

  /// The number of the chosen way, from 1; `nil` where what was typed is none of them.
  func chosen(_ line: String) -> Int? {
    if case .one(let choice) = ChoiceReader(choices: choices, isYesNo: false).match(TypedText(line).plain) {
      choice.number
    } else {
      nil
    }
  }

  static let dropAnswer = Menu(Wording.keepAnswer, Wording.dropAnswer)
  static let change = Menu(Wording.makeChange, Wording.leaveAsItWas)
  static let remove = Menu(Wording.removeIt, Wording.keepIt)
  static let erase = Menu(Wording.eraseYes, Wording.eraseNo)
  static let clear = Menu(Wording.clearYes, Wording.clearNo)

  static func pause(_ standing: KeepingState.Standing) -> Menu {
    Menu(Wording.pauseStay, Wording.pauseLeave(standing))
  }

  static func commandOrAnswer(_ command: Command, _ line: String) -> Menu {
    Menu(Wording.doCommand(command), Wording.isAnswer(line.withoutOuterBlanks))
  }
}
