/// What became of a table's rows.
public struct ScoreSummary: Sendable {
  public internal(set) var rows = 0
  public internal(set) var rowsWithProblems = 0
  /// Those that are not in the output because of their problems.
  public internal(set) var leftOut = 0
  public internal(set) var problems = ProblemTally()
  /// `nil` where no column names the respondent.
  public internal(set) var ids: IDs?

  init() {}

  mutating func add(_ other: ScoreSummary) {
    rows += other.rows
    rowsWithProblems += other.rowsWithProblems
    leftOut += other.leftOut
    problems.add(other.problems)
  }
}
