/// What an event comes to, once it is known to be sound: every address found, every value read.
enum Change: Sendable {
  /// An answer, or with no value a skip.
  case answer(Ordinal<Question>, row: Int, Responses.Entry)
  case addRow(Ordinal<Roster>)
  case restoreRow(Ordinal<Roster>, Int)
  case removeRow(Ordinal<Roster>, Int)
  case endRows(Ordinal<Roster>, RosterState)
  case seeSay(Place)
  /// The place in `firedAlerts`.
  case seeAlert(Int)
  /// To a place, or back to where the interview goes on.
  case look(Interview.Cursor?)
  case resume
  case carry(CarriedState)
  case finish
}

extension Interview {
  /// Reads an event against what is asked now. Changes nothing.
  func change(by event: Event) throws(Rejection) -> Change {
    guard !isFinished else { throw .finished }
    switch event {
    case .answer(let address, let answer, let at):
      guard case .question(let question, let row) = try target(of: address) else { throw .wrongKind(address) }
      let value = try reading(of: question, row: row, address).value(of: answer)
      return .answer(question, row: row, Responses.Entry(value: value, at: at))
    case .skip(let address, let at): return try skip(address, at: at)
    case .see(let address, _): return try see(address)
    case .addRow(let address, _): return try addRow(address)
    case .closeRows(let address, _):
      guard case .roster(let roster) = try target(of: address) else { throw .wrongKind(address) }
      _ = try rowsToAdd(to: roster, address)
      return .endRows(roster, .closed)
    case .removeRow(let address, _):
      guard case .row(let roster, let number) = try target(of: address) else { throw .wrongKind(address) }
      _ = try rowsToAdd(to: roster, address)
      guard added(roster).contains(number) else { throw .unknownAddress(address) }
      return .removeRow(roster, number)
    case .move(let address, _): return .look(try cursor(to: address))
    case .resume: return .resume
    case .carried(let carried, _):
      guard events.isEmpty else { throw .alreadyBegun }
      return .carry(try state(of: carried))
    case .finish: return .finish
    }
  }

  /// What the address names, where that is asked now.
  private func target(of address: Address) throws(Rejection) -> AddressBook.Target {
    let target = try addresses.target(of: address)
    let (place, roster): (Place?, Ordinal<Roster>?) =
      switch target {
      case .question(let question, let row):
        (Place(step: machine.questions[question].step, row: row), machine.questions[question].roster)
      case .say(let step, let row): (Place(step: step, row: row), machine.steps[step].roster)
      case .stop(let step): (Place(step: step, row: 0), nil)
      case .roster(let roster), .row(let roster, _):
        (Place(step: machine.rosters[roster].step, row: 0), nil)
      case .alert: (nil, nil)
      }
    guard let place else { return target }
    if let roster, case .added = machine.rosters[roster].rows, !added(roster).contains(place.row),
      !evaluator.responses.rosters[roster.index].removed.contains(place.row)
    {
      throw .unknownAddress(address)
    }
    guard evaluator.relevance(of: place) == .yes else { throw .notAsked(address) }
    return target
  }

  private func skip(_ address: Address, at: Timestamp) throws(Rejection) -> Change {
    switch try target(of: address) {
    case .question(let question, let row):
      guard !machine.questions[question].isRequired else { throw .required(address) }
      return .answer(question, row: row, Responses.Entry(value: nil, at: at))
    case .roster(let roster):
      _ = try rowsToAdd(to: roster, address)
      return .endRows(roster, .skipped)
    case .row, .say, .stop, .alert: throw .wrongKind(address)
    }
  }

  private func see(_ address: Address) throws(Rejection) -> Change {
    // One that fired on another version of the questionnaire need have no place in this one.
    if let index = firedAlert(at: address) { return .seeAlert(index) }
    switch try target(of: address) {
    case .say(let step, let row): return .seeSay(Place(step: step, row: row))
    case .alert: throw .notAsked(address)
    case .question, .roster, .row, .stop: throw .wrongKind(address)
    }
  }

