internal import Intake

extension ExportTable {
  /// How the text of cells is written.
  public struct Writing: Hashable, Sendable {
    /// Text that a spreadsheet would run as a formula gets an apostrophe in front.
    public var isForSpreadsheet = false
    /// Line breaks in texts become spaces, for programs that take each line for a case.
    public var isLineALine = false

    public init(isForSpreadsheet: Bool = false, isLineALine: Bool = false) {
      self.isForSpreadsheet = isForSpreadsheet
      self.isLineALine = isLineALine
    }

    func cell(_ text: String) -> String {
      isLineALine ? String(text.map { $0.isNewline ? " " : $0 }) : text
    }
  }

  /// Name by name as `wide` has its columns: `NAME__why` behind what can be missing.
  var header: [String] { columns.flatMap { $0.hasWhy ? [$0.name, $0.whyName] : [$0.name] } }

  /// One row a response, in UTF-8, with a header.
  public func wide(_ writing: Writing = Writing()) -> [UInt8] {
    var text = CSVText(isForSpreadsheet: writing.isForSpreadsheet)
    text.append(header)
    for row in rows {
      text.append(
        zip(columns, row).flatMap { column, cell in
          column.hasWhy ? [writing.cell(cell.text), cell.why ?? ""] : [writing.cell(cell.text)]
        })
    }
    return text.bytes
  }

  /// One row an item of a response, in UTF-8, with a header. What is neither answered nor missing for a reason has
  /// none, and neither have rows of a roster that are not there.
  public func long(_ writing: Writing = Writing()) -> [UInt8] {
    var text = CSVText(isForSpreadsheet: writing.isForSpreadsheet)
    let whose = columns.indices.filter { columns[$0].group == .response }
    text.append(whose.map { columns[$0].name } + ["item", "group", "code", "label", "points", "state"])
    for row in rows {
      let start = whose.map { writing.cell(row[$0].text) }
      for (column, cell) in zip(columns, row) where column.group != .response {
        guard cell.why != WhyMissing.noRow, !cell.text.isEmpty || cell.why != nil else { continue }
        let state = cell.why ?? (column.group == .answer ? ResponseState.answered.rawValue : "")
        text.append(
          start + [
            column.name, column.group.rawValue, writing.cell(cell.text), cell.label ?? "",
            cell.points?.description ?? "", state,
          ])
      }
    }
    return text.bytes
  }
}
