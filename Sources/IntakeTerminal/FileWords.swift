public import Intake

/// What is said to who answers of the files that their answers are in.
public struct FileWords {
  private let wording: any Wording

  public init(_ language: SpokenLanguage) { wording = language.wording }

  /// Why something could not be written.
  public var diskIsFull: String { wording.diskIsFull }
  public var mayNotWrite: String { wording.mayNotWrite }
  public var diskRefuses: String { wording.diskRefuses }

  /// In front of the path of a result.
  public var inThisFile: String { wording.inThisFile }
  /// Where there is no result, and the answers are in their draft still.
  public var stillUnderCode: String { wording.stillUnderCode }
}
