internal import Glibc

/// Two standard normal variables that correlate.
struct BivariateNormal {
  /// Between −1 and 1.
  let correlation: Double

  func density(_ h: Double, _ k: Double) -> Double {
    guard h.isFinite, k.isFinite else { return 0 }
    let rest = (1 - correlation) * (1 + correlation)
    return exp(-(h * h + k * k - 2 * correlation * h * k) / (2 * rest)) / (2 * .pi * rest.squareRoot())
  }

  /// The chance that the one is less than `h` and the other less than `k`; either may be infinite.
  ///
  /// By the integral over the correlation from 0, with the arc sine in its place (Drezner & Wesolowsky 1990; Genz
  /// 2004, eq. 3); where the correlation is strong, from 1 downwards.
  func cumulative(_ h: Double, _ k: Double) -> Double {
    if h == -.infinity || k == -.infinity { return 0 }
    if h == .infinity { return Normal.cumulative(k) }
    if k == .infinity { return Normal.cumulative(h) }
    if correlation < 0 {
      return max(0, Normal.cumulative(h) - BivariateNormal(correlation: -correlation).cumulative(h, -k))
    }
    if correlation <= 0.7 {
      let area = GaussLegendre.twenty.integral(from: 0, to: asin(correlation)) { angle in
        exp((h * k * sin(angle) - (h * h + k * k) / 2) / (cos(angle) * cos(angle)))
      }
      return Normal.cumulative(h) * Normal.cumulative(k) + area / (2 * .pi)
    }
    return max(0, Normal.cumulative(min(h, k)) - lackToPerfect(h, k))
  }

  /// What the chance lacks to that with a correlation of 1. The angle is counted from there, so that nothing cancels;
  /// the range is halved towards 0, where the function drops the more suddenly the nearer `h` is to `k`.
  private func lackToPerfect(_ h: Double, _ k: Double) -> Double {
    let square = (h - k) * (h - k) / 2
    func integrand(_ angle: Double) -> Double {
      let (sine, halfCosine) = (sin(angle), cos(angle / 2))
      return exp(-square / (sine * sine) - h * k / (2 * halfCosine * halfCosine))
    }
    var high = atan2(((1 - correlation) * (1 + correlation)).squareRoot(), correlation)
    if square == 0 { return GaussLegendre.twenty.integral(from: 0, to: high, integrand) / (2 * .pi) }
    // Below this angle the function is nothing beside 1.
    let least = (square / 80).squareRoot()
    var area = 0.0
    while high > least {
      let low = max(high / 2, 0)
      area += GaussLegendre.twenty.integral(from: low, to: high, integrand)
      high = low
    }
    return area / (2 * .pi)
  }
}
