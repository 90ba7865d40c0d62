/// How hard an English text is to read, by the grade level of Flesch and Kincaid.
///
/// The level is 0.39 × words in a sentence + 11.8 × syllables in a word - 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975,
/// Navy Research Branch Report 8-75). It was made for passages, and is wild for a few words: a text of fewer than
/// ``fewestWords`` is counted as though words of one syllable made it up to so many, so that the shorter it is, the
/// longer its words have to be before it counts as hard.
struct ReadingEase: Hashable, Sendable {
  /// A word with its syllables.
  struct Word: Hashable, Sendable {
    let text: String
    let syllables: Int
  }

  /// By sentence, none of them empty.
  let sentences: [[Word]]

  /// How many words a text is counted with at least.
  static let fewestWords = 10
  /// The highest grade that a text for clients should have.
  static let highestGrade = 8
  /// From here on a word, or a sentence, is called long.
  private static let longWord = 3
  private static let longSentence = 20

  /// Words and syllables as they are counted.
  private var counts: (words: Int, syllables: Int) {
    let words = sentences.reduce(0) { $0 + $1.count }
    let plain = max(ReadingEase.fewestWords - words, 0)
    return (words + plain, sentences.joined().reduce(plain) { $0 + $1.syllables })
  }

  /// The grade in whole years of school, 0 at least: all of 8.0 to 8.9 is grade 8. `nil` for a text without words.
  var grade: Int? {
    guard !sentences.isEmpty else { return nil }
    let (words, syllables) = counts
    // In hundredths and whole numbers, so that it is the same on every machine.
    let hundredths =
      (39 * words * words + 1180 * syllables * sentences.count) / (sentences.count * words) - 1559
    return max(hundredths / 100, 0)
  }

  var isHard: Bool { (grade ?? 0) > ReadingEase.highestGrade }

  /// The longest words, at most three, each once, those with the most syllables first.
  ///
  /// They have three syllables or more, or two where neither such a word nor a long sentence is there to blame.
  var longestWords: [String] {
    let long = words { $0.syllables >= ReadingEase.longWord }
    return long.isEmpty && longestSentence == nil ? words { $0.syllables > 1 } : long
  }

  private func words(_ isMeant: (Word) -> Bool) -> [String] {
    var seen: Set<String> = []
    let meant = sentences.joined().filter { isMeant($0) && seen.insert($0.text.lowercased()).inserted }
    return meant.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (other.syllables, other.text.count, left.offset) < (one.syllables, one.text.count, right.offset)
    }.prefix(3).map(\.element.text)
  }

  /// How many words the longest sentence has; `nil` where it is not a long one.
  var longestSentence: Int? {
    sentences.map(\.count).max().flatMap { $0 > ReadingEase.longSentence ? $0 : nil }
  }
}
