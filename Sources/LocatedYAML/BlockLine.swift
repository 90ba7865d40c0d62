/// One line of a file, taken apart as a person would: indentation, dashes, key, value.
///
/// It serves to explain what libyaml could not read, and so guesses; nothing is built from it. Columns count
/// from 0.
struct BlockLine {
  let scalars: [Unicode.Scalar]
  /// The first character that is no blank; the length of the line where there is none.
  let indent: Int
  /// The first character behind the indentation and any `- `.
  let contentStart: Int
  /// The colon behind the line's first key; `nil` where the line has none.
  let colon: Int?
  /// The first character of the value: behind the colon, or behind the dashes where there is no key.
  let valueStart: Int
  /// The end of the line's content, without blanks and a comment.
  let end: Int

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    func firstNonBlank(from index: Int) -> Int {
      var index = index
      while index < scalars.count, scalars[index].isBlank { index += 1 }
      return index
    }
    indent = firstNonBlank(from: 0)
    var content = indent
    while content + 1 < scalars.count, scalars[content] == "-", scalars[content + 1].isBlank {
      content = firstNonBlank(from: content + 1)
    }
    contentStart = content
    end = BlockLine.contentEnd(scalars, from: content)
    colon = BlockLine.keyColon(scalars, from: content, to: end)
    valueStart = colon.map { firstNonBlank(from: $0 + 1) } ?? content
  }

  var isBlank: Bool { indent == scalars.count }
  var hasOnlyComment: Bool { !isBlank && scalars[indent] == "#" }
  var tabInIndentation: Int? { scalars.prefix(contentStart).firstIndex(of: "\t") }

  /// Whether the key is one word, as keys usually are and the beginnings of sentences are not.
  var hasWordAsKey: Bool {
    guard let colon else { return false }
    return isWord(scalars[contentStart..<colon])
  }

  /// A colon between a word and what should be its value, without a space behind it: `ask:What`.
  var colonWithoutSpace: Int? {
    guard colon == nil, let index = scalars[contentStart..<max(end, contentStart)].firstIndex(of: ":"),
      index + 1 < end, !scalars[index + 1].isBlank, scalars[index + 1] != "/",
      isWord(scalars[contentStart..<index])
    else { return nil }
    return index
  }

  /// A `#` that begins a comment and touches what follows.
  var commentInText: Int? {
    scalars.indices.first { index in
      index > contentStart && scalars[index - 1].isBlank && CommentInText.isSlip(scalars, at: index)
    }
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  private func isWord(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    !part.isEmpty
      && part.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-" }
  }

  private static func contentEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = scalars.count
    var quote: Unicode.Scalar?
    for index in scalars.indices.dropFirst(start) {
      let scalar = scalars[index]
      let isAfterBlank = index == start || scalars[index - 1].isBlank
      if let open = quote {
        if scalar == open { quote = nil }
      } else if (scalar == "\"" || scalar == "'") && isAfterBlank {
        quote = scalar
      } else if scalar == "#" && isAfterBlank {
        end = index
        break
      }
    }
    while end > start, scalars[end - 1].isBlank { end -= 1 }
    return end
  }

  private static func keyColon(_ scalars: [Unicode.Scalar], from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    var index = start
    if let quote = scalars[start...].first, quote == "\"" || quote == "'" {
      guard let close = scalars[(start + 1)..<end].firstIndex(of: quote) else { return nil }
      index = close + 1
    } else if "[{".unicodeScalars.contains(scalars[start]) {
      return nil
    }
    while index < end {
      if scalars[index] == ":" && (index + 1 == scalars.count || scalars[index + 1].isBlank) { return index }
      index += 1
    }
    return nil
  }
}
