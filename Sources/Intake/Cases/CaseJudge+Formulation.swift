internal import LocatedYAML

extension CaseJudge {
  private typealias Link = FormulationRecord.LinkRecord
  private typealias Standing = FormulationRecord.AreaRecord.Standing

  // MARK: Links

  func failure(
    ofLink symptom: Int, _ event: Int, _ expected: Expectation.LinkPart, at location: Location
  ) -> CaseFailure? {
    let id = machine.formulation?.symptoms[symptom].id ?? ""
    let link = result.formulation?.links.first { $0.symptom == id && $0.event == event }
    switch expected {
    case .none: if link == nil { return nil }
    case .made(let stated, let times):
      if let link, stated.map({ $0 == link.stated }) ?? true, times.isEmpty || Set(times) == Set(link.time) {
        return nil
      }
    }
    let came = link?.words ?? "none"
    return CaseFailure(
      location: location, message: "the link of '\(id)' to event \(event) is \(came), not \(expected.words)",
      came: "it is \(came)", reasons: reasons.ofLink(id, event))
  }

  // MARK: Areas

  func failure(
    of area: Int, _ expected: FormulationRecord.AreaRecord.Standing, at location: Location
  ) -> CaseFailure? {
    guard let record = record(of: area), record.standing != expected else { return nil }
    return CaseFailure(
      location: location, message: "'\(record.id)' is \(record.standing.word), not \(expected.word)",
      came: "it is \(record.standing.word)", reasons: reasons.ofArea(area))
  }

  /// Each of them takes a place of its own, from 1, and nothing else takes one.
  func failure(ofOrder areas: [Int], at location: Location) -> CaseFailure? {
    let plan = machine.formulation?.areas ?? []
    let differing = plan.indices.filter { area in
      let standing = record(of: area)?.standing
      guard let place = areas.firstIndex(of: area) else {
        if case .place = standing { return true }
        return false
      }
      return standing != .place(place + 1)
    }
    guard !differing.isEmpty else { return nil }
    let came = reasons.order
    let expected = areas.isEmpty ? "none" : areas.map { plan[$0].id }.joined(separator: ", ")
    return CaseFailure(
      location: location, message: "the areas are \(came), not \(expected)", came: "they are \(came)",
      reasons: differing.flatMap { reasons.ofArea($0) })
  }

  private func record(of area: Int) -> FormulationRecord.AreaRecord? {
    let id = machine.formulation?.areas[area].id
    return result.formulation?.areas.first { $0.id == id }
  }
}

extension FormulationRecord.LinkRecord {
  /// As it is written among cases: `yes, 1-3 months before`.
  var words: String { ([stated.rawValue] + time.map(\.rawValue)).joined(separator: ", ") }
}

extension Expectation.LinkPart {
  fileprivate var words: String {
    switch self {
    case .none: "none"
    case .made(let stated, let times):
      ((stated.map { [$0.rawValue] } ?? []) + times.map(\.rawValue)).joined(separator: ", ")
    }
  }
}

extension FormulationRecord.AreaRecord.Standing {
  /// As it is written among cases.
  var word: String {
    switch self {
    case .place(let place): String(place)
    case .alsoConsider: "also consider"
    case .notClear: "not clear"
    }
  }
}
