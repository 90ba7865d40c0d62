/// Finds what an address names, and names it: built once from a machine, so that neither walks the questionnaire.
struct AddressBook: Sendable {
  /// What an address names. A `row` is a permanent number, 0 for what stands outside of rosters.
  enum Target: Hashable, Sendable {
    case question(Ordinal<Question>, row: Int)
    case roster(Ordinal<Roster>)
    case row(Ordinal<Roster>, Int)
    case say(Ordinal<Step>, row: Int)
    case stop(Ordinal<Step>)
    case alert(Ordinal<Alert>, row: Int)
  }

  let machine: Machine
  private let says: [String: Ordinal<Step>]
  private let stops: [String: Ordinal<Step>]
  private let alerts: [String: Ordinal<Alert>]

  init(_ machine: Machine) {
    self.machine = machine
    var says: [String: Ordinal<Step>] = [:]
    var stops: [String: Ordinal<Step>] = [:]
    for step in machine.steps.ordinals {
      switch machine.steps[step].kind {
      case .say(let say): says[machine.says[say].name] = step
      case .stop(let stop): stops["stop." + machine.stops[stop].id] = step
      case .question, .roster: break
      }
    }
    self.says = says
    self.stops = stops
    alerts = Dictionary(
      machine.alerts.ordinals.map { ("alert." + machine.alerts[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What the address names. A row is only read, not looked for: whether it is there is for the caller to see.
  func target(of address: Address) throws(Rejection) -> Target {
    if let target = target(named: address.name, row: address.row) { return target }
    throw .unknownAddress(address)
  }

  private func target(named name: String, row: String?) -> Target? {
    switch machine.names[name] {
    case .question(let question):
      return number(row, in: machine.questions[question].roster).map { .question(question, row: $0) }
    case .roster(let roster):
      guard let row else { return .roster(roster) }
      return machine.rowNumber(row, in: roster).map { .row(roster, $0) }
    case nil:
      if let step = says[name] {
        return number(row, in: machine.steps[step].roster).map { .say(step, row: $0) }
      }
      if let step = stops[name] { return row == nil ? .stop(step) : nil }
      if let alert = alerts[name] {
        return number(row, in: machine.alerts[alert].each).map { .alert(alert, row: $0) }
      }
      return nil
    }
  }

  /// 0 for no row where none belongs; `nil` where there is a row too many, one too few, or no such name of one.
  private func number(_ row: String?, in roster: Ordinal<Roster>?) -> Int? {
    guard let roster else { return row == nil ? 0 : nil }
    return row.flatMap { machine.rowNumber($0, in: roster) }
  }
}

extension Machine {
  /// How results name a row: by its number where rows are added, by its code where they are given or chosen among
  /// options.
  func rowName(_ number: Int, in roster: Ordinal<Roster>) -> String {
    switch rosters[roster].rows {
    case .added: break
    case .given(let rows):
      if rows.indices.contains(number - 1) { return rows[number - 1].code }
    case .chosen(let source):
      let answer = questions[source.question].answer
      if let origin = answer.rosterOfChoices { return rowName(number, in: origin) }
      if let options = answer.options, options.indices.contains(number - 1) {
        return options[number - 1].code
      }
    }
    return String(number)
  }

  /// The number of the row of this name; `nil` where the roster can have no such row.
  func rowNumber(_ name: String, in roster: Ordinal<Roster>) -> Int? {
    switch rosters[roster].rows {
    case .added:
      // One way to write a number: no sign, no zero in front.
      guard let number = Int(name), number > 0, String(number) == name else { return nil }
      return number
    case .given(let rows):
      return rows.firstIndex { $0.code == name }.map { $0 + 1 }
    case .chosen(let source):
      let answer = questions[source.question].answer
      if let origin = answer.rosterOfChoices { return rowNumber(name, in: origin) }
      return answer.options?.firstIndex { $0.code == name }.map { $0 + 1 }
    }
  }

  func address(of question: Ordinal<Question>, row: Int) -> Address {
    address(questions[question].id, row: row, in: questions[question].roster)
  }

  func address(of alert: Ordinal<Alert>, row: Int) -> Address {
    address("alert." + alerts[alert].id, row: row, in: alerts[alert].each)
  }

  func address(of roster: Ordinal<Roster>, row: Int) -> Address {
    address(rosters[roster].id, row: row, in: roster)
  }

  func address(of place: Place) -> Address {
    let step = steps[place.step]
    switch step.kind {
    case .question(let question): return address(of: question, row: place.row)
    case .roster(let roster): return Address(rosters[roster].id)
    case .say(let say): return address(says[say].name, row: place.row, in: step.roster)
    case .stop(let stop): return Address("stop." + stops[stop].id)
    }
  }

  /// Row 0 is no row.
  private func address(_ name: String, row: Int, in roster: Ordinal<Roster>?) -> Address {
    Address(name, row: roster.flatMap { row == 0 ? nil : rowName(row, in: $0) })
  }
}
