import IntakeStatistics
import Testing

@Suite struct FloorAndCeilingTests {
  @Test func `ends are marked above 15 in 100, and not at it`() throws {
    let scores =
      Array(repeating: 0.0, count: 3) + Array(repeating: 5.0, count: 13) + Array(repeating: 27.0, count: 4)
    let ends = try FloorAndCeiling(of: scores, lowest: 0, highest: 27)
    #expect(ends.lowestShare == 0.15)
    #expect(!ends.isFloorMarked)
    #expect(ends.highestShare == 0.2)
    #expect(ends.isCeilingMarked)
  }

  @Test func `an end that nobody has is zero, and nobody has no ends`() throws {
    let ends = try FloorAndCeiling(of: [3, 4], lowest: 0, highest: 27)
    #expect(ends.lowestShare == 0)
    #expect(throws: Refusal.tooFewRows(0, least: 1)) { try FloorAndCeiling(of: [], lowest: 0, highest: 1) }
  }
}
