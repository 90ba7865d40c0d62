internal import PlainText

/// A line of a file as it is shown, and where some of its characters are underlined.
///
/// Tabs become blanks, what cannot be seen becomes `\u{…}`, and a long line is cut around the place.
struct Excerpt: Hashable {
  let text: String
  /// Columns of the terminal before the carets, and under them; at least one caret.
  let indent: Int
  let length: Int

  /// The widest excerpt, in columns of a terminal.
  static let widest = 96

  /// - Parameters:
  ///   - line: the characters of the line.
  ///   - columns: the underlined characters, from 0; where they reach beyond the line, its end is meant.
  init(_ line: [Unicode.Scalar], underlining columns: Range<Int>) {
    let lower = min(columns.lowerBound, line.count)
    let upper = min(max(columns.upperBound, lower), line.count)
    let window = Excerpt.window(of: line, around: lower..<upper)
    let before = Excerpt.visible(line[window.lowerBound..<max(lower, window.lowerBound)])
    let within = Excerpt.visible(line[lower..<min(upper, window.upperBound)])
    let after = Excerpt.visible(line[min(max(upper, lower), window.upperBound)..<window.upperBound])
    let opening = window.lowerBound > 0 ? "…" : ""
    text = opening + before + within + after + (window.upperBound < line.count ? "…" : "")
    indent = opening.displayWidth + before.displayWidth
    length = max(1, within.displayWidth)
  }

  /// A part of the line that is not too wide and begins a little before the place.
  private static func window(of line: [Unicode.Scalar], around place: Range<Int>) -> Range<Int> {
    var start = place.lowerBound
    var room = widest - width(line[place.prefix(widest)])
    // A third of what is left stands before the place, or more where the line ends soon after it.
    let rest = width(line[place.upperBound...].prefix(widest))
    var before = max(room / 3, room - rest)
    while start > 0, before >= width(line[start - 1]) {
      start -= 1
      before -= width(line[start])
      room -= width(line[start])
    }
    var end = min(place.upperBound, place.lowerBound + widest)
    while end < line.count, room >= width(line[end]) {
      room -= width(line[end])
      end += 1
    }
    return start..<end
  }

  private static func width(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    visible(scalar).displayWidth
  }

  private static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    scalars.map(visible).joined()
  }

  /// A character as it can be shown without acting on the terminal.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return "  " }
    if ForbiddenCharacter.name(of: scalar) == nil && scalar != "\n" { return String(Character(scalar)) }
    return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// A text on one line as it can be shown without acting on the terminal.
  static func visible(_ text: String) -> String {
    visible(text.unicodeScalars)
  }
}
