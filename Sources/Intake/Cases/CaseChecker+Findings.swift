internal import LocatedYAML
internal import PlainText

// Alerts, links and areas.
extension CaseChecker {
  // MARK: Alerts

  mutating func alerts(_ draft: ListedDraft) -> [Expectation] {
    switch draft {
    case .none(let location): return [Expectation(claim: .onlyFired([]), location: location)]
    case .names(let names):
      guard let first = names.first else { return [] }
      let alerts = names.compactMap { alert($0) }
      // A name that is wrong would make others fire that are not expected.
      guard alerts.count == names.count else { return [] }
      return [Expectation(claim: .onlyFired(alerts), location: first.location)]
    case .values(let values):
      return values.compactMap { name, value in
        guard let alert = self.alert(name) else { return nil }
        // Answers of a file are never changed.
        let states: [AlertRecord.State] = [.fired, .notFired, .undecided]
        guard let state = states.first(where: { $0.rawValue == value.text }) else {
          let words = states.map(\.rawValue)
          report(
            .wrongValue(
              "an alert is \(words.joined(last: "or"))", value,
              hint: Suggestion.question(for: value.text, among: words)))
          return nil
        }
        return Expectation(
          claim: .alert(alert.alert, row: alert.row, state), location: value.location)
      }
    }
  }

  private mutating func alert(_ name: Located<String>) -> Expectation.AlertName? {
    let address = Address(name.value)
    guard let ordinal = machine.alerts.ordinals.first(where: { machine.alerts[$0].id == address.name }) else {
      report(
        .unknown(
          "no alert is named '\(address.name.quotable)'", name.location, address.name,
          among: machine.alerts.elements.map(\.id)))
      return nil
    }
    if address.row == nil { return Expectation.AlertName(alert: ordinal, row: nil, location: name.location) }
    return row(address, of: machine.alerts[ordinal].each, at: name.location)
      .map { Expectation.AlertName(alert: ordinal, row: $0, location: name.location) }
  }

  // MARK: Links

  mutating func links(_ draft: ListedDraft) -> [Expectation] {
    switch draft {
    case .none(let location): return [Expectation(claim: .noLinks, location: location)]
    case .names(let names):
      if let first = names.first {
        report(
          .language(
            .wrongShape, "each link has what is known of it", at: first.location,
            hint: "write low-mood[1]: yes, 1-3 months before"))
      }
      return []
    case .values(let values):
      return values.compactMap { name, value in
        guard let (symptom, event) = linkEnds(name), let part = linkPart(value) else { return nil }
        return Expectation(
          claim: .link(symptom: symptom, event: event, part), location: value.location)
      }
    }
  }

  private mutating func linkEnds(_ name: Located<String>) -> (symptom: Int, event: Int)? {
    let address = Address(name.value)
    let symptoms = machine.formulation?.symptoms ?? []
    guard let symptom = symptoms.firstIndex(where: { $0.id == address.name }) else {
      report(
        .unknown(
          "no symptom is named '\(address.name.quotable)'", name.location, address.name,
          among: symptoms.map(\.id)))
      return nil
    }
    guard let events = machine.formulation?.events else {
      report(.checking(.unknownRow, "there are no events to link", at: name.location))
      return nil
    }
    return row(address, of: events.roster, at: name.location).map { (symptom, $0) }
  }

  private mutating func linkPart(_ scalar: YAMLScalar) -> Expectation.LinkPart? {
    if scalar.text == "none" { return Expectation.LinkPart.none }
    typealias Link = FormulationRecord.LinkRecord
    var stated: Link.Stated?
    var times: [Link.Time] = []
    for part in scalar.separated {
      if let word = Link.Stated(rawValue: part.value) {
        stated = word
      } else if let time = Link.Time(rawValue: part.value) {
        times.append(time)
      } else {
        let words = ["none"] + Link.Stated.allCases.map(\.rawValue) + Link.Time.allCases.map(\.rawValue)
        report(
          .language(
            .wrongValue,
            "a link is stated (\(Link.Stated.allCases.map(\.rawValue).joined(last: "or"))) and has a time, not "
              + "'\(part.value.quotable)'",
            at: part.location,
            hint: Suggestion.question(for: part.value, among: words)
              ?? "times: \(Link.Time.allCases.map(\.rawValue).joined(separator: ", "))"))
        return nil
      }
    }
    return .made(stated, times)
  }

  // MARK: Areas

  mutating func areas(_ draft: ListedDraft) -> [Expectation] {
    switch draft {
    case .none(let location): return [Expectation(claim: .order([]), location: location)]
    case .names(let names):
      guard let first = names.first else { return [] }
      let areas = names.compactMap { area($0) }
      return areas.count == names.count ? [Expectation(claim: .order(areas), location: first.location)] : []
    case .values(let values):
      return values.compactMap { name, value in
        guard let area = self.area(name), let standing = standing(value) else { return nil }
        return Expectation(claim: .standing(area: area, standing), location: value.location)
      }
    }
  }

  private mutating func area(_ name: Located<String>) -> Int? {
    let areas = machine.formulation?.areas ?? []
    if let area = areas.firstIndex(where: { $0.id == name.value }) { return area }
    report(
      .unknown("no area is named '\(name.value.quotable)'", name.location, name.value, among: areas.map(\.id))
    )
    return nil
  }

  private mutating func standing(_ scalar: YAMLScalar) -> FormulationRecord.AreaRecord.Standing? {
    let most = machine.formulation?.areas.count ?? 0
    switch scalar.text {
    case "also consider": return .alsoConsider
    case "not clear": return .notClear
    default:
      if let place = Fraction(decimal: scalar.text)?.whole, place >= 1, place <= most { return .place(place) }
      report(
        .wrongValue(
          "an area's standing is its place from 1 to \(most), 'also consider' or 'not clear'", scalar,
          hint: Suggestion.question(for: scalar.text, among: ["also consider", "not clear"])))
      return nil
    }
  }
}
