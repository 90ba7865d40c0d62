import Testing

@testable import Intake

/// A total of points from 0 to 3 as a person with paper and pencil makes it.
private struct PaperScore {
  let bands: [(from: Int, name: String)]
  let mayMiss: Int

  func band(_ total: Int) -> String {
    var name = ""
    for band in bands where band.from <= total { name = band.name }
    return name
  }

  /// `nil` where too many are missing. What is missing stands at the mean of the rest, and halves go up.
  func value(_ items: [Int?]) -> Int? {
    let answered = items.compactMap(\.self)
    guard items.count - answered.count <= mayMiss else { return nil }
    var sum = 0
    for points in answered { sum += points }
    let whole = sum * items.count / answered.count
    let rest = sum * items.count % answered.count
    return 2 * rest >= answered.count ? whole + 1 : whole
  }

  /// Every total that the missing items still allow.
  func completions(_ items: [Int?]) -> [Int] {
    var totals = [0]
    for item in items {
      totals = totals.flatMap { total in item.map { [total + $0] } ?? [0, 1, 2, 3].map { total + $0 } }
    }
    return totals
  }
}

@Suite struct `Shipped scores` {
  private static let phq = PaperScore(
    bands: [
      (0, "None or minimal"), (5, "Mild"), (10, "Moderate"), (15, "Moderately severe"), (20, "Severe"),
    ],
    mayMiss: 2)
  private static let gad = PaperScore(
    bands: [(0, "Minimal"), (5, "Mild"), (10, "Moderate"), (15, "Severe")], mayMiss: 0)

  /// The items of a measure, to be filled in many times. None of them stands under a condition.
  private struct Sheet {
    var evaluator: Evaluator
    let score: Ordinal<Score>
    let slots: [Int]

    init(_ id: String, _ score: String, items: Int) throws {
      let form = try Form.shipped(id)
      evaluator = form.evaluator
      self.score = form.score(score)
      slots = (1...items).map { form.machine.questions[form.question("\(score)_\($0)")].slot }
    }

    mutating func fill(_ items: [Int?]) {
      for (slot, points) in zip(slots, items) {
        let value = points.map { Value.option($0, words: nil) }
        evaluator.responses.answers[slot] = .init(value: value, at: nil)
      }
    }

    var record: ScoreRecord {
      evaluator.record(of: score, row: 0, id: "score", called: nil, Progress(open: nil, stop: nil))
    }
  }

  private func check(_ record: ScoreRecord, _ items: [Int?], _ paper: PaperScore) -> Bool {
    let value = paper.value(items)
    let missing = items.count { $0 == nil }
    guard record.value == value.map({ Fraction($0) }), record.band == value.map(paper.band) else {
      return false
    }
    guard record.items.answered == items.count - missing, record.items.skipped == missing else {
      return false
    }
    if missing == 0 { return record.couldBe == nil && record.filled == nil && record.missing == nil }
    let totals = paper.completions(items)
    guard let low = totals.min(), let high = totals.max() else { return false }
    var bands: [String] = []
    for total in low...high where bands.last != paper.band(total) { bands.append(paper.band(total)) }
    return record.couldBe == .init(low: Fraction(low), high: Fraction(high), bands: bands)
      && record.filled?.count == (value == nil ? nil : missing)
      && record.missing == (value == nil ? .itemsMissing(missing, allowed: paper.mayMiss) : nil)
  }

  @Test func `a PHQ-9 as it is worked out by hand`() throws {
    var sheet = try Sheet("phq-9", "phq9", items: 9)
    sheet.fill([3, 1, 2, 3, 1, 2, 3, 0, 1])
    #expect(sheet.record.value == 16)
    #expect(sheet.record.band == "Moderately severe")
    #expect(sheet.record.low == 0)
    #expect(sheet.record.high == 27)
    sheet.fill([1, 1, 1, 1, 1, 1, 1, 1, nil])
    let record = sheet.record
    #expect(record.value == 9)
    #expect(record.band == "Mild")
    #expect(record.couldBe == .init(low: 8, high: 11, bands: ["Mild", "Moderate"]))
    #expect(record.filled?.rule == "mean")
    #expect(record.filled?.count == 1)
    #expect(record.filled?.source?.isEmpty == false)
    #expect(record.items == .init(of: 9, answered: 8, skipped: 1))
  }

