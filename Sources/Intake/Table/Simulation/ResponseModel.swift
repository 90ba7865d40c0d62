/// What made-up responses are drawn from.
public struct ResponseModel: Hashable, Sendable {
  /// How the items of a score hang together.
  public enum Factor: Hashable, Sendable {
    /// Each answer is drawn by itself.
    case none
    /// A respondent has one standard normal value for each score (in a roster, for each of its rows), and the items of
    /// that score load on it.
    ///
    /// The value behind an item is z = λη + √(1 − λ²)ε, with η the respondent's and ε the item's own, both standard
    /// normal; the answer is the category that z falls in. Two items then correlate by λ² behind their answers
    /// (Spearman 1904), and k of them have an alpha of kλ² / (1 + (k − 1)λ²) there; cut into categories, less.
    /// Reversed items are turned. A loading is in -1...1.
    case one(loading: Double)
  }

  public var factor: Factor
  /// The share of questions that are skipped, 0...1: never a required one. Where `does-not-apply` is offered, the same
  /// share of the others takes it.
  public var missing: Double
  /// How often the answers of an item stand to each other, from the lowest counted points to the highest; for every
  /// item of a score with exactly that many answers. All others are as likely as each other.
  public var shares: [Int]
  /// The most rows of a roster whose rows are added; from none to this many are drawn, each as likely.
  public var mostRows: Int
  /// Limits of dates, and conditions on them, are unknown without.
  public var today: PartialDate?

  public init(
    factor: Factor = .none, missing: Double = 0, shares: [Int] = [], mostRows: Int = 3,
    today: PartialDate? = nil
  ) {
    self.factor = factor
    self.missing = missing
    self.shares = shares
    self.mostRows = mostRows
    self.today = today
  }

  var loading: Double {
    switch factor {
    case .none: 0
    case .one(let loading): max(-1, min(1, loading))
    }
  }

  /// The weight of each of so many answers, all above or equal to zero and one of them above.
  func weights(of count: Int) -> [Double] {
    guard shares.count == count, shares.allSatisfy({ $0 >= 0 }), shares.contains(where: { $0 > 0 }) else {
      return Array(repeating: 1, count: count)
    }
    return shares.map(Double.init)
  }
}
