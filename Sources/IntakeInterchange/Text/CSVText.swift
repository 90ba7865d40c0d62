internal import IntakeBatch

/// Records of a table as text: RFC 4180, a comma between cells, a line feed behind each record.
struct CSVText {
  /// Text that a spreadsheet would run as a formula gets an apostrophe in front.
  var isForSpreadsheet = false
  private(set) var bytes: [UInt8] = []

  init(isForSpreadsheet: Bool = false) { self.isForSpreadsheet = isForSpreadsheet }

  mutating func append(_ cells: some Sequence<String>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(cell: cell)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(cell: String) {
    let text = isForSpreadsheet && CSVCell.isDisarmed(cell.utf8) ? "'" + cell : cell
    guard text.utf8.contains(where: { CSVCell.needsQuotes($0, UInt8(ascii: ",")) }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
