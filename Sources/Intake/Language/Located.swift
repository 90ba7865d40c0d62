internal import LocatedYAML

/// A value that the author wrote, and where it stands.
struct Located<Value> {
  let value: Value
  let location: Location
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Sendable where Value: Sendable {}

/// A text exactly as the author wrote it, without placeholders: a title, an option's label, a citation.
struct LocatedText: Hashable, Sendable {
  let scalar: YAMLScalar

  var text: String { scalar.text }
  var location: Location { scalar.location }

  /// The place of a part of `text`, given as UTF-8 offsets into it.
  func location(ofUTF8 range: Range<Int>) -> Location { scalar.location(ofUTF8: range) }
}

/// A text said to a person, in which `{id}` stands for an answer.
struct TextDraft: Hashable, Sendable {
  let text: LocatedText
  /// The text taken apart; a placeholder that did not parse is left as the words it was written with.
  let template: TemplateSyntax

  var location: Location { text.location }
}

/// A condition or a calculation as the author wrote it.
struct ExpressionDraft: Hashable, Sendable {
  /// `nil` when the text did not parse; the diagnostic for it has been reported then.
  let syntax: ExpressionSyntax?
  let text: LocatedText

  var location: Location { text.location }
}

/// A question, score or roster named alone, or one row's answer of it: `phq9`, `since[low-mood]`.
struct ReferenceDraft: Hashable, Sendable {
  let name: Located<String>
  /// The row's name or number as written in the brackets; `nil` without brackets.
  let row: Located<String>?
  /// The whole, brackets too.
  let location: Location
}
