/// How far an interview has come: where it is to go on, and whether it has ended early.
///
/// `Progress.init` is the specification: one walk over all places in document order. It never reads a cursor.
struct Progress: Equatable, Sendable {
  /// The first relevant question, or roster that can still take rows, with neither answer nor skip.
  let open: Spot?
  /// The first relevant stop.
  let stop: Spot?

  init(open: Spot?, stop: Spot?) {
    self.open = open
    self.stop = stop
  }

  init(_ evaluator: borrowing Evaluator) {
    let machine = evaluator.machine
    var open: Spot?
    var index = 0
    while index < machine.steps.count {
      let place = Place(step: Ordinal(index), row: 0)
      index += 1
      switch machine.steps[place.step].kind {
      case .say: break
      case .question:
        if open == nil, evaluator.isOpen(place) { open = Spot(place, in: evaluator) }
      case .stop:
        if evaluator.relevance(of: place) == .yes {
          self.init(open: open, stop: Spot(place, in: evaluator))
          return
        }
      case .roster(let ordinal):
        let body = machine.rosters[ordinal].body
        if open == nil {
          for row in evaluator.rows(of: ordinal) {
            for step in body where open == nil {
              let place = Place(step: Ordinal(step), row: row)
              if evaluator.isOpen(place) { open = Spot(place, in: evaluator) }
            }
          }
          // The opening question of a roster with rows asks for another one, behind them.
          if open == nil, evaluator.isOpen(place) { open = Spot(place, in: evaluator) }
        }
        index = max(index, body.upperBound)
      }
    }
    self.init(open: open, stop: nil)
  }
}

/// Where a place stands in the order in which an interview goes: a roster's rows one after the other, and the
/// question for another row behind them.
struct Spot: Hashable, Comparable, Sendable {
  let place: Place
  /// The step outside of rosters, then the row, then the step within the row; -1 for none, which comes first.
  private let step: Int
  private let row: Int
  private let inner: Int

  init(_ place: Place, in evaluator: borrowing Evaluator) {
    self.place = place
    let step = evaluator.machine.steps[place.step]
    if let roster = step.roster {
      (self.step, row, inner) = (
        evaluator.machine.rosters[roster].step.index, place.row, place.step.index
      )
    } else if case .roster(let roster) = step.kind, !evaluator.rows(of: roster).isEmpty {
      (self.step, row, inner) = (place.step.index, .max, -1)
    } else {
      (self.step, row, inner) = (place.step.index, -1, -1)
    }
  }

  static func < (left: Spot, right: Spot) -> Bool {
    (left.step, left.row, left.inner) < (right.step, right.row, right.inner)
  }
}

extension Evaluator {
  /// Whether a relevant place waits for an answer or a skip. Texts and stops never do.
  func isOpen(_ place: Place) -> Bool {
    guard relevance(of: place) == .yes else { return false }
    switch machine.steps[place.step].kind {
    case .say, .stop: return false
    case .question(let question): return !hasRelevantAnswer(to: question, row: place.row)
    case .roster(let ordinal):
      guard case .added(_, _, _, let most) = machine.rosters[ordinal].rows else { return false }
      return responses.rosters[ordinal.index].state == .open && rows(of: ordinal).count < most
    }
  }

  /// The state of a question. Without a `progress`, it is the state that follows from the question alone: open is not
  /// reached, not relevant is not asked.
  func state(of ordinal: Ordinal<Question>, row: Int, _ progress: Progress?) -> ResponseState {
    let place = Place(step: machine.questions[ordinal].step, row: row)
    let relevance = relevance(of: place)
    let answer = relevance == .yes ? relevantAnswer(to: ordinal, row: row) : nil
    return state(ResponseState(relevance, answer), of: place, progress)
  }

  /// The state of the opening question of a roster whose rows are added: answered where no more can be named.
  func state(of ordinal: Ordinal<Roster>, _ progress: Progress?) -> ResponseState {
    let place = Place(step: machine.rosters[ordinal].step, row: 0)
    let own: ResponseState =
      if relevance(of: place) != .yes {
        .notAsked
      } else if responses.rosters[ordinal.index].state == .skipped {
        .skipped
      } else {
        isOpen(place) ? .notReached : .answered
      }
    return state(own, of: place, progress)
  }

  /// What is not relevant was not asked only if the interview came past it; behind a stop, nothing was reached.
  func state(_ own: ResponseState, of place: Place, _ progress: Progress?) -> ResponseState {
    guard let progress else { return own }
    let spot = Spot(place, in: self)
    if let stop = progress.stop, stop < spot { return .notReached }
    if own == .notAsked, let open = progress.open, open < spot { return .notReached }
    return own
  }
}

extension ResponseState {
  /// The state that follows from a question alone.
  init(_ relevance: Truth, _ answer: Responses.Entry?) {
    guard relevance == .yes else {
      self = .notAsked
      return
    }
    switch answer {
    case nil: self = .notReached
    case .some(let answer):
      self =
        answer.value == nil
        ? answer.missing.state : answer.value == .notApplicable ? .notApplicable : .answered
    }
  }
}
