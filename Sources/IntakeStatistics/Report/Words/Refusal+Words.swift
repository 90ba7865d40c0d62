internal import PlainText

extension Refusal {
  /// Its name for other programs.
  var code: String {
    switch self {
    case .tooFewRows: "too-few-rows"
    case .tooFewItems: "too-few-items"
    case .noVariance: "no-variance"
    case .constantItems: "constant-items"
    case .pairWithoutRows: "pair-without-rows"
    case .needsCompleteRows: "needs-complete-rows"
    case .notPositiveDefinite: "not-positive-definite"
    case .didNotConverge: "did-not-converge"
    case .heywood: "heywood"
    case .noDegreesOfFreedom: "no-degrees-of-freedom"
    case .tooManyOptions: "too-many-options"
    case .emptyCells: "empty-cells"
    }
  }

  /// Why a statistic has no value, as the rest of a sentence.
  ///
  /// - Parameter items: the ids of the scale's items.
  func words(_ items: [String]) -> String {
    switch self {
    case .tooFewRows(let count, let least):
      "it takes at least \(counted(least, "row")), and here \(count == 1 ? "is" : "are") \(count)"
    case .tooFewItems(let count, let least):
      "it takes at least \(counted(least, "item")), and here \(count == 1 ? "is" : "are") \(count)"
    case .noVariance: "everybody has the same score"
    case .constantItems(let constant):
      "everybody gave the same answer to \(items.names(constant))"
    case .pairWithoutRows(let one, let other):
      "fewer than two people have answered both \(items.name(one)) and \(items.name(other))"
    case .needsCompleteRows: "it is defined for complete rows, and --pairwise takes others too"
    case .notPositiveDefinite: "some items tell exactly what others tell"
    case .didNotConverge: "the search for the best fit came to no end"
    case .heywood(let improper):
      "one factor would leave \(items.names(improper)) no variance of \(improper.count == 1 ? "its" : "their") own, "
        + "which no true item has: the items are too few or too alike, or they do not measure one thing"
    case .noDegreesOfFreedom: "any answers fit as few items as these"
    case .tooManyOptions(let item, let options, let most):
      "\(items.name(item)) has \(options) different answers, and it is worked out for up to \(most)"
    case .emptyCells(let first, let second, let pairs):
      "nobody gave some pairs of answers, such as to \(items.name(first)) and \(items.name(second)) "
        + "(\(counted(pairs, "pair")) of items), and the result would hang on what is put for nobody"
    }
  }
}

extension Result where Failure == Refusal {
  var refusal: Refusal? { if case .failure(let refusal) = self { refusal } else { nil } }
}

extension [String] {
  func name(_ index: Int) -> String { indices.contains(index) ? self[index] : "item \(index + 1)" }

  /// `a`, `a and b`, `a, b and c`.
  func names(_ chosen: [Int]) -> String { chosen.map(name).joined(last: "and") }
}
