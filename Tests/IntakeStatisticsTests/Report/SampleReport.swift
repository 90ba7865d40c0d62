import IntakeStatistics
import TestSupport

/// Made-up answers of forty people to two scales: four items of one factor, the last of them reversed, and three that
/// are counted.
enum SampleReport {
  static let options = [
    ItemOutline.Option(code: "0", label: "Never"), .init(code: "1", label: "Sometimes"),
    .init(code: "2", label: "Often"),
  ]

  static func mood(withoutReliability: WithoutReliability? = nil) -> ScaleOutline {
    ScaleOutline(
      id: "mood", title: "Mood <low> & \"tired\"",
      items: (1...4).map {
        ItemOutline(
          id: "mood_\($0)", ask: "How low, <really> & truly?", isReversed: $0 == 4, options: options)
      }, lowest: 0, highest: 8, bands: ["Low", "High"], bandBorders: [0, 4],
      withoutReliability: withoutReliability)
  }

  static let events = ScaleOutline(
    id: "events", title: "Events",
    items: (1...3).map {
      ItemOutline(
        id: "event_\($0)", ask: "Did it happen?",
        options: [.init(code: "yes", label: "Yes"), .init(code: "no", label: "No")])
    }, lowest: 0, highest: 3, withoutReliability: .count)

  /// Points of one factor, 0...2; some rows lack the first item.
  static func moodRows(_ count: Int, seed: UInt64 = 4) -> [[Double?]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { row in
      let own = Double.random(in: -0.5...2.5, using: &random)
      return (0..<4).map { item in
        if item == 0, row % 10 == 3 { return nil }
        let answer = own + Double.random(in: -0.9...0.9, using: &random)
        return min(2, max(0, answer.rounded()))
      }
    }
  }

  static func mood(_ rows: [[Double?]], _ outline: ScaleOutline = mood()) -> ScaleResponses {
    var responses = ScaleResponses(of: outline)
    for (index, row) in rows.enumerated() {
      let isComplete = row.allSatisfy { $0 != nil }
      let sum = row.reduce(0) { $0 + ($1 ?? 0) }
      let items = row.enumerated().map { item, points in
        ScaleResponses.Item(
          points: points,
          option: points.map { Int(item == 3 ? 2 - $0 : $0) },
          missing: points == nil ? (index % 20 == 3 ? .skipped : .notApplicable) : nil)
      }
      responses.append(
        items, value: isComplete ? .complete(sum, band: sum >= 4 ? 1 : 0) : index % 20 == 3 ? .filled : .none)
    }
    return responses
  }

  static func eventRows(_ count: Int) -> ScaleResponses {
    var random = SeededGenerator(seed: 9)
    var responses = ScaleResponses(of: events)
    for _ in 0..<count {
      let points = (0..<3).map { _ in Bool.random(using: &random) ? 1.0 : 0 }
      responses.append(
        points.map { .init(points: $0, option: $0 == 1 ? 0 : 1) },
        value: .complete(points.reduce(0, +), band: nil))
    }
    return responses
  }

  static func report(
    rows: Reliability.Rows = .complete, outline: ScaleOutline = mood(), count: Int = 40
  ) -> StatisticsReport {
    StatisticsReport(
      heading: .init(
        id: "sample", version: "1.0.0", title: "A <sample>", table: "sample.csv", rowCount: count,
        problemRowCount: 2, absentQuestions: ["mood_5"]), rows: rows,
      groups: [
        .init(
          name: nil, rowCount: count,
          scales: [
            ScaleReport(outline, mood(moodRows(count), outline), rows: rows),
            ScaleReport(events, eventRows(count), rows: rows),
          ])
      ])
  }

  /// Two occasions of the first scale.
  static var retest: StatisticsReport {
    var random = SeededGenerator(seed: 12)
    let pairs = (0..<25).map { _ in
      let first = Double.random(in: 0...8, using: &random).rounded()
      return RetestReport.Pair(
        first: first, second: min(8, max(0, first + Double.random(in: -2...2, using: &random).rounded())))
    }
    let once = report().groups[0].scales[0]
    let groups = ["1", "2"].map {
      StatisticsReport.Group(name: .init(column: "visit", value: $0), rowCount: 40, scales: [once])
    }
    return StatisticsReport(
      heading: report().heading, rows: .complete, groups: groups,
      retest: .init(
        occasions: Occasions(
          column: "visit", first: "1", second: "2", idColumn: "id", bothCount: 27, withoutPairCount: 3,
          repeatedCount: 1, namelessRowCount: 2),
        scales: [RetestReport(mood(), pairs: pairs, incompleteCount: 2)]))
  }
}
