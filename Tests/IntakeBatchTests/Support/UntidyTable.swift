import Intake
import TestSupport

@testable import IntakeBatch

/// Tables as they come: with ids, days and notes, and with whatever else cells can hold.
enum UntidyTable {
  /// Cells as exports have them, good and bad.
  private static let cells = [
    "0", "1", "2", "3", "0", "1", "2", "3", "0", "1", "2", "3", "", "", "NA", ".", " 2 ", "\"1\"", "2.0",
    "02", "4", "x", "-99",
    "1e0", "\"a \"\"b\"\"\"", "\u{0}",
  ]

  /// Rows of these columns, some of them ragged, with a few bytes that are no text.
  static func bytes(_ columns: [String], rows: Int, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array((["who", "when"] + columns + ["note"]).joined(separator: ",").utf8) + [0x0A]
    for row in 0..<rows {
      var cells = ["r\(row)", ["2026-01-02", "", "2026", "soon"].randomElement(using: &generator) ?? ""]
      let isTidy = Int.random(in: 0..<3, using: &generator) > 0
      for _ in columns {
        cells.append(
          isTidy
            ? String(Int.random(in: 0...3, using: &generator))
            : Self.cells.randomElement(using: &generator) ?? "")
      }
      cells.append(["", "=1+1", "\"a,\nb\"", "é", " x "].randomElement(using: &generator) ?? "")
      if Int.random(in: 0..<15, using: &generator) == 0 {
        cells.removeLast(Int.random(in: 1..<cells.count, using: &generator))
      }
      if Int.random(in: 0..<15, using: &generator) == 0 { cells.append("surplus") }
      bytes += Array(cells.joined(separator: ",").utf8)
      if Int.random(in: 0..<20, using: &generator) == 0 { bytes.append(0xFF) }
      bytes += Bool.random(using: &generator) ? [0x0A] : [0x0D, 0x0A]
      if Int.random(in: 0..<20, using: &generator) == 0 { bytes.append(0x0A) }
    }
    return bytes
  }

  static let options = TableOptions(
    idColumn: "who", carriedColumns: ["note"], today: .column("when"),
    coding: CellCoding(missing: ["-99": .notAsked]))
}
