public import IntakeResults

/// What comes out of scoring, and of which rows.
public struct ScoreOptions: Sendable {
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case csv
    /// One object a line.
    case ndjson
  }

  public var format: Format
  /// The ids of the scores whose columns are wanted; `nil` for all.
  public var scores: Set<String>?
  /// Whether rows with problems are left out.
  public var isStrict: Bool
  /// Whether a text that a spreadsheet would run is written so that it does not.
  public var isForSpreadsheet: Bool
  /// Whether scores have no value where an item is missing, whatever their own rule.
  public var leavesUnfilled: Bool
  /// The program that is said to have made them, where whole results are wanted instead of rows of scores: one a line, in
  /// JSON, whatever the format; `nil` else.
  public var engine: Engine?

  /// How rows are taken: other than the fastest only for holding one way against the other.
  var way = Way.fastest
  /// As many bytes of the parts of whole results are kept by each thread, and those of a few hundred rows more.
  var mostBytesOfParts = 1 << 23

  enum Way: CaseIterable {
    /// In blocks, where a program can score them.
    case fastest
    /// One by one, with a memory of what answers came to.
    case remembering
    /// One by one, each by itself: the specification of the others.
    case oneByOne
  }

  public init(
    format: Format = .csv, scores: Set<String>? = nil, isStrict: Bool = false, isForSpreadsheet: Bool = false,
    leavesUnfilled: Bool = false, engine: Engine? = nil
  ) {
    self.format = format
    self.scores = scores
    self.isStrict = isStrict
    self.isForSpreadsheet = isForSpreadsheet
    self.leavesUnfilled = leavesUnfilled
    self.engine = engine
  }
}
