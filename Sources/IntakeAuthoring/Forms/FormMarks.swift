internal import PlainText

// The marks by which a form on paper says what is a question, an option, or a place to write.
extension StringProtocol {
  /// `1.`, `1)`, `(1)`, `Q1`, `Q1:`, `Question 1.`: the number and what follows, and whether it is
  /// named as a question.
  func numbered() -> (number: String, rest: String, isNamed: Bool)? {
    var text = self.withoutOuterBlanks[...]
    var isNamed = false
    for name in ["Question ", "question ", "Q. ", "Q", "q"] where text.hasPrefix(name) {
      let behind = text.dropFirst(name.count)
      guard behind.first?.isASCIIDigit == true else { continue }
      text = behind
      isNamed = true
      break
    }
    let isInBrackets = text.first == "("
    if isInBrackets { text = text.dropFirst() }
    let digits = text.prefix { $0.isASCIIDigit }
    guard (1...4).contains(digits.count) else { return nil }
    var rest = text.dropFirst(digits.count)
    var letter = ""
    if let first = rest.first, first.isASCII, first.isLowercase, let mark = rest.dropFirst().first,
      ".):".contains(mark)
    {
      letter = String(first)
      rest = rest.dropFirst()
    }
    if isInBrackets {
      guard rest.first == ")" else { return nil }
    } else if let mark = rest.first, ".):".contains(mark) {
      // '2.5' and '10:30' are no numbers of questions.
      if let next = rest.dropFirst().first, next.isASCIIDigit { return nil }
    } else if !isNamed || rest.first.map({ $0.isLetter }) == true {
      return nil
    } else {
      return (digits + letter, rest.withoutOuterBlanks, isNamed)
    }
    return (digits + letter, rest.dropFirst().withoutOuterBlanks, isNamed)
  }

  /// `a)`, `(a)`, `a.`, `B)`: the letter in small and what follows.
  func lettered() -> (letter: String, rest: String)? {
    var text = self.withoutOuterBlanks[...]
    let isInBrackets = text.first == "("
    if isInBrackets { text = text.dropFirst() }
    guard let letter = text.first, letter.isASCII, letter.isLetter, let mark = text.dropFirst().first,
      isInBrackets ? mark == ")" : ".)".contains(mark)
    else { return nil }
    let rest = text.dropFirst(2)
    guard rest.isEmpty || rest.first == " " else { return nil }
    return (letter.lowercased(), rest.withoutOuterBlanks)
  }

  /// The parts behind boxes to tick, with what stands before the first; `nil` where there is no box.
  func boxed() -> (before: String, labels: [String], isSquare: Bool)? {
    var before: String?
    var labels: [String] = []
    var isSquare = false
    var part = ""
    var rest = self[...]
    while !rest.isEmpty {
      if let (length, square) = rest.boxLength {
        if before == nil { before = part.withoutOuterBlanks } else { labels.append(part.withoutOuterBlanks) }
        part = ""
        isSquare = isSquare || square
        rest = rest.dropFirst(length)
      } else {
        part.append(rest.removeFirst())
      }
    }
    guard let before else { return nil }
    labels.append(part.withoutOuterBlanks)
    return (before, labels, isSquare)
  }

  /// How many characters a box here has, and whether it is one of which several can be ticked.
  private var boxLength: (Int, isSquare: Bool)? {
    guard let first else { return nil }
    if "☐□❏❑▢☑☒".contains(first) { return (1, true) }
    if "○◯⚪◦".contains(first) { return (1, false) }
    for (box, isSquare) in [
      ("[ ]", true), ("[]", true), ("[_]", true), ("( )", false), ("()", false), ("(_)", false),
    ]
    where hasPrefix(box) {
      return (box.count, isSquare)
    }
    return nil
  }

  /// `0 = Not at all`, also several on a line: each number with its words.
  func legend() -> [(code: Int, label: String)]? {
    var parts: [(Int, String)] = []
    var text = self.withoutOuterBlanks[...]
    while !text.isEmpty {
      let digits = text.prefix { $0.isASCIIDigit }
      guard let code = Int(digits), digits.count <= 3 else { return nil }
      var rest = text.dropFirst(digits.count).drop { $0 == " " }
      guard let sign = rest.first, sign == "=" || parts.isEmpty && "–—".contains(sign) else { return nil }
      rest = rest.dropFirst()
      // Up to where the next number with its sign begins.
      var end = rest.startIndex
      scan: while end < rest.endIndex {
        if end > rest.startIndex, " ,;|\t".contains(rest[rest.index(before: end)]), rest[end].isASCIIDigit {
          let behind = rest[end...].drop { $0.isASCIIDigit }.drop { $0 == " " }
          if behind.first == "=" { break scan }
        }
        end = rest.index(after: end)
      }
      var label = rest[..<end].withoutOuterBlanks
      while let last = label.last, ",;|".contains(last) { label = label.dropLast().withoutOuterBlanks }
      guard label.contains(where: { $0.isLetter }) else { return nil }
      parts.append((code, label))
      text = rest[end...]
    }
    return parts.isEmpty ? nil : parts
  }

