internal import LocatedYAML

/// What the author of one file wrote: everything has its place, references are still names, anything may be
/// missing.
///
/// What is `nil` or left out of a list was not written, or was reported by the reader: the checker never
/// reports a missing key again. The order of every list is the order in the file.
struct Draft: Hashable, Sendable {
  var id: Located<String>?
  /// Three whole numbers with points between: `1.2.0`.
  var version: Located<String>?
  var title: LocatedText?
  /// A language tag: `en`, `pt-br`.
  var language: Located<String>?
  /// How long it takes, 1 or more.
  var minutes: Located<Int>?
  var about: TextDraft?
  var thanks: TextDraft?
  var source: SourceDraft?
  var answers: [NamedAnswerDraft] = []
  var lets: [LetDraft] = []
  var pages: [PageEntry] = []
  var scores: [ScoreDraft] = []
  var alerts: [AlertDraft] = []
  var formulation: FormulationDraft?
  /// The place of the whole file's mapping.
  var location: Location
}

/// Where a questionnaire comes from, and what may be done with it.
struct SourceDraft: Hashable, Sendable {
  var kind: Located<SourceNote.Kind>?
  var citation: LocatedText?
  var rights: LocatedText?
  var permission: LocatedText?
  var location: Location
}

/// A way to answer that many questions share by its name.
struct NamedAnswerDraft: Hashable, Sendable {
  var name: Located<String>
  var answer: AnswerDraft
}

/// A condition or number with a name, expanded where the name stands.
struct LetDraft: Hashable, Sendable {
  var name: Located<String>
  var expression: ExpressionDraft?
}
