/// A `#` after a blank begins a comment, and so can cut a text short without a word: `See question #3`.
///
/// A comment is hardly ever written without a space after its `#`, so only a `#` that touches a letter or a
/// digit, on the line where a plain text ends, is taken for a slip.
enum CommentInText {
  static let code = "comment-in-text"

  /// - Parameter key: the key whose value the scalar is; `nil` in a sequence.
  static func find(after scalar: YAMLScalar, key: YAMLScalar?, in text: SourceText, file: FileID)
    -> Diagnostic?
  {
    guard scalar.style == .plain else { return nil }
    var place = scalar.location.range.end
    if scalar.isAbsent {
      guard let key else { return nil }
      place = key.location.range.end
    }
    let line = text.line(place.line)
    var column = place.column - 1
    if scalar.isAbsent {
      while column < line.count, line[column].isBlank || line[column] == ":" { column += 1 }
    } else {
      while column < line.count, line[column].isBlank { column += 1 }
    }
    guard column < line.count, column > place.column - 1, isSlip(line, at: column) else { return nil }
    var end = line.count
    while end > column, line[end - 1].isBlank { end -= 1 }
    return .warning(
      code, "the ' #' begins a comment, so the text ends before it",
      at: Location(file, Position(line: place.line, column: column + 1), length: end - column),
      hint: "if it belongs to the text, put quotes around the whole text")
  }

  /// Whether the `#` at an index of a line touches a letter or digit behind it.
  static func isSlip(_ line: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 1 < line.count, line[index] == "#" else { return false }
    return line[index + 1].properties.isAlphabetic || line[index + 1].properties.numericType != nil
  }
}
