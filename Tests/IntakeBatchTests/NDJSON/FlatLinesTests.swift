import Intake
import TestSupport
import Testing

@testable import IntakeBatch

/// Lines that are read as records of cells, against the same lines read as JSON.
@Suite struct `Simple lines of JSON` {
  private static let values = [
    "0", "1", "2", "3", "1", "2", "\"1\"", "\"2.0\"", "\" 3 \"", "null", "\"\"", "\"NA\"", "4", "-99",
    "\"x\"",
    "2.0",
  ]
  private static let odd = [
    "\"skip\"", "true", "[1]", "{\"a\":1}", "1e0", "01", "-", "\"\\u0031\"", "nul", "\"a\tb\"", "1.", "\"é\"",
    "12a",
  ]
  private static let options = TableOptions(
    idColumn: "who", carriedColumns: ["note", "gad7_2"], today: .column("day"),
    coding: CellCoding(missing: ["-99": .notAsked]))

  /// - Parameter oddness: One line in so many has something that is not simple; 0 for none.
  private static func table(_ names: [String], oddness: Int, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    func any(_ values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
    var text = ""
    for row in 0..<120 {
      var members: [String] = [
        "\"who\": \"r\(row)\"", "\"note\":" + any(["7", "\"a,b\"", "null", "\"=1\"", "\" é \""]),
        "\"day\":" + any(["\"2026-01-02\"", "\"soon\"", "2026", "null"]),
      ]
      let isOdd = oddness > 0 && Int.random(in: 0..<oddness, using: &generator) == 0
      for name in names where Int.random(in: 0..<8, using: &generator) > 0 {
        members.append(
          "\"\(name)\"\(any([":", ": ", " :"]))\(any(isOdd ? Self.values + Self.odd : Self.values))")
      }
      if isOdd, Bool.random(using: &generator) {
        members.append(any(["\"who\":1", "\"gad\":2", "\"gad7_1\":1", "x"]))
      }
      if Int.random(in: 0..<4, using: &generator) == 0 { members.shuffle(using: &generator) }
      text +=
        any(["{", " { "]) + members.joined(separator: any([",", " , "])) + any(["}", " } "])
        + any(["\n", "\r\n"])
      if Int.random(in: 0..<20, using: &generator) == 0 { text += any(["\n", "\r\n", "{}\n"]) }
    }
    return text
  }

  @Test(arguments: [0, 3, 40]) func `come to the same as in full`(_ oddness: Int) throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let names = questionnaire.columns { _ in 0 }.map(questionnaire.name(of:))
    for seed in UInt64(1)...4 {
      let table = Array(Self.table(names, oddness: oddness, seed: seed).utf8)
      for isStrict in [false, true] {
        var options = ScoreOptions(isStrict: isStrict)
        let simple = try ScoredTable(table, of: questionnaire, Self.options, options, blockSize: 2000)
        options.way = .oneByOne
        let full = try ScoredTable(table, of: questionnaire, Self.options, options)
        #expect(simple == full, "seed \(seed), strict: \(isStrict)")
        #expect(full.rows >= 120)
        #expect(full.rowsWithProblems > 0)
      }
    }
  }

  @Test(arguments: ["", "\u{FEFF}", " ", "\u{FEFF}\r\n\n \t"], [1, 2, 5])
  func `are known for what they are by their first brace, wherever a block ends`(
    _ beginning: String, _ blockSize: Int
  ) throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let table = Array((beginning + "{\"gad7_1\": 3}\n").utf8)
    let whole = try ScoredTable(table, of: questionnaire)
    #expect(whole.scores.hasSuffix("\n1,,,1,0,3,21,\n"))
    #expect(try ScoredTable(table, of: questionnaire, blockSize: blockSize) == whole)
  }

  @Test func `are taken for simple`() throws {
    let questionnaire = try Shipped.questionnaire("gad-7")
    let layout = try TableLayout(ofLinesFor: questionnaire, Self.options)
    var lines = FlatLines(layout, NDJSONKeys(layout, questionnaire))
    func records(_ text: String) -> String? {
      let (input, output) = (BlockBuffer(capacity: 1), BlockBuffer(capacity: 1))
      Array(text.utf8).withUnsafeBufferPointer(input.append)
      guard lines.write(BlockSample.block(input), into: output) else { return nil }
      return String(decoding: output.bytes, as: UTF8.self).replacing("\u{1F}", with: "|")
    }
    #expect(
      records(
        "{\"gad7_1\":1,\"gad7_2\":\"2\", \"who\" : \"a, b\"}\r\n\n{ }\n{\"gad7_2\":null,\"gad7_7\":-1.50}\n")
        == "1|2||||||a, b||\n\n|||||||||\n||||||-1.50|||\n")
    for odd in Self.odd where odd != "\"é\"" { #expect(records("{\"gad7_1\":\(odd)}\n") == nil, "\(odd)") }
    #expect(records("{\"gad7_1\":1,\"gad7_1\":1}\n") == nil)
    #expect(records("{\"gad7_1\":1,}\n") == nil)
    #expect(records("{\"gad7_1\":1} x\n") == nil)
  }
}
