/// The cells of some hundred records of a table as one byte each, column by column, and where the kept cells stand.
///
/// Made once for each worker and filled again and again, so that no record costs an allocation:
///
///     while columns.fill(from: &cursor) > 0 {
///       columns.lookCloser(in: block) { row, column, cell in … }
///       …
///     }
public struct CodeColumns: ~Copyable {
  /// A cell that is not empty and has no code of its own by its one byte.
  public struct OpenCell: Hashable, Sendable {
    /// In this filling, from 0.
    public let row: Int32
    /// The column of codes.
    public let column: Int32
    public let range: CellRange
  }

  /// A record with fewer or more cells than the header.
  public struct UnevenRow: Hashable, Sendable {
    /// In this filling, from 0.
    public let row: Int
    public let cells: Int
  }

  /// A cell with text behind its closing quote: the first of its record.
  public struct BadQuote: Hashable, Sendable {
    /// In this filling, from 0.
    public let row: Int
    /// In its record, from 0.
    public let cell: Int
  }

  /// Where a record begins.
  public struct Origin: Hashable, Sendable {
    /// From the first byte of the block.
    public let offset: UInt32
    /// Lines behind the first of the block.
    fileprivate let line: UInt32

    @inline(__always)
    init(offset: Int, line: Int) {
      self.offset = UInt32(truncatingIfNeeded: offset)
      self.line = UInt32(truncatingIfNeeded: line)
    }
  }

  /// How many records one filling takes at most.
  public let capacity: Int
  /// How many columns of codes there are.
  public let columnCount: Int
  /// How many records the last filling took.
  public internal(set) var rows = 0
  /// The number of the first of them, from 1.
  public internal(set) var firstRow = 1
  /// What has no code yet: record by record, in each in the order of the table's columns.
  public internal(set) var openCells: [OpenCell] = []
  /// In the order of the records.
  public internal(set) var unevenRows: [UnevenRow] = []
  /// In the order of the records.
  public internal(set) var badQuotes: [BadQuote] = []

  /// From one column's codes to the next's. Not a power of two, so that the columns do not share the cache's few places.
  let stride: Int
  let codes: UnsafeMutablePointer<UInt8>
  let kept: UnsafeMutablePointer<CellRange>
  let keptCount: Int
  let origins: UnsafeMutablePointer<Origin>
  let steps: UnsafeMutablePointer<CellStep>
  let stepCount: Int
  /// For each column of codes 256 entries: the code of the cell that is this byte, or `open`.
  let tables: UnsafeMutablePointer<UInt16>
  let separator: UInt8
  var blockLine = 1

  /// - Parameters:
  ///   - plan: what is done with the table's columns; a plan whose places are outside of it is a caller's bug.
  ///   - capacity: at most so many records in one filling, and fewer where there are many columns: a million codes in all.
  public init(_ plan: ColumnPlan, separator: UInt8, capacity: Int = 1024) {
    precondition(capacity > 0, "a filling has room for a record")
    precondition(
      plan.columns.allSatisfy { $0.code.map(plan.tables.indices.contains) ?? true },
      "each column of codes has its table")
    let capacity = max(1, min(capacity, 1 << 20 / max(plan.tables.count, plan.keptCount, 1)))
    self.capacity = capacity
    self.separator = separator
    columnCount = plan.tables.count
    keptCount = plan.keptCount
    stride = (capacity + 63) / 64 * 64 + 64
    codes = .allocate(capacity: max(1, stride * columnCount))
    codes.initialize(repeating: 0, count: max(1, stride * columnCount))
    kept = .allocate(capacity: max(1, capacity * keptCount))
    kept.initialize(repeating: .empty, count: max(1, capacity * keptCount))
    origins = .allocate(capacity: capacity)
    origins.initialize(repeating: Origin(offset: 0, line: 0), count: capacity)
    tables = .allocate(capacity: max(1, 256 * columnCount))
    for (column, table) in plan.tables.enumerated() {
      let place = tables + 256 * column
      for (byte, code) in table.codes.enumerated() {
        let isOpen = code == CodeTable.lookCloser || CodeColumns.isMark(UInt8(byte), separator)
        (place + byte).initialize(to: isOpen ? CodeColumns.open : UInt16(code))
      }
    }
    stepCount = plan.columns.count
    steps = .allocate(capacity: max(1, stepCount))
    for (index, column) in plan.columns.enumerated() {
      (steps + index).initialize(
        to: CellStep(
          codes: codes + stride * (column.code ?? 0), table: tables + 256 * (column.code ?? 0),
          column: Int32(column.code ?? -1), kept: Int32(column.kept ?? -1),
          empty: column.code.map { plan.tables[$0].empty } ?? 0, beginsRun: plan.hasRun(at: index)))
    }
  }

