public import LocatedYAML
internal import PlainText

extension CheckedDefinition {
  /// A warning for each text that is hard to read, in the order of files and places.
  ///
  /// Judged is what who answers reads, of the files that the clinic wrote in English: a published measure keeps its words, and
  /// of other languages nothing is known. It is apart from the check, for only who writes a questionnaire wants to know.
  ///
  /// - Complexity: O(*n*) in all texts.
  public func hardTexts() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for file in files where file.draft.isOwnEnglish {
      var seen: Set<Location> = []
      for text in TextWalk.texts(of: file.draft) where seen.insert(text.location).inserted {
        let ease = ReadingEase(of: text.text)
        if let grade = ease.grade, grade > ReadingEase.highestGrade {
          found.append(.hardToRead(ease, grade: grade, at: text.location))
        }
      }
    }
    return found.inOrderOfPlace()
  }
}

extension Draft {
  fileprivate var isOwnEnglish: Bool {
    let tag = language?.value ?? "en"
    return source?.kind?.value != .published && (tag == "en" || tag.hasPrefix("en-"))
  }
}

extension Diagnostic {
  fileprivate static func hardToRead(_ ease: ReadingEase, grade: Int, at location: Location) -> Diagnostic {
    let words = ease.longestWords
    var reasons: [String] = []
    if !words.isEmpty {
      let named = words.map { "'\($0)'" }.joined(last: "and")
      reasons.append(named + (words.count == 1 ? " is long" : " are long"))
    }
    if let sentence = ease.longestSentence { reasons.append("one sentence has \(sentence) words") }
    let mend =
      switch (words.isEmpty, ease.longestSentence) {
      case (_, nil): "say it in shorter words"
      case (true, _?): "say it in shorter sentences"
      case (false, _?): "say it in shorter words and sentences"
      }
    return .checkingWarning(
      .hardToRead,
      "this reads at school grade \(grade), above \(ReadingEase.highestGrade): "
        + reasons.joined(separator: ", and "),
      at: location, hint: mend)
  }
}
