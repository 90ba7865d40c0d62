import Foundation
import Intake
import TestSupport
import Testing

@Suite struct `Problems of rows` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.put(EveryKind.questionnaire, at: "every.yaml")
  }

  /// A row for each thing that can be wrong, called by it.
  private static let rows = """
    fine,yes,other,Plums,walk talk,3,6.5,2020-05,hello,12-x,2,1 2,Ann,4,Bo,5,yes
    not-a-choice,maybe,kiwi,,walk jump,,,,,,,,,,,,
    out-of-range,yes,,,,6,7.5,,,,10,,,,,,
    not-a-number,yes,,,,x,1e1,,,,two,,,,,,
    too-many-decimals,yes,,,,2.5,6.25,,,,1.5,,,,,,
    not-a-date,,,,,,,July 2020,,,,,,,,,
    too-fine-date,,,,,,,2020-05-03,,,,,,,,,
    too-early,,,,,,,1999,,,,,,,,,
    too-late,,,,,,,2027-01,,,,,,,,,
    too-few,,,,walk,,,,,,,,,,,,
    too-many,,,,walk talk rest,,,,,,,,,,,,
    exclusive,,,,never walk,,,,,,,,,,,,
    too-long,,,,,,,,far more than twenty characters,,,,,,,,
    wrong-shape,,,,,,,,,x,,,,,,,
    not-asked,no,,,,,,,,,3,none,Ann,4,,,
    after-stop,no,,,,,0,,,,,none,,,,,yes
    words-without-choice,no,apple,Plums,,,,,,,,,,,,,
    no-such-row,no,,,,,does-not-apply,,,,,1 aunt,Ann,4,,,
    too-few-cells,no
    too-many-cells,no,,,,,,,,,,,,,,,,extra,more
    bad-quote,no,,,,,,,"a" b,,,,,,,,

    """

  private func table() -> [UInt8] {
    Array((EveryKind.header + Self.rows).utf8)
      + Array("invalid-utf8,no,,,,,,,".utf8) + [0xFF, 0xFE] + Array(",,,,,,,,\n".utf8)
      + Array("nul,no,,,,,,,a".utf8) + [0] + Array("b,,,,,,,,\n".utf8)
  }

  @Test func `have each their code, their words and their mend`() throws {
    try shell.put(table(), at: "table.csv")
    let outcome = try shell.run(
      "intake score every.yaml table.csv --id id --today 2026-11-23 --problems problems.csv")
    #expect(outcome.status == 1)
    let problems = try shell.text(of: "problems.csv")
    #expect(Snapshot("problems").difference(from: problems) == nil)
    // Each row has the problem that it is called by, and no other.
    var met: Set<String> = []
    for line in outcome.output.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let (id, code) = (cells.first ?? "", cells.last ?? "")
      #expect(code == (id == "fine" ? "" : id))
      met.insert(code)
    }
    // The others only NDJSON can have.
    let unmet = Set(ProblemCode.allCases.map(\.rawValue)).subtracting(met)
    #expect(unmet == ["not-json", "unknown-key", "twice"])
  }

  @Test func `are told in brief: the first ten, then how many of each kind`() throws {
    try shell.put(table(), at: "table.csv")
    let outcome = try shell.run("intake score every.yaml table.csv --id id --today 2026-11-23")
    let said = outcome.error.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    #expect(Snapshot("problems-in-brief").difference(from: said) == nil)
  }

  @Test func `have no control character on the terminal, and no formula in their table`() throws {
    let outcome = try shell.run(
      "intake score every.yaml --id id --today 2026-11-23 --for-spreadsheet --problems problems.csv",
      input: "id,smokes\na,\u{1B}[31mred\nb,=cmd()\n")
    #expect(!outcome.error.contains("\u{1B}"))
    #expect(outcome.error.contains("\\u{1B}[31mred"))
    #expect(try shell.text(of: "problems.csv").contains(",not-a-choice,'=cmd(),"))
  }

  @Test func `are counted as rows, and leave the other cells to be scored`() throws {
    let outcome = try shell.run(
      "intake score every.yaml --id id --today 2026-11-23 --scores smoking",
      input: "id,smokes,close,packs\na,yes,9,2\nb,no,9,2\nc,yes,1,2\n")
    let told = outcome.output.split(separator: "\n").dropFirst().map { line -> String in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[1]) \(cells.last ?? "")"
    }
    #expect(told == ["a 40 out-of-range", "b 0 out-of-range not-asked", "c 40 "])
    #expect(outcome.error.contains("3 rows, 2 with problems"))
  }
}
