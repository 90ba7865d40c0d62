internal import PlainText

/// A text field as rows of a given width, and where the cursor stands in them.
///
/// Rows end between words; a word wider than a row is broken between characters. Nothing is lost: the rows and the line
/// ends between them are the text. Blanks behind a word stay on its row, also where they run over the edge, so that
/// what was typed before does not move while one types on.
struct TextFieldLayout: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    /// Safe to show, and no wider than the width but where a single character is.
    let text: String
    /// The part of the field's text, without its line end.
    let range: Range<String.Index>
    /// Whether the text goes on in the next row without a line end.
    let isContinued: Bool
  }

  /// Row and column, from 0. The column can be shown: it is less than the width.
  struct Place: Hashable, Sendable {
    let row: Int
    let column: Int
  }

  /// At least one.
  private(set) var rows: [Row] = []
  private(set) var cursor = Place(row: 0, column: 0)
  private let width: Int

  /// - Parameter width: Columns; less than 1 counts as 1.
  /// - Complexity: O(*n*).
  init(_ field: TextField, width: Int) {
    self.width = max(1, width)
    let text = field.text
    var start = text.startIndex
    while true {
      let end = text[start...].firstIndex(of: "\n") ?? text.endIndex
      wrap(text[start..<end], cursor: field.cursor)
      guard end < text.endIndex else { break }
      start = text.index(after: end)
    }
    cursor = place(of: field.cursor, in: field)
  }

  /// The place in the text nearest to a column of a row.
  func place(inRow number: Int, nearestTo column: Int, of field: TextField) -> String.Index {
    let row = rows[number]
    var reached = 0
    var place = row.range.lowerBound
    while place < row.range.upperBound {
      let next = field.text.index(after: place)
      // Behind its last character a continued row is the beginning of the next.
      if row.isContinued, next == row.range.upperBound { break }
      let wide = TextFieldLayout.columns(of: field.text[place])
      // In the middle of a wide character its beginning is as near.
      if reached + wide > column { break }
      reached += wide
      place = next
    }
    return place
  }

  private func place(of cursor: String.Index, in field: TextField) -> Place {
    let number =
      rows.firstIndex { row in
        cursor < row.range.upperBound || cursor == row.range.upperBound && !row.isContinued
      } ?? rows.count - 1
    let start = rows[number].range.lowerBound
    let before = field.text[min(start, cursor)..<cursor]
    let column = before.reduce(0) { $0 + TextFieldLayout.columns(of: $1) }
    return Place(row: number, column: min(column, width - 1))
  }

  /// A character as it stands on the screen: a control of the text's direction as its number.
  private static func shown(_ character: Character) -> String { String(character).terminalSafe }

  static func columns(of character: Character) -> Int {
    character.isASCII ? 1 : shown(character).displayWidth
  }

  // MARK: Wrapping

  /// Adds the rows of one line, and an empty one where the cursor stands at its end and has no room there.
  private mutating func wrap(_ line: Substring, cursor: String.Index) {
    var rowStart = line.startIndex
    var column = 0
    var place = line.startIndex

    func endRow(at end: String.Index, isContinued: Bool) {
      rows.append(
        Row(text: visible(line[rowStart..<end]), range: rowStart..<end, isContinued: isContinued))
      rowStart = end
      column = 0
    }

    while place < line.endIndex {
      let wordEnd = line[place...].firstIndex(of: " ") ?? line.endIndex
      let word = line[place..<wordEnd]
      let wordWidth = word.reduce(0) { $0 + TextFieldLayout.columns(of: $1) }
      if rowStart < place, column + wordWidth > width, !word.isEmpty { endRow(at: place, isContinued: true) }
      if column + wordWidth <= width {
        column += wordWidth
        place = wordEnd
      } else {
        while place < wordEnd {
          let wide = TextFieldLayout.columns(of: line[place])
          if rowStart < place, column + wide > width { endRow(at: place, isContinued: true) }
          column += wide
          place = line.index(after: place)
        }
      }
      while place < line.endIndex, line[place] == " " {
        column += 1
        place = line.index(after: place)
      }
    }
    if column >= width, cursor == line.endIndex { endRow(at: line.endIndex, isContinued: true) }
    endRow(at: line.endIndex, isContinued: false)
  }

  /// Without the blanks that run over the edge.
  private func visible(_ row: Substring) -> String {
    var text = row.reduce(into: "") { $0 += TextFieldLayout.shown($1) }
    var over = text.displayWidth - width
    while over > 0, text.last == " " {
      text.removeLast()
      over -= 1
    }
    return text
  }
}
