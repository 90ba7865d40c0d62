/// Numbers and dates within limits.
enum SimulatedNumber {
  /// A number that a question with these limits takes, each as likely: between its ends, or a hundred from the only one;
  /// `nil` where none fits into 64 bits.
  static func number(
    _ limits: NumberLimits, using generator: inout some RandomNumberGenerator
  ) -> Fraction? {
    var scale: Int64 = 1
    for _ in 0..<max(0, min(limits.decimals, 6)) { scale *= 10 }
    let least = limits.least ?? limits.most?.subtracting(100) ?? .zero
    guard let most = limits.most ?? least.adding(100),
      let low = steps(least, scale, up: true), let high = steps(most, scale, up: false), low <= high
    else { return nil }
    let (distance, overflowed) = high.subtractingReportingOverflow(low)
    guard !overflowed, distance < .max else { return nil }
    return Fraction(low + Int64(generator.index(below: Int(distance) + 1)), over: scale)
  }

  /// How many steps of 1/scale a number is from zero, rounded inwards.
  private static func steps(_ number: Fraction, _ scale: Int64, up: Bool) -> Int64? {
    let (top, overflowed) = number.numerator.multipliedReportingOverflow(by: scale)
    guard !overflowed else { return nil }
    let (quotient, rest) = top.quotientAndRemainder(dividingBy: number.denominator)
    if up, rest > 0 { return quotient + 1 }
    if !up, rest < 0 { return quotient - 1 }
    return quotient
  }

  /// A date as precise as is asked for, now and then coarser: mostly near the latest that can be, at times decades before.
  ///
  /// - Parameters:
  ///   - notBefore: What the date may not be decidedly before; the same for `notAfter`.
  ///   - today: Where there is no latest date, it is this one, and 2026 without.
  static func date(
    _ precision: PartialDate.Precision, notBefore: PartialDate?, notAfter: PartialDate?,
    today: PartialDate?, using generator: inout some RandomNumberGenerator
  ) -> PartialDate? {
    let now = (today ?? .simulationsOwn).days.upperBound
    let earliest = notBefore?.days.lowerBound
    // What may not lie in the past lies in the year to come.
    let latest = notAfter?.days.upperBound ?? max(now, (earliest ?? now) + 365)
    let reach = 30 << generator.index(below: 11)
    let distance = min(reach, latest - (earliest ?? latest - reach))
    guard distance >= 0, let date = PartialDate(dayNumber: latest - generator.index(below: distance + 1))
    else {
      return nil
    }
    let finest = generator.happens(0.1) ? .year : generator.happens(0.1) ? .month : precision
    return date.cut(to: min(finest, precision))
  }
}

extension PartialDate {
  /// A day to stand for today where none is said.
  fileprivate static let simulationsOwn = PartialDate.epoch.later(days: 20_454)

  private func later(days: Int) -> PartialDate { PartialDate(dayNumber: self.days.lowerBound + days) ?? self }
}
