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
  let language: SpokenLanguage

  init(_ ways: [String], _ language: SpokenLanguage) { (self.ways, self.language) = (ways, language) }

  private init(_ ways: String..., as wording: any Wording) { self.init(ways, wording.language) }

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
    if case .one(let choice) = ChoiceReader(choices: choices, isYesNo: false, words: .of(language)).match(
      TypedText(line).plain)
    {
      choice.number
    } else {
      nil
    }
  }

  static func dropAnswer(_ wording: any Wording) -> Menu {
    Menu(wording.keepAnswer, wording.dropAnswer, as: wording)
  }
  static func change(_ wording: any Wording) -> Menu {
    Menu(wording.makeChange, wording.leaveAsItWas, as: wording)
  }
  static func remove(_ wording: any Wording) -> Menu { Menu(wording.removeIt, wording.keepIt, as: wording) }
  static func erase(_ wording: any Wording) -> Menu { Menu(wording.eraseYes, wording.eraseNo, as: wording) }
  static func clear(_ wording: any Wording) -> Menu { Menu(wording.clearYes, wording.clearNo, as: wording) }

  static func pause(_ standing: KeepingState.Standing, _ wording: any Wording) -> Menu {
    Menu(wording.pauseStay, wording.pauseLeave(standing), as: wording)
  }

  static func commandOrAnswer(_ command: Command, _ line: String, _ wording: any Wording) -> Menu {
    Menu(wording.doCommand(command), wording.isAnswer(line.withoutOuterBlanks), as: wording)
  }
}
