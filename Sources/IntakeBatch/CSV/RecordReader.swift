/// Finds the cells of one record after another, into memory that is used again.
public struct RecordReader: ~Copyable {
  /// How many cells the last record has, also those that are not kept.
  public private(set) var cellCount = 0
  /// The first cell of the last record with text behind its closing quote, from 0.
  public private(set) var badQuote: Int?
  /// The number of the last record, from 1.
  public private(set) var row = 0
  /// The line of the file on which it begins, from 1.
  public private(set) var line = 0

  private let separator: UInt8
  private let ranges: UnsafeMutablePointer<CellRange>
  private let limit: Int

  /// - Parameter columns: how many cells of a record are kept: as many as the header has. The rest is only counted, so that
  ///   no record takes more memory than another.
  public init(separator: UInt8, columns: Int) {
    self.separator = separator
    limit = max(columns, 0)
    ranges = .allocate(capacity: max(limit, 1))
    ranges.initialize(repeating: .empty, count: max(limit, 1))
  }

  deinit { ranges.deallocate() }

  /// Where a cell stands; `CellRange.empty` where the record has too few.
  @inline(__always)
  public subscript(column: Int) -> CellRange {
    precondition(column >= 0 && column < limit, "there is such a column")
    return column < cellCount ? ranges[column] : .empty
  }

  /// The same for all columns, until the next record: those that it has.
  var cells: UnsafeBufferPointer<CellRange> {
    UnsafeBufferPointer(start: ranges, count: min(cellCount, limit))
  }

  /// Takes the next record; `false` at the end of the block.
  @inline(__always)
  public mutating func read(_ cursor: inout RecordCursor) -> Bool {
    cursor.passBlankLines()
    guard cursor.position < cursor.end else { return false }
    row = cursor.row
    line = cursor.line
    var position = cursor.position
    var (count, lineBreaks) = (0, 0)
    badQuote = nil
    let (base, end, separator, limit, ranges) = (cursor.base, cursor.end, separator, limit, ranges)
    while true {
      let cell = ScannedCell(at: position, separator: separator, limit: end)
      if count < limit {
        ranges[count] = CellRange(
          start: cell.start - base, length: cell.end - cell.start, isEscaped: cell.isEscaped)
      }
      if cell.hasTextBehindQuote, badQuote == nil { badQuote = count }
      count &+= 1
      lineBreaks &+= cell.lineBreaks
      position = cell.next
      if cell.endsRecord { break }
    }
    cellCount = count
    cursor.position = position
    cursor.line &+= lineBreaks &+ 1
    cursor.row &+= 1
    return true
  }
}
