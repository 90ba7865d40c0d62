/// The answers of a result, given to the engine again, and the same with some of them changed.
struct WhyReplay: Sendable {
  let base: Interview
  let standings: WhyStandings
  private let outcome: Outcome

  /// A question in one row; row 0 is none.
  struct Spot: Hashable, Sendable {
    let question: Ordinal<Question>
    let row: Int
  }

  /// What one changed interview comes to.
  struct Variant: Sendable {
    let interview: Interview
    let standings: WhyStandings
    /// Questions that are asked only now.
    let opened: [Spot]
    /// Whether it ends as the one that was given: not at another stop, nor before a question that has to be answered.
    let endsAlike: Bool
  }

  init(_ result: InterviewResult, of questionnaire: Questionnaire) throws(WhyProblem) {
    base = try WhyReplay.interview(result, questionnaire)
    standings = WhyStandings(base)
    outcome = base.outcome
    if let name = WhyReplay.difference(base.result, result) { throw .comesToSomethingElse(name) }
  }

  var machine: Machine { base.machine }
  private var moment: Timestamp { base.startedAt }

  /// - Returns: `nil` where the engine does not take the changes.
  func variant(_ candidates: [WhyCandidate]) -> Variant? {
    var interview = base
    do throws(Rejection) {
      for candidate in candidates.sorted(by: precedes) { try apply(candidate, to: &interview) }
      let opened = try leaveOut(&interview)
      return Variant(
        interview: interview, standings: WhyStandings(interview), opened: opened,
        endsAlike: interview.outcome == outcome)
    } catch {
      return nil
    }
  }

  private func apply(_ candidate: WhyCandidate, to interview: inout Interview) throws(Rejection) {
    switch candidate.target {
    case .answer(let spot):
      let address = machine.address(of: spot.question, row: spot.row)
      try interview.apply(
        candidate.value.map { .answer(address, $0, at: moment) } ?? .skip(address, at: moment))
    case .newRow(let roster): try change(roster, .addRow(Address(machine.rosters[roster].id), at: moment))
    case .row(let roster, let row):
      try change(roster, .removeRow(machine.address(of: roster, row: row), at: moment))
    }

    /// The list is left as it was.
    func change(_ roster: Ordinal<Roster>, _ event: Event) throws(Rejection) {
      try interview.apply(event)
      let address = Address(machine.rosters[roster].id)
      switch base.evaluator.responses.rosters[roster.index].state {
      case .open: break
      case .closed: try interview.apply(.closeRows(address, at: moment))
      case .skipped: try interview.apply(.skip(address, at: moment))
      }
    }
  }

  /// Leaves out what is asked only by now, up to a question that has to be answered. Each round skips a place for good, so
  /// that it ends.
  private func leaveOut(_ interview: inout Interview) throws(Rejection) -> [Spot] {
    var opened: [Spot] = []
    while let place = interview.places.questions.first, place != base.places.questions.first {
      if let stop = interview.places.stops.first, stop.precedes(place, machine) { break }
      if case .question(let question) = machine.steps[place.step].kind {
        opened.append(Spot(question: question, row: place.row))
        if machine.questions[question].isRequired { break }
      }
      try interview.apply(.skip(machine.address(of: place), at: moment))
    }
    return opened
  }

  /// In document order, rows before all answers: what is answered in a new one comes behind it.
  func precedes(_ left: WhyCandidate, _ right: WhyCandidate) -> Bool {
    switch (left.spot, right.spot) {
    case (let left?, let right?): place(of: left).precedes(place(of: right), machine)
    case (nil, _?): true
    case (_, nil): false
    }
  }

  func place(of spot: Spot) -> Place { Place(step: machine.questions[spot.question].step, row: spot.row) }
}

extension WhyReplay {
  /// An interview with these answers, in document order.
  private static func interview(
    _ result: InterviewResult, _ questionnaire: Questionnaire
  ) throws(WhyProblem) -> Interview {
    let moment = result.started ?? Timestamp(secondsSince1970: 0)
    var interview = Interview(
      questionnaire, startedAt: moment, day: result.today)
    let machine = interview.machine
    let answers = Dictionary(result.answers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func give(_ question: Ordinal<Question>, row: Int) throws(WhyProblem) {
      let address = machine.address(of: question, row: row)
      guard let answer = answers[address] else { return }
      switch answer.state {
      case .answered:
        if let value = answer.value { try apply(.answer(address, value, at: moment), address) }
      case .notApplicable: try apply(.answer(address, .notApplicable, at: moment), address)
      case .skipped: try apply(.skip(address, at: moment), address)
      case .notAsked, .notReached: break
      }
    }
    func apply(_ event: Event, _ address: Address) throws(WhyProblem) {
      do throws(Rejection) { try interview.apply(event) } catch { throw .refused(address, error) }
    }
    for step in machine.steps.ordinals {
      switch machine.steps[step].kind {
      case .say, .stop: break
      case .question(let question):
        if machine.steps[step].roster == nil { try give(question, row: 0) }
      case .roster(let roster):
        if let record = result.rosters.first(where: { $0.id == machine.rosters[roster].id }) {
          for event in events(of: record, at: moment) { try apply(event, Address(record.id)) }
        }
        for row in interview.evaluator.rows(of: roster) {
          for question in machine.rosters[roster].questions { try give(question, row: row) }
        }
      }
    }
    return interview
  }

  /// What was done with the rows of a roster whose rows are added: numbers that are not there were taken out.
  private static func events(of record: RosterRecord, at moment: Timestamp) -> [Event] {
    guard let state = record.state else { return [] }
    let address = Address(record.id)
    let rows = Set(record.rows.compactMap { Int($0.row) })
    // A number from outside: no more than the rejection of the first row too many.
    let all = Array(1..<(min(rows.max() ?? 0, 1000) + 1))
    var events: [Event] = all.map { _ in .addRow(address, at: moment) }
    events += all.filter { !rows.contains($0) }.map {
      .removeRow(Address(record.id, row: String($0)), at: moment)
    }
    switch state {
    case .answered: events.append(.closeRows(address, at: moment))
    case .skipped: events.append(.skip(address, at: moment))
    case .notAsked, .notReached, .notApplicable: break
    }
    return events
  }

  /// The first thing that two results do not say alike of what is to be explained; `nil` where they agree.
  private static func difference(_ mine: InterviewResult, _ given: InterviewResult) -> String? {
    for (left, right) in zip(mine.scores, given.scores)
    where left.id != right.id || left.value != right.value || left.band != right.band {
      return right.id.description
    }
    if mine.scores.count != given.scores.count { return "scores" }
    func fired(_ result: InterviewResult) -> Set<Address> {
      Set(result.alerts.filter { $0.state == .fired && !$0.isOfEarlierVersion }.map(\.id))
    }
    if let alert = fired(mine).symmetricDifference(fired(given)).map(\.description).min() { return alert }
    let (own, other) = (mine.formulation, given.formulation)
    if own?.symptoms.map(\.state) != other?.symptoms.map(\.state) { return "symptoms" }
    if own?.links != other?.links { return "links" }
    if own?.areas.map(\.id) != other?.areas.map(\.id)
      || own?.areas.map(\.standing) != other?.areas.map(\.standing)
    {
      return "areas"
    }
    return nil
  }
}
