/// What was carried over, read against the questionnaire that it is carried to: every address found, every value read.
struct CarriedState: Sendable {
  var responses: Responses
  var seenSays: Set<Place> = []
  var firedAlerts: [FiredAlert] = []
  /// Places in `firedAlerts`.
  var seenAlerts: Set<Int> = []
}

extension Interview {
  /// Reads what was carried over. Whether a place is asked now plays no part: what is set aside is carried too.
  func state(of carried: Carried) throws(Rejection) -> CarriedState {
    var state = CarriedState(responses: Responses(machine, today: today))
    for roster in carried.rosters { try read(roster, into: &state.responses) }
    for answer in carried.answers { try read(answer, into: &state.responses) }
    for address in carried.texts {
      guard case .say(let step, let row) = try addresses.target(of: address),
        state.responses.canHave(row: row, of: machine.steps[step].roster, in: machine)
      else { throw .unknownAddress(address) }
      state.seenSays.insert(Place(step: step, row: row))
    }
    for alert in carried.alerts { try read(alert, into: &state) }
    return state
  }

  private func read(_ roster: Carried.Roster, into responses: inout Responses) throws(Rejection) {
    let address = Address(roster.id)
    guard case .roster(let ordinal) = try addresses.target(of: address) else { throw .wrongKind(address) }
    guard case .added(_, _, _, let most) = machine.rosters[ordinal].rows else { throw .rowsAreGiven(address) }
    guard roster.rows.count <= most else { throw .noMoreRows(atMost: most) }
    for number in roster.rows + roster.removed where !(1...Carried.highestRow).contains(number) {
      throw .unknownAddress(Address(roster.id, row: String(number)))
    }
    let (rows, removed) = (Set(roster.rows), Set(roster.removed))
    guard rows.isDisjoint(with: removed) else { throw .unknownAddress(address) }
    responses.rosters[ordinal.index].added = rows.sorted()
    responses.rosters[ordinal.index].removed = removed
    responses.rosters[ordinal.index].state = roster.state
    responses.rosters[ordinal.index].at = roster.at
  }

  private func read(_ answer: Carried.Answer, into responses: inout Responses) throws(Rejection) {
    let address = answer.address
    guard case .question(let ordinal, let row) = try addresses.target(of: address) else {
      throw .wrongKind(address)
    }
    let question = machine.questions[ordinal]
    guard responses.canHave(row: row, of: question.roster, in: machine) else {
      throw .unknownAddress(address)
    }
    var value: Value?
    if let given = answer.value {
      value = try reading(of: question, address, responses).value(of: given)
    } else if question.isRequired {
      throw .required(address)
    }
    responses.store(Responses.Entry(value: value, at: answer.at), for: question, row: row)
  }

  /// How to read a carried answer: any row that there can be may have been chosen. Of a date's limits those that do
  /// not move count; one that is answered itself may have been changed since, as it may in an interview.
  private func reading(of question: Question, _ address: Address, _ responses: Responses) -> AnswerReading {
    var reading = AnswerReading(question: question, address: address)
    if let roster = question.answer.rosterOfChoices {
      reading.rows = responses.possibleRows(of: roster, in: machine).map {
        AnswerReading.Row(code: machine.rowName($0, in: roster), number: $0)
      }
    }
    if case .date(let limits) = question.answer {
      reading.notBefore = limits.notBefore.flatMap { $0.fixed(today: today) }
      reading.notAfter = limits.notAfter.flatMap { $0.fixed(today: today) }
    }
    return reading
  }

  private func read(_ alert: Carried.Alert, into state: inout CarriedState) throws(Rejection) {
    let address = alert.fired.address
    if !alert.fired.isOfEarlierVersion {
      guard case .alert(let ordinal, let row) = try addresses.target(of: address) else {
        throw .wrongKind(address)
      }
      guard state.responses.canHave(row: row, of: machine.alerts[ordinal].each, in: machine) else {
        throw .unknownAddress(address)
      }
    }
    if alert.isSeen { state.seenAlerts.insert(state.firedAlerts.count) }
    state.firedAlerts.append(alert.fired)
  }

  /// Puts in what was carried over, and works out anew all that follows from it.
  mutating func restore(_ state: CarriedState, at moment: Timestamp) {
    evaluator = Evaluator(machine, state.responses)
    for cell in readers.dependencies.order { _ = evaluator.recompute(cell) }
    seenSays = state.seenSays
    places = OpenPlaces(evaluator, seenSays: seenSays)
    firedAlerts = state.firedAlerts
    seenAlerts = state.seenAlerts
    for alert in machine.alerts.ordinals { fire(alert, at: moment) }
  }
}

extension Carried {
  /// The highest number of a row that is taken from outside: far above any that an interview comes to, and far below
  /// where numbers end.
  static let highestRow = Int(Int32.max)
}

extension Responses {
  /// The numbers of the rows that a roster can have: added or taken out ones, or all that are given or can be chosen.
  func possibleRows(of ordinal: Ordinal<Roster>, in machine: Machine) -> [Int] {
    switch machine.rosters[ordinal].rows {
    case .added: return (rosters[ordinal.index].added + rosters[ordinal.index].removed).sorted()
    case .given(let rows): return rows.indices.map { $0 + 1 }
    case .chosen(let source):
      let answer = machine.questions[source.question].answer
      if let origin = answer.rosterOfChoices { return possibleRows(of: origin, in: machine) }
      return (answer.options ?? []).indices.map { $0 + 1 }
    }
  }

  /// Whether there can be such a row; only 0 outside of rosters.
  fileprivate func canHave(row: Int, of roster: Ordinal<Roster>?, in machine: Machine) -> Bool {
    guard let roster else { return row == 0 }
    return possibleRows(of: roster, in: machine).contains(row)
  }
}

extension DateLimits.Limit {
  /// The limit where it does not depend on an answer.
  fileprivate func fixed(today: PartialDate?) -> PartialDate? {
    switch self {
    case .date(let date): date
    case .today: today
    case .question: nil
    }
  }
}
