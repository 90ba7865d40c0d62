internal import Intake
internal import PlainText

/// Reads what is typed for a question with options: numbers, labels, codes, and beginnings that fit only one.
///
/// A typed number is always the number on the screen, never a code: where codes are numbers of their own (0 for
/// "Not at all"), what stands beside the option is what counts.
struct ChoiceReader {
  let choices: [NumberedChoice]
  /// "y", "yes", "n" and "no" are words for the two options.
  let isYesNo: Bool
  let words: TypedWords

  enum Match {
    case one(NumberedChoice)
    case several([NumberedChoice])
    case nothing
  }

  func one(_ line: String) -> TypedAnswer {
    let said = TypedText(line).plain
    switch match(said) {
    case .one(let choice): return answer(choice, words: nil)
    case .several(let choices): return .unclear(.couldBe(choices))
    case .nothing: break
    }
    if let (choice, words) = choiceWithWords(line) { return answer(choice, words: words) }
    let (head, extra) = ChoiceReader.parted(line)
    if extra != nil, case .one(let choice) = match(TypedText(head).plain) {
      return .unclear(.wordsNotTaken(choice.label))
    }
    if let number = listNumber(said) {
      return .unclear(choices.contains { $0.number == number } ? .notAChoice : .noSuchNumber)
    }
    let pieces = pieces(said)
    if pieces.count > 1, pieces.allSatisfy({ piece in if case .one = match(piece) { true } else { false } }) {
      return .unclear(.onlyOne)
    }
    return .unclear(isYesNo ? .notYesOrNo : .notAChoice)
  }

  func many(_ line: String) -> TypedAnswer {
    let said = TypedText(line).plain
    switch match(said) {
    case .one(let choice): return answer([(choice, nil)])
    case .several(let choices): return .unclear(.couldBe(choices))
    case .nothing: break
    }
    if words.none.contains(TypedText.trimmed(said)) { return .understood(.many([])) }
    if isRange(said) { return .unclear(.eachNumber) }
    let (list, words) = ChoiceReader.parted(line)
    var chosen: [(NumberedChoice, String?)] = []
    for piece in pieces(TypedText(list).plain) {
      switch match(piece) {
      case .one(let choice):
        if !chosen.contains(where: { $0.0 == choice }) { chosen.append((choice, nil)) }
      case .several(let choices): return .unclear(.couldBe(choices))
      case .nothing:
        return .unclear(listNumber(piece) == nil ? .notAChoice : .noSuchNumber)
      }
    }
    guard let last = chosen.last?.0 else { return .unclear(.notAChoice) }
    if let words {
      guard last.takesWords else { return .unclear(.wordsNotTaken(last.label)) }
      chosen[chosen.count - 1].1 = words
    }
    return answer(chosen)
  }

  /// Number, label, code, or the beginning of one label alone.
  func match(_ said: String) -> Match {
    if let number = listNumber(said) {
      return choices.first { $0.number == number }.map(Match.one) ?? .nothing
    }
    let said = TypedText.trimmed(said)
    guard !said.isEmpty else { return .nothing }
    if isYesNo {
      if words.yes.contains(said) { return .one(choices[0]) }
      if words.no.contains(said) { return .one(choices[1]) }
    }
    let labels = choices.map { (choice: $0, label: TypedText.trimmed(TypedText($0.label).plain)) }
    let exact = labels.filter { $0.label == said || $0.choice.code == said }
    if exact.count == 1 { return .one(exact[0].choice) }
    if exact.count > 1 { return .several(exact.map(\.choice)) }
    let begun = labels.filter { begins($0.label, with: said) }
    if begun.count == 1 { return .one(begun[0].choice) }
    if begun.count > 1 { return .several(begun.map(\.choice)) }
    // "Not sure" for "I am not sure": two words and more may stand anywhere in one label.
    let inside = labels.filter { said.contains(" ") && " \($0.label) ".contains(" \(said) ") }
    if inside.count == 1 { return .one(inside[0].choice) }
    if let number = words.numbers.firstIndex(of: said),
      let choice = choices.first(where: { $0.number == number && number > 0 })
    {
      return .one(choice)
    }
    return .nothing
  }

