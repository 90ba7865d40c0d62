internal import LocatedYAML

/// Resolves what cases name, and refuses what cannot be.
///
/// It never stops at a mistake: what is wrong is reported and left out.
struct CaseChecker {
  let questionnaire: Questionnaire
  private(set) var diagnostics: [Diagnostic] = []
  private var names: [String: Location] = [:]
  private let addresses: AddressBook

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    addresses = AddressBook(questionnaire.machine)
  }

  var machine: Machine { questionnaire.machine }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func check(_ draft: TestCaseDraft) -> TestCase? {
    guard let name = draft.name, let expect = draft.expect else { return nil }
    if let first = names[name.text] {
      report(
        .checking(
          .duplicateName, "there is already a case '\(name.text.quotable)'", at: name.location,
          hint: "choose another name", notes: [Diagnostic.Note("it is first used here", at: first)]))
    }
    names[name.text] = names[name.text] ?? name.location
    let outcome = expect.outcome.flatMap { self.outcome($0) }
    var expectations: [Expectation] = outcome.map { [$0] } ?? []
    for score in expect.scores { expectations += self.score(score) }
    if let alerts = expect.alerts { expectations += self.alerts(alerts) }
    if let links = expect.links { expectations += self.links(links) }
    if let areas = expect.areas { expectations += self.areas(areas) }
    for (names, isAsked) in [(expect.asked, true), (expect.notAsked, false)] {
      for name in names {
        guard let asked = askedName(name) else { continue }
        expectations.append(Expectation(claim: .asked(asked, isAsked), location: name.location))
      }
    }
    var isBrokenOff = false
    if case .outcome(.unfinished) = outcome?.claim { isBrokenOff = true }
    return TestCase(
      name: name.text, location: name.location, today: draft.today?.value, given: draft.given,
      isBrokenOff: isBrokenOff, expectations: expectations)
  }

  private mutating func outcome(_ scalar: YAMLScalar) -> Expectation? {
    func expect(_ outcome: Outcome) -> Expectation {
      Expectation(claim: .outcome(outcome), location: scalar.location)
    }
    switch scalar.text {
    case "finished": return expect(.finished)
    case "unfinished": return expect(.unfinished)
    default: break
    }
    let stops = machine.stops.elements.map(\.id)
    guard let id = scalar.text.rest(behind: "stopped:") else {
      let words = ["finished", "unfinished"] + stops.map { "stopped:\($0)" }
      report(
        .wrongValue(
          "'outcome' is finished, unfinished or stopped:NAME", scalar,
          hint: Suggestion.question(for: scalar.text, among: words)))
      return nil
    }
    guard stops.contains(id) else {
      report(.unknown("no stop is named '\(id.quotable)'", scalar.location, id, among: stops))
      return nil
    }
    return expect(.stopped(id))
  }

  // MARK: Names

  /// What `asked` and `not-asked` name.
  private mutating func askedName(_ name: Located<String>) -> Expectation.AskedName? {
    let address = Address(name.value)
    func asked(_ step: Ordinal<Step>, row: Int?, isRow: Bool = false) -> Expectation.AskedName {
      Expectation.AskedName(name: name.value, step: step, row: row, isRow: isRow)
    }
    switch try? addresses.target(of: address) {
    case .question(let question, let row):
      guard machine.questions[question].roster.map({ isPossible(row, in: $0, name) }) ?? true else {
        return nil
      }
      return asked(machine.questions[question].step, row: row)
    case .roster(let roster): return asked(machine.rosters[roster].step, row: 0)
    case .row(let roster, let row):
      return isPossible(row, in: roster, name)
        ? asked(machine.rosters[roster].step, row: row, isRow: true) : nil
    case .say(let step, let row): return asked(step, row: row)
    case .stop(let step): return asked(step, row: 0)
    case .alert, nil: break
    }
    if case .roster(let roster) = machine.names[address.name] {
      _ = row(address, of: roster, at: name.location)
      return nil
    }
    guard case .question(let question) = machine.names[address.name] else {
      report(
        .unknown(
          "no question or roster is named '\(address.name.quotable)'", name.location, address.name,
          among: questionnaire.ids))
      return nil
    }
    // Without a row, in any of them.
    if address.row == nil { return asked(machine.questions[question].step, row: nil) }
    _ = row(address, of: machine.questions[question].roster, at: name.location)
    return nil
  }

  /// The number of the row that a name has in brackets; `nil` where it is wrong, which is reported.
  mutating func row(_ address: Address, of roster: Ordinal<Roster>?, at location: Location) -> Int? {
    guard let roster else {
      if address.row == nil { return 0 }
      report(
        .checking(
          .unknownRow, "'\(address.name)' is not asked by row", at: location, hint: "write \(address.name)"))
      return nil
    }
    let id = machine.rosters[roster].id
    guard let name = address.row else {
      report(
        .checking(
          .needsRow, "'\(address.name)' has a value for each row of '\(id)'", at: location,
          hint: "write \(address.name)[\(machine.rowName(1, in: roster))]"))
      return nil
    }
    guard let number = machine.rowNumber(name, in: roster) else {
      let rows = machine.possibleRows(of: roster, .init(rows: 1)).map { machine.rowName($0, in: roster) }
      report(.unknown("'\(id)' has no row '\(name.quotable)'", location, name, among: rows, .unknownRow))
      return nil
    }
    return isPossible(number, in: roster, Located(value: address.description, location: location))
      ? number : nil
  }

  private mutating func isPossible(_ row: Int, in roster: Ordinal<Roster>, _ name: Located<String>) -> Bool {
    guard case .added(_, _, _, let most) = machine.rosters[roster].rows, row > most else { return true }
    report(
      .checking(
        .unknownRow, "'\(machine.rosters[roster].id)' has at most \(most) rows", at: name.location))
    return false
  }
}

extension Diagnostic {
  static func unknown(
    _ message: String, _ location: Location, _ name: String, among names: [String],
    _ code: CheckingCode = .unknownName
  ) -> Diagnostic {
    let few = names.isEmpty || names.count > 12 ? nil : "these are there: \(names.joined(separator: ", "))"
    return .checking(code, message, at: location, hint: Suggestion.question(for: name, among: names) ?? few)
  }
}

extension String {
  /// What follows a beginning; `nil` where it does not begin so.
  func rest(behind beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
