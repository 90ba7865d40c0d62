/// A piece of text in a YAML file, with the way back from each of its characters to the file.
public struct YAMLScalar: Hashable, Sendable {
  /// How the text was written.
  public enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted
    /// `|`: line breaks are kept.
    case literal
    /// `>`: lines are joined by spaces.
    case folded
  }

  /// The text as YAML reads it: without quotes and indentation, escapes resolved, lines joined.
  public let text: String
  public let style: Style
  /// The whole of the scalar, quotes and block indicator included.
  public let location: Location

  /// What stood in the file, kept only where it differs from `text`; `nil` where each character of `text` is
  /// one character of a single line.
  let written: Written?

  /// A scalar as it was written.
  struct Written: Hashable, Sendable {
    /// From the opening quote, block indicator or first character to the end; lines end at LF.
    let text: String
    /// The indentation of the collection around the scalar, in columns; -1 where there is none.
    let parentIndent: Int
  }

  init(text: String, style: Style, location: Location, written: Written?) {
    self.text = text
    self.style = style
    self.location = location
    self.written = written
  }

  /// The place of a part of `text`, given as UTF-8 offsets into it; exact also in quoted, folded and literal
  /// scalars.
  ///
  /// Offsets inside a character take the whole of it, and offsets beyond the text are moved to its end. An
  /// escape sequence or a joined line break is underlined whole.
  ///
  /// - Complexity: O(length of the scalar as written).
  public func location(ofUTF8 range: Range<Int>) -> Location {
    let count = text.utf8.count
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    let start = location.range.start
    guard let written else {
      let first = start.moved(by: style == .plain ? 0 : 1)
      return Location(
        location.file, first.moved(by: scalarsBegun(before: lower, roundingUp: false)),
        first.moved(by: scalarsBegun(before: upper, roundingUp: true)))
    }
    let walk = ScalarWalk(written, style: style, start: start)
    let place = walk.range(ofUTF8: lower..<upper)
    return Location(file: location.file, range: place)
  }

  /// The number of Unicode scalars in the first `offset` bytes, one cut in two counted only when rounding up.
  private func scalarsBegun(before offset: Int, roundingUp: Bool) -> Int {
    var count = 0
    var bytes = 0
    for scalar in text.unicodeScalars {
      if bytes >= offset { break }
      bytes += UTF8.width(scalar)
      if bytes > offset && !roundingUp { break }
      count += 1
    }
    return count
  }
}
