public import Intake

/// A table of made-up responses, as bytes: nobody gave them.
///
/// Each row is drawn by a generator of its own, from the seed and the row's number. So rows can be made in any order, in
/// blocks of any size and on any number of cores, and always come to the same bytes.
public struct SimulatedTable: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    /// A header and one line a response: RFC 4180, commas, lines that end in LF.
    case csv
    /// One mapping of answers a line, as an answers file has it.
    case ndjson
  }

  public let format: Format
  public let seed: UInt64
  /// The name of a first column that numbers the responses (`s1`, `s2`, …); `nil` for none.
  public let idColumn: String?
  private var simulation: RowSimulation
  private let mapping: SimulatedMapping

  public init(
    _ questionnaire: Questionnaire, _ model: ResponseModel, seed: UInt64, format: Format = .csv,
    idColumn: String? = nil
  ) {
    self.format = format
    self.seed = seed
    self.idColumn = idColumn
    simulation = RowSimulation(questionnaire, model)
    mapping = SimulatedMapping(questionnaire, simulation.columns)
  }

  /// The names of the columns; empty where there is no header.
  var header: String {
    guard format == .csv else { return "" }
    var line = ByteBuffer()
    let names = simulation.columns.map(simulation.questionnaire.name)
    for (index, name) in ((idColumn.map { [$0] } ?? []) + names).enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      line.appendCell(name)
    }
    return String(decoding: line.bytes, as: UTF8.self) + "\n"
  }

  /// Appends one response, with the end of its line.
  ///
  /// - Parameter number: From 1.
  public mutating func append(row number: Int, to output: inout ByteBuffer) {
    var generator = SplitMix64(seed: seed, row: number)
    let cells = simulation.row(using: &generator)
    switch format {
    case .csv:
      if idColumn != nil {
        output.append(UInt8(ascii: "s"))
        output.append(number)
      }
      for (index, cell) in cells.enumerated() {
        if index > 0 || idColumn != nil { output.append(UInt8(ascii: ",")) }
        append(cell, to: &output)
      }
    case .ndjson:
      mapping.append(cells, id: idColumn.map { ($0, "s\(number)") }, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  private func append(_ cell: TableCell, to output: inout ByteBuffer) {
    switch cell {
    case .empty, .missing, .unreadable: break
    case .answer(.text(let text)): output.appendCell(text)
    // Codes have nothing in them that needs quotes.
    case .answer, .rows: output.append(cell.text)
    }
  }
}
