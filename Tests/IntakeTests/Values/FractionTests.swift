import Testing

@testable import Intake

@Suite struct `Fractions` {
  /// Every reduced fraction with a numerator of at most 12 and a denominator of at most 12.
  static let small: [Fraction] = (-12...12).flatMap { top in
    (1...12).compactMap { Fraction(Int64(top), over: Int64($0)) }
  }

  @Test func `are reduced, with the sign above`() throws {
    for top in -30...30 {
      for bottom in -30...30 where bottom != 0 {
        let fraction = try #require(Fraction(Int64(top), over: Int64(bottom)))
        #expect(Int(fraction.numerator) * bottom == top * Int(fraction.denominator))
        #expect(fraction.denominator > 0)
        let divisors = (2...30).filter {
          fraction.numerator % Int64($0) == 0 && fraction.denominator % Int64($0) == 0
        }
        #expect(divisors.isEmpty)
      }
    }
    #expect(Fraction(1, over: 0) == nil)
    #expect(Fraction(.min, over: 1) == nil)
    #expect(Fraction(1, over: .min) == nil)
  }

  @Test func `calculate as wide integers do`() {
    for left in Self.small {
      for right in Self.small {
        let (a, b) = (Int128(left.numerator), Int128(left.denominator))
        let (c, d) = (Int128(right.numerator), Int128(right.denominator))
        expect(left.adding(right), is: a * d + c * b, over: b * d)
        expect(left.subtracting(right), is: a * d - c * b, over: b * d)
        expect(left.multiplied(by: right), is: a * c, over: b * d)
        if c == 0 {
          #expect(left.divided(by: right) == nil)
        } else {
          expect(left.divided(by: right), is: a * d, over: b * c)
        }
        #expect((left < right) == (a * d < c * b))
      }
    }
  }

  private func expect(_ result: Fraction?, is top: Int128, over bottom: Int128) {
    guard let result else {
      Issue.record("no result for \(top)/\(bottom)")
      return
    }
    #expect(Int128(result.numerator) * bottom == top * Int128(result.denominator))
  }

  /// The candidate nearest to the value; of two, the one farther from zero.
  private func slowRounding(_ value: Fraction, decimals: Int) -> Fraction? {
    let scale = (0..<decimals).reduce(Int64(1)) { product, _ in product * 10 }
    let around = value.numerator * scale / value.denominator
    let candidates = (around - 2...around + 2).compactMap { Fraction($0, over: scale) }
    func distance(_ candidate: Fraction, _ other: Fraction = 0) -> Fraction {
      let difference = candidate.subtracting(other) ?? 0
      return difference < 0 ? difference.negated : difference
    }
    let nearest = candidates.map { distance($0, value) }.min()
    return candidates.filter { distance($0, value) == nearest }.max { distance($0) < distance($1) }
  }

  @Test(arguments: 0...3)
  func `round to the nearest, halves away from zero`(decimals: Int) {
    let halves = (-40...40).compactMap { Fraction(Int64($0), over: 2000) }
    for value in Self.small + halves {
      #expect(value.roundedHalfUp(decimals: decimals) == slowRounding(value, decimals: decimals), "\(value)")
    }
  }

  @Test(arguments: [
    ("4.65", 1, "4.7"), ("-4.65", 1, "-4.7"), ("0.5", 0, "1"), ("-0.5", 0, "-1"), ("1.4999999", 0, "1"),
    ("2.675", 2, "2.68"), ("-0.04", 1, "0"),
  ])
  func `round where a person says they should`(text: String, decimals: Int, rounded: String) {
    #expect(Fraction(decimal: text)?.roundedHalfUp(decimals: decimals)?.description == rounded)
  }

  @Test func `give nothing where a result does not fit`() throws {
    let most = Fraction(Int.max)
    #expect(most.adding(1) == nil)
    #expect(most.negated.subtracting(2) == nil)
    #expect(most.multiplied(by: 2) == nil)
    #expect(most.divided(by: try #require(Fraction(1, over: 2))) == nil)
    #expect(most.roundedHalfUp(decimals: 1) == nil)
    let tiny = try #require(Fraction(1, over: .max))
    #expect(tiny.multiplied(by: tiny) == nil)
    #expect(tiny.adding(try #require(Fraction(1, over: .max - 1))) == nil)
    // What fits is kept, though a way to it would not fit.
    #expect(most.multiplied(by: try #require(Fraction(2, over: 4)))?.multiplied(by: 2) == most)
    #expect(tiny.adding(tiny) == Fraction(2, over: .max))
  }

  @Test func `are equal in order however large`() throws {
    let (large, larger) = (Fraction(Int.max - 1), Fraction(Int.max))
    #expect(large < larger)
    #expect(larger.negated < large.negated)
    let (below, above) = (
      try #require(Fraction(.max - 2, over: .max)), try #require(Fraction(.max - 1, over: .max))
    )
    #expect(below < above)
    #expect(!(above < below))
  }

  @Test func `are read and written as decimals`() {
    for thousandths in -3000...3000 {
      let sign = thousandths < 0 ? "-" : ""
      let decimals = String(1000 + abs(thousandths) % 1000).dropFirst()
      let text = "\(sign)\(abs(thousandths) / 1000).\(decimals)"
      let fraction = Fraction(decimal: text)
      #expect(fraction == Fraction(Int64(thousandths), over: 1000))
      #expect(fraction.flatMap { Fraction(decimal: $0.description) } == fraction)
      #expect(fraction?.description.hasSuffix(".") == false)
    }
  }

  @Test(arguments: [
    "", "-", ".", "5.", ".5", "+1", "1e3", "1,5", " 1", "1 ", "--1", "1.2.3", "0x1", "½", "1.0000000000000",
    "99999999999999999999",
  ])
  func `are not read from other texts`(text: String) {
    #expect(Fraction(decimal: text) == nil)
  }

  @Test(arguments: [
    ("0.000001", "0.000001"), ("-12.5", "-12.5"), ("0", "0"), ("-0", "0"), ("100", "100"), ("007", "7"),
    ("0.0000004", "0"), ("-0.0000004", "0"), ("1.9999999", "2"),
  ])
  func `are written with at most six decimals`(text: String, written: String) {
    #expect(Fraction(decimal: text)?.description == written)
  }

  @Test func `are written rounded where no decimal is exact`() {
    #expect(Fraction(1, over: 3)?.description == "0.333333")
    #expect(Fraction(-2, over: 3)?.description == "-0.666667")
  }
}
