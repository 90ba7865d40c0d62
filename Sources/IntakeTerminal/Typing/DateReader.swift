internal import Intake

/// Reads a date as people type it: `July 2026`, `7/2026`, `2026-07`, `15 July 2026`, `July 15th, 2026`, `2026`.
///
/// A day or month that is finer than the question asks for is left away, not refused. What fits two calendars, like
/// `12/03/1980`, is asked about.
struct DateReader {
  /// The finest that is asked for.
  let precision: PartialDate.Precision
  let vocabulary: TypedWords

  func read(_ typed: TypedText) -> TypedAnswer {
    var words = split(typed.plain)
    words.removeAll { vocabulary.fillers.contains($0) || vocabulary.weekdays.contains($0) }
    if words.isEmpty { return .unclear(typed.plain.isEmpty ? .nothingTyped : .notADate) }
    if let rough = rough(words) { return .unclear(rough) }
    let months = words.compactMap(month)
    let numbers = words.filter { month($0) == nil }
    guard months.count <= 1, numbers.allSatisfy({ Self.number($0) != nil }) else {
      return .unclear(.notADate)
    }
    return months.isEmpty ? fromNumbers(numbers) : fromNumbers(numbers, month: months[0])
  }

  /// A month in words, with a year and perhaps a day.
  private func fromNumbers(_ words: [String], month: Int) -> TypedAnswer {
    let years = words.filter { Self.isYear($0) }
    let others = words.filter { !Self.isYear($0) }
    if years.count > 1 || others.count > 1 {
      return .unclear(others.count == 2 && years.isEmpty ? .fourDigitYear : .notADate)
    }
    guard let year = years.first.flatMap(Self.number) else { return .unclear(.needsYear(month: month)) }
    return date(year: year, month: month, day: others.first.flatMap(Self.number))
  }

  private func fromNumbers(_ words: [String]) -> TypedAnswer {
    let numbers = words.compactMap(Self.number)
    let yearPlaces = words.indices.filter { Self.isYear(words[$0]) }
    guard numbers.count == words.count, (1...3).contains(numbers.count) else { return .unclear(.notADate) }
    guard let place = yearPlaces.first, yearPlaces.count == 1 else {
      if words.contains(where: { $0.count > 4 }) { return .unclear(.noSuchYear) }
      return .unclear(yearPlaces.isEmpty ? .fourDigitYear : .notADate)
    }
    let year = numbers[place]
    switch (numbers.count, place) {
    case (1, _): return date(year: year, month: nil, day: nil)
    case (2, _): return date(year: year, month: numbers[1 - place], day: nil)
    case (3, 0): return date(year: year, month: numbers[1], day: numbers[2])
    case (3, 2): return dayAndMonth(numbers[0], numbers[1], year: year)
    default: return .unclear(.notADate)
    }
  }

  /// `31/02/1990` and `02/31/1990`: which of the two is the month.
  private func dayAndMonth(_ first: Int, _ second: Int, year: Int) -> TypedAnswer {
    let dayFirst = PartialDate(year: year, month: second, day: first)
    let monthFirst = PartialDate(year: year, month: first, day: second)
    switch (dayFirst?.cut(to: precision), monthFirst?.cut(to: precision)) {
    case (let left?, let right?) where left != right: return .either([.date(left), .date(right)])
    case (let only?, _), (nil, let only?): return .understood(.date(only))
    case (nil, nil):
      if !(1...9999).contains(year) { return .unclear(.noSuchYear) }
      if (1...12).contains(second) { return .unclear(.noSuchDay(day: first, month: second, year: year)) }
      if (1...12).contains(first) { return .unclear(.noSuchDay(day: second, month: first, year: year)) }
      return .unclear(.noSuchMonth(second))
    }
  }

  private func date(year: Int, month: Int?, day: Int?) -> TypedAnswer {
    if let date = PartialDate(year: year, month: month, day: day) {
      return .understood(.date(date.cut(to: precision)))
    }
    guard (1...9999).contains(year), let month else { return .unclear(.noSuchYear) }
    guard (1...12).contains(month), let day else { return .unclear(.noSuchMonth(month)) }
    return .unclear(.noSuchDay(day: day, month: month, year: year))
  }

  /// Words and numbers; `15th` is 15, and letters and digits without a blank between them are parted.
  private func split(_ plain: String) -> [String] {
    var words: [String] = []
    var last: Character?
    for character in plain {
      let isWord = character.isLetter || character.isNumber || character == "'"
      if isWord {
        if let before = last, before.isLetter == character.isLetter || character == "'" || before == "'" {
          words[words.count - 1].append(character)
        } else {
          words.append(String(character))
        }
        last = character
      } else {
        last = nil
      }
    }
    var joined: [String] = []
    for word in words {
      let endsDay = vocabulary.dayEndings.contains(word)
      if endsDay, joined.last.map({ Self.number($0) != nil }) ?? false { continue }
      // "1990s" and "90's" stay one word: a decade is no year.
      if word == "s", let number = joined.last, Self.number(number) != nil {
        joined[joined.count - 1] = number + "s"
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// What is no date but a time spoken of.
  private func rough(_ words: [String]) -> Misunderstanding? {
    if words.contains(where: { vocabulary.relatives.contains($0) }) { return .relativeDate }
    let year = words.first { Self.isYear($0) }.flatMap(Self.number)
    if words.contains(where: { vocabulary.seasons.contains($0) || vocabulary.guesses.contains($0) }) {
      return .roughDate(year: year)
    }
    for word in words where word.hasSuffix("s") {
      let digits = word.dropLast().filter { $0 != "'" }
      if !digits.isEmpty, digits.allSatisfy(\.isNumber) { return .roughDate(year: nil) }
    }
    if words.contains(where: { $0.contains("'") && $0.contains(where: \.isNumber) }) { return .fourDigitYear }
    return nil
  }

  private static func isYear(_ word: String) -> Bool { word.count == 4 && number(word) != nil }

  private static func number(_ word: String) -> Int? {
    word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil
  }

  /// 1...12 for a month's name, or three of its letters and more.
  private func month(_ word: String) -> Int? { vocabulary.month(word).map { $0 + 1 } }
}
