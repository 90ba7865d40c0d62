/// Which places an interview can go to, and which of them still wait for something; kept up to date place by place.
struct OpenPlaces: Equatable, Sendable {
  /// Every place that can be looked at: questions, texts, stops, and rosters whose rows are added.
  private(set) var relevant: PlaceSet
  /// Of these, the questions and rosters with neither answer nor skip, the texts not yet read, and the stops.
  private(set) var questions: PlaceSet
  private(set) var says: PlaceSet
  private(set) var stops: PlaceSet
  private(set) var parts: PartCount
  private var count: QuestionCount

  /// All places of an interview: one walk over the questionnaire.
  init(_ evaluator: Evaluator, seenSays: Set<Place>) {
    let machine = evaluator.machine
    let empty = PlaceSet(machine)
    (relevant, questions, says, stops) = (empty, empty, empty, empty)
    parts = PartCount(machine)
    count = QuestionCount(machine)
    for step in machine.steps.ordinals {
      let rows = machine.steps[step].roster.map { evaluator.rows(of: $0) } ?? [0]
      for row in rows { refresh(Place(step: step, row: row), evaluator, seenSays: seenSays) }
    }
  }

  /// Where an interview goes on; `nil` for the review.
  func firstOpen(_ machine: Machine) -> Place? {
    var first = questions.first
    for place in [says.first, stops.first] {
      guard let place else { continue }
      if first.map({ place.precedes($0, machine) }) ?? true { first = place }
    }
    return first
  }

  /// How many questions are left before the first stop that holds.
  func questionsLeft(_ machine: Machine) -> QuestionsLeft {
    guard let first = questions.first else { return QuestionsLeft(least: 0, most: 0) }
    return count.left(from: first, before: stops.first?.step.index ?? machine.steps.count, machine)
  }

  /// Looks again at one place, after something that it depends on has changed.
  mutating func refresh(_ place: Place, _ evaluator: Evaluator, seenSays: Set<Place>) {
    let machine = evaluator.machine
    let relevance = evaluator.relevance(of: place)
    var canBeLookedAt = relevance == .yes
    switch machine.steps[place.step].kind {
    case .question(let question):
      setOpen(place, to: evaluator.isOpen(place), machine)
      count.setUndecided(
        place, to: evaluator.isUndecided(question, row: place.row, relevance), machine)
    case .roster(let roster):
      setOpen(place, to: evaluator.isOpen(place), machine)
      count.setToCome(evaluator.rowsToCome(in: roster, relevance), at: place.step)
      if case .added = machine.rosters[roster].rows {} else { canBeLookedAt = false }
    case .say: says.set(place, to: canBeLookedAt && !seenSays.contains(place), machine)
    case .stop: stops.set(place, to: canBeLookedAt, machine)
    }
    relevant.set(place, to: canBeLookedAt, machine)
    if machine.steps[place.step].roster == nil {
      parts.set(place.step, canCome: evaluator.canCome(place.step, relevance), machine)
    }
  }

  private mutating func setOpen(_ place: Place, to isOpen: Bool, _ machine: Machine) {
    count.setOpen(place, from: questions.contains(place, machine), to: isOpen, machine)
    questions.set(place, to: isOpen, machine)
  }
}

extension Evaluator {
  /// Whether a step outside of rosters is, or may still be, part of the interview. A roster is not where it
  /// decidedly has no row.
  fileprivate func canCome(_ step: Ordinal<Step>, _ relevance: Truth) -> Bool {
    guard relevance != .no else { return false }
    guard relevance == .yes, case .roster(let ordinal) = machine.steps[step].kind else { return true }
    switch machine.rosters[ordinal].rows {
    case .added: return true
    case .given: return rowSet(of: ordinal).map { !$0.all.isEmpty } ?? true
    case .chosen(let source):
      let question = Place(step: machine.questions[source.question].step, row: 0)
      let isDecided = self.relevance(of: question) == .no || answer(to: source.question, row: 0) != nil
      return !isDecided || !rows(of: ordinal).isEmpty
    }
  }
}
