internal import Intake
internal import PlainText

extension PossibleValues {
  /// A difference between values: `8 points lower`, `6 to 9 points lower`, `from 2 points lower to 3 points higher`.
  var differenceInWords: String { differenceInWords(points: true) }

  /// The same without its unit, for a cell.
  var differenceInShort: String { differenceInWords(points: false) }

  private func differenceInWords(points: Bool) -> String {
    func amount(_ value: Fraction) -> String {
      let size = max(value, value.negated)
      return points ? "\(size) \(size == 1 ? "point" : "points")" : "\(size)"
    }
    func side(_ value: Fraction) -> String { value < 0 ? "lower" : "higher" }
    guard let low, let high else { return "how much is not known" }
    if low == high { return low == 0 ? "no difference" : "\(amount(low)) \(side(low))" }
    if low >= 0 { return "\(low) to \(amount(high)) higher" }
    if high <= 0 { return "\(high.negated) to \(amount(low)) lower" }
    return "from \(amount(low)) lower to \(amount(high)) higher"
  }

  /// `15`, `4 to 13`, `4 or more`.
  var inWords: String {
    switch (low, high) {
    case (let low?, let high?): low == high ? "\(low)" : "\(low) to \(high)"
    case (let low?, nil): "\(low) or more"
    case (nil, let high?): "\(high) or less"
    case (nil, nil): "anything"
    }
  }
}

extension CoursePoint {
  /// `15`, or what it could be.
  var valueInWords: String {
    switch kind {
    case .complete: value.map { "\($0)" } ?? ""
    case .filled: "\(value.map { "\($0)" } ?? ""), filled; it could be \(possible?.inWords ?? "anything")"
    case .rangeOnly: "no value; it could be \(possible?.inWords ?? "anything")"
    case .missing: "missing"
    }
  }

  /// The band, or those that it could be; `nil` where there are none.
  var bandInWords: String? { band ?? (possibleBands.isEmpty ? nil : possibleBands.joined(last: "or")) }
}

extension ReliableLimit {
  /// What a difference must be to count: `at least 6 points`, `more than 6.76 points`.
  var inWords: String {
    switch self {
    case .points(let points): "at least \(points) \(points == 1 ? "point" : "points")"
    case .index: "more than \(hundredths) points, 1.96 standard errors of a difference"
    }
  }

  private var hundredths: String {
    let scaled = (approximate * 100).rounded()
    guard scaled < 1e15, let value = Fraction(Int64(scaled), over: 100) else { return "too many" }
    return "\(value)"
  }
}
