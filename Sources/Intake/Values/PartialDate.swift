/// A date as precise as it is known: a year, a month, or a day of the Gregorian calendar.
public struct PartialDate: Hashable, Sendable {
  public enum Precision: Int, Comparable, CaseIterable, Sendable {
    case year, month, day
    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// 1...9999.
  public let year: Int
  /// 1...12; `nil` where only the year is known.
  public let month: Int?
  /// 1...31, and a day that the month has; `nil` where no day is known.
  public let day: Int?

  /// `nil` where no calendar has such a date.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard day >= 1, day <= PartialDate.days(inMonth: month, ofYear: year) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026`, `2026-07` and `2026-07-15`, with all their digits, and nothing else.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (index, part) in parts.enumerated() {
      guard part.count == (index == 0 ? 4 : 2), part.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 48) })
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The same date, known no finer than `precision`.
  public func cut(to precision: Precision) -> PartialDate {
    switch min(precision, self.precision) {
    case .year: PartialDate(uncheckedYear: year, month: nil, day: nil)
    case .month: PartialDate(uncheckedYear: year, month: month, day: nil)
    case .day: self
    }
  }

  /// The first and the last day that it can be.
  public var days: ClosedRange<Int> {
    let firstMonth = month ?? 1
    let lastMonth = month ?? 12
    let first = PartialDate.dayNumber(year: year, month: firstMonth, day: day ?? 1)
    let last = PartialDate.dayNumber(
      year: year, month: lastMonth, day: day ?? PartialDate.days(inMonth: lastMonth, ofYear: year))
    return first...last
  }

  /// The first and the last month that it can be, counted from January of year 0.
  public var months: ClosedRange<Int> {
    (year * 12 + (month ?? 1) - 1)...(year * 12 + (month ?? 12) - 1)
  }

  /// Whether this date is before `other`; `nil` where what both know does not tell.
  ///
  /// Of unequal precision, both are cut to the coarser one, and equal is unknown. The same month or the same year
  /// twice is unknown too; the same day twice is decidedly not before.
  public func isBefore(_ other: PartialDate) -> Bool? {
    let common = min(precision, other.precision)
    let (left, right) = (cut(to: common).days, other.cut(to: common).days)
    if left == right { return precision == .day && other.precision == .day ? false : nil }
    return left.lowerBound < right.lowerBound
  }

  static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 January 1970, by counting years from March so that the leap day comes last.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month > 2 ? year : year - 1
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that is `number` days after 1 January 1970; `nil` outside of the years 1...9999.
  public init?(dayNumber number: Int) {
    guard (-719_162...2_932_896).contains(number) else { return nil }
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  static let epoch = PartialDate(uncheckedYear: 1970, month: 1, day: 1)

  private init(uncheckedYear year: Int, month: Int?, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }
}

extension PartialDate: CustomStringConvertible {
  /// `2026`, `2026-07` or `2026-07-15`: the one way in which dates are stored.
  public var description: String {
    let year = PartialDate.padded(year, to: 4)
    guard let month else { return year }
    guard let day else { return year + "-" + PartialDate.padded(month, to: 2) }
    return year + "-" + PartialDate.padded(month, to: 2) + "-" + PartialDate.padded(day, to: 2)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
