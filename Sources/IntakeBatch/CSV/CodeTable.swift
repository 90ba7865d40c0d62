/// What the cells of a column that are one byte long stand for, and the empty one: a code each, as scoring reads them.
public struct CodeTable: Hashable, Sendable {
  /// No code: the cell has to be looked at more closely.
  public static let lookCloser: UInt8 = 0xFF

  /// The code of a cell without bytes.
  public var empty: UInt8
  /// The code of a cell of one byte, at that byte; 256 entries.
  private(set) var codes: [UInt8]

  /// Every cell that has bytes is to be looked at more closely.
  public init(empty: UInt8) {
    self.empty = empty
    codes = [UInt8](repeating: CodeTable.lookCloser, count: 256)
  }

  /// The code of the cell that is this byte alone.
  ///
  /// A byte that separates, quotes or ends cells has none, whatever is set for it: see `CodeColumns`.
  public subscript(cell: UInt8) -> UInt8 {
    get { codes[Int(cell)] }
    set { codes[Int(cell)] = newValue }
  }
}
