internal import Intake

/// One thing that is wrong with a row of a table: where, which rule, and how to mend it.
public struct RowProblem: Hashable, Sendable {
  /// The number of the row, from 1; the header does not count.
  public let row: Int
  /// The line of the file on which the row begins, from 1.
  public let line: Int
  /// The column as the table calls it; `nil` where it is the row as a whole.
  public let column: String?
  public let code: Code
  /// What stands in the cell; empty where it is the row as a whole.
  public let value: String
  /// What is wrong and how to mend it, as a sentence or two.
  public let message: String
  /// The place of the column in the table; -1 where it is the row as a whole.
  let place: Int

  init(
    row: Int, line: Int, place: Int = -1, column: String?, code: Code, value: String, message: String
  ) {
    self.row = row
    self.line = line
    self.place = place
    self.column = column
    self.code = code
    self.value = value
    self.message = message
  }
}

extension RowProblem {
  /// What kind of problem it is: what programs go by.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    init(_ code: ProblemCode) { rawValue = code.rawValue }

    /// A number that is one, and too long to be kept exactly.
    public static let tooManyDigits = Code(rawValue: "too-many-digits")
    /// A stored result of another questionnaire.
    public static let otherQuestionnaire = Code(rawValue: "other-questionnaire")
    /// A stored result of another version of the questionnaire: of another digest.
    public static let otherVersion = Code(rawValue: "other-version")
  }

  /// By rows, then by columns.
  static func < (left: RowProblem, right: RowProblem) -> Bool {
    (left.row, left.place) < (right.row, right.place)
  }
}