  @Test func `a GAD-7 with one item missing has no value, and says why`() throws {
    var sheet = try Sheet("gad-7", "gad7", items: 7)
    sheet.fill([1, 1, 1, nil, 1, 1, 1])
    #expect(sheet.record.value == nil)
    #expect(sheet.record.band == nil)
    #expect(sheet.record.missing == .itemsMissing(1, allowed: 0))
    #expect(sheet.record.couldBe == .init(low: 6, high: 9, bands: ["Mild"]))
  }

  @Test(arguments: [
    (0, "None or minimal"), (4, "None or minimal"), (5, "Mild"), (9, "Mild"), (10, "Moderate"),
    (14, "Moderate"),
    (15, "Moderately severe"), (19, "Moderately severe"), (20, "Severe"), (27, "Severe"),
  ])
  func `both sides of every band of the PHQ-9`(total: Int, band: String) throws {
    var sheet = try Sheet("phq-9", "phq9", items: 9)
    sheet.fill((0..<9).map { min(3, max(0, total - 3 * $0)) })
    #expect(sheet.record.value == Fraction(total))
    #expect(sheet.record.band == band)
  }

  @Test(arguments: [
    (0, "Minimal"), (4, "Minimal"), (5, "Mild"), (9, "Mild"), (10, "Moderate"), (14, "Moderate"),
    (15, "Severe"),
    (21, "Severe"),
  ])
  func `both sides of every band of the GAD-7`(total: Int, band: String) throws {
    var sheet = try Sheet("gad-7", "gad7", items: 7)
    sheet.fill((0..<7).map { min(3, max(0, total - 3 * $0)) })
    #expect(sheet.record.value == Fraction(total))
    #expect(sheet.record.band == band)
  }

  @Test(arguments: 0...3)
  func `every complete PHQ-9`(first: Int) throws {
    var sheet = try Sheet("phq-9", "phq9", items: 9)
    let set = sheet.evaluator.machine.scores[sheet.score].bands[0]
    var wrong = 0
    var items: [Int?] = Array(repeating: first, count: 9)
    for form in 0..<(1 << 16) {
      for item in 0..<8 { items[item] = form >> (2 * item) & 3 }
      sheet.fill(items)
      let reading = sheet.evaluator.reading(of: sheet.score, row: 0)
      let total = Self.phq.value(items) ?? -1
      let isRight =
        reading.hasValue && reading.range == .exactly(Fraction(total))
        && set.band(of: Fraction(total))?.name == Self.phq.band(total)
      if !isRight { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func `every pattern of up to three missing items of the PHQ-9`() throws {
    var sheet = try Sheet("phq-9", "phq9", items: 9)
    var random = Lehmer(9)
    for pattern in 0..<512 where pattern.nonzeroBitCount <= 3 {
      for _ in 0..<2000 {
        let items = (0..<9).map { pattern >> $0 & 1 == 1 ? nil : Int.random(in: 0...3, using: &random) }
        sheet.fill(items)
        #expect(check(sheet.record, items, Self.phq), "\(items)")
      }
    }
  }

  @Test func `every pattern of up to three missing items of the GAD-7`() throws {
    var sheet = try Sheet("gad-7", "gad7", items: 7)
    var random = Lehmer(7)
    for pattern in 0..<128 where pattern.nonzeroBitCount <= 3 {
      for _ in 0..<2000 {
        let items = (0..<7).map { pattern >> $0 & 1 == 1 ? nil : Int.random(in: 0...3, using: &random) }
        sheet.fill(items)
        #expect(check(sheet.record, items, Self.gad), "\(items)")
      }
    }
  }
}