  /// The mark of an entry that has no code; what else is in it means nothing.
  static let open: UInt16 = 0x100

  /// Whether a byte divides, quotes or ends cells, so that it is none alone.
  private static func isMark(_ byte: UInt8, _ separator: UInt8) -> Bool {
    byte == separator || byte == Ascii.quote || byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }

  deinit {
    codes.deallocate()
    kept.deallocate()
    origins.deallocate()
    tables.deallocate()
    steps.deallocate()
  }

  /// The codes of a column, one for each record of the last filling.
  ///
  /// Bytes up to the next multiple of 64 behind them can be read and written, and mean nothing.
  @inline(__always)
  public func column(_ column: Int) -> UnsafeMutableBufferPointer<UInt8> {
    precondition(column >= 0 && column < columnCount, "there is such a column")
    return UnsafeMutableBufferPointer(start: codes + stride * column, count: rows)
  }

  /// Gives a column one code in every record; it stays where the table has no cells for it.
  public mutating func set(_ column: Int, to code: UInt8) {
    precondition(column >= 0 && column < columnCount, "there is such a column")
    (codes + stride * column).update(repeating: code, count: stride)
  }

  /// Where the kept cells of a column stand in the block, one for each record of the last filling; empty where the record
  /// has too few cells.
  @inline(__always)
  public func kept(_ place: Int) -> UnsafeBufferPointer<CellRange> {
    precondition(place >= 0 && place < keptCount, "there is such a column")
    return UnsafeBufferPointer(start: kept + capacity * place, count: rows)
  }

  /// The line of the file on which a record of this filling begins, from 1.
  public func line(of row: Int) -> Int {
    precondition(row >= 0 && row < rows, "there is such a record")
    return blockLine + Int(origins[row].line)
  }

  /// Gives every open cell the code that `read` finds for its bytes.
  ///
  /// `read` gets the record of this filling, the column of codes, and the cell without its quotes; it must not give
  /// `CodeTable.lookCloser` where scoring does not know what to do with it.
  public mutating func lookCloser<Failure: Error>(
    in block: RecordBlock,
    _ read: (_ row: Int, _ column: Int, _ cell: UnsafeBufferPointer<UInt8>) throws(Failure) -> UInt8
  ) throws(Failure) {
    for cell in openCells {
      let (row, column) = (Int(cell.row), Int(cell.column))
      codes[stride * column + row] = try block.withBytes(of: cell.range) { bytes throws(Failure) in
        try read(row, column, bytes)
      }
    }
  }
}

/// What is done with one column of the table.
struct CellStep {
  let codes: UnsafeMutablePointer<UInt8>
  let table: UnsafeMutablePointer<UInt16>
  /// The column of codes, or -1.
  let column: Int32
  /// The place among the kept, or -1.
  let kept: Int32
  let empty: UInt8
  /// Whether it and the three behind it are nothing but codes, of columns that follow on each other, and not the last.
  let beginsRun: Bool

  /// Whether its cells are codes and nothing else.
  @inline(__always)
  var isCodeAlone: Bool { column >= 0 && kept < 0 }
}
