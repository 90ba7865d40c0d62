/// The cells of a row of a table, in memory that is used for the next row again.
///
///     var cells = RowCells(readers)
///     // for each row, each column: cells.read(utf8: bytes, column: column)
///     let replayed = replay.replay(cells, today: today)
///
/// What a cell says is read once and then known by its bytes, but for texts.
public struct RowCells: Sendable {
  private let readers: [CellReader]
  private var memos: [CellMemo]
  /// By column, the place of its cell in the memo, or one of the two below.
  private var places: [Int32]
  /// By column, a cell that is of this row alone.
  private var own: [ReadCell]

  private static let empty: Int32 = -1
  private static let isOwn: Int32 = -2

  /// All empty.
  ///
  /// - Parameter readers: One for each column.
  public init(_ readers: [CellReader]) {
    self.readers = readers
    memos = readers.map { _ in CellMemo() }
    places = Array(repeating: RowCells.empty, count: readers.count)
    own = Array(repeating: ReadCell(cell: .empty, entry: nil), count: readers.count)
  }

  /// Cells that were read already.
  public init(_ cells: [TableCell]) {
    (readers, memos) = ([], [])
    places = cells.map { $0 == .empty ? RowCells.empty : RowCells.isOwn }
    own = cells.map { ReadCell(cell: $0, entry: nil) }
  }

  public var count: Int { places.count }

  /// Takes the bytes of a cell, without quotes.
  @inline(__always)
  public mutating func read(utf8 bytes: UnsafeBufferPointer<UInt8>, column: Int) {
    places[column] = bytes.isEmpty ? RowCells.empty : place(of: bytes, column)
  }

  /// Takes a cell that was read already.
  public mutating func set(_ cell: TableCell, column: Int) {
    places[column] = cell == .empty ? RowCells.empty : RowCells.isOwn
    own[column] = ReadCell(cell: cell, entry: nil)
  }

  private mutating func place(of bytes: UnsafeBufferPointer<UInt8>, _ column: Int) -> Int32 {
    if let known = memos[column].place(of: bytes) { return Int32(truncatingIfNeeded: known) }
    let cell = readers[column].readCell(utf8: bytes)
    if !readers[column].isOfTexts, let place = memos[column].insert(cell, for: bytes) {
      return Int32(truncatingIfNeeded: place)
    }
    own[column] = cell
    return RowCells.isOwn
  }

  /// What a cell says.
  public subscript(column: Int) -> TableCell {
    switch places[column] {
    case RowCells.empty: .empty
    case RowCells.isOwn: own[column].cell
    case let place: memos[column].cells[Int(place)]
    }
  }

  /// What all cells say.
  public var all: [TableCell] { places.indices.map { self[$0] } }

  /// Whether nothing stands in the cell.
  @inline(__always)
  public func isEmpty(_ column: Int) -> Bool { places[column] == RowCells.empty }

  /// What is stored for a cell whose question is asked; `nil` where it has to be looked at more closely.
  func entry(_ column: Int) -> Responses.Entry? {
    switch places[column] {
    case RowCells.empty: .skipped
    case RowCells.isOwn: own[column].entry
    case let place: memos[column].entries[Int(place)]
    }
  }
}

/// What a cell says, and what it comes to.
struct ReadCell: Sendable {
  let cell: TableCell
  /// What is stored where its question is asked, as far as nothing else of the row decides on that.
  let entry: Responses.Entry?
}

extension Responses.Entry {
  static let skipped = Self(value: nil, at: nil)

  /// What a missing code of a table's own is stored as.
  init(_ kind: MissingKind, offersWayOut: Bool) {
    self =
      kind == .notApplicable && offersWayOut
      ? Self(value: .notApplicable, at: nil) : Self(value: nil, missing: kind, at: nil)
  }
}
