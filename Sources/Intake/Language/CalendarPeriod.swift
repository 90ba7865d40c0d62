/// A length of time as people say it: `6 months`.
struct CalendarPeriod: Hashable, Sendable {
  enum Unit: String, CaseIterable, Sendable { case day, week, month, year }

  /// 1...10,000.
  let count: Int
  let unit: Unit
}

extension CalendarPeriod: CustomStringConvertible {
  var description: String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
}
