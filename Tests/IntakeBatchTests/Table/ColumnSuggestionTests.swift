import Testing

@testable import IntakeBatch

@Suite struct `Columns that may have been meant` {
  private static let names = (1...9).map { "phq9_\($0)" } + ["licensed[1]", "licensed[2]", "phq9_difficulty"]

  @Test(arguments: [
    ("phq9_10", nil), ("phq9_0", nil), ("PHQ9_3", "phq9_3"), ("phq_9_4", "phq9_4"), ("phq9_05", "phq9_5"),
    ("phq-9-6", "phq9_6"), ("licensed", "licensed[1]"), ("licensed[0]", nil), ("licenced[2]", "licensed[2]"),
    ("phq_2", "phq9_2"), ("phq91", nil), ("phq9_", nil), ("phq8_7", nil),
    ("phq9_dificulty", "phq9_difficulty"), ("age", nil),
  ])
  func `have the same numbers in their names`(_ name: String, _ meant: String?) {
    #expect(ColumnSuggestion.nearest(to: name, among: Self.names) == meant)
  }
}