  /// The one at this address that is to be read next; else one that was read.
  private func firedAlert(at address: Address) -> Int? {
    unseenAlerts.first { firedAlerts[$0].address == address }
      ?? firedAlerts.firstIndex { $0.address == address }
  }

  private func addRow(_ address: Address) throws(Rejection) -> Change {
    switch try target(of: address) {
    case .roster(let roster):
      let most = try rowsToAdd(to: roster, address)
      guard added(roster).count < most else { throw .noMoreRows(atMost: most) }
      return .addRow(roster)
    case .row(let roster, let number):
      let most = try rowsToAdd(to: roster, address)
      guard evaluator.responses.rosters[roster.index].removed.contains(number) else {
        throw .unknownAddress(address)
      }
      guard added(roster).count < most else { throw .noMoreRows(atMost: most) }
      return .restoreRow(roster, number)
    case .question, .say, .stop, .alert: throw .wrongKind(address)
    }
  }

  /// The most rows of a roster whose rows the respondent adds.
  private func rowsToAdd(to roster: Ordinal<Roster>, _ address: Address) throws(Rejection) -> Int {
    guard case .added(_, _, _, let most) = machine.rosters[roster].rows else { throw .rowsAreGiven(address) }
    return most
  }

  private func added(_ roster: Ordinal<Roster>) -> [Int] { evaluator.responses.rosters[roster.index].added }

  /// A cursor at the address; `nil` where the interview goes on. It never goes past that.
  private func cursor(to address: Address?) throws(Rejection) -> Cursor? {
    guard let address else { return nil }
    let place: Place
    switch try target(of: address) {
    case .question(let question, let row): place = Place(step: machine.questions[question].step, row: row)
    case .roster(let roster): place = Place(step: machine.rosters[roster].step, row: 0)
    case .say(let step, let row): place = Place(step: step, row: row)
    case .stop(let step): place = Place(step: step, row: 0)
    case .row(let roster, let number):
      guard let first = firstPlace(inRow: number, of: roster) else { throw .notAsked(address) }
      place = first
    case .alert: throw .wrongKind(address)
    }
    guard places.relevant.contains(place, machine) else { throw .notAsked(address) }
    let open = places.firstOpen(machine)
    if place == open { return nil }
    if let open, open.precedes(place, machine) { throw .notAsked(address) }
    return Cursor(place: place, isFromReview: cursor?.isFromReview ?? (open == nil))
  }

  private func firstPlace(inRow number: Int, of roster: Ordinal<Roster>) -> Place? {
    machine.rosters[roster].body.lazy.map { Place(step: Ordinal($0), row: number) }
      .first { places.relevant.contains($0, machine) }
  }

  /// How to read an answer to a question.
  func reading(of ordinal: Ordinal<Question>, row: Int, _ address: Address) -> AnswerReading {
    evaluator.answerReading(of: ordinal, row: row, address)
  }
}

extension Evaluator {
  /// How to read an answer to a question: with the rows that can be chosen, and the limits of a date as far as they
  /// are known.
  func answerReading(of ordinal: Ordinal<Question>, row: Int, _ address: Address) -> AnswerReading {
    let question = machine.questions[ordinal]
    var reading = AnswerReading(question: question, address: address)
    if let roster = question.rosterOfChoices {
      reading.rows = rows(of: roster).map {
        AnswerReading.Row(code: machine.rowName($0, in: roster), number: $0)
      }
    }
    if case .date(let limits) = question.answer {
      let rows = question.roster.map { RowsAtHand($0, row) } ?? .none
      reading.notBefore = limits.notBefore.flatMap { date(of: $0, rows) }
      reading.notAfter = limits.notAfter.flatMap { date(of: $0, rows) }
    }
    return reading
  }

  /// A limit as far as it is known.
  private func date(of limit: DateLimits.Limit, _ rows: RowsAtHand) -> PartialDate? {
    switch limit {
    case .date(let date): date
    case .today: responses.today
    case .question(let question): date(of: DateExpression.question(question), rows)
    }
  }
}
