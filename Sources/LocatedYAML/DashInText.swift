/// A line that begins with `- ` but goes on with the plain text above it, because it is indented more than the list.
///
///     - one
///      - two        # the text is "one - two"
enum DashInText {
  /// - Parameter text: a plain text of several lines.
  static func find(in text: YAMLScalar, file: FileID) -> Diagnostic? {
    guard text.style == .plain, let written = text.written else { return nil }
    var place = text.location.range.start
    var isAtLineStart = false
    var previous: Unicode.Scalar = " "
    for scalar in written.text.unicodeScalars {
      if previous == "-" && scalar.isBlankOrBreak && isAtLineStart {
        return .warning(
          .dashInText, "this '-' begins no list entry, because its line goes on with the text above",
          at: Location(file, place.moved(by: -1), length: 1),
          hint: "begin it in the column of the other dashes, or put quotes around the text")
      }
      if scalar == "\n" {
        isAtLineStart = true
      } else if !scalar.isBlank {
        isAtLineStart = isAtLineStart && scalar == "-" && previous.isBlankOrBreak
      }
      place = scalar == "\n" ? Position(line: place.line + 1, column: 1) : place.moved(by: 1)
      previous = scalar
    }
    return nil
  }
}
