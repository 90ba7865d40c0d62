import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `A cell that is written` {
  private func written(_ cells: [[UInt8]], separator: UInt8, disarmed: Bool = false) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 1)
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(separator) }
      cell.withUnsafeBufferPointer { buffer.appendCell($0, separator: separator, disarmed: disarmed) }
    }
    buffer.append(0x0A)
    return Array(buffer.bytes)
  }

  @Test(arguments: FuzzRounds.all)
  func `reads back as the same bytes`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(",;\t\"\n\r'=+-@1a\0".utf8) + [0xFF]
    for _ in 0..<2000 {
      let cells = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
          bytes.randomElement(using: &generator)
        }
      }
      for separator in CSVDialect.separators {
        #expect(
          PlainTable(written(cells, separator: separator), separator: separator).records.map(\.cells) == [
            cells
          ])
        let disarmed = PlainTable(written(cells, separator: separator, disarmed: true), separator: separator)
        #expect(disarmed.records.map { $0.cells.map(rearmed) } == [cells])
      }
    }
  }

  /// What a reader does who knows that the cells were disarmed.
  private func rearmed(_ cell: [UInt8]) -> [UInt8] {
    let rest = cell.dropFirst()
    return cell.first == UInt8(ascii: "'") && CSVCell.isDisarmed(rest) ? Array(rest) : cell
  }

  @Test(arguments: [
    ("=1+1", true), ("+1", true), ("-", true), ("--1", true), ("-1-1", true), ("@a", true), ("\ta", true),
    ("\r", true),
    ("\n=1", true), ("-1e5", true), ("-1.", true), ("-.5", true), ("'=1", true), ("-1", false),
    ("-0.50", false),
    ("12", false), ("1.5", false), ("a=1", false), ("", false), ("'a", false), (" =1", false), ("'", false),
  ])
  func `gets an apostrophe where a spreadsheet would run it, and never as a number`(
    _ text: String, _ isDisarmed: Bool
  ) {
    #expect(CSVCell.isDisarmed(text.utf8) == isDisarmed)
  }
}
