extension CodeColumns {
  /// Takes the next records of a block, at most `capacity`, and says how many: 0 at its end.
  ///
  /// This is the innermost loop of scoring. A cell of one byte costs two loads, a look into its table, and a store.
  /// Nothing is tested against the end of the block: its last byte is a line feed, every step stops there.
  public mutating func fill(from cursor: inout RecordCursor) -> Int {
    openCells.removeAll(keepingCapacity: true)
    unevenRows.removeAll(keepingCapacity: true)
    badQuotes.removeAll(keepingCapacity: true)
    firstRow = cursor.row
    blockLine = cursor.firstLine
    var row = 0
    while row < capacity {
      cursor.passBlankLines()
      guard cursor.position < cursor.end else { break }
      origins[row] = Origin(offset: cursor.position - cursor.base, line: cursor.line &- blockLine)
      read(row, from: &cursor)
      cursor.line &+= 1
      row += 1
    }
    rows = row
    cursor.row &+= row
    return row
  }

  @inline(__always)
  private mutating func read(_ row: Int, from cursor: inout RecordCursor) {
    // Copies, because a store through a pointer makes the compiler load again what it could have changed.
    let (separator, stepCount, steps, stride) = (separator, stepCount, steps, stride)
    let pattern = 0x0100_0100_0100_0100 &* UInt64(separator)
    var position = cursor.position
    var index = 0
    while index < stepCount {
      let step = steps[index]
      if step.beginsRun {
        // Four cells of a byte each, with their separators: one load and one comparison for all.
        let word = UInt64(littleEndian: UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
        if word & 0xFF00_FF00_FF00_FF00 == pattern {
          let (table, codes) = (step.table, step.codes + row)
          let first = table[Int(word & 0xFF)]
          let second = table[256 &+ Int(word >> 16 & 0xFF)]
          let third = table[512 &+ Int(word >> 32 & 0xFF)]
          let fourth = table[768 &+ Int(word >> 48 & 0xFF)]
          if (first | second | third | fourth) & CodeColumns.open == 0 {
            codes[0] = UInt8(truncatingIfNeeded: first)
            codes[stride] = UInt8(truncatingIfNeeded: second)
            codes[2 &* stride] = UInt8(truncatingIfNeeded: third)
            codes[3 &* stride] = UInt8(truncatingIfNeeded: fourth)
            position += 8
            index &+= 4
            continue
          }
        }
      }
      if step.isCodeAlone {
        let byte = position[0]
        let code = step.table[Int(byte)]
        if code & CodeColumns.open == 0 {
          let next = position[1]
          if next == separator {
            step.codes[row] = UInt8(truncatingIfNeeded: code)
            position += 2
            index &+= 1
            continue
          }
          if next == Ascii.lineFeed || next == Ascii.carriageReturn && position[2] == Ascii.lineFeed {
            step.codes[row] = UInt8(truncatingIfNeeded: code)
            cursor.position = position + (next == Ascii.lineFeed ? 2 : 3)
            return end(row, cells: index &+ 1)
          }
        } else if byte == separator {
          step.codes[row] = step.empty
          position += 1
          index &+= 1
          continue
        }
      }
      let cell = ScannedCell(at: position, separator: separator, limit: cursor.end)
      take(cell, row, step, base: cursor.base)
      if cell.hasTextBehindQuote { note(row, badQuote: index) }
      cursor.line &+= cell.lineBreaks
      position = cell.next
      index &+= 1
      if cell.endsRecord {
        cursor.position = position
        return end(row, cells: index)
      }
    }
    readSurplus(row, from: &cursor, at: position)
  }

  @inline(__always)
  private mutating func take(_ cell: ScannedCell, _ row: Int, _ step: CellStep, base: UnsafePointer<UInt8>) {
    let length = cell.end - cell.start
    let range = CellRange(start: cell.start - base, length: length, isEscaped: cell.isEscaped)
    if step.kept >= 0 { kept[capacity * Int(step.kept) + row] = range }
    guard step.column >= 0 else { return }
    let code = length == 1 ? step.table[Int(cell.start[0])] : CodeColumns.open
    step.codes[row] = length == 0 ? step.empty : UInt8(truncatingIfNeeded: code)
    if length > 0, code & CodeColumns.open != 0 {
      openCells.append(OpenCell(row: Int32(truncatingIfNeeded: row), column: step.column, range: range))
    }
  }

  @inline(never)
  private mutating func note(_ row: Int, badQuote cell: Int) {
    if badQuotes.last?.row != row { badQuotes.append(BadQuote(row: row, cell: cell)) }
  }

  /// Ends a record: the columns behind its last cell are empty.
  @inline(__always)
  private mutating func end(_ row: Int, cells: Int) {
    if cells < stepCount { endEarly(row, cells: cells) }
  }

  @inline(never)
  private mutating func endEarly(_ row: Int, cells: Int) {
    unevenRows.append(UnevenRow(row: row, cells: cells))
    for step in UnsafeBufferPointer(start: steps + cells, count: stepCount - cells) {
      if step.kept >= 0 { kept[capacity * Int(step.kept) + row] = .empty }
      if step.column >= 0 { step.codes[row] = step.empty }
    }
  }

  /// Passes over the cells behind the last column.
  @inline(never)
  private mutating func readSurplus(
    _ row: Int, from cursor: inout RecordCursor, at position: UnsafePointer<UInt8>
  ) {
    var (position, cells) = (position, stepCount)
    while true {
      let cell = ScannedCell(at: position, separator: separator, limit: cursor.end)
      if cell.hasTextBehindQuote { note(row, badQuote: cells) }
      cells += 1
      cursor.line &+= cell.lineBreaks
      position = cell.next
      if cell.endsRecord { break }
    }
    cursor.position = position
    unevenRows.append(UnevenRow(row: row, cells: cells))
  }
}
