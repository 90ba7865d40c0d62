import PlainText
import Testing

@testable import IntakeTerminal

/// A terminal that knows the few sequences that are written for it, and complains about any other.
struct ScreenModel: Equatable {
  struct Cell: Equatable {
    /// Empty for the second column of a wide character.
    var text = " "
    var graphics = ""
  }

  private(set) var cells: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var isCursorShown = true
  /// What it did not know.
  private(set) var unknown: [String] = []
  private var graphics = ""

  init(_ size: ScreenSize) {
    cells = Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }

  /// Every row as text, and where the cursor stands.
  var rows: [String] { cells.map { $0.map(\.text).joined() } }

  mutating func write(_ output: String) {
    var rest = output.unicodeScalars[...]
    var plain = ""
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { unknown.append("\(scalar.value)") }
        plain.unicodeScalars.append(scalar)
        continue
      }
      put(plain)
      plain = ""
      var sequence = ""
      while let next = rest.popFirst() {
        sequence.unicodeScalars.append(next)
        if next != "[", (0x40...0x7E).contains(next.value) { break }
      }
      obey(sequence)
    }
    put(plain)
  }

  private mutating func obey(_ sequence: String) {
    let body = sequence.dropFirst().dropLast()
    switch (sequence.first, sequence.last) {
    case ("["?, "H"?):
      let numbers = body.split(separator: ";").compactMap { Int($0) }
      row = (numbers.first ?? 1) - 1
      column = (numbers.dropFirst().first ?? 1) - 1
      if !cells.indices.contains(row) || !cells[row].indices.contains(column) {
        unknown.append(sequence)
        (row, column) = (0, 0)
      }
    case ("["?, "K"?) where body.isEmpty:
      for place in column..<max(column, cells[row].count) { cells[row][place] = Cell() }
    case ("["?, "J"?) where body == "2":
      for place in cells.indices { cells[place] = cells[place].map { _ in Cell() } }
    case ("["?, "m"?): graphics = body == "0" ? "" : String(body)
    case ("["?, "h"?) where body == "?25": isCursorShown = true
    case ("["?, "l"?) where body == "?25": isCursorShown = false
    case ("["?, "h"?) where body == "?7": break
    case ("["?, "l"?) where body == "?7": break
    default: unknown.append(sequence)
    }
  }

  private mutating func put(_ text: String) {
    for character in text {
      let width = character.displayWidth
      guard width > 0 else {
        if column > 0 { cells[row][column - 1].text.append(character) }
        continue
      }
      guard column + width <= cells[row].count else {
        unknown.append("over the edge: \(character)")
        continue
      }
      cells[row][column] = Cell(text: String(character), graphics: graphics)
      for place in 1..<max(1, width) { cells[row][column + place] = Cell(text: "", graphics: graphics) }
      column += width
    }
    column = min(column, cells[row].count - 1)
  }
}
