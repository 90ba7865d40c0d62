public import Intake

/// A variable of the codebook: one column of a table.
public struct CodebookEntry: Hashable, Sendable {
  /// The name of the column.
  public let name: String
  public let group: Group
  public let label: String
  public let kind: Kind
  /// What can stand in a cell, where that is a list; empty elsewhere.
  public var codes: [Code] = []
  /// Both ends are allowed values; `nil` where there is no limit.
  public var low: Fraction?
  public var high: Fraction?
  public var unit: String?
  /// How many decimals may be given; `nil` for what is no number.
  public var decimals: Int?
  /// When it is asked, each `when` that it stands under as the author wrote it; empty for always.
  public var conditions: [String] = []
  public var page: String?
  public var part: String?
  /// The roster in whose rows it is asked, or whose rows it names.
  public var roster: String?
  public var isRequired = false
  public var identifies = false
  public var permits: String?
  /// How it is worked out, a sentence a step; empty for what is asked.
  public var rule: [String] = []
  public var better: Direction?
  /// The place in the codebook's `definitions` of the file that it was written in.
  public var definition = 0

  public enum Group: String, Sendable, CaseIterable {
    /// Asked of the respondent.
    case answer
    case score, alert, area
  }

  public enum Kind: String, Sendable, CaseIterable {
    case yesNo = "yes-no"
    case one, many, scale
    case wholeNumber = "whole-number"
    case number, date, text
    /// The words typed for a choice that takes them.
    case words
    /// One row of a roster, or several, by number or name.
    case row, rows
    case band, count, state, standing
  }

  public struct Code: Hashable, Sendable {
    public let code: String
    public let label: String
    /// What it counts in a score; `nil` where it has no points.
    public var points: Fraction?
    /// Chosen alone or not at all.
    public var isExclusive = false
    /// It takes typed words, which stand in a column of their own.
    public var takesWords = false
    /// It stands for a kind of missing, and never for a zero.
    public var isMissing = false
  }

  init(name: String, group: Group, label: String, kind: Kind) {
    self.name = name
    self.group = group
    self.label = label
    self.kind = kind
  }
}
