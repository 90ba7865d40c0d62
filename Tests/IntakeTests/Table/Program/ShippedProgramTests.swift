import TestSupport
import Testing

@testable import Intake

/// The measures that are scored most, in rows as exports have them: faults, blanks and codes for what is missing.
@Suite struct `Programs of shipped questionnaires` {
  private static let coding = CellCoding(missing: [
    "-99": .skipped, "-98": .notAsked, "-97": .notReached, "-96": .notApplicable,
  ])
  private static let answers = ["0", "1", "2", "3"]
  private static let faults = [
    "4", "-1", "x", "01", "2.0", " 1", "1 ", "two words", "+1", "does-not-apply", "yes", "1e0", "٣", "\u{0}",
  ]
  private static let missing = ["", "", "NA", ".", "-99", "-98", "-97", "-96", "-95"]

  private func questionnaire(_ ids: [String]) throws -> Questionnaire {
    try .yaml(
      """
      questionnaire: several
      version: 1.0.0
      title: Several
      pages:
      \(ids.map { "  - include: \($0)" }.joined(separator: "\n"))
      """, including: { `Shipped questionnaires`.source($0) })
  }

  @Test(arguments: [["phq-9"], ["gad-7"], ["phq-9", "gad-7"]])
  func `come to the same as row by row, whatever stands in the cells`(_ ids: [String]) throws {
    let questionnaire = try questionnaire(ids)
    let names = questionnaire.columns { _ in 0 }.map(questionnaire.name(of:))
    var random = SeededGenerator(seed: 77)
    // From rows without a fault to rows with nothing else.
    let rows = (0..<1200).map { row in
      names.map { _ in
        switch random.number(0...99) {
        case ..<(row % 40): random.pick(Self.faults)
        case ..<(row % 40 + row % 50): random.pick(Self.missing)
        default: random.pick(Self.answers)
        }
      }
    }
    let table = try ScoredTable(
      questionnaire, names.shuffled(using: &random), coding: Self.coding, rows: rows)
    let slow = table.slow
    expectEqual(try table.fast(block: 256), slow, table)
    // There is something to be held against each other.
    let first = slow.map(\.scores[0])
    #expect(first.contains { $0.value != nil && $0.filled == 0 })
    #expect(first.contains { $0.missing != nil })
    #expect(ids == ["gad-7"] || first.contains { $0.filled > 0 })
    #expect(slow.contains { $0.problems.isEmpty } && slow.contains { $0.problems.count > 2 })
  }
}
