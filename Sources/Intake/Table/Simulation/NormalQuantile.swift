/// The inverse of the standard normal distribution function, in nothing but the four operations and the square root:
/// those are rounded alike on every machine, so what is drawn by them is the same everywhere.
enum NormalQuantile {
  /// The x with Φ(x) = p, to about 16 digits: Wichura 1988, algorithm AS 241 (PPND16).
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  static func of(_ probability: Double) -> Double {
    let q = probability - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * central(r)
    }
    let r = (-logarithm(q < 0 ? probability : 1 - probability)).squareRoot()
    let x = r <= 5 ? tail(r - 1.6) : farTail(r - 5)
    return q < 0 ? -x : x
  }

  /// The natural logarithm of a number above zero, by its exponent and the series of artanh.
  static func logarithm(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let s = (significand - 1) / (significand + 1)
    let square = s * s
    // |s| <= 0.1716: the first term left out is below 2^-53.
    var sum = 0.0
    var k = 21.0
    while k >= 1 {
      sum = sum * square + 1 / k
      k -= 2
    }
    return exponent * 0.6931471805599453 + 2 * s * sum
  }

  /// Eight coefficients, from the constant term to the seventh power.
  private typealias Polynomial = (Double, Double, Double, Double, Double, Double, Double, Double)

  @inline(__always)
  private static func value(_ c: Polynomial, at x: Double) -> Double {
    var sum = c.7
    sum = sum * x + c.6
    sum = sum * x + c.5
    sum = sum * x + c.4
    sum = sum * x + c.3
    sum = sum * x + c.2
    sum = sum * x + c.1
    return sum * x + c.0
  }

  /// For |p - 0.5| up to 0.425, in 0.180625 - (p - 0.5)².
  private static func central(_ r: Double) -> Double {
    value(
      (
        3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
      ), at: r)
      / value(
        (
          1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
          2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3
        ), at: r)
  }

  /// For tails down to e^-25, in √(-ln p) - 1.6.
  private static func tail(_ r: Double) -> Double {
    value(
      (
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2,
        7.74545014278341407640e-4
      ), at: r)
      / value(
        (
          1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
          1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
          1.05075007164441684324e-9
        ), at: r)
  }

  /// For what lies farther out, in √(-ln p) - 5.
  private static func farTail(_ r: Double) -> Double {
    value(
      (
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
        2.01033439929228813265e-7
      ), at: r)
      / value(
        (
          1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
          7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
          2.04426310338993978564e-15
        ), at: r)
  }
}
