extension Evaluator {
  /// The date, as precise as it was given; `nil` where it is missing.
  func date(of expression: DateExpression, _ rows: RowsAtHand) -> PartialDate? {
    switch expression {
    case .constant(let date): return date
    case .today: return responses.today
    case .question(let question):
      guard case .date(let date) = value(of: question, rows) else { return nil }
      return date
    }
  }

  /// `before(a, b, within: P)` is `before(a, b)` and no more than P between them. Months and years are counted as
  /// `months_between` counts, days and weeks as `days_between`: so January to July is within 6 months, whatever
  /// the day.
  func isBefore(_ first: PartialDate?, _ second: PartialDate?, within period: CalendarPeriod?) -> Truth {
    guard let first, let second else { return .unknown }
    let isBefore = Truth(first.isBefore(second))
    guard let period else { return isBefore }
    let (distance, most) =
      switch period.unit {
      case .day: (NumberRange.days(from: first, to: second), period.count)
      case .week: (NumberRange.days(from: first, to: second), 7 * period.count)
      case .month: (NumberRange.months(from: first, to: second), period.count)
      case .year: (NumberRange.months(from: first, to: second), 12 * period.count)
      }
    return isBefore.and(distance.compared(.lessOrEqual, to: .exactly(Fraction(most))))
  }
}

extension NumberRange {
  /// The second date's calendar month minus the first's; a range where a year has no month.
  static func months(from first: PartialDate, to second: PartialDate) -> NumberRange {
    difference(from: first.months, to: second.months)
  }

  /// The second day minus the first; a range where a date has no day.
  static func days(from first: PartialDate, to second: PartialDate) -> NumberRange {
    difference(from: first.days, to: second.days)
  }

  private static func difference(from first: ClosedRange<Int>, to second: ClosedRange<Int>) -> NumberRange {
    .between(
      low: Fraction(second.lowerBound - first.upperBound),
      high: Fraction(second.upperBound - first.lowerBound))
  }
}
