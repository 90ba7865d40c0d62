internal import Intake

private func page(
  _ code: CheckingCode, _ title: String, _ paragraphs: String..., example: String, in place: Example.Place,
  committed: String? = nil, _ wrong: String, _ right: String
) -> Explanation {
  Explanation(
    code.rawValue, .upkeep, title, paragraphs, mistake: Example(place, example, committed: committed),
    mend: Example(place, example.mending(wrong, right), committed: committed))
}

// What a questionnaire needs beyond being right.
extension Explanation {
  static let upkeep: [Explanation] = [
    page(
      .hardToRead, "a text is hard to read",
      "It asks for more years of school than many clients have. Somebody who is unwell or tired reads less than they could on "
        + "a good day, and a question that is half understood is half answered.",
      "The grade is that of Flesch and Kincaid, from the syllables in a word and the words in a sentence. It is a hint, and "
        + "knows nothing of whether a long word is a known one. Only texts of the clinic's own in English are judged.",
      example: """
        - id: others
          ask: To what extent do you experience interpersonal difficulties in maintaining relationships?
          answer: yes-no
        """, in: .questions,
      "To what extent do you experience interpersonal difficulties in maintaining relationships?",
      "Is it hard for you to get on with others?"),
    page(
      .versionNotRaised, "a questionnaire has changed and its version has not",
      "A result says under which version it was answered. If two texts bear the same version, nobody can tell later which of "
        + "them a client saw, and scores of both are taken for scores of the same.",
      "The file is held against the one that Git last committed. Comments and the way in which a text is quoted do not count. "
        + "'intake diff' tells what the change does to stored answers.",
      example: """
        version: 1.4.0
        title: How you have been lately
        """, in: .file,
      committed: """
        version: 1.4.0
        title: How you are
        """, "1.4.0", "1.4.1"),
  ]
}
