internal import LocatedYAML
internal import PlainText

/// A text of a questionnaire that who answers may read: what a translation has to say in its own words.
///
/// What only the clinic reads (`tell`, sources, bands and titles that clients are not shown, the formulation) is not among
/// them: it stays in the first language, so that results in several languages are read side by side.
struct SaidText: Hashable, Sendable {
  let text: String
  let location: Location
  /// Where it is said, for a translator: `home_state, help`.
  let place: String
  /// Whether it may never stand there in the first language: an alert's, or on a page that asks for a consent.
  let isVital: Bool
  /// Whether `{id}` in it stands for an answer.
  let takesPlaceholders: Bool

  /// What a translation names it by: white space at its ends comes from how YAML was written.
  var key: String { text.withoutOuterBlanks }

  /// Whether there is anything to translate: an answer alone, or a number, reads the same in every language.
  var hasWords: Bool {
    guard takesPlaceholders else { return text.contains(where: \.isLetter) }
    var depth = 0
    return text.contains { character in
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      return depth == 0 && character.isLetter
    }
  }
}
