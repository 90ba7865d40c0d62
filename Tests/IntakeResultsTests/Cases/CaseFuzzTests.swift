import Intake
import LocatedYAML
import TestSupport
import Testing

@Suite struct `A damaged file of cases` {
  /// Lines of the shipped cases, some left out, doubled, moved to another depth or with a piece of another: whatever
  /// comes of it, every finding has its place in a file, and nothing crashes.
  @Test(arguments: FuzzRounds.all)
  func `is read or refused with a place`(_ round: UInt64) throws {
    var random = SeededGenerator(seed: round)
    for id in ["phq-9", "therapist-fit"] {
      let checked = try ShippedQuestionnaire(id).checked
      let lines = try ShippedQuestionnaire.source("\(id).tests.yaml").text.split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      for _ in 0..<60 {
        let text = Self.damaged(lines, &random).joined(separator: "\n")
        let ran = try RanCases(text, of: checked)
        let count = text.split(separator: "\n", omittingEmptySubsequences: false).count
        for diagnostic in ran.diagnostics {
          let place = try #require(diagnostic.location, "\(diagnostic)\n\(text)")
          #expect(place.file.index == checked.sources.count && place.range.start.line <= count + 1)
        }
        _ = ran.text
      }
    }
  }

  private static func damaged(_ lines: [String], _ random: inout SeededGenerator) -> [String] {
    var lines = lines
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let index = Int.random(in: lines.indices, using: &random)
      let other = lines[Int.random(in: lines.indices, using: &random)]
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.remove(at: index)
      case 1: lines.insert(other, at: index)
      case 2: lines[index] = " " + lines[index]
      case 3: lines[index] = String(lines[index].dropLast(Int.random(in: 1...8, using: &random)))
      case 4:
        lines[index] = lines[index].replacing(
          "1", with: ["-1", "9999999999999999999", "[", "x"].randomElement(using: &random) ?? "")
      default: lines[index] += other
      }
    }
    return lines
  }
}