  /// `8: we took in my mother`, `8 we took in my mother`, `2 Several days`; `nil` where it is neither.
  private func choiceWithWords(_ line: String) -> (NumberedChoice, words: String?)? {
    let (head, words) = ChoiceReader.parted(line)
    if let words, case .one(let choice) = match(TypedText(head).plain), choice.takesWords {
      return (choice, words)
    }
    let trimmed = line.withoutOuterBlanks
    guard let blank = trimmed.firstIndex(where: \.isWhitespace),
      let number = listNumber(TypedText(trimmed[..<blank]).plain),
      let choice = choices.first(where: { $0.number == number })
    else { return nil }
    let rest = String(trimmed[blank...]).withoutOuterBlanks
    let label = TypedText.trimmed(TypedText(choice.label).plain)
    let saidRest = TypedText.trimmed(TypedText(rest).plain)
    if !saidRest.isEmpty, label.hasPrefix(saidRest) { return (choice, nil) }
    return choice.takesWords && pieces(TypedText(trimmed).plain).contains { listNumber($0) == nil }
      ? (choice, rest) : nil
  }

  private func answer(_ choice: NumberedChoice, words: String?) -> TypedAnswer {
    switch choice.meaning {
    case .option(let code, let takesWords):
      if takesWords, words == nil { return .lacksWords(.option(code), codes: [code]) }
      return .understood(.option(code, words: words))
    case .noneOfThese: return .understood(.many([]))
    case .notApplicable: return .understood(.notApplicable)
    }
  }

  private func answer(_ chosen: [(choice: NumberedChoice, words: String?)]) -> TypedAnswer {
    if chosen.count == 1 {
      switch chosen[0].choice.meaning {
      case .noneOfThese: return .understood(.many([]))
      case .notApplicable: return .understood(.notApplicable)
      case .option: break
      }
    }
    var options: [AnswerValue.Choice] = []
    var lacking: [String] = []
    for (choice, words) in chosen {
      // "None of these" and the way out stand alone or not at all.
      guard case .option(let code, let takesWords) = choice.meaning else { return .unclear(.onlyOne) }
      options.append(AnswerValue.Choice(code, words: words))
      if takesWords, words == nil { lacking.append(code) }
    }
    return lacking.isEmpty ? .understood(.many(options)) : .lacksWords(.many(options), codes: lacking)
  }

  /// `2`, `2.`, `2)`, `(2)`, `#2`; `nil` where it is no such number.
  private func listNumber(_ said: String) -> Int? {
    var digits = said[...]
    if let first = digits.first, "(#".contains(first) { digits = digits.dropFirst() }
    while let last = digits.last, ".):,".contains(last) { digits = digits.dropLast() }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    // A number too long for the list is a number all the same.
    return Int(digits) ?? Int.max
  }

  /// The parts of a list: by commas, by "and", and by blanks where only numbers stand between them. A label that has
  /// a comma or "and" in it stays whole where it is typed whole.
  private func pieces(_ said: String) -> [String] {
    said.split { ",;".contains($0) }.flatMap { phrases(String($0)) }
  }

  private func phrases(_ part: String) -> [String] {
    let words = part.split(separator: " ").map(String.init)
    var pieces: [String] = []
    var start = 0
    while start < words.count {
      if self.words.joins.contains(words[start]) {
        start += 1
        continue
      }
      // The longest run of words that is one choice; a run ends where "and" or the part does.
      let ends = (start + 1...words.count).filter {
        $0 == words.count || self.words.joins.contains(words[$0])
      }
      let runs = ends.map { words[start..<$0].joined(separator: " ") }
      let known = runs.indices.last { index in if case .nothing = match(runs[index]) { false } else { true } }
      let run = known ?? 0
      if known == nil, words[start..<ends[run]].allSatisfy({ listNumber($0) != nil }) {
        pieces += words[start..<ends[run]]
      } else {
        pieces.append(runs[run])
      }
      start = ends[run]
    }
    return pieces
  }

  /// What stands before and behind the first colon; words of blanks are none.
  private static func parted(_ line: String) -> (list: String, words: String?) {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }) else { return (line, nil) }
    let words = String(line[line.index(after: colon)...]).withoutOuterBlanks
    return (String(line[..<colon]), words.isEmpty ? nil : words)
  }

  /// Whether the label begins with what was said. "No" does not begin "Now and then": words that answer yes or no by
  /// themselves have to be whole words of the label.
  private func begins(_ label: String, with said: String) -> Bool {
    guard label.hasPrefix(said) else { return false }
    guard words.yes.contains(said) || words.no.contains(said) || words.none.contains(said) else {
      return true
    }
    let next = label.dropFirst(said.count).first
    return next.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  private func isRange(_ said: String) -> Bool {
    for mark in ["-", " \(words.rangeWord) ", ".."] {
      guard let range = said.firstRange(of: mark) else { continue }
      let sides = [said[..<range.lowerBound], said[range.upperBound...]].map { String($0).withoutOuterBlanks }
      if sides.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) { return true }
    }
    return false
  }
}

extension NumberedChoice {
  /// The option's own code; `nil` for the other lines.
  var code: String? {
    if case .option(let code, _) = meaning { code } else { nil }
  }
}
