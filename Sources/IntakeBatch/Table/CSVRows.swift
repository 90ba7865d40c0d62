internal import Intake

/// The records of a table of text as rows, block by block, in memory that is used again.
struct CSVRows: RowSource {
  private let layout: TableLayout
  private let separator: UInt8
  private let records: Records
  private var block: RecordBlock?
  private var cursor: RecordCursor?

  /// A class, because what it holds cannot be copied and its holder can.
  private final class Records {
    var reader: RecordReader
    init(_ separator: UInt8, _ columns: Int) { reader = RecordReader(separator: separator, columns: columns) }
  }

  init(_ layout: TableLayout, separator: UInt8) {
    self.layout = layout
    self.separator = separator
    records = Records(separator, layout.width)
  }

  mutating func open(_ block: RecordBlock) {
    self.block = block
    cursor = RecordCursor(block)
  }

  var end: (row: Int, line: Int) { cursor.map { ($0.row, $0.line) } ?? (1, 1) }

  mutating func next(into row: inout ResponseRow, _ cells: inout RowCells) -> Bool {
    guard let block, cursor != nil, read() else { return false }
    row.number = records.reader.row
    row.line = records.reader.line
    row.problems.removeAll(keepingCapacity: true)
    if records.reader.cellCount != layout.width { reportShape(in: &row) }
    if let cell = records.reader.badQuote { row.report(.textBehindQuote(cell: cell + 1)) }
    // Once, because each look at what a class stores is watched over when it runs.
    let ranges = records.reader.cells
    for column in layout.places.indices {
      let place = layout.places[column]
      let range = place < ranges.count ? ranges[place] : .empty
      if range.isEscaped {
        block.withBytes(of: range) { cells.read(utf8: $0, column: column) }
      } else {
        cells.read(utf8: block.rawBytes(of: range), column: column)
      }
    }
    for kind in layout.kinds where cells.isEmpty(kind.column) {
      if let why = MissingKind(rawValue: text(at: kind.place)) {
        cells.set(.missing(why), column: kind.column)
      }
    }
    if let place = layout.idPlace {
      let range = place < ranges.count ? ranges[place] : .empty
      row.id =
        block.isWord(range)
        ? String(decoding: block.rawBytes(of: range), as: UTF8.self)
        : text(at: place, named: layout.idName ?? "", in: &row).withoutBlanks
    }
    row.carried.removeAll(keepingCapacity: true)
    for (place, name) in zip(layout.carriedPlaces, layout.carried) {
      row.carried.append(text(at: place, named: name, in: &row))
    }
    row.today = day(of: layout, in: &row)
    return true
  }

  private mutating func read() -> Bool {
    guard var cursor else { return false }
    defer { self.cursor = cursor }
    return records.reader.read(&cursor)
  }

  func text(of column: Int) -> String { text(at: layout.places[column]) }

  /// The text of a cell, whatever is wrong with it.
  private func text(at place: Int) -> String {
    guard let block else { return "" }
    return block.withBytes(of: records.reader[place]) { OwnCell($0).text }
  }

  /// The text of a cell of the table's own.
  func text(at place: Int, named name: String, in row: inout ResponseRow) -> String {
    guard let block else { return "" }
    let cell = block.withBytes(of: records.reader[place]) { OwnCell($0) }
    if let fault = cell.fault { row.report(fault, at: place, named: name, value: cell.text) }
    return cell.text
  }

  private func reportShape(in row: inout ResponseRow) {
    let count = records.reader.cellCount
    row.report(
      count < layout.width ? .tooFewCells(count, of: layout.width) : .tooManyCells(count, of: layout.width))
  }
}
