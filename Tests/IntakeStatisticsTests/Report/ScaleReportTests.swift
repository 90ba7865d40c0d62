import SafeMarkup
import TestSupport
import Testing

@testable import IntakeStatistics

@Suite struct `A scale's report` {
  private func report(_ rows: [[Double?]]) -> ScaleReport {
    ScaleReport(SampleReport.mood(), SampleReport.mood(rows), rows: .complete)
  }

  @Test func `counts what is complete, filled and without a score`() {
    let report = report(SampleReport.moodRows(40))
    #expect(
      (report.rowCount, report.completeCount, report.filledCount, report.withoutScoreCount) == (40, 36, 2, 2))
    #expect(report.bandCounts.reduce(0, +) == 36)
    #expect(report.distribution.reduce(0) { $0 + $1.count } == 36)
    for item in report.items {
      #expect(item.count + item.missingCounts.reduce(0, +) == 40)
      #expect(item.optionCounts.reduce(0, +) == item.count)
    }
  }

  @Test func `shares of a reversed item are as answered, its mean as counted`() {
    let report = report([[0, 0, 0, 2], [0, 0, 0, 2], [0, 0, 0, 1]])
    #expect(report.items[3].optionCounts == [2, 1, 0])
    #expect(report.items[3].mean == 5.0 / 3)
  }

  @Test func `does not change with the order of rows`() throws {
    let rows = SampleReport.moodRows(60)
    var random = SeededGenerator(seed: 5)
    let (one, other) = (report(rows), report(rows.shuffled(using: &random)))
    #expect(one.distribution == other.distribution)
    let alphas = try [one, other].map { try #require($0.together).reliability.alpha.get().value }
    #expect(abs(alphas[0] - alphas[1]) < 1e-12)
    #expect(abs(try #require(one.standardDeviation) - (try #require(other.standardDeviation))) < 1e-12)
  }

  @Test func `keeps alpha when every row comes twice`() throws {
    let rows = SampleReport.moodRows(30)
    let alphas = try [rows, rows + rows].map {
      try #require(report($0).together).reliability.alpha.get().value
    }
    #expect(abs(alphas[0] - alphas[1]) < 1e-12)
  }

  @Test func `takes the standard error from the score's own deviation, as that of a mean`() throws {
    let rows = SampleReport.moodRows(30).filter { !$0.contains(nil) }
    var responses = ScaleResponses(of: SampleReport.mood())
    for row in rows {
      let mean = row.reduce(0) { $0 + ($1 ?? 0) } / 4
      responses.append(row.map { .init(points: $0) }, value: .complete(mean, band: nil))
    }
    let ofMean = ScaleReport(SampleReport.mood(), responses, rows: .complete)
    let ofSum = report(rows)
    let errors = try [ofMean, ofSum].map { try #require($0.together).standardErrorOfMeasurement.get() }
    #expect(abs(errors[0] * 4 - errors[1]) < 1e-12)
  }

  @Test func `says why the items are not looked at together`() {
    let outline = SampleReport.mood(withoutReliability: .formative)
    let report = ScaleReport(outline, SampleReport.mood(SampleReport.moodRows(40), outline), rows: .complete)
    #expect(report.together == nil)
    #expect(report.items.count == 4)
    #expect(report.mean != nil)
  }

  @Test func `from pairs of items has no standard error and no ordinal alpha`() throws {
    let report = ScaleReport(
      SampleReport.mood(), SampleReport.mood(SampleReport.moodRows(40)), rows: .pairwise)
    let together = try #require(report.together)
    #expect(together.standardErrorOfMeasurement == .failure(.needsCompleteRows))
    #expect(together.ordinalAlpha == .failure(.needsCompleteRows))
  }

  @Test func `has no share at ends that are not there`() {
    let outline = ScaleOutline(id: "a", title: "A", items: [])
    var responses = ScaleResponses(of: outline)
    responses.append([], value: .complete(3, band: nil))
    #expect(ScaleReport(outline, responses, rows: .complete).floorAndCeiling == nil)
  }
}

@Suite struct `A refusal` {
  static let all: [Refusal] = [
    .tooFewRows(1, least: 3), .tooFewItems(1, least: 2), .noVariance, .constantItems([0]),
    .constantItems([0, 2]),
    .pairWithoutRows(0, 1), .needsCompleteRows, .notPositiveDefinite, .didNotConverge, .heywood([0]),
    .heywood([0, 1]), .noDegreesOfFreedom, .tooManyOptions(item: 0, options: 9, most: 7),
    .emptyCells(first: 0, second: 1, pairs: 3), .constantItems([7]),
  ]

  @Test func `reads as the rest of a sentence`() {
    let words = Self.all.map { "\($0.code): \($0.words(["a", "b", "c"]))" }.joined(separator: "\n")
    #expect(Snapshot("refusals").difference(from: words) == nil)
  }
}

@Suite struct `A note` {
  @Test func `reads as a sentence`() {
    let notes: [Note] = [
      .fewRows(12), .constantItems([0]), .constantItems([0, 1]), .negativeItemRest([1]),
      .negativeItemRest([0, 2]),
      .negativeAlpha, .negativeLoadings([2]),
    ]
    let words = notes.map { "\($0.code): \($0.words(["a", "b", "c"]))" }.joined(separator: "\n")
    #expect(Snapshot("notes").difference(from: words) == nil)
  }
}

@Suite struct `A decimal` {
  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (12.3456, 1, "12.3"),
    (9.999, 2, "10.00"), (3, 0, "3"), (0.5, 0, "1"), (.nan, 2, "nan"), (1e300, 2, "1e+300"),
  ])
  func `has so many places`(_ number: Double, _ places: Int, _ text: String) {
    #expect(number.fixed(places) == text)
  }
}
