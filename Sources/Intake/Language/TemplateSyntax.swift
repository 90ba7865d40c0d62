internal import LocatedYAML

/// A text taken apart at its placeholders.
struct TemplateSyntax: Hashable, Sendable {
  enum Segment: Hashable, Sendable {
    case text(Located<String>)
    case placeholder(Placeholder)
  }

  /// `{id}` or `{id | what stands for a missing answer}`.
  struct Placeholder: Hashable, Sendable {
    let name: Located<String>
    /// Without the spaces around it; `nil` without a bar, empty where nothing follows the bar.
    let fallback: Located<String>?
    /// The whole, with its braces.
    let location: Location
  }

  /// In order; never two texts in a row, never an empty text. No segment for an empty text.
  let segments: [Segment]

  var placeholders: [Placeholder] {
    segments.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
  }
}
