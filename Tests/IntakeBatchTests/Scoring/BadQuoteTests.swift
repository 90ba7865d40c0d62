import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `A quote that does not belong` {
  private static let items = (1...9).map { "phq9_\($0)" }.joined(separator: ",")

  private static func problems(_ rows: String, isFull: Bool, isOneByOne: Bool) throws -> (
    scored: ScoredTable, lines: [String]
  ) {
    var options = ScoreOptions(engine: isFull ? Engine(name: "intake", version: "test") : nil)
    options.way = isOneByOne ? .oneByOne : .fastest
    var table = TableOptions()
    table.idColumn = "id"
    let scored = try ScoredTable(
      Array("id,note,\(items)\n\(rows)".utf8), of: try Shipped.questionnaire("phq-9"), table, options)
    return (scored, scored.problems.split(separator: "\n").dropFirst().map(String.init))
  }

  @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
  func `is a problem of its row, because rows behind it may stand in a cell`(isFull: Bool, isOneByOne: Bool)
    throws
  {
    let (scored, lines) = try Self.problems(
      "a,x,1,1,1,1,1,1,1,1,1\nb,\"tired,1,1,1,1,1,1,1,1,3\nc,ok,3,3,3,3,3,3,3,3,3\nd,\"fine,1,1,1,1,1,1,1,1,0\ne,x,1,1,1,1,1,1,1,1,0\n",
      isFull: isFull, isOneByOne: isOneByOne)
    #expect(scored.rows == 3 && scored.rowsWithProblems == 1)
    #expect(lines.count == 1 && lines[0].hasPrefix("2,3,,bad-quote,,"))
  }

  @Test func `is none where it is doubled, or stands inside of a cell without quotes`() throws {
    for row in ["a,\"he said \"\"no\"\"\",1,1,1,1,1,1,1,1,1\n", "a,5\" tall,1,1,1,1,1,1,1,1,1\n"] {
      #expect(try Self.problems(row, isFull: false, isOneByOne: false).lines == [])
    }
  }
}
