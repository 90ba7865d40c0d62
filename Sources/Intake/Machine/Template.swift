/// A text with the answers that are to be put into it.
struct Template: Hashable, Sendable {
  enum Segment: Hashable, Sendable {
    case text(String)
    /// What was answered, as a person would say it. Where it is missing, what follows the bar; `nil` without a bar,
    /// for the program's own words.
    case answer(QuestionReference, otherwise: String?)
    /// A row of a roster by what it is called: the row at hand.
    case row(Ordinal<Roster>, otherwise: String?)
    /// A value of the clinic's own, by its name in `Clinic.placeholders`.
    case clinic(String)
  }

  let segments: [Segment]
  /// The text as the author wrote it, placeholders and all.
  let source: String

  static func verbatim(_ text: String) -> Template { Template(segments: [.text(text)], source: text) }
}
