internal import LocatedYAML

// Scores and alerts.
extension CaseReasons {
  /// The items of a score, where its rule stands; and the bands that are read, where one was expected.
  func of(_ ordinal: Ordinal<Score>, row: Int, _ record: ScoreRecord, withBands: Bool) -> [Diagnostic.Note] {
    let score = machine.scores[ordinal]
    let draft = places.score(ordinal)
    let rows = score.each.map { RowsAtHand($0, row) } ?? .none
    var words = "\(record.id) = \(record.value?.description ?? "no score") (\(record.completeness))"
    if let missing = record.missing { words += ", as \(missing.words)" }
    words += ": \(values.words(of: score.mentionList, rows))"
    var notes = [Diagnostic.Note(words, at: draft?.ruleLocation)]
    guard withBands, record.value != nil, let used = bandSet(of: score, rows) else { return notes }
    for index in 0...used {
      let bands = score.bands[index]
      if let condition = bands.condition, let written = bands.written {
        notes.append(note(condition, written, rows, at: draft?.bands[index].when?.location))
      }
    }
    let bands = score.bands[used].bands.map { "\($0.name) from \($0.from)" }.joined(separator: ", ")
    notes.append(Diagnostic.Note("its bands: \(bands)", at: draft?.bands[used].location))
    return notes
  }

  /// The place of the bands that are read.
  private func bandSet(of score: Score, _ rows: RowsAtHand) -> Int? {
    for (index, bands) in score.bands.enumerated() {
      switch bands.condition.map({ evaluator.truth(of: $0, rows) }) ?? .yes {
      case .yes: return index
      case .no: continue
      case .unknown: return nil
      }
    }
    return nil
  }

  /// What an alert's `when` read, in each row that is there where no row is meant.
  func of(_ ordinal: Ordinal<Alert>, row: Int?) -> [Diagnostic.Note] {
    let alert = machine.alerts[ordinal]
    let location = places.alert(ordinal)?.when?.location
    guard let each = alert.each else {
      return [note(alert.condition, alert.written, .none, at: location, settled: true)]
    }
    let rows = row.map { [$0] } ?? evaluator.rows(of: each)
    if rows.isEmpty { return ofMissingRow(nil, in: each) }
    return rows.map {
      note(alert.condition, alert.written, RowsAtHand(each, $0), at: location, settled: true)
    }
  }
}

extension MissingScore {
  fileprivate var words: String {
    switch self {
    case .notFinished: "an item was not reached"
    case .itemsMissing(let count, let allowed):
      "\(count) \(count == 1 ? "is" : "are") missing and \(allowed == 0 ? "none" : String(allowed)) may be"
    case .nothingToScore: "nothing is left to score"
    case .divisionByZero: "it divides by zero"
    case .overflow: "its numbers are too large"
    }
  }
}
