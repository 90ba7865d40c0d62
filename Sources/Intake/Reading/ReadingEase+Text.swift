extension ReadingEase {
  /// Takes a text apart into sentences and words.
  ///
  /// A sentence ends at `.`, `!`, `?`, `;` or `:` with white space behind it, unless a small letter follows a full stop
  /// (`e.g. this`), and at the end of a line. `{id}` and what has digits count as words of one syllable. What stands in
  /// “…” is somebody's own words, and is left out.
  init(of text: String) {
    var reader = SentenceReader()
    var quotes = 0
    var braces = 0
    var isAfterBrace = false
    for character in text {
      switch character {
      case "“": quotes += 1
      case "”": quotes = max(quotes - 1, 0)
      case _ where quotes > 0: continue
      case "{":
        braces += 1
        if !isAfterBrace { reader.addPlaceholder() }
      case "}": braces = max(braces - 1, 0)
      case _ where braces > 0: continue
      default: reader.add(character)
      }
      isAfterBrace = character == "}"
    }
    reader.endSentence()
    sentences = reader.sentences
  }
}

/// Puts characters together to words, and words to sentences.
private struct SentenceReader {
  private(set) var sentences: [[ReadingEase.Word]] = []
  private var sentence: [ReadingEase.Word] = []
  private var word = ""
  private var hasPlaceholder = false
  /// Behind a full stop and white space, where only a small letter tells that the sentence goes on.
  private var mayHaveEnded = false

  mutating func addPlaceholder() {
    goOn(asSmallLetter: false)
    hasPlaceholder = true
  }

  mutating func add(_ character: Character) {
    if character.isNewline { return endSentence() }
    if character.isWhitespace { return endWord() }
    if word.isEmpty { goOn(asSmallLetter: character.isLowercase) }
    word.append(character)
  }

  private mutating func goOn(asSmallLetter: Bool) {
    if mayHaveEnded, !asSmallLetter { endSentence() }
    mayHaveEnded = false
  }

  private mutating func endWord() {
    defer {
      word = ""
      hasPlaceholder = false
    }
    guard !word.isEmpty || hasPlaceholder else { return }
    let bare = word.trimmed
    if hasPlaceholder || bare.contains(where: \.isNumber) {
      sentence.append(ReadingEase.Word(text: bare, syllables: 1))
    } else if bare.contains(where: \.isLetter) {
      sentence.append(ReadingEase.Word(text: bare, syllables: EnglishSyllables.count(in: bare)))
    }
    switch word.last(where: { !"\"')]”’".contains($0) }) {
    case ".", "…": mayHaveEnded = true
    case "!", "?", ";", ":": closeSentence()
    default: break
    }
  }

  mutating func endSentence() {
    endWord()
    closeSentence()
  }

  private mutating func closeSentence() {
    if !sentence.isEmpty { sentences.append(sentence) }
    sentence = []
    mayHaveEnded = false
  }
}

extension String {
  /// Without what is neither letter nor digit at either end.
  fileprivate var trimmed: String {
    func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard let first = firstIndex(where: isPart), let last = lastIndex(where: isPart) else { return "" }
    return String(self[first...last])
  }
}
