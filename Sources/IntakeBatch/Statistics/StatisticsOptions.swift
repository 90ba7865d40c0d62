public import IntakeStatistics

/// What is asked of the statistics of a table.
public struct StatisticsOptions: Sendable {
  /// Ids of scores, in order; empty for all.
  public var scores: [String]
  public var rows: Reliability.Rows
  public var split: Split

  /// Which rows are looked at together.
  public enum Split: Hashable, Sendable {
    case none
    /// By what stands in a column.
    case groups(column: String)
    /// By the two occasions that a column names, on each of which a person has one row.
    case retest(column: String)

    /// The column that has to be carried.
    public var column: String? {
      switch self {
      case .none: nil
      case .groups(let column), .retest(let column): column
      }
    }
  }

  public init(scores: [String] = [], rows: Reliability.Rows = .complete, split: Split = .none) {
    self.scores = scores
    self.rows = rows
    self.split = split
  }
}

/// Why a table has no such statistics.
public enum StatisticsError: Error, Hashable, Sendable {
  /// What may have been meant.
  case unknownScore(String, scores: [String])
  /// The questionnaire has no score that reads anything in the table.
  case hasNoScores
  case tooManyGroups(column: String, limit: Int)
  /// Retest needs two occasions.
  case notTwoOccasions(column: String, found: [String])
  case tooManyOccasions(column: String)
}

extension StatisticsError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownScore(let id, let scores):
      "'--scores' names '\(id)', and "
        + (scores.isEmpty ? "there are no scores" : "the scores are \(scores.joined(separator: ", "))")
    case .hasNoScores: "the questionnaire has no score that reads a column of this table"
    case .tooManyGroups(let column, let limit):
      "'\(column)' has more than \(limit) different values: '--by' is for a column that names groups"
    case .notTwoOccasions(let column, let found):
      "'--retest' pairs two occasions, and '\(column)' has "
        + (found.isEmpty
          ? "none" : found.count == 1 ? "'\(found[0])' alone" : "\(found.joined(separator: ", "))")
    case .tooManyOccasions(let column):
      "'--retest' pairs two occasions, and '\(column)' has more than two values: keep the rows of two of them"
    }
  }
}
