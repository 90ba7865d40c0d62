/// The number of a question on a paper form, which whoever enters that form by hand sees again: `12`, `43.2`.
///
/// Questions, and the opening questions of rosters, are counted from 1 in the order of the document, whatever is asked of
/// whom: so a number is the same on every form of a questionnaire and on every path through it.
public struct PaperNumber: Hashable, Sendable {
  public let question: Int
  /// The row of its roster, from 1; `nil` outside of rosters.
  public let row: Int?

  public init(_ question: Int, row: Int? = nil) {
    self.question = question
    self.row = row
  }
}

extension PaperNumber: CustomStringConvertible {
  public var description: String { row.map { "\(question).\($0)" } ?? "\(question)" }
}
