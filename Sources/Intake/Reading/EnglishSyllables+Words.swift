// Words and parts of words that are counted by themselves.
extension EnglishSyllables {
  /// Endings of one syllable, before which an e stays silent.
  static let endings = ["ness", "less", "ful", "ment", "ments", "ship", "ships", "hood", "ly"]

  /// First halves of compounds, in which an e stays silent.
  static let firstHalves: [(letters: String, syllables: Int, takesVowel: Bool)] = [
    ("every", 2, true), ("some", 1, false), ("home", 1, false), ("house", 1, false), ("life", 1, false),
    ("base", 1, false), ("time", 1, false), ("side", 1, false), ("note", 1, false), ("care", 1, false),
    ("safe", 1, false), ("where", 1, false), ("there", 1, false),
  ]

  /// Words that the rules get wrong; with an s behind them too.
  static let irregular: [String: Int] = [
    "acne": 2, "anyone": 3, "area": 3, "beloved": 3, "business": 2, "businesses": 3,
    "catastrophe": 4, "colonel": 2, "cruel": 2, "cruelty": 3, "duel": 2, "element": 3, "elementary": 5,
    "evening": 2, "every": 2, "eye": 1, "fluid": 2, "forever": 3, "friend": 1, "friendly": 2,
    "friendship": 2, "fuel": 2, "heroin": 3, "hygiene": 2, "idea": 3, "jeopardy": 3, "lion": 2,
    "maybe": 2, "naked": 2, "ninety": 2, "people": 2, "persuade": 2, "poem": 2, "poet": 2, "prayer": 1,
    "react": 2, "reaction": 3, "recipe": 3, "ruin": 2, "ruined": 2, "safety": 2, "science": 2,
    "scientist": 3, "scientific": 4, "soldier": 2, "someone": 2, "suicidal": 4, "suicide": 3,
    "surgeon": 2, "theater": 3, "unfriendly": 3, "wednesday": 2, "wherever": 3, "wicked": 2,
  ]
}
