internal import Intake
internal import PlainText

/// Reads a typed number: a decimal point, or a comma where it can only be one; thousands; the unit dropped.
struct NumberReader {
  let unit: String?
  /// How many decimals the question takes; 0 for a whole number.
  let decimals: Int

  let words: TypedWords

  init(unit: String?, decimals: Int, words: TypedWords) {
    self.unit = unit
    self.decimals = decimals
    self.words = words
  }

  init(_ limits: NumberLimits, words: TypedWords) {
    self.init(unit: limits.unit, decimals: limits.decimals, words: words)
  }

  func read(_ typed: TypedText) -> TypedAnswer {
    var said = typed.plain
    if said.isEmpty { return .unclear(.nothingTyped) }
    if let word = said.split(separator: " ").first.map(String.init),
      words.guesses.contains(word) || word == "~"
    {
      return .unclear(.bestGuess)
    }
    if said.hasPrefix("~") { return .unclear(.bestGuess) }
    if let sign = said.first, let words = Self.currencies[sign], words.contains(where: isUnit) {
      said = String(said.dropFirst()).withoutOuterBlanks
    }
    let digits = said.prefix { $0.isASCII && ($0.isNumber || "+-., '".contains($0)) }
    let rest = String(said[digits.endIndex...])
    let number = String(digits).withoutOuterBlanks
    if !number.contains(where: \.isNumber) { return inWords(said) }
    if let fault = fault(inRest: rest) { return .unclear(fault) }
    // A full stop at the end of the sentence is no part of the number.
    return value(rest.isEmpty ? Self.withoutEnd(number) : number)
  }

  private func inWords(_ said: String) -> TypedAnswer {
    let words = said.split(separator: " ", maxSplits: 1).map { TypedText.trimmed(String($0)) }
    guard let first = words.first, let number = self.words.numbers.firstIndex(of: first) else {
      return .unclear(.notANumber)
    }
    if words.count > 1, !isUnit(words[1]) { return .unclear(.onlyTheNumber) }
    return .understood(.number(Fraction(number)))
  }

  /// What is wrong with the text behind the digits; `nil` where it is empty or the unit.
  private func fault(inRest rest: String) -> Misunderstanding? {
    if rest.isEmpty { return nil }
    let next = rest.dropFirst().first
    if let first = rest.first, "ex".contains(first), next.map({ $0.isNumber || "+-".contains($0) }) ?? false {
      return .plainDigits
    }
    if rest.hasPrefix("/") || rest.hasPrefix("^") || rest.hasPrefix("*") { return .plainDigits }
    let words = TypedText.trimmed(rest)
    if words.isEmpty || isUnit(words) { return nil }
    if words.contains(where: \.isNumber) || words == self.words.orSo { return .severalNumbers }
    return .onlyTheNumber
  }

  /// Whether these words are the unit, in one or in many: "hour" for "hours".
  private func isUnit(_ words: String) -> Bool {
    guard let unit else { return false }
    let unitWords = TypedText.trimmed(TypedText(unit).plain)
    func stem(_ text: String) -> String { text.hasSuffix("s") ? String(text.dropLast()) : text }
    // "dolar" for "dolares".
    func isSame(_ one: String, _ other: String) -> Bool {
      stem(one) == stem(other) || one + "es" == other || other + "es" == one
    }
    let said = TypedText.trimmed(words)
    if isSame(said, unitWords) { return true }
    // "cups" for "cups a day", "hours" for "hours of sleep".
    return unitWords.split(separator: " ").first.map { isSame(String($0), said) } ?? false
  }

  private func value(_ text: String) -> TypedAnswer {
    let isNegative = text.hasPrefix("-")
    let body = text.drop { "+- ".contains($0) }
    guard text.prefix(while: { "+-".contains($0) }).count <= 1 else { return .unclear(.notANumber) }
    if body.contains("-") || body.contains("+") { return .unclear(.severalNumbers) }
    let readings = Self.readings(String(body), takesDecimals: decimals > 0)
    if readings.isEmpty { return .unclear(Self.separated(body) ? .severalNumbers : .notANumber) }
    let numbers = readings.compactMap { Fraction(decimal: $0) }.map { isNegative ? $0.negated : $0 }
    guard numbers.count == readings.count, let first = numbers.first else { return .unclear(.tooManyDigits) }
    return numbers.count == 1 ? .understood(.number(first)) : .either(numbers.map { .number($0) })
  }

  /// The decimals that the digits and marks can stand for: none where they stand for no one number, two where a mark
  /// can be a decimal point or part thousands.
  static func readings(_ text: String, takesDecimals: Bool) -> [String] {
    let marks = text.filter { !$0.isNumber }
    let plain = text.filter(\.isNumber)
    guard !plain.isEmpty else { return [] }
    if marks.isEmpty { return [text] }
    let kinds = Set(marks)
    if kinds.count == 1, let mark = kinds.first {
      let areThousands = thousands(text[...], mark)
      guard mark == "." || mark == "," else { return areThousands ? [plain] : [] }
      if marks.count > 1 { return areThousands ? [plain] : [] }
      guard let decimal = pointed(text, at: mark) else { return [] }
      if !areThousands { return [decimal] }
      // Three digits behind one mark: 1,500 is one thousand five hundred to some and one and a half to others.
      if mark == "." && takesDecimals { return [decimal] }
      if mark == "," && !takesDecimals { return [plain] }
      return [plain, decimal]
    }
    // Two kinds: the last mark is the decimal point, and the others part thousands.
    guard kinds.count == 2, let mark = marks.last, mark == "." || mark == ",",
      let point = text.lastIndex(of: mark), marks.filter({ $0 == mark }).count == 1,
      let other = kinds.first(where: { $0 != mark }), thousands(text[..<point], other)
    else { return [] }
    return pointed(String(text.filter { $0 != other }), at: mark).map { [$0] } ?? []
  }

  /// `12,345,678`: one to three digits, then threes.
  private static func thousands(_ text: Substring, _ mark: Character) -> Bool {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count), first != "0" else {
      return false
    }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// With a point for the mark; a digit before it where there is none. `nil` without digits behind it.
  private static func pointed(_ text: String, at mark: Character) -> String? {
    guard let index = text.firstIndex(of: mark) else { return text }
    let (whole, decimals) = (text[..<index], text[text.index(after: index)...])
    return decimals.isEmpty ? nil : (whole.isEmpty ? "0" : String(whole)) + "." + decimals
  }

  private static func separated(_ text: Substring) -> Bool {
    text.split(whereSeparator: { " ,".contains($0) }).count > 1
  }

  private static func withoutEnd(_ number: String) -> String {
    guard let last = number.last, ".,".contains(last) else { return number }
    return String(number.dropLast())
  }

  private static let currencies: [Character: [String]] = [
    "$": ["dollars", "$", "usd", "dolares", "pesos"], "\u{20AC}": ["euros", "\u{20AC}", "eur"],
    "\u{A3}": ["pounds", "\u{A3}", "gbp"],
  ]
}
