extension Evaluator {
  /// A score with its completeness, as a result keeps it.
  ///
  /// `row` is the row's permanent number for a score with `each`, else 0; `id` and `called` are how results name it.
  func record(
    of ordinal: Ordinal<Score>, row: Int, id: Address, called: String?, _ progress: Progress
  ) -> ScoreRecord {
    let score = machine.scores[ordinal]
    let rows = score.each.map { RowsAtHand($0, row) } ?? .none
    let standing = standing(of: ordinal, rows, progress)
    let set = bandSet(of: score, rows)
    let attainable =
      switch score.rule {
      case .items(let items): attainable(items, in: score, rows).ends
      case .value: machine.attainable(ordinal).ends
      }
    return ScoreRecord(
      id: id, title: score.title, called: called, method: method(of: score, rows), value: standing.value,
      missing: standing.missing,
      low: attainable.low, high: attainable.high, band: standing.value.flatMap { set?.band(of: $0)?.name },
      bandsSource: set?.source, couldBe: standing.couldBe.flatMap { couldBe($0, set) },
      items: standing.counts,
      filled: standing.value == nil ? nil : filled(score, rows), better: score.better,
      bands: set?.bands.map { .init(from: $0.from, name: $0.name) } ?? [], change: score.change,
      isShownToClient: score.isShownToClient, source: score.source, definition: score.definition.index)
  }

  /// A score as the columns of a table say it: what `record` says, without what is the same for all respondents.
  func outcome(of ordinal: Ordinal<Score>, row: Int, _ progress: Progress) -> ScoreOutcome {
    let score = machine.scores[ordinal]
    let rows = score.each.map { RowsAtHand($0, row) } ?? .none
    let standing = standing(of: ordinal, rows, progress)
    let ends: (low: Fraction?, high: Fraction?) =
      if case .between(let low, let high)? = standing.couldBe {
        (low, high)
      } else {
        (standing.value, standing.value)
      }
    return ScoreOutcome(
      value: standing.value, missing: standing.missing,
      band: standing.value.flatMap { bandSet(of: score, rows)?.band(of: $0)?.name },
      answered: standing.counts.answered,
      filled: standing.value == nil ? 0 : standing.filled ?? filled(through: score, rows)?.count ?? 0,
      low: ends.low, high: ends.high)
  }

  /// The bands to read: the first set whose condition holds. Where that is not known, because the condition of an
  /// earlier set is unknown, there are none: a band read off a cut-off that may not be this person's would be a guess.
  func bandSet(of score: Score, _ rows: RowsAtHand) -> BandSet? {
    for set in score.bands {
      switch set.condition.map({ truth(of: $0, rows) }) ?? .yes {
      case .yes: return set
      case .unknown: return nil
      case .no: continue
      }
    }
    return nil
  }

  private struct ScoreStanding {
    var counts: ItemCounts
    var value: Fraction?
    var missing: MissingScore?
    /// `nil` where nothing is missing.
    var couldBe: NumberRange?
    /// How many items were filled; `nil` for an expression, where those that it reads say so.
    var filled: Int?
  }

  private func standing(
    of ordinal: Ordinal<Score>, _ rows: RowsAtHand, _ progress: Progress
  ) -> ScoreStanding {
    let score = machine.scores[ordinal]
    switch score.rule {
    case .items(let items):
      let total = total(of: items, in: score, rows, progress)
      return ScoreStanding(
        counts: total.counts, value: total.value, missing: total.missing,
        couldBe: total.isMissingItems || total.missing == .notFinished ? total.couldBe : nil,
        filled: total.filled)
    case .value(let expression):
      let total = total(of: expression, in: score, rows)
      var counts = ItemCounts()
      for place in placesRead(by: score, rows) { counts.add(state(of: place, progress)) }
      let missing = reason(total.value, counts)
      return ScoreStanding(
        counts: counts, value: missing == nil ? total.value.exact : nil, missing: missing,
        couldBe: missing == nil && total.couldBe == total.value ? nil : total.couldBe, filled: nil)
    }
  }

  /// Why an expression has no value; `nil` where it has one.
  private func reason(_ value: NumberRange, _ counts: ItemCounts) -> MissingScore? {
    if counts.notReached > 0 { return .notFinished }
    if value.exact != nil { return nil }
    switch value {
    case .missing(.divisionByZero): return .divisionByZero
    case .missing(.overflow): return .overflow
    case .missing(.unanswered), .between:
      let missing = counts.of - counts.answered
      return missing == 0 ? .nothingToScore : .itemsMissing(missing, allowed: 0)
    }
  }

  private func state(of place: Place, _ progress: Progress) -> ResponseState {
    switch machine.steps[place.step].kind {
    case .question(let question): state(of: question, row: place.row, progress)
    case .roster(let roster): state(of: roster, progress)
    case .say, .stop: .answered
    }
  }

  /// `nil` where not even a range is known.
  private func couldBe(_ range: NumberRange, _ set: BandSet?) -> ScoreRecord.CouldBe? {
    guard case .between(let low, let high) = range else { return nil }
    return .init(low: low, high: high, bands: set?.bands(from: low, to: high).map(\.name) ?? [])
  }
}

extension BandSet {
  /// The bands that hold some number of a range whose ends are open where they are `nil`, ascending.
  func bands(from low: Fraction?, to high: Fraction?) -> [Band] {
    bands.indices.filter { index in
      let isReached = high.map { bands[index].from <= $0 } ?? true
      guard let low, index + 1 < bands.count else { return isReached }
      return isReached && low < bands[index + 1].from
    }.map { bands[$0] }
  }
}
