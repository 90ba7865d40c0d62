/// The noncentral chi-square distribution.
struct NoncentralChiSquare {
  /// Above 0.
  let degreesOfFreedom: Double
  /// Not below 0.
  let noncentrality: Double

  /// The chance of less than `x`: chi-square distributions of two degrees more each, weighted as Poisson counts
  /// (Johnson, Kotz & Balakrishnan 1995, eq. 29.2), summed outwards from the most frequent count.
  /// - Complexity: O(√noncentrality).
  func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    let mean = noncentrality / 2
    if mean == 0 { return ChiSquare(degreesOfFreedom: degreesOfFreedom).tails(x).lower }
    let middle = mean.rounded(.down)
    let half = x / 2
    let weight = middle == 0 ? expOfMinus(mean) : Saddlepoint.poisson(middle, mean: mean)
    let shape = degreesOfFreedom / 2 + middle
    let chance = IncompleteGamma.tails(shape, half).lower
    // What the chance loses with the next two degrees.
    let step = Saddlepoint.poisson(shape, mean: half)

    var sum = weight * chance
    var (w, c, s, count) = (weight, chance, step, middle)
    while c > 0, w > sum * 0x1p-60 {
      c -= s
      s *= half / (degreesOfFreedom / 2 + count + 1)
      count += 1
      w *= mean / count
      sum += w * max(0, c)
    }
    (w, c, s, count) = (weight, chance, step, middle)
    while count > 0, w > sum * 0x1p-60 {
      s *= (degreesOfFreedom / 2 + count) / half
      c += s
      w *= count / mean
      count -= 1
      sum += w * min(1, c)
    }
    return min(1, sum)
  }

  private func expOfMinus(_ x: Double) -> Double { Saddlepoint.poisson(1, mean: x) / x }

  /// The noncentrality with which a chance of `chance` lies below `x`; 0 where even that has less.
  static func noncentrality(ofChance chance: Double, below x: Double, degreesOfFreedom: Double) -> Double {
    func cumulative(_ noncentrality: Double) -> Double {
      NoncentralChiSquare(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality).cumulative(x)
    }
    if cumulative(0) <= chance { return 0 }
    var low = 0.0
    var high = max(x, 1)
    while cumulative(high) > chance { high *= 2 }
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high || high - low < high * 0x1p-50 { return middle }
      if cumulative(middle) > chance { low = middle } else { high = middle }
    }
  }
}
