internal import Glibc

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
  /// 2.5 % for one comparison, 9 % for five, and one in five only for 18.
  public static func chanceOfOneWorse(among comparisons: Int) -> Double {
    guard comparisons > 0 else { return 0 }
    // By the trapezoidal rule, which is exact to machine precision for what falls off like this at both ends.
    let step = 1.0 / 64
    let none = (-640...640).reduce(0.0) { sum, index in
      let z = Double(index) * step
      let density = exp(-z * z / 2) / (2 * .pi).squareRoot()
      let isNotWorse = erfc(-(1.96 * 2.0.squareRoot() + z) / 2.0.squareRoot()) / 2
      return sum + density * pow(isNotWorse, Double(comparisons)) * step
    }
    return max(0, 1 - none)
  }
}
