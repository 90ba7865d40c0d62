/// What a report says of a scale besides numbers.
public struct ScaleOutline: Equatable, Sendable {
  public let id: String
  public let title: String
  /// Empty for a calculation.
  public let items: [ItemOutline]
  /// The lowest attainable value, which nobody may have; `nil` where nothing bounds it.
  public let lowest: Double?
  public let highest: Double?
  /// Names of bands, ascending; empty where it has none.
  public let bands: [String]
  /// The lowest value of each band; empty where it differs from person to person.
  public let bandBorders: [Double]
  /// Why its items are not looked at together; `nil` where they are.
  public let withoutReliability: WithoutReliability?

  public init(
    id: String, title: String, items: [ItemOutline], lowest: Double? = nil, highest: Double? = nil,
    bands: [String] = [], bandBorders: [Double] = [], withoutReliability: WithoutReliability? = nil
  ) {
    self.id = id
    self.title = title
    self.items = items
    self.lowest = lowest
    self.highest = highest
    self.bands = bands
    self.bandBorders = bandBorders
    self.withoutReliability = withoutReliability
  }
}

/// What a report says of an item besides numbers.
public struct ItemOutline: Equatable, Sendable {
  public struct Option: Equatable, Sendable {
    public let code: String
    public let label: String

    public init(code: String, label: String) {
      self.code = code
      self.label = label
    }
  }

  public let id: String
  /// The question in words.
  public let ask: String
  /// Counted as its own lowest and highest together, less its points.
  public let isReversed: Bool
  /// In the questionnaire's order; empty where the answer is any number.
  public let options: [Option]

  public init(id: String, ask: String, isReversed: Bool = false, options: [Option]) {
    self.id = id
    self.ask = ask
    self.isReversed = isReversed
    self.options = options
  }
}

/// Why no reliability is worked out for a scale.
public enum WithoutReliability: Equatable, Hashable, Sendable {
  /// It counts how many are answered yes.
  case count
  /// It is the highest of its items.
  case maximum
  /// It is worked out by an expression.
  case calculation
  /// Its items make up what it measures.
  case formative
  /// These items, by position from 0, are asked on some routes and not on others.
  case routeDependent([Int])
  /// Its items do not count alike.
  case weighted
}
