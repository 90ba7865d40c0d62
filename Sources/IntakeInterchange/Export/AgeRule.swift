internal import Intake

/// Ages over 89 are rare enough to tell who somebody is (45 CFR 164.514(b)(2)(i)(C)), and so are years of birth that
/// tell them.
enum AgeRule {
  static let highest: Fraction = 89
  static let above = "90+"

  /// Whether a number is taken for an age: its unit is years, or its id has the word `age` or `aged`.
  ///
  /// This takes in durations in years, on purpose: whoever did something for over 89 years is older than that.
  static func isAge(_ variable: Variable) -> Bool {
    guard case .number(let limits) = variable.kind else { return false }
    let unit = limits.unit?.lowercased() ?? ""
    if unit == "year" || unit == "years" || unit.hasPrefix("years ") { return true }
    return variable.id.lowercased().split { $0 == "_" || $0 == "-" }.contains { $0 == "age" || $0 == "aged" }
  }

  /// Whether a date can be 90 years or more before the day of the interview, or cannot be compared with it.
  static func tellsAge(_ date: PartialDate, on today: PartialDate?) -> Bool {
    guard let today else { return false }
    return today.months.upperBound - date.months.lowerBound >= 90 * 12
  }
}
