internal import Intake

/// The columns of the table's own whose cells are kept, each once.
struct KeptColumns: Sendable {
  struct Cell: Sendable {
    let place: Int
    let name: String
    /// Whether it says on which day the row was answered.
    fileprivate(set) var isDay = false
  }

  private(set) var cells: [Cell] = []
  /// Places among `cells`.
  private(set) var id: Int?
  private(set) var carried: [Int] = []
  private(set) var day: Int?

  init(_ layout: TableLayout) {
    if let place = layout.idPlace { id = keep(place, layout.idName ?? "") }
    for (place, name) in zip(layout.carriedPlaces, layout.carried) { carried.append(keep(place, name)) }
    if case .column(let place, let name) = layout.today {
      let kept = keep(place, name)
      cells[kept].isDay = true
      day = kept
    }
  }

  private mutating func keep(_ place: Int, _ name: String) -> Int {
    if let known = cells.firstIndex(where: { $0.place == place }) { return known }
    cells.append(Cell(place: place, name: name))
    return cells.count - 1
  }
}

extension ColumnPlan {
  /// Codes for what the questionnaire asks, kept cells for what is the table's own.
  init(_ layout: TableLayout, _ kept: KeptColumns, _ program: ScoringProgram) {
    var columns = [Column](repeating: Column(), count: layout.width)
    for (code, place) in layout.places.enumerated() { columns[place].code = code }
    for (index, cell) in kept.cells.enumerated() { columns[cell.place].kept = index }
    let tables = program.codes.map { codes in
      var table = CodeTable(empty: codes.empty)
      for (byte, code) in codes.byByte.enumerated() where code != ScoringProgram.noCode {
        table[UInt8(truncatingIfNeeded: byte)] = code
      }
      return table
    }
    self.init(columns: columns, tables: tables)
  }
}

extension CodeColumns {
  /// Where any cell of a record of the last filling stands; empty where the record has too few.
  ///
  /// - Complexity: O(the record's bytes up to the cell).
  func cell(_ place: Int, ofRow row: Int, in block: RecordBlock) -> CellRange {
    guard let base = block.bytes.baseAddress else { return .empty }
    let end = base + block.bytes.count
    var position = base + Int(origins[row].offset)
    for index in 0...place {
      let cell = ScannedCell(at: position, separator: separator, limit: end)
      if index == place {
        return CellRange(start: cell.start - base, length: cell.end - cell.start, isEscaped: cell.isEscaped)
      }
      if cell.endsRecord { break }
      position = cell.next
    }
    return .empty
  }
}
