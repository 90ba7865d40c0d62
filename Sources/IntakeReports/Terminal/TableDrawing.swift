internal import PlainText

/// A table in plain text: columns side by side where they fit, else one under the other.
struct TableDrawing {
  private let table: ReportTable
  private let width: Int
  private let indent: Int

  /// A column narrower than this is not worth reading.
  private static let narrowestColumn = 14
  private static let gap = 2

  init(_ table: ReportTable, width: Int, indent: Int) {
    self.table = table
    self.width = width
    self.indent = indent
  }

  var lines: [String] {
    let columns = table.columns.count + 1
    let room = width - indent - TableDrawing.gap * (columns - 1)
    let column = room / columns
    return column >= TableDrawing.narrowestColumn ? sideBySide(width: column) : stacked
  }

  /// Every column as wide as the others; a line of dashes under the headings.
  private func sideBySide(width column: Int) -> [String] {
    let rule = [String](repeating: String(repeating: "-", count: column), count: table.columns.count + 1)
    return line(of: [""] + table.columns, width: column) + [joined(rule, width: column)]
      + table.rows.flatMap { row in lines(of: [[row.title]] + row.cells, width: column) }
  }

  private func line(of cells: [String], width column: Int) -> [String] {
    lines(of: cells.map { [$0] }, width: column)
  }

  private func lines(of cells: [[String]], width column: Int) -> [String] {
    let layout = TextLayout(width: column)
    let wrapped = cells.map { cell in cell.flatMap { layout.paragraph($0, rest: " ") } }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { index in
      joined(wrapped.map { index < $0.count ? $0[index] : "" }, width: column)
    }
  }

  private func joined(_ cells: [String], width column: Int) -> String {
    var line = String(repeating: " ", count: indent)
    for (index, cell) in cells.enumerated() {
      line += cell.padded(toWidth: index == cells.count - 1 ? 0 : column + TableDrawing.gap)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Column by column, each with its rows under it.
  private var stacked: [String] {
    let heading = TextLayout(width: width, indent: indent)
    let body = TextLayout(width: width, indent: indent + 2)
    return table.columns.enumerated().flatMap { index, column in
      heading.paragraph(column, rest: "  ")
        + table.rows.flatMap { row -> [String] in
          let cell = index < row.cells.count ? row.cells[index] : []
          return body.paragraph("\(row.title): \(cell.joined(separator: "; "))", first: "- ", rest: "  ")
        }
    }
  }
}