  /// Whole numbers that rise by one at the end, three or more, with what stands before them.
  func rising() -> (before: String, numbers: [Int])? {
    var text = self.withoutOuterBlanks[...]
    var numbers: [Int] = []
    while true {
      let digits = text.reversed().prefix { $0.isASCIIDigit }.reversed()
      guard (1...3).contains(digits.count), let number = Int(String(digits)),
        numbers.first.map({ $0 == number + 1 }) ?? true
      else { break }
      let before = text.dropLast(digits.count)
      guard before.isEmpty || before.last == " " || before.last == "|" else { break }
      numbers.insert(number, at: 0)
      text = before
      while let last = text.last, " |".contains(last) { text = text.dropLast() }
    }
    return numbers.count >= 3 ? (text.withoutOuterBlanks, numbers) : nil
  }

  /// The parts of a line that stand apart by two blanks or a bar; `nil` where there are fewer than two.
  func columns() -> [String]? {
    var parts: [String] = []
    var part = ""
    var blanks = 0
    for character in self.withoutOuterBlanks {
      if character == " " { blanks += 1 }
      if character == "|" || character == " " && blanks == 2 {
        parts.append(part.withoutOuterBlanks)
        part = ""
      } else if character != " " || !part.isEmpty {
        part.append(character)
      }
      if character != " " { blanks = 0 }
    }
    parts.append(part.withoutOuterBlanks)
    parts.removeAll(where: \.isEmpty)
    return parts.count >= 2 ? parts : nil
  }

  /// `yes / no`, `never / sometimes / often`: short words with strokes between.
  func stroked() -> [String]? {
    guard self.contains("/"), !self.contains("//") else { return nil }
    let parts = split(separator: "/", omittingEmptySubsequences: false).map { $0.withoutOuterBlanks }
    let isShort = parts.allSatisfy { part in
      (1...4).contains(part.split(separator: " ").count) && part.contains { $0.isLetter }
        && !part.contains { ".?!:_".contains($0) }
    }
    return parts.count >= 2 && isShort ? parts : nil
  }

  /// Without a `yes / no` at the end, in brackets or not.
  func withoutYesNo() -> String? {
    let text = self.withoutOuterBlanks
    let small = text.lowercased()
    guard small.count == text.count else { return nil }
    for ending in [
      "(yes / no)", "(yes/no)", "[yes/no]", "yes / no", "yes/no", "yes  no", "yes   no", "yes    no",
    ]
    where small.hasSuffix(ending) {
      let rest = text.dropLast(ending.count)
      if !rest.isEmpty, rest.last?.isLetter != true { return rest.withoutOuterBlanks }
    }
    return nil
  }

  /// Whether there is a line to write on.
  var hasBlank: Bool { self.contains("___") || self.contains("....") }

  /// Without lines to write on, and the colon before them.
  var withoutBlanks: String {
    var text = String(self)
    for character in ["_", "…"] where text.contains(character + character) || character == "_" {
      text = text.replacing(character, with: " ")
    }
    while text.contains("....") { text = text.replacing("....", with: " ") }
    return text.split(separator: " ").filter { $0 != "/" || !hasBlank }.joined(separator: " ")
  }

  /// Whether a date is asked for: by the word, or by places for day, month and year.
  var asksForDate: Bool {
    let small = self.lowercased()
    let words = small.split { !$0.isLetter }
    return words.contains("date") || words.contains("birthday") || small.contains("dd/mm")
      || small.contains("mm/dd")
      || small.contains("dd.mm") || small.contains("__/__")
  }

  /// Whether this is the number of a page: `Page 1 of 2`.
  var isPageNumber: Bool {
    let words = self.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.first == "page" && words.count <= 4
      && words.dropFirst().allSatisfy { $0 == "of" || $0.allSatisfy(\.isASCIIDigit) } && words.count >= 2
  }

  /// Whether an answer to this may show danger, by its words.
  var mayShowDanger: Bool {
    let small = self.lowercased()
    return [
      "suicid", "kill", "hurt yourself", "hurting yourself", "harm", "better off dead", "end your life",
      "hits you", "hit you", "violen",
    ]
    .contains { small.contains($0) }
  }

  /// Whether a number is asked for.
  var asksForNumber: Bool {
    let small = self.lowercased()
    return small.hasPrefix("how many") || small.hasPrefix("how old") || small == "age" || small == "age:"
  }

  /// The ends of a scale that is told in words, as "on a scale from 0 to 10".
  var scaleInWords: (lowest: Int, highest: Int)? {
    let words = self.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.contains("scale"), words.count > 2 else { return nil }
    for index in words.indices.dropFirst().dropLast() where words[index] == "to" {
      guard let lowest = Int(words[index - 1]), let highest = Int(words[index + 1]),
        (0..<highest).contains(lowest), highest <= 100
      else { continue }
      return (lowest, highest)
    }
    return nil
  }

  /// Whether it is asked of some only, by its first word.
  var isAskedOfSome: Bool {
    self.lowercased().hasPrefix("if ")
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
