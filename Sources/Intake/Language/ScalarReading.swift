internal import LocatedYAML

// How a single text is read where a name, a number, a label or a condition belongs.
extension YAMLScalar {
  /// The text as a name; `nil` where it is not spelled as one, which is reported.
  ///
  /// A new name may not be a word that means something in every condition.
  func name(
    spelled spelling: Spelling, isNew: Bool, reporting problems: inout [Diagnostic]
  ) -> Located<String>? {
    guard spelling.allows(text) else {
      let mend = spelling.mended(text).map(Suggestion.question)
      problems.append(
        .language(
          .badID, "'\(text.quotable)' cannot be \(spelling.noun), which has \(spelling.rule)", at: location,
          hint: mend)
      )
      return nil
    }
    if isNew, spelling.reserves(text) {
      problems.append(
        .language(
          .reservedWord, "'\(text)' has a meaning of its own in conditions", at: location,
          hint: "choose another word"))
    }
    return Located(value: text, location: location)
  }

  func number(of what: String, reporting problems: inout [Diagnostic]) -> Located<Fraction>? {
    if let number = Fraction(decimal: text) { return Located(value: number, location: location) }
    let hint: String? =
      text.utf8.contains(UInt8(ascii: ","))
      ? "decimals stand behind a point: 0.5"
      : text.utf8.first == UInt8(ascii: ".") ? "write the zero: 0\(text.quotable)" : nil
    problems.append(.wrongValue("\(what) is a number", self, hint: hint))
    return nil
  }

  /// The text as one that is the same for everyone; placeholders in it are reported.
  func label(of key: String, reporting problems: inout [Diagnostic]) -> LocatedText {
    let label = LocatedText(scalar: self)
    if text.utf8.contains(UInt8(ascii: "{")) {
      var unused: [Diagnostic] = []
      for placeholder in TemplateSyntax.parse(label, reporting: &unused).placeholders {
        problems.append(
          .language(
            .misplacedPlaceholder, "'\(key)' is the same for everyone and takes no placeholder",
            at: placeholder.location, hint: "write the words themselves"))
      }
    }
    return label
  }

  func expression(reporting problems: inout [Diagnostic]) -> ExpressionDraft {
    let text = LocatedText(scalar: self)
    return ExpressionDraft(syntax: ExpressionSyntax.parse(text, reporting: &problems), text: text)
  }
}
