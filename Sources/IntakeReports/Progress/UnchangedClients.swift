/// How often clients who have not changed are measured as worse.
///
/// Somebody's true score T stays. Each observed score is T + e with independent normal errors e of the standard
/// deviation SD √(1 − r), the standard error of measurement behind the reliable change index of Jacobson and Truax
/// (1991). All later scores are compared with the same baseline, so that one unlucky baseline makes all of them look
/// worse; and each comparison is one more chance. Nothing but their number matters: deviation and reliability cancel.
public enum UnchangedClients {
  /// The chance that at least one of so many later scores is worse than the baseline by more than 1.96 standard errors
  /// of a difference: 1 − ∫ φ(z) Φ(1.96 √2 + z)ⁿ dz, z being the baseline's error in standard errors.
  ///
  /// 2.5 % for one comparison, 9 % for five, and one in five only for 18. To eight digits; O(n).
  public static func chanceOfOneWorse(among comparisons: Int) -> Double {
    guard comparisons > 0 else { return 0 }
    let steps = 256
    let curve = NormalCurve(reaching: 1.96 * 2.0.squareRoot(), inSteps: steps)
    // By the trapezoidal rule: as good as exact for what falls off like this at both ends.
    let none = (-curve.end...curve.end).reduce(0.0) { sum, place in
      let isNotWorse = curve.cumulative(place + steps)
      let never = (0..<comparisons).reduce(1.0) { product, _ in product * isNotWorse }
      return sum + curve.density(place) * never * curve.step
    }
    return max(0, 1 - none)
  }
}

/// The standard normal curve on an even grid, worked out by multiplying on from place to place: this module stands on
/// no mathematical library.
private struct NormalCurve {
  let step: Double
  /// The last place at which something is left of the curve, nine deviations out.
  let end: Int
  private var densities: [Double] = []
  /// From 0 to each place.
  private var areas: [Double] = []

  /// - Parameter distance: What so many steps come to.
  init(reaching distance: Double, inSteps steps: Int) {
    step = distance / Double(steps)
    end = Int(9 / step)
    // exp(−h² / 2) by its series, of which the next term is below the last digit.
    let x = step * step / 2
    let half = 1 - x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4)))
    var (density, ratio, sum) = (1 / (2 * Double.pi).squareRoot(), half, 0.0)
    for place in 0...end + steps {
      densities.append(density)
      // Euler and Maclaurin's first term makes good what straight lines cut off the curve.
      areas.append(sum + step * step / 12 * (Double(place) * step) * density)
      let next = density * ratio
      sum += (density + next) / 2 * step
      (density, ratio) = (next, ratio * half * half)
    }
  }

  func density(_ place: Int) -> Double { densities[abs(place)] }

  func cumulative(_ place: Int) -> Double {
    place < 0 ? 0.5 - areas[-place] : 0.5 + areas[place]
  }
}
