/// A table read the slow and obvious way, byte by byte: what RFC 4180 says, and what spreadsheets make of the rest.
///
/// A cell that begins with a quote goes on to its closing quote; what stands behind that is kept as it is. A quote anywhere
/// else is text. A carriage return before the end of a line belongs to that. Lines without a byte are no records.
struct PlainTable: Equatable {
  struct Record: Equatable {
    /// From 1.
    var line: Int
    var cells: [[UInt8]]
  }

  private(set) var records: [Record] = []
  /// Where a quote opens that is not closed; the records end before that.
  private(set) var openQuoteLine: Int?

  init(_ text: some Collection<UInt8>, separator: UInt8) {
    let feed = UInt8(ascii: "\n")
    let quote = UInt8(ascii: "\"")
    var bytes = Array(text)
    if bytes.last != feed, !bytes.isEmpty { bytes.append(feed) }
    var (index, line) = (0, 1)
    while index < bytes.count {
      var record = Record(line: line, cells: [])
      let start = index
      var isEnded = false
      while !isEnded {
        var cell: [UInt8] = []
        // From here on a carriage return can belong to the line's end.
        var plainStart = 0
        if bytes[index] == quote {
          let opened = line
          index += 1
          while true {
            guard index < bytes.count else {
              openQuoteLine = opened
              return
            }
            let byte = bytes[index]
            index += 1
            if byte == quote {
              guard index < bytes.count, bytes[index] == quote else { break }
              index += 1
            }
            if byte == feed { line += 1 }
            cell.append(byte)
          }
          plainStart = cell.count
        }
        // The line feed that was added may have been taken into a quoted cell.
        while index < bytes.count, bytes[index] != separator, bytes[index] != feed {
          cell.append(bytes[index])
          index += 1
        }
        isEnded = index >= bytes.count || bytes[index] == feed
        index += 1
        if isEnded, cell.count > plainStart, cell.last == UInt8(ascii: "\r") { cell.removeLast() }
        record.cells.append(cell)
      }
      line += 1
      let length = min(index, bytes.count) - 1 - start
      if length > 1 || length == 1 && bytes[start] != UInt8(ascii: "\r") { records.append(record) }
    }
  }
}
