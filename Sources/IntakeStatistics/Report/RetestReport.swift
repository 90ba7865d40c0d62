/// How far a scale agrees with itself between two occasions.
public struct RetestReport: Equatable, Sendable {
  public let outline: ScaleOutline
  /// The complete scores of people who have both, sorted so that the order of rows says nothing.
  public let pairs: [Pair]
  /// People who were there twice, and whose score is not complete both times.
  public let incompleteCount: Int
  public let agreement: Result<Retest, Refusal>

  public struct Pair: Equatable, Sendable {
    public let first: Double
    public let second: Double

    public init(first: Double, second: Double) {
      self.first = first
      self.second = second
    }
  }

  public init(_ outline: ScaleOutline, pairs: [Pair], incompleteCount: Int) {
    self.outline = outline
    self.pairs = pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    self.incompleteCount = incompleteCount
    agreement = Result { [pairs = self.pairs] () throws(Refusal) in
      try Retest(pairs.map { ($0.first, $0.second) })
    }
  }
}

/// Who was there on which of two occasions.
public struct Occasions: Equatable, Sendable {
  /// The column that tells occasions apart.
  public let column: String
  public let first: String
  public let second: String
  /// The column that tells people apart.
  public let idColumn: String
  public let bothCount: Int
  /// People with a row on one occasion only.
  public let withoutPairCount: Int
  /// People with two rows or more on one occasion: which of them counts is not known, so none does.
  public let repeatedCount: Int
  /// Rows without an id, or without an occasion.
  public let namelessRowCount: Int

  public init(
    column: String, first: String, second: String, idColumn: String, bothCount: Int, withoutPairCount: Int,
    repeatedCount: Int, namelessRowCount: Int
  ) {
    self.column = column
    self.first = first
    self.second = second
    self.idColumn = idColumn
    self.bothCount = bothCount
    self.withoutPairCount = withoutPairCount
    self.repeatedCount = repeatedCount
    self.namelessRowCount = namelessRowCount
  }
}
