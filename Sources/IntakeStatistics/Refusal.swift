/// Why a statistic has no value. Items are given by their position from 0, in the order in which they came in.
public enum Refusal: Error, Equatable, Hashable, Sendable {
  /// Fewer rows than the statistic needs, among those that count for it.
  case tooFewRows(Int, least: Int)
  case tooFewItems(Int, least: Int)
  /// Everybody has the same sum, or the same value: there is nothing to be told apart.
  case noVariance
  /// Items to which everybody gave the same answer, so that they correlate with nothing.
  case constantItems([Int])
  /// Two items that fewer than two people have both answered.
  case pairWithoutRows(Int, Int)
  /// The statistic is defined for complete rows alone.
  case needsCompleteRows
  /// The covariances belong to no set of real items: what one item tells, others tell exactly.
  case notPositiveDefinite
  /// The search for the best fit found no end.
  case didNotConverge
  /// A one-factor model of these items leaves these with no variance of their own, or less than none (a Heywood case).
  case heywood([Int])
  /// As many parameters as covariances: any data fit, so that fit says nothing.
  case noDegreesOfFreedom
  /// More different answers to an item than polychoric correlations are made of here.
  case tooManyOptions(item: Int, options: Int, most: Int)
  /// Pairs of items with a pair of options that nobody gave together; the first such pair, and how many there are.
  case emptyCells(first: Int, second: Int, pairs: Int)
}
