extension TextField {
  /// Does what the key means in a text. Enter, Tab, Escape and the like are the owner's.
  ///
  /// - Parameter width: The columns that the field has on the screen, for moves from row to row.
  mutating func press(_ key: Key, width: Int) -> Response {
    switch key {
    case .text(let typed), .paste(let typed): insert(typed)
    case .backspace: deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .wordBackspace, .control("w"): deleteWordBackward()
    case .control("u"): deleteToLineStart()
    case .control("k"): deleteToLineEnd()
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .home, .control("a"): moveToLineStart()
    case .end, .control("e"): moveToLineEnd()
    case .up: moveUp(width: width)
    case .down: moveDown(width: width)
    case .enter, .tab, .backTab, .escape, .pageUp, .pageDown, .control, .function, .notText: .ignored
    }
  }

  /// To the row above, as near to the same column as it goes; ignored in the first.
  mutating func moveUp(width: Int) -> Response { moveRows(-1, width: width) }
  /// To the row below; ignored in the last.
  mutating func moveDown(width: Int) -> Response { moveRows(1, width: width) }

  private mutating func moveRows(_ rows: Int, width: Int) -> Response {
    let layout = TextFieldLayout(self, width: width)
    let row = layout.cursor.row + rows
    guard layout.rows.indices.contains(row) else { return .ignored }
    let column = goalColumn ?? layout.cursor.column
    let response = move(to: layout.place(inRow: row, nearestTo: column, of: self))
    goalColumn = column
    return response
  }
}
