/// How the cells of a table say what they say, where tables differ.
public struct CellCoding: Hashable, Sendable {
  /// The table's own codes for what is missing, by their text without outer blanks (`-99`). They come before all else.
  public var missing: [String: MissingKind]
  /// Whether choices and points of scales stand as their labels; where no label matches, the code is still taken.
  public var readsLabels: Bool

  public init(missing: [String: MissingKind] = [:], readsLabels: Bool = false) {
    self.missing = missing
    self.readsLabels = readsLabels
  }
}
