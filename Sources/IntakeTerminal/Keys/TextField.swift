internal import PlainText

/// A text that is being typed, and the place in it where the next key acts. Pure.
///
/// Characters are what a reader counts as one: an accent joins the letter before it, and goes with it. The text holds
/// no control characters but line feeds, and those only in a field of several lines.
struct TextField: Hashable, Sendable {
  /// What a key did.
  enum Response: Hashable, Sendable {
    case changed
    /// The cursor stands elsewhere, the text is the same.
    case moved
    /// The key means nothing here; it may mean something to the field's owner.
    case ignored
    /// It would have made the text longer than the limit, so nothing of it was taken.
    case full
  }

  private(set) var text = ""
  /// Always between two characters.
  var cursor: String.Index
  /// The column that moves up and down keep to, from line to line.
  var goalColumn: Int?
  let takesLines: Bool
  /// The most characters.
  let limit: Int

  init(_ text: String = "", takesLines: Bool, limit: Int = LineLimit.characters) {
    self.takesLines = takesLines
    self.limit = limit
    cursor = self.text.startIndex
    _ = insert(text)
  }

  var isEmpty: Bool { text.isEmpty }
  /// What stands before the cursor, and behind it.
  var beforeCursor: Substring { text[..<cursor] }
  var afterCursor: Substring { text[cursor...] }

  // MARK: Changing

  /// Puts text where the cursor is, which stands behind it then. In a field of one line its line ends are spaces.
  mutating func insert(_ typed: String) -> Response {
    let clean = cleaned(typed)
    guard !clean.isEmpty else { return .ignored }
    var longer = text
    let offset = utf8Offset(of: cursor)
    longer.insert(contentsOf: clean, at: cursor)
    guard TextField.fits(longer, limit: limit) else { return .full }
    text = longer
    putCursor(atUTF8Offset: offset + clean.utf8.count)
    return .changed
  }

  /// A new line, where the field takes several.
  mutating func insertLineBreak() -> Response { takesLines ? insert("\n") : .ignored }

  /// Everything goes.
  mutating func clear() {
    text = ""
    putCursor(atUTF8Offset: 0)
  }

  mutating func deleteBackward() -> Response { remove(from: before(cursor), to: cursor) }
  mutating func deleteForward() -> Response { remove(from: cursor, to: after(cursor)) }
  mutating func deleteWordBackward() -> Response { remove(from: wordStart(before: cursor), to: cursor) }
  mutating func deleteToLineStart() -> Response { remove(from: lineStart, to: cursor) }
  /// At the end of a line, its line end goes, so that pressed again it goes on.
  mutating func deleteToLineEnd() -> Response {
    remove(from: cursor, to: lineEnd == cursor ? after(cursor) : lineEnd)
  }

  // MARK: Moving

  mutating func moveLeft() -> Response { move(to: before(cursor)) }
  mutating func moveRight() -> Response { move(to: after(cursor)) }
  mutating func moveWordLeft() -> Response { move(to: wordStart(before: cursor)) }
  mutating func moveWordRight() -> Response { move(to: wordEnd(after: cursor)) }
  /// The line between line ends, however many rows it takes on the screen.
  mutating func moveToLineStart() -> Response { move(to: lineStart) }
  mutating func moveToLineEnd() -> Response { move(to: lineEnd) }

  mutating func move(to place: String.Index) -> Response {
    goalColumn = nil
    guard place != cursor else { return .ignored }
    cursor = place
    return .moved
  }

  // MARK: Places

  private func before(_ place: String.Index) -> String.Index {
    place > text.startIndex ? text.index(before: place) : place
  }

  private func after(_ place: String.Index) -> String.Index {
    place < text.endIndex ? text.index(after: place) : place
  }

  private var lineStart: String.Index {
    text[..<cursor].lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
  }

  private var lineEnd: String.Index { text[cursor...].firstIndex(of: "\n") ?? text.endIndex }

  /// Words are what stands between blanks, so that it is the same in every script and with every sign.
  private func wordStart(before place: String.Index) -> String.Index {
    guard let last = text[..<place].lastIndex(where: { !$0.isWhitespace }) else { return text.startIndex }
    return text[..<last].lastIndex(where: \.isWhitespace).map { text.index(after: $0) } ?? text.startIndex
  }

  private func wordEnd(after place: String.Index) -> String.Index {
    guard let first = text[place...].firstIndex(where: { !$0.isWhitespace }) else { return text.endIndex }
    return text[first...].firstIndex(where: \.isWhitespace) ?? text.endIndex
  }

  // MARK: Text

  private mutating func remove(from start: String.Index, to end: String.Index) -> Response {
    guard start < end else {
      goalColumn = nil
      return .ignored
    }
    let offset = utf8Offset(of: start)
    text.removeSubrange(start..<end)
    putCursor(atUTF8Offset: offset)
    return .changed
  }

  private func utf8Offset(of place: String.Index) -> Int {
    text.utf8.distance(from: text.startIndex, to: place)
  }

  /// Where what stands on both sides has become one character, behind it.
  private mutating func putCursor(atUTF8Offset offset: Int) {
    let place = text.utf8.index(text.startIndex, offsetBy: offset)
    cursor = String.Index(place, within: text) ?? text.index(after: place)
    goalColumn = nil
  }

  private func cleaned(_ typed: String) -> String {
    let plain = typed.withPlainLineEnds
    return takesLines ? plain : String(plain.map { $0 == "\n" ? " " : $0 })
  }

  /// A character has at least one byte, so that most texts need no counting.
  private static func fits(_ text: String, limit: Int) -> Bool {
    text.utf8.count <= limit
      || text.index(text.startIndex, offsetBy: limit + 1, limitedBy: text.endIndex) == nil
  }
}
