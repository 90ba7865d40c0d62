import PlainText

/// What stands on a terminal after what was written to it, as far as line mode goes: text, line ends, going back,
/// up and to the right, and erasing what is behind.
struct SmallScreen {
  private(set) var row = 0
  private(set) var column = 0
  private var cells: [[Cell]] = [[]]
  private let columns: Int

  /// A character and how wide it is; the second column of a wide one is empty.
  private struct Cell {
    var text: String
    var width: Int
  }

  init(columns: Int) { self.columns = columns }

  /// Rows down to the last that shows something, without blanks at their ends.
  var rows: [String] {
    var rows = cells.map { row in
      var text = row.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    while let last = rows.last, last.isEmpty, rows.count > row + 1 { rows.removeLast() }
    return rows
  }

  mutating func write(_ text: String) {
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{1B}":
        var parameters = ""
        scalars = scalars.dropFirst()
        while let next = scalars.popFirst() {
          if next.properties.isAlphabetic {
            obey(next, parameters)
            break
          }
          parameters.unicodeScalars.append(next)
        }
      case "\r": column = 0
      case "\n":
        // A terminal driver makes CR LF of it.
        column = 0
        row += 1
        grow()
      case "\u{8}": column = max(min(column, columns - 1) - 1, 0)
      default: put(scalar)
      }
    }
  }

  private mutating func obey(_ letter: Unicode.Scalar, _ parameters: String) {
    let count = max(Int(parameters) ?? 1, 1)
    switch letter {
    case "A": row = max(row - count, 0)
    case "C": column = min(column + count, columns - 1)
    case "J":
      cells.removeSubrange((row + 1)...)
      cells[row].removeSubrange(min(column, cells[row].count)...)
    default: break
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if let before = lastCell, before.text != " " || scalar.properties.generalCategory != .format {
      var joined = before.text
      joined.unicodeScalars.append(scalar)
      if joined.count == 1 || Character(scalar).displayWidth == 0 {
        replaceLastCell(joined)
        return
      }
    }
    let width = Character(scalar).displayWidth
    if column + width > columns {
      row += 1
      column = 0
    }
    grow()
    while cells[row].count < column + width { cells[row].append(Cell(text: " ", width: 1)) }
    guard width > 0 else { return }
    cells[row][column] = Cell(text: String(Character(scalar)), width: width)
    if width == 2 { cells[row][column + 1] = Cell(text: "", width: 0) }
    column += width
  }

  private var lastCell: Cell? {
    guard column > 0, column <= cells[row].count else { return nil }
    let cell = cells[row][column - 1]
    return cell.width == 0 && column > 1 ? cells[row][column - 2] : cell
  }

  private mutating func replaceLastCell(_ text: String) {
    let index = cells[row][column - 1].width == 0 && column > 1 ? column - 2 : column - 1
    cells[row][index].text = text
  }

  private mutating func grow() { while cells.count <= row { cells.append([]) } }
}
