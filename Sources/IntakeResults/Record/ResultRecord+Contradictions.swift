internal import Intake

extension ResultRecord {
  /// What in it cannot be, whatever its questionnaire says; empty for what was written and not changed since.
  ///
  /// A reader of results takes their numbers on trust, and only the definition knows all of the rules. What a record says
  /// twice can be held against itself: answers against their states and scales, the items of a score against the answers,
  /// its value against its range and its bands. Nothing is worked out again.
  ///
  /// - Complexity: O(*n*) in the size of the record.
  public var contradictions: [Contradiction] {
    var search = ContradictionSearch()
    for (index, answer) in result.answers.enumerated() { search.take(answer, "answers[\(index)]") }
    for (index, roster) in result.rosters.enumerated() { search.take(roster, "rosters[\(index)]") }
    for (index, score) in result.scores.enumerated() { search.take(score, "scores[\(index)]") }
    var alerts: Set<Address> = []
    for (index, alert) in result.alerts.enumerated() where !alerts.insert(alert.id).inserted {
      search.add("alerts[\(index)].id", "'\(alert.id)' stands here twice")
    }
    return search.found
  }
}

private struct ContradictionSearch {
  private(set) var found: [Contradiction] = []
  private var states: [Address: ResponseState] = [:]
  private var rosters: Set<String> = []
  private var scores: Set<Address> = []

  mutating func add(_ path: String, _ message: String) {
    found.append(Contradiction(path: path, message: message))
  }

  mutating func take(_ answer: AnswerRecord, _ path: String) {
    if states.updateValue(answer.state, forKey: answer.id) != nil {
      add("\(path).id", "'\(answer.id)' stands here twice")
    }
    if (answer.state == .answered) != (answer.value != nil) {
      add(
        "\(path).state",
        answer.value == nil
          ? "it is answered, and has no value" : "it is \(answer.state.rawValue), and has a value")
    }
    guard let scale = answer.scale, let value = answer.value else { return }
    guard case .number(let number) = value else {
      return add("\(path).kind", "an answer on a scale is a number")
    }
    if number < Fraction(scale.lowerBound) || number > Fraction(scale.upperBound) {
      add("\(path).value", "\(number) is outside of its scale, \(scale.lowerBound) to \(scale.upperBound)")
    }
  }

  mutating func take(_ roster: RosterRecord, _ path: String) {
    if !rosters.insert(roster.id).inserted { add("\(path).id", "'\(roster.id)' stands here twice") }
    var rows: Set<String> = []
    for (index, row) in roster.rows.enumerated() where !rows.insert(row.row).inserted {
      add("\(path).rows[\(index)].row", "'\(row.row)' stands here twice")
    }
  }

  // MARK: Scores

  mutating func take(_ score: ScoreRecord, _ path: String) {
    if !scores.insert(score.id).inserted { add("\(path).id", "'\(score.id)' stands here twice") }
    takeItems(of: score, path)
    if (score.value == nil) != (score.missing != nil) {
      add(
        "\(path).missing",
        score.value == nil
          ? "there is no value, and no word why" : "there is a value, and a word why there is none")
    }
    guard let value = score.value else {
      if let band = score.band { add("\(path).band", "'\(band)' is the band of no value") }
      return
    }
    if score.low.map({ value < $0 }) ?? false || score.high.map({ value > $0 }) ?? false {
      add("\(path).value", "\(value) is outside of its range, \(Self.ends(score.low, score.high))")
    }
    if let could = score.couldBe,
      could.low.map({ value < $0 }) ?? false || could.high.map({ value > $0 }) ?? false
    {
      add("\(path).could-be", "\(value) is not among what it could be, \(Self.ends(could.low, could.high))")
    }
    takeBand(of: score, value, path)
  }

  private mutating func takeBand(of score: ScoreRecord, _ value: Fraction, _ path: String) {
    let due = score.bands.last { $0.from <= value }?.name
    guard score.band != due else { return }
    guard let band = score.band else {
      return add("\(path).band", "\(value) is in the band '\(due ?? "")', and none stands here")
    }
    let isOne = score.bands.contains { $0.name == band }
    add(
      "\(path).band",
      isOne
        ? "\(value) is in \(due.map { "the band '\($0)'" } ?? "no band"), not in '\(band)'"
        : "'\(band)' is none of its bands")
  }

  private mutating func takeItems(of score: ScoreRecord, _ path: String) {
    let items = score.items
    let kinds: [(state: ResponseState, count: Int)] = [
      (.answered, items.answered), (.skipped, items.skipped), (.notAsked, items.notAsked),
      (.notApplicable, items.notApplicable), (.notReached, items.notReached),
    ]
    for kind in kinds where kind.count < 0 || kind.count > items.of {
      return add("\(path).items", "\(kind.count) of \(items.of) items are \(kind.state.rawValue)")
    }
    let sum = kinds.reduce(0) { $0 &+ $1.count }
    guard sum == items.of else {
      return add("\(path).items", "these are \(sum) items by their kinds, and \(items.of) in all")
    }
    if let filled = score.filled, filled.count < 0 || filled.count > items.of - items.answered {
      add(
        "\(path).filled-items", "\(filled.count) are filled, and \(items.of - items.answered) have no answer")
    }
    // An expression reads answers that are no items, and rosters; an item with an answer for a weight needs both.
    guard score.method.rule != .value, !score.method.hasAnswersForWeights,
      score.method.reads.count == items.of
    else { return }
    let read = score.method.reads.compactMap { states[$0] }
    guard read.count == items.of else { return }
    for kind in kinds {
      let count = read.count { $0 == kind.state }
      if count != kind.count {
        return add(
          "\(path).items",
          "\(kind.count) are said to be \(kind.state.rawValue), and of the answers \(count) are")
      }
    }
  }

  private static func ends(_ low: Fraction?, _ high: Fraction?) -> String {
    switch (low, high) {
    case (let low?, let high?): "\(low) to \(high)"
    case (let low?, nil): "from \(low)"
    case (nil, let high?): "up to \(high)"
    case (nil, nil): "any number"
    }
  }
}

extension ScoreMethod {
  fileprivate var hasAnswersForWeights: Bool {
    weights.contains { if case .answer = $0 { true } else { false } }
  }
}
