internal import LocatedYAML

/// Says what decided something: the author's own rule where it stands, with the values that it read.
struct CaseReasons {
  let result: InterviewResult
  let evaluator: Evaluator
  let progress: Progress
  let places: DefinitionPlaces
  let values: ReadValues
  let speech: Speech

  init(_ interview: Interview, _ result: InterviewResult, places: DefinitionPlaces) {
    self.result = result
    self.places = places
    progress = Progress(interview.evaluator)
    // Behind a stop nothing counts.
    evaluator = interview.evaluator.before(progress.stop)
    values = ReadValues(
      evaluator: evaluator, progress: progress,
      scores: Dictionary(result.scores.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    speech = Speech(
      evaluator: evaluator, clinic: interview.questionnaire.clinic,
      words: .of(interview.questionnaire.language))
  }

  var machine: Machine { evaluator.machine }

  /// `phq9 >= 10 does not hold: phq9 = 7 (9 of 9 answered)`, where it stands.
  func note(
    _ condition: Condition, _ written: String, _ rows: RowsAtHand, at location: Location?,
    settled: Bool = false
  ) -> Diagnostic.Note {
    let truth = settled ? evaluator.settled(condition, rows) : evaluator.truth(of: condition, rows)
    let verdict =
      switch truth {
      case .yes: "holds"
      case .no: "does not hold"
      case .unknown: "is unknown"
      }
    let read = values.words(of: condition.mentionList, rows, readsToday: condition.namesToday)
    return Diagnostic.Note("\(written.oneLine) \(verdict): \(read)", at: location)
  }

  // MARK: Outcome

  func ofOutcome(expected: Outcome) -> [Diagnostic.Note] {
    if let open = progress.open { return [breaksOff(at: open)] }
    if let stop = progress.stop { return ends(at: stop) }
    guard case .stopped(let id) = expected,
      let step = machine.steps.ordinals.first(where: { step in
        if case .stop(let stop) = machine.steps[step].kind { machine.stops[stop].id == id } else { false }
      })
    else { return [] }
    return ofConditions(of: Place(step: step, row: 0))
  }

  private func breaksOff(at spot: Spot) -> Diagnostic.Note {
    Diagnostic.Note(
      "it breaks off at '\(machine.address(of: spot.place))', which has no answer",
      at: places.step(spot.place.step)?.location)
  }

  private func ends(at spot: Spot) -> [Diagnostic.Note] {
    let place = places.step(spot.place.step)
    return [Diagnostic.Note("it ends early at '\(place?.value ?? "")'", at: place?.location)]
      + ofConditions(of: spot.place)
  }

  // MARK: Questions

  /// The rows in which a step can be asked: those that are there, or of given rows all.
  func rowsThere(of step: Ordinal<Step>) -> [Int] {
    guard let roster = machine.steps[step].roster else { return [0] }
    if case .given(let rows) = machine.rosters[roster].rows { return rows.indices.map { $0 + 1 } }
    return evaluator.rows(of: roster)
  }

  func isAsked(_ name: Expectation.AskedName, row: Int) -> Bool {
    if name.isRow, case .roster(let roster) = machine.steps[name.step].kind {
      return isReached(Place(step: name.step, row: 0)) && evaluator.rows(of: roster).contains(row)
    }
    let place = Place(step: name.step, row: row)
    return evaluator.relevance(of: place) == .yes && isReached(place)
  }

  private func isReached(_ place: Place) -> Bool {
    let spot = Spot(place, in: evaluator)
    if let stop = progress.stop, stop < spot { return false }
    if let open = progress.open, open < spot { return false }
    return true
  }

  /// Why something is asked, or is not.
  func ofAsking(_ name: Expectation.AskedName, row: Int?) -> [Diagnostic.Note] {
    var place = Place(step: name.step, row: row ?? 0)
    if name.isRow, case .roster(let roster) = machine.steps[name.step].kind {
      if let notes = ofRow(place.row, in: roster) { return notes }
      place = Place(step: name.step, row: 0)
    } else if let roster = machine.steps[name.step].roster {
      guard row != nil else { return ofMissingRow(nil, in: roster) }
      if !evaluator.rows(of: roster).contains(place.row) { return ofMissingRow(place.row, in: roster) }
    }
    if !isReached(place) {
      if let open = progress.open, open < Spot(place, in: evaluator) { return [breaksOff(at: open)] }
      return progress.stop.map { ends(at: $0) } ?? []
    }
    return ofConditions(of: place)
  }

  /// The conditions that a place stands under: the outermost that does not hold, or all of them where all hold.
  private func ofConditions(of place: Place) -> [Diagnostic.Note] {
    let notes = ofConditions(machine.steps[place.step].condition, row: place.row)
    guard notes.isEmpty else { return notes }
    let named = places.step(place.step)
    return [Diagnostic.Note("it stands under no condition", at: named?.location)]
  }

  private func ofConditions(_ condition: Ordinal<Guard>?, row: Int) -> [Diagnostic.Note] {
    var chain: [Ordinal<Guard>] = []
    var next = condition
    while let ordinal = next {
      chain.insert(ordinal, at: 0)
      next = machine.guards[ordinal].parent
    }
    func rows(_ ordinal: Ordinal<Guard>) -> RowsAtHand {
      machine.guards[ordinal].roster.map { RowsAtHand($0, row) } ?? .none
    }
    let failing = chain.first { evaluator.truth(of: machine.guards[$0].condition, rows($0)) != .yes }
    return (failing.map { [$0] } ?? chain).map {
      note(machine.guards[$0].condition, machine.guards[$0].written, rows($0), at: places.condition($0))
    }
  }

  // MARK: Rows

  /// Why a row is not there; of all rows, where `row` is `nil`.
  func ofMissingRow(_ row: Int?, in roster: Ordinal<Roster>?) -> [Diagnostic.Note] {
    guard let roster else { return [] }
    if let row, let notes = ofRow(row, in: roster) { return notes }
    return [
      Diagnostic.Note(values.value(of: roster), at: places.step(machine.rosters[roster].step)?.location)
    ]
  }

  /// The condition of a given row, or the answer in which rows are chosen; `nil` for rows that are added.
  private func ofRow(_ row: Int, in roster: Ordinal<Roster>) -> [Diagnostic.Note]? {
    switch machine.rosters[roster].rows {
    case .added: return nil
    case .given(let rows):
      guard rows.indices.contains(row - 1) else { return nil }
      let notes = ofConditions(rows[row - 1].condition, row: 0)
      return notes.isEmpty ? ofConditions(of: Place(step: machine.rosters[roster].step, row: 0)) : notes
    case .chosen(let source):
      return [
        Diagnostic.Note(
          "its rows are chosen: \(values.words(of: [.question(source)], .none))",
          at: places.question(source.question).location)
      ]
    }
  }
}

extension String {
  /// An expression over several lines as one.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
