import LocatedYAML
import TestSupport
import Testing

@testable import Intake

@Suite(.enabled(if: Proving.isPossible, "z3 is not installed"))
struct `What cases can reach` {
  /// Of a small questionnaire: what every walk reaches, what generated cases reach, and what is said to be out of reach.
  static func compare(_ text: String, _ name: Comment) throws -> Bool {
    let checked = Questionnaire.check(Source(name: "small.yaml", text: text))
    // Some bands are outside of what their score can come to.
    guard let questionnaire = checked.questionnaire, var coverage = checked.coverage else { return false }
    var walked: Set<CoveragePoint> = []
    _ = try EveryWalk(questionnaire, [], rows: 2) { walked.formUnion(ReachedPoints($0).points) }

    let today = PartialDate("2026-11-23")
    let witnesses = try checked.seek(&coverage, rows: 2, today: today, solver: Proving.solver())
    #expect(coverage.impossible.isDisjoint(with: walked), "\(name)\n\(text)")
    _ = checked.generatedCases(from: witnesses, reaching: &coverage, rows: 2, today: today)
    // A file of answers lists all rows of a roster or none, and a walk can also leave it with some and no last word.
    if !text.contains("repeat:") {
      let left = coverage.missing.filter(walked.contains)
      #expect(left.isEmpty, "\(name) \(left)\n\(text)")
    }
    return true
  }

  @Test(arguments: 0..<60)
  func `is what every walk reaches`(_ seed: Int) throws {
    _ = try Self.compare(SmallQuestionnaire.text(seed: UInt64(seed)), "\(seed)")
  }
}
