internal import Intake

/// What is said around questions, and of lists of rows.
protocol AskingWording: Sendable {
  var yes: String { get }
  var no: String { get }
  var noneOfThese: String { get }

  // MARK: The beginning

  func minutes(_ minutes: Int) -> String
  var trial: String { get }
  func staysOnScreen(canClear: Bool) -> String
  var stayedOnScreen: String { get }
  var reminder: String { get }

  // MARK: Where you are

  func part(_ number: Int, of parts: Int, title: String) -> String
  /// `nil` where there are none.
  func questionsLeft(_ left: QuestionsLeft) -> String?
  /// With its number on the paper form that is entered.
  func ask(_ ask: String, _ number: PaperNumber?) -> String

  // MARK: What can be typed

  func scale(from low: Int, to high: Int) -> String
  func date(_ precision: PartialDate.Precision) -> String
  var lines: String { get }
  /// - Parameter example: How to type several; `nil` where they are not typed.
  func several(atLeast: Int?, atMost: Int?, example: String?) -> String
  func number(_ limits: NumberLimits) -> String
  func wayOut(_ key: String, _ label: String) -> String
  func answeredBefore(_ spoken: String) -> String
  var skippedBefore: String { get }
  var chooseByNumber: String { get }
  var anyText: String { get }
  var nobodyReads: String { get }
  func longest(_ most: Int) -> String
  /// How to type several numbers of a list: two, or three where the list has as many.
  func exampleOfSeveral(ofTwo: Bool) -> String

  // MARK: Help

  /// The word to type for it, before others that do the same.
  func word(_ command: Command) -> String
  func does(_ command: Command) -> String
  var commandsTitle: String { get }
  var commandsAsWords: String { get }
  var contactsTitle: String { get }
  var noContacts: String { get }
  func wordWasCommand(_ word: String) -> String

  // MARK: What was understood

  func chose(_ labels: [String]) -> String
  func answered(_ spoken: String) -> String
  func wordWasWayOut(_ word: String) -> String
  var noted: String { get }
  var skipped: String { get }
  var skippedRest: String { get }
  var staysSo: String { get }

  // MARK: Asking back

  var which: String { get }
  func ownWords(_ label: String) -> String
  func commandOrAnswer(_ word: String) -> String
  func doCommand(_ command: Command) -> String
  var commandLosesLines: String { get }
  var linesNotKeptYet: String { get }
  func isAnswer(_ word: String) -> String
  func skipAnswered(_ spoken: String) -> String
  var keepAnswer: String { get }
  var dropAnswer: String { get }
  var setsAside: String { get }
  func endsEarly(_ answers: Int) -> String
  var makeChange: String { get }
  var leaveAsItWas: String { get }
  var leftAsItWas: String { get }
  var pressEnter: String { get }
  var notRead: String { get }
  var noAnswerYet: String { get }
  var skipToGoOn: String { get }
  var goOnWriting: String { get }
  var textIsFull: String { get }
  var wordsMissing: String { get }
  var yesNoOrSkip: String { get }
  var nothingBefore: String { get }
  var typeNumberAbove: String { get }

  // MARK: Lists of rows

  func soFar(_ called: [String]) -> String
  var howToLeaveRows: String { get }
  var skipRestInRows: String { get }
  var removeHint: String { get }
  var noMore: String { get }
  var nobody: String { get }
  var removeWhich: String { get }
  func remove(_ called: String) -> String
  var removeTakesAlong: String { get }
  var wouldBecome: String { get }
  var removeIt: String { get }
  var keepIt: String { get }
  func removed(_ called: String) -> String
  func restored(_ called: String) -> String
  var nothingToRemove: String { get }
  var changed: String { get }
  var asItWas: String { get }
  var broughtBack: String { get }
  var restoredChoices: String { get }
  var nothingToUndo: String { get }
}
