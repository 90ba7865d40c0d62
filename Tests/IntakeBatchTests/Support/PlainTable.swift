@testable import IntakeBatch

/// A table read the slow and obvious way, byte by byte, with a copy of every cell: what the fast loops are held against.
struct PlainTable: Equatable {
  struct Record: Equatable {
    var row: Int
    var line: Int
    var cells: [[UInt8]]
  }

  var records: [Record] = []
  /// Where the quote stands that is open at the end.
  var openQuoteLine: Int?

  init() {}

  init(_ bytes: some Sequence<UInt8>, separator: UInt8, firstLine: Int = 1) {
    var bytes = Array(bytes)
    var (line, position) = (firstLine, 0)
    if !bytes.isEmpty, bytes.last != 0x0A { bytes.append(0x0A) }
    while position < bytes.count {
      var record = Record(row: records.count + 1, line: line, cells: [])
      let start = position
      var ends = false
      while !ends {
        var cell: [UInt8] = []
        if bytes[position] == 0x22 {
          let opened = line
          position += 1
          while true {
            guard position < bytes.count else {
              openQuoteLine = opened
              return
            }
            if bytes[position] == 0x22 {
              position += 1
              guard position < bytes.count, bytes[position] == 0x22 else { break }
            }
            if bytes[position] == 0x0A { line += 1 }
            cell.append(bytes[position])
            position += 1
          }
          // The line feed that was added at the end is in the quotes: there was none.
          guard position < bytes.count else {
            openQuoteLine = opened
            return
          }
        }
        let behindQuotes = cell.count
        while bytes[position] != separator, bytes[position] != 0x0A {
          cell.append(bytes[position])
          position += 1
        }
        ends = bytes[position] == 0x0A
        if ends, cell.count > behindQuotes, cell.last == 0x0D { cell.removeLast() }
        record.cells.append(cell)
        position += 1
      }
      line += 1
      let text = bytes[start..<position]
      if text.elementsEqual([0x0A]) || text.elementsEqual([0x0D, 0x0A]) { continue }
      records.append(record)
    }
  }
}
