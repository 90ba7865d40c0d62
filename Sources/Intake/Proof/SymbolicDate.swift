/// A date, as precise as it is given, for all answers at once.
struct SymbolicDate {
  /// Only the year is known; only the year and the month. Else the day is known too.
  let isYear: Term
  let isMonth: Term
  /// Counted from January of year 0.
  let month: Term
  /// Of the month, from 1; says nothing where no day is known.
  let day: Term

  /// Any day.
  static func day(_ bank: TermBank) -> SymbolicDate {
    SymbolicDate(
      isYear: bank.no, isMonth: bank.no, month: bank.variable(in: months), day: bank.variable(in: 1...31))
  }

  /// Any date no finer than this.
  static func any(_ bank: TermBank, finest: PartialDate.Precision) -> SymbolicDate {
    switch finest {
    case .year:
      SymbolicDate(isYear: bank.yes, isMonth: bank.no, month: bank.variable(in: months), day: bank.number(1))
    case .month:
      {
        let isYear = bank.flag()
        return SymbolicDate(
          isYear: isYear, isMonth: bank.not(isYear), month: bank.variable(in: months), day: bank.number(1))
      }()
    case .day:
      {
        let (isYear, isMonth) = (bank.flag(), bank.flag())
        return SymbolicDate(
          isYear: isYear, isMonth: bank.all(isMonth, bank.not(isYear)), month: bank.variable(in: months),
          day: bank.variable(in: 1...31))
      }()
    }
  }

  static func known(_ bank: TermBank, _ date: PartialDate) -> SymbolicDate {
    SymbolicDate(
      isYear: bank.truth(date.precision == .year), isMonth: bank.truth(date.precision == .month),
      month: bank.number(date.months.lowerBound), day: bank.number(date.day ?? 1))
  }

  private static let months =
    (12 * Translation.Limits.years.lowerBound)...(12 * Translation.Limits.years.upperBound + 11)
}

extension TermBank {
  func year(_ date: SymbolicDate) -> Term { quotient(date.month, 12) }

  /// Whether the month has such a day.
  func isInCalendar(_ date: SymbolicDate) -> Term {
    if let day = bounds[date.day.index], day.upperBound <= 28 { return yes }
    let year = year(date)
    let month = minus(date.month, times(year, 12))
    func isDivided(by divisor: Int) -> Term {
      isEqual(year, times(quotient(year, divisor), divisor))
    }
    func isMonth(_ numbers: [Int]) -> Term { any(numbers.map { isEqual(month, number($0)) }) }
    let isLeap = all(isDivided(by: 4), any(not(isDivided(by: 100)), isDivided(by: 400)))
    return any(
      date.isYear, date.isMonth, isAtMost(date.day, number(28)),
      all(isEqual(date.day, number(29)), isLeap), all(isAtMost(date.day, number(30)), not(isMonth([1]))),
      not(isMonth([1, 3, 5, 8, 10])))
  }

  /// The first and the last month that it can be.
  func months(_ date: SymbolicDate) -> (first: Term, last: Term) {
    let january = times(year(date), 12)
    return (
      choice(date.isYear, january, date.month), choice(date.isYear, sum([(january, 1)], 11), date.month)
    )
  }

  /// The first and the last day that it can be, as `PartialDate.days` counts them.
  func days(_ date: SymbolicDate) -> (first: Term, last: Term) {
    let months = months(date)
    let isRough = any(date.isYear, date.isMonth)
    let first = plus(dayNumber(ofMonth: months.first), choice(isRough, number(0), sum([(date.day, 1)], -1)))
    return (first, choice(isRough, sum([(dayNumber(ofMonth: sum([(months.last, 1)], 1)), 1)], -1), first))
  }

  /// The number of a month's first day: years counted from March, so that the leap day comes last.
  private func dayNumber(ofMonth index: Term) -> Term {
    let year = quotient(index, 12)
    let month = minus(index, times(year, 12))
    let isLate = isAtMost(number(2), month)
    let shiftedYear = choice(isLate, year, sum([(year, 1)], -1))
    let shiftedMonth = choice(isLate, sum([(month, 1)], -2), sum([(month, 1)], 10))
    let era = quotient(shiftedYear, 400)
    let inEra = minus(shiftedYear, times(era, 400))
    let inYear = quotient(sum([(shiftedMonth, 153)], 2), 5)
    return sum(
      [
        (era, 146_097), (inEra, 365), (quotient(inEra, 4), 1), (quotient(inEra, 100), -1), (inYear, 1),
      ], -719_468)
  }

  /// As `PartialDate.isBefore`: of unequal precision both are cut to the coarser one, and what is equal then is
  /// unknown.
  func isBefore(_ left: SymbolicDate, _ right: SymbolicDate) -> SymbolicTruth {
    let byYear = any(left.isYear, right.isYear)
    let byMonth = any(left.isMonth, right.isMonth)
    let (a, b) = (choice(byYear, year(left), left.month), choice(byYear, year(right), right.month))
    let isSame = all(not(byYear), not(byMonth), isEqual(left.month, right.month))
    return SymbolicTruth(
      yes: any(isLess(a, b), all(isSame, isLess(left.day, right.day))),
      no: any(isLess(b, a), all(isSame, isAtMost(right.day, left.day))))
  }
}
