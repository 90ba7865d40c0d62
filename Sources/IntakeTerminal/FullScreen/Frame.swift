/// What stands on the whole screen at one moment.
struct Frame: Hashable, Sendable {
  /// Where the terminal's own cursor stands: screen readers and input methods follow it.
  struct Place: Hashable, Sendable {
    /// From 0 at the top.
    var row: Int
    /// From 0 at the left; at most one behind the last character.
    var column: Int
  }

  let size: ScreenSize
  /// One for each row; none is wider than the screen.
  let lines: [StyledLine]
  let cursor: Place

  /// What does not fit is cut, and lines that are missing are empty.
  init(_ lines: [StyledLine], cursor: Place, size: ScreenSize) {
    let columns = max(1, size.columns)
    let rows = max(1, size.rows)
    self.size = size
    let fitting = lines.prefix(rows).map { $0.fitting(columns) }
    self.lines = fitting + Array(repeating: StyledLine(), count: rows - fitting.count)
    self.cursor = Place(
      row: min(max(0, cursor.row), rows - 1), column: min(max(0, cursor.column), columns - 1))
  }
}
