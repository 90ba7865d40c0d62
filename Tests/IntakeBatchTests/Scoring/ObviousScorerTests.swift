import Intake
import TestSupport
import Testing

@testable import IntakeBatch

/// PHQ-9 and GAD-7 as a person would score them on paper.
@Suite struct `A table of PHQ-9 and GAD-7` {
  private struct Measure {
    let items: Int
    let mayBeMissing: Int
    let bands: [(from: Int, name: String)]

    /// The six columns of its score.
    func cells(_ answers: [Int?]) -> [String] {
      let known = answers.compactMap { $0 }
      let (sum, missing) = (known.reduce(0, +), items - known.count)
      var cells = ["", "", String(known.count), "0"]
      if missing <= mayBeMissing {
        // The mean of the answered ones for each that is missing; halves up.
        let value = (2 * sum * items + known.count) / (2 * known.count)
        let band = bands.last { $0.from <= value }?.name ?? ""
        cells = [String(value), band, String(known.count), String(missing)]
      }
      return cells + [String(sum), String(sum + 3 * missing)]
    }
  }

  private static let phq9 = Measure(
    items: 9, mayBeMissing: 2,
    bands: [(0, "None or minimal"), (5, "Mild"), (10, "Moderate"), (15, "Moderately severe"), (20, "Severe")])
  private static let gad7 = Measure(
    items: 7, mayBeMissing: 0, bands: [(0, "Minimal"), (5, "Mild"), (10, "Moderate"), (15, "Severe")])

  @Test func `is scored as it would be by hand`() throws {
    var generator = SeededGenerator(seed: 7)
    var table = "respondent"
    for item in 1...9 { table += ",phq9_\(item)" }
    table += ",phq9_difficulty"
    for item in 1...7 { table += ",gad7_\(item)" }
    table += "\n"
    var expected =
      "respondent,phq9,phq9_band,phq9_answered,phq9_filled,phq9_low,phq9_high,gad7,gad7_band,gad7_answered,gad7_filled,gad7_low,"
      + "gad7_high,alert_self_harm,problems\n"
    for row in 1...3000 {
      let share = row % 3 == 0 ? 30 : 2
      let answers = (0..<16).map { _ -> Int? in
        Int.random(in: 0..<100, using: &generator) < share ? nil : Int.random(in: 0...3, using: &generator)
      }
      func text(_ answer: Int?) -> String { answer.map { String($0) } ?? "" }
      let (phq9, gad7) = (Array(answers[..<9]), Array(answers[9...]))
      let isAnyAbove = phq9.contains { ($0 ?? 0) > 0 }
      table +=
        "r\(row)," + (phq9.map(text) + [isAnyAbove ? "1" : ""] + gad7.map(text)).joined(separator: ",") + "\n"
      let alert = phq9[8].map { $0 > 0 ? "fired" : "not-fired" } ?? "undecided"
      expected +=
        (["r\(row)"] + Self.phq9.cells(phq9) + Self.gad7.cells(gad7) + [alert, ""]).joined(separator: ",")
        + "\n"
    }
    let questionnaire = try Shipped.including(["phq-9", "gad-7"])
    for way in ScoreOptions.Way.allCases {
      var options = ScoreOptions()
      options.way = way
      let scored = try ScoredTable(
        Array(table.utf8), of: questionnaire, TableOptions(idColumn: "respondent"), options)
      #expect(scored.scores == expected, "\(way)")
      #expect(scored.rowsWithProblems == 0)
    }
  }
}
