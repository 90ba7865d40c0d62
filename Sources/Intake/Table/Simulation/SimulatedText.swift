/// Words that stand for what somebody would have typed. They are the printers' old filler, so that nobody takes them for
/// a person's.
enum SimulatedText {
  private static let words = [
    "lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit", "sed", "do", "eiusmod",
    "tempor", "incididunt", "ut", "labore", "et", "dolore", "magna", "aliqua", "enim", "minim", "veniam",
    "quis",
    "nostrud",
  ]

  /// A text that a question with these limits takes: a word or two for one line, up to twelve with a comma for several.
  static func text(_ limits: TextLimits, using generator: inout some RandomNumberGenerator) -> String {
    if let shape = limits.shape { return text(ofShape: shape, using: &generator) }
    let count = limits.lines > 1 ? 3 + generator.index(below: 10) : 1 + generator.index(below: 2)
    return phrase(of: count, longest: limits.longest ?? .max, using: &generator)
  }

  /// What is typed for an option that takes words.
  static func words(using generator: inout some RandomNumberGenerator) -> String {
    phrase(of: 1 + generator.index(below: 2), longest: .max, using: &generator)
  }

  private static func phrase(
    of count: Int, longest: Int, using generator: inout some RandomNumberGenerator
  ) -> String {
    var text = ""
    for place in 0..<count {
      let word = words[generator.index(below: words.count)]
      let joint = text.isEmpty ? "" : place == 4 ? ", " : " "
      guard text.utf8.count + joint.utf8.count + word.utf8.count <= longest else { break }
      text += joint + word
    }
    return text.isEmpty ? String(words[0].prefix(max(1, longest))) : text
  }

  /// `#` a digit, `@` a letter, and what `?` makes optional is there half of the time: see `TextShape`.
  private static func text(ofShape shape: String, using generator: inout some RandomNumberGenerator) -> String
  {
    var text = ""
    var last: Character?
    var isOptional = false
    for character in shape {
      if character == "?", last != nil, !isOptional {
        isOptional = true
        if generator.happens(0.5) { text.removeLast() }
        continue
      }
      isOptional = false
      let drawn: Character
      switch character {
      case "#": drawn = Character(String(generator.index(below: 10)))
      case "@": drawn = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(generator.index(below: 26))))
      default: drawn = character
      }
      text.append(drawn)
      last = drawn
    }
    return text
  }
}
