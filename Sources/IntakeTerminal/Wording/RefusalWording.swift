internal import Intake

/// What is said to a line that is no answer: never what was wrong alone, always what would be right.
protocol RefusalWording: Sendable {
  var nothingTyped: String { get }
  func useNumber(_ choices: [NumberedChoice]) -> String
  var orTypeSkip: String { get }
  var orTypeNext: String { get }
  /// - Parameter choices: The numbered list of the question, empty where it has none.
  func sentence(for why: Misunderstanding, typed: String, choices: [NumberedChoice]) -> String
  var required: String { get }
  func outOfRange(least: String?, most: String?) -> String
  func tooManyDecimals(_ decimals: Int) -> String
  func tooFew(_ least: Int) -> String
  func tooMany(_ most: Int) -> String
  func exclusive(_ label: String) -> String
  func tooEarly(_ limit: String) -> String
  func tooLate(_ limit: String) -> String
  func textTooLong(most: Int) -> String
  func wrongShape(_ example: String) -> String
  var notTaken: String { get }
  var noMoreRows: String { get }
  func notText(readable: Int) -> String
  var tooLong: String { get }
  var cutByTerminal: String { get }
  var linesKept: String { get }
}
