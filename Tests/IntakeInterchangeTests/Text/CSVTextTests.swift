import TestSupport
import Testing

@testable import IntakeInterchange

@Suite struct `Text of a table` {
  @Test func `comes back as it was, whatever stands in it`() {
    var random = SeededGenerator(seed: 7)
    let pieces = ["a", ",", "\"", "\n", "\r", "\r\n", " ", "é", "=", ""]
    var text = CSVText()
    var written: [[String]] = []
    for _ in 0..<500 {
      let record = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined()
      }
      written.append(record)
      text.append(record)
    }
    #expect(records(ofCSV: text.bytes) == written)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("@a", "'@a"), ("-a", "'-a"), ("--1", "'--1"), ("-1-1", "'-1-1"),
    ("-1", "-1"), ("-1.5", "-1.5"), ("-1.", "'-1."), ("-", "'-"), ("1", "1"), ("a=1", "a=1"), ("\ta", "'\ta"),
    ("", ""),
  ])
  func `for a spreadsheet no cell begins as a formula does, and no number is touched`(
    cell: String, safe: String
  ) {
    var text = CSVText(isForSpreadsheet: true)
    text.append([cell, "x"])
    #expect(records(ofCSV: text.bytes) == [[safe, "x"]])
  }
}
