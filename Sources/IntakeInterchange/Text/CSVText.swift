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
    let text = isForSpreadsheet && CSVText.runsAsFormula(cell) ? "'" + cell : cell
    guard text.utf8.contains(where: CSVText.needsQuotes) else {
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

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// Whether it begins as a formula does and is no plain number.
  static func runsAsFormula(_ cell: String) -> Bool {
    switch cell.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    case UInt8(ascii: "-"): !isNumber(cell.utf8.dropFirst())
    default: false
    }
  }

  /// Digits, with at most one point between them.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
