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
  /// By column, the place of its cell in the memo, or one of the numbers below.
  private var places: [Int32]
  /// By column, the code of its cell where its question is asked; `unknown` where it has to be looked at more closely.
  private var codes: [UInt8]
  /// By column, a cell that is of this row alone.
  private var own: [ReadCell]
  /// By column and byte of ASCII, the place in the memo of the cell that is this byte alone, and its code.
  private var byByte: [OneByte]

  private struct OneByte {
    var place = RowCells.unread
    var code = RowCells.unknown
  }

  private static let empty: Int32 = -1
  private static let isOwn: Int32 = -2
  private static let isSomeText: Int32 = -3
  private static let unread: Int32 = -4
  private static let unknown: UInt8 = 0xFF

  /// A text that was answered, whatever it is.
  private static let someText = ReadCell(
    cell: .answer(.text("")), entry: .init(value: .text(""), at: nil), code: 0)

  /// Whether texts that were answered are kept, and not only that they were.
  private let keepsTexts: Bool

  /// All empty.
  ///
  /// - Parameters:
  ///   - readers: One for each column.
  ///   - keepsTexts: Whether what is made of the cells says what was answered, as results do and scores do not.
  public init(_ readers: [CellReader], keepsTexts: Bool = true) {
    self.readers = readers
    self.keepsTexts = keepsTexts
    memos = readers.map { _ in CellMemo() }
    places = Array(repeating: RowCells.empty, count: readers.count)
    codes = Array(repeating: AnswerCode.empty, count: readers.count)
    own = Array(repeating: ReadCell(cell: .empty, entry: nil), count: readers.count)
    byByte = Array(repeating: OneByte(), count: 128 * readers.count)
  }

  /// Cells that were read already.
  public init(_ cells: [TableCell]) {
    (readers, memos, keepsTexts) = ([], [], true)
    places = cells.map { $0 == .empty ? RowCells.empty : RowCells.isOwn }
    codes = cells.map { $0 == .empty ? AnswerCode.empty : RowCells.unknown }
    own = cells.map { ReadCell(cell: $0, entry: nil) }
    byByte = []
  }

  public var count: Int { places.count }

  /// Takes the bytes of a cell, without quotes.
  @inline(__always)
  public mutating func read(utf8 bytes: UnsafeBufferPointer<UInt8>, column: Int) {
    if bytes.isEmpty {
      (places[column], codes[column]) = (RowCells.empty, AnswerCode.empty)
      return
    }
    if bytes.count == 1, bytes[0] < 0x80 {
      let known = byByte[column << 7 | Int(bytes[0])]
      if known.place != RowCells.unread {
        (places[column], codes[column]) = (known.place, known.code)
        return
      }
    }
    readAnew(bytes, column)
  }

  /// Takes a cell that was read already.
  public mutating func set(_ cell: TableCell, column: Int) {
    places[column] = cell == .empty ? RowCells.empty : RowCells.isOwn
    codes[column] = cell == .empty ? AnswerCode.empty : RowCells.unknown
    own[column] = ReadCell(cell: cell, entry: nil)
  }

  private mutating func readAnew(_ bytes: UnsafeBufferPointer<UInt8>, _ column: Int) {
    if !keepsTexts, readers[column].isPlainText(bytes) {
      (places[column], codes[column]) = (RowCells.isSomeText, RowCells.someText.code ?? RowCells.unknown)
      return
    }
    if let place = memos[column].place(of: bytes) { return know(place, column) }
    let cell = readers[column].readCell(utf8: bytes)
    guard !readers[column].isOfTexts, let place = memos[column].insert(cell, for: bytes) else {
      own[column] = cell
      (places[column], codes[column]) = (RowCells.isOwn, cell.code ?? RowCells.unknown)
      return
    }
    know(place, column)
    if bytes.count == 1, bytes[0] < 0x80 {
      byByte[column << 7 | Int(bytes[0])] = OneByte(place: places[column], code: codes[column])
    }
  }

  private mutating func know(_ place: Int, _ column: Int) {
    places[column] = Int32(truncatingIfNeeded: place)
    codes[column] = memos[column].codes[place] ?? RowCells.unknown
  }

  /// What a cell says.
  public subscript(column: Int) -> TableCell {
    switch places[column] {
    case RowCells.empty: .empty
    case RowCells.isOwn: own[column].cell
    case RowCells.isSomeText: RowCells.someText.cell
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
    case RowCells.isSomeText: RowCells.someText.entry
    case let place: memos[column].entries[Int(place)]
    }
  }

  /// The code of a cell whose question is asked; `nil` where it has to be looked at more closely.
  @inline(__always)
  func code(_ column: Int) -> UInt8? {
    let code = codes[column]
    return code == RowCells.unknown ? nil : code
  }

  /// What is stored for a cell; skipped where there is no column.
  func entry(ofAny column: Int?) -> Responses.Entry? {
    guard let column else { return .skipped }
    return entry(column)
  }

  /// The code of a cell; empty where there is no column.
  func code(ofAny column: Int?) -> UInt8? {
    guard let column else { return AnswerCode.empty }
    return code(column)
  }
}

/// What a cell says, and what it comes to.
struct ReadCell: Sendable {
  let cell: TableCell
  /// What is stored where its question is asked, as far as nothing else of the row decides on that.
  let entry: Responses.Entry?
  /// The code of that; `nil` where there is none yet.
  let code: UInt8?

  init(cell: TableCell, entry: Responses.Entry?, code: UInt8? = nil) {
    (self.cell, self.entry, self.code) = (cell, entry, code)
  }
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
