import Testing

@testable import Intake

struct CellReaderTests {
  private static let questions = """
    - {id: agreed, ask: Y, answer: yes-no}
    - {id: one, ask: O, answer: one, choices: {0: Never, 1: Now and then, NA: Refused}, does-not-apply: Not for me}
    - {id: many, ask: M, answer: many, choices: {a: Tea, b: "Red wine"}}
    - {id: scale, ask: S, answer: scale, from: {0: Low}, to: {10: High}}
    - {id: day, ask: D, answer: date, precision: day}
    - {id: said, ask: T, answer: text}
    """

  private func read(_ column: String, _ text: String, _ coding: CellCoding = CellCoding()) throws -> TableCell
  {
    let questionnaire = try Questionnaire.page(Self.questions)
    return CellReader(
      questionnaire, column: try #require(questionnaire.column(named: column)), coding: coding
    )
    .read(text)
  }

  @Test(
    arguments: [
      ("agreed", "yes", .answer(.option("yes"))), ("agreed", "1", .answer(.option("yes"))),
      ("agreed", "0.0", .answer(.option("no"))), ("agreed", "Yes", .answer(.option("Yes"))),
      ("one", " 1 ", .answer(.option("1"))), ("one", "1.0", .answer(.option("1"))),
      ("one", "01", .answer(.option("1"))), ("one", "7", .answer(.option("7"))),
      ("one", "NA", .answer(.option("NA"))), ("one", ".", .empty),
      ("one", "does-not-apply", .answer(.notApplicable)),
      ("many", "a b", .answer(.options(["a", "b"]))), ("many", "none", .answer(.options([]))),
      ("many", "", .empty), ("scale", "2.0", .answer(.number(2))), ("scale", "02", .answer(.number(2))),
      ("scale", "+2", .unreadable(.notANumber)), ("scale", "2e1", .unreadable(.notANumber)),
      ("scale", "1,5", .unreadable(.notANumber)), ("scale", "NA", .empty), ("scale", "  ", .empty),
      ("scale", "3.0000000000000000", .answer(.number(3))),
      ("scale", "does-not-apply", .unreadable(.notANumber)),
      ("day", "2026-07-15", .answer(.date(PartialDate("2026-07-15") ?? .epoch))),
      ("day", "2026-13", .unreadable(.notADate)), ("day", "15/07/2026", .unreadable(.notADate)),
      ("said", " a word ", .answer(.text("a word"))), ("said", ".", .empty),
    ] as [(String, String, TableCell)])
  func `a cell says this`(column: String, text: String, cell: TableCell) throws {
    #expect(try read(column, text) == cell, "\(column): “\(text)”")
  }

  @Test func `the table's own codes come before all else and keep their kind`() throws {
    let coding = CellCoding(missing: ["-99": .skipped, "1": .notReached])
    #expect(try read("scale", "-99", coding) == .missing(.skipped))
    #expect(try read("one", " 1 ", coding) == .missing(.notReached))
  }

  @Test(
    arguments: [
      ("one", "now AND then", .answer(.option("1"))), ("one", "0", .answer(.option("0"))),
      ("one", "not for me", .answer(.notApplicable)), ("many", "Red wine", .answer(.options(["b"]))),
      ("many", "tea; Red wine", .answer(.options(["a", "b"]))),
      ("many", "a b", .answer(.options(["a", "b"]))),
      ("scale", "high", .answer(.number(10))), ("agreed", "No", .answer(.option("no"))),
    ] as [(String, String, TableCell)])
  func `labels are read where they are asked for, and codes still`(
    column: String, text: String, cell: TableCell
  )
    throws
  {
    #expect(try read(column, text, CellCoding(readsLabels: true)) == cell, "\(column): “\(text)”")
  }

  @Test func `bytes that are no text are told apart`() throws {
    let questionnaire = try Questionnaire.page(Self.questions)
    let reader = CellReader(questionnaire, column: try #require(questionnaire.column(named: "said")))
    func read(_ bytes: [UInt8]) -> TableCell { bytes.withUnsafeBufferPointer { reader.read(utf8: $0) } }
    #expect(read([0x61, 0xFF]) == .unreadable(.invalidUTF8))
    #expect(read([0x61, 0x00]) == .unreadable(.nul))
    #expect(read([0xC3, 0xA9]) == .answer(.text("é")))
  }
}
