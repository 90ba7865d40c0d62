public import Intake

/// A column of exported responses.
public struct ExportColumn: Hashable, Sendable {
  /// In the head of the table.
  public let name: String
  /// What it asks, as the author wrote it: never with an answer in it.
  public let label: String
  public let group: Group
  public let kind: Kind
  /// Whether `NAME__why` stands beside it, with the kind of missing.
  public let hasWhy: Bool

  public enum Group: String, Hashable, Sendable {
    /// Whose response it is, and when in a treatment.
    case response
    case answer, months, name, score, alert, area
  }

  public enum Kind: Hashable, Sendable {
    /// Anything; what statistics cannot count.
    case text
    /// One of these codes.
    case code([Code])
    /// Several of these codes, with spaces between them, or `none`.
    case codes([Code])
    /// A number between two ends, with the labels of some points.
    case number(low: Fraction?, high: Fraction?, labels: [Code] = [])
    /// A number, or `90+`.
    case age
    case year
  }

  public struct Code: Hashable, Sendable {
    public let code: String
    public let label: String
    public let points: Fraction?

    init(_ code: String, _ label: String, points: Fraction? = nil) {
      self.code = code
      self.label = label
      self.points = points
    }
  }

  init(_ name: String, _ label: String, _ group: Group, _ kind: Kind, hasWhy: Bool) {
    self.name = name
    self.label = label
    self.group = group
    self.kind = kind
    self.hasWhy = hasWhy
  }

  /// The name of the column with the kind of missing.
  public var whyName: String { name + "__why" }
}

/// A cell of exported responses.
public struct ExportCell: Hashable, Sendable {
  /// Empty where there is no value.
  public var text: String
  /// Why there is no value; `nil` where there is one, or nothing to say.
  public var why: String?
  /// The value in words, of the definition and never of the respondent.
  public var label: String?
  /// What it counts in a score.
  public var points: Fraction?

  init(_ text: String, why: String? = nil, label: String? = nil, points: Fraction? = nil) {
    self.text = text
    self.why = why
    self.label = label
    self.points = points
  }

  static func missing(_ why: String) -> ExportCell { ExportCell("", why: why) }
}

/// Why a cell has no value, beside the states of an answer.
enum WhyMissing {
  /// There is no such row in this response.
  static let noRow = "no-row"
  /// Left out because it would tell an age over 89.
  static let withheld = "withheld"

  static let ofAnswers =
    [
      ResponseState.skipped, .notAsked, .notApplicable, .notReached,
    ].map(\.rawValue) + [noRow, withheld]
}
