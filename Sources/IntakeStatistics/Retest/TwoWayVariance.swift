/// Mean squares of people measured on several occasions, one number each (two-way analysis of variance without
/// repetition; McGraw & Wong 1996, table 2).
struct TwoWayVariance: Sendable {
  let people: Double
  let occasions: Double
  let betweenPeople: Double
  let betweenOccasions: Double
  let residual: Double

  /// - Parameter complete: a row for each person, an item for each occasion; rows with something missing do not count.
  init(_ matrix: ItemMatrix) throws(Refusal) {
    let complete = matrix.completeRows
    guard complete.itemCount >= 2 else { throw .tooFewItems(complete.itemCount, least: 2) }
    guard complete.rowCount >= Reliability.leastRows else {
      throw .tooFewRows(complete.rowCount, least: Reliability.leastRows)
    }
    // The same sums of squares as in the covariances of occasions: those of people's means, and what is left.
    let covariances = Covariances(complete: complete)
    let (n, k) = (Double(complete.rowCount), Double(complete.itemCount))
    people = n
    occasions = k
    betweenPeople = max(0, covariances.matrix.total / k)
    residual = max(0, (covariances.matrix.trace - betweenPeople) / (k - 1))
    let grand = covariances.means.reduce(0, +) / k
    betweenOccasions = n * covariances.means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (k - 1)
  }
}
