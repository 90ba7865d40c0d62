internal import Intake

/// Whether answers are kept for later, said only as it is. The word "kept" stands for the disk and for nothing else.
protocol KeepingWording: Sendable {
  // MARK: The beginning

  func comeBackWith(_ code: String) -> String
  /// - Parameter byKey: Whether answers are looked at by a key, and not by a word that is typed.
  func welcomeBack(answers: Int, byKey: Bool) -> String
  func stillWith(_ code: String) -> String
  var askedAgain: String { get }
  var askedNoMore: String { get }

  // MARK: While answers come

  func notKeptYet(_ unkept: Int, why: String) -> String
  var keptAgain: String { get }
  var onlyInMemory: String { get }
  func goOnWith(_ code: String) -> String
  /// What leaving now would mean.
  func standing(_ standing: KeepingState.Standing) -> [String]
  /// To who has left.
  func left(_ standing: KeepingState.Standing, saysCode: Bool) -> [String]

  // MARK: Why something could not be kept

  var diskIsFull: String { get }
  var mayNotWrite: String { get }
  var diskRefuses: String { get }

  // MARK: The file at the end

  var inThisFile: String { get }
  /// The answers are in no file, and still under the respondent's code.
  var stillUnderCode: String { get }
}
