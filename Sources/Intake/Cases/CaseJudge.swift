public import LocatedYAML

extension CheckedDefinition {
  /// What did not come as a case expects, each at its place and with what decided it; empty where the case passes.
  ///
  /// - Parameter interview: After the answers of the case.
  public func failures(of testCase: TestCase, in interview: Interview) -> [Diagnostic] {
    guard let places else { return [] }
    let judge = CaseJudge(interview, places: places)
    let failures = testCase.expectations.flatMap { judge.failures(of: $0) }
    var said: Set<Diagnostic.Note> = []
    return failures.map { failure in
      // What decided several things is said once.
      let reasons = failure.reasons.filter { said.insert($0).inserted }
      let isSaid = reasons.isEmpty && !failure.reasons.isEmpty
      return failure.diagnostic(
        in: testCase, isSaid ? [Diagnostic.Note("what decided it stands above")] : reasons)
    }
  }
}

/// The code of what a run of cases finds.
package enum CaseCode: String, CaseIterable, Sendable {
  /// Something else followed from the answers than the author expects.
  case caseFailed = "case-failed"
}

/// Something that came otherwise.
struct CaseFailure {
  let location: Location
  /// "'phq9' is 7, not 10".
  let message: String
  /// What came, to stand beside the place: "it is 7".
  let came: String
  /// What decided it.
  let reasons: [Diagnostic.Note]

  func diagnostic(in testCase: TestCase, _ reasons: [Diagnostic.Note]) -> Diagnostic {
    .error(
      CaseCode.caseFailed.rawValue, "'\(testCase.name.quotable)': \(message)", at: location, hint: came,
      notes: reasons)
  }
}

/// Compares what answers come to with what is expected.
struct CaseJudge {
  let interview: Interview
  let result: InterviewResult
  let reasons: CaseReasons

  init(_ interview: Interview, places: DefinitionPlaces) {
    self.interview = interview
    result = interview.result
    reasons = CaseReasons(interview, result, places: places)
  }

  var machine: Machine { interview.machine }

  func failures(of expectation: Expectation) -> [CaseFailure] {
    let location = expectation.location
    switch expectation.claim {
    case .outcome(let outcome):
      if result.outcome == outcome { return [] }
      return [
        CaseFailure(
          location: location, message: "the outcome is \(result.outcome.word), not \(outcome.word)",
          came: "it is \(result.outcome.word)", reasons: reasons.ofOutcome(expected: outcome))
      ]
    case .score(let score, let row, let part):
      return failure(of: score, row, part, at: location).map { [$0] } ?? []
    case .alert(let alert, let row, let state):
      return failure(of: alert, row, state, at: location).map { [$0] } ?? []
    case .onlyFired(let alerts): return failures(ofOnly: alerts, at: location)
    case .noLinks:
      return (result.formulation?.links ?? []).prefix(1).map { link in
        CaseFailure(
          location: location, message: "'\(link.symptom)' is linked to event \(link.event)",
          came: "\(link.symptom)[\(link.event)]: \(link.words)",
          reasons: reasons.ofLink(link.symptom, link.event))
      }
    case .link(let symptom, let event, let part):
      return failure(ofLink: symptom, event, part, at: location).map { [$0] } ?? []
    case .standing(let area, let standing):
      return failure(of: area, standing, at: location).map { [$0] } ?? []
    case .order(let areas): return failure(ofOrder: areas, at: location).map { [$0] } ?? []
    case .asked(let name, let isExpected):
      return failure(of: name, isExpected, at: location).map { [$0] } ?? []
    }
  }

  // MARK: Questions

  private func failure(of name: Expectation.AskedName, _ isExpected: Bool, at location: Location)
    -> CaseFailure?
  {
    let rows = name.row.map { [$0] } ?? reasons.rowsThere(of: name.step)
    let askedRow = rows.first { reasons.isAsked(name, row: $0) }
    if (askedRow != nil) == isExpected { return nil }
    let written =
      askedRow.map { machine.address(of: Place(step: name.step, row: $0)).description } ?? name.name
    let shown = name.isRow ? name.name : written
    return CaseFailure(
      location: location, message: isExpected ? "'\(name.name)' is not asked" : "'\(shown)' is asked",
      came: isExpected ? "it is not asked" : "it is asked",
      reasons: reasons.ofAsking(name, row: askedRow ?? name.row ?? rows.first))
  }

  // MARK: Scores

  private func failure(
    of ordinal: Ordinal<Score>, _ row: Int, _ part: Expectation.ScorePart, at location: Location
  ) -> CaseFailure? {
    let score = machine.scores[ordinal]
    let id = Address(score.id, row: score.each.map { machine.rowName(row, in: $0) })
    guard let record = result.scores.first(where: { $0.id == id }) else {
      return CaseFailure(
        location: location, message: "there is no '\(id)'", came: "there is no such row",
        reasons: reasons.ofMissingRow(row, in: score.each))
    }
    let isBand = if case .band = part { true } else { false }
    func failure(_ message: String, _ came: String) -> CaseFailure {
      CaseFailure(
        location: location, message: message, came: came,
        reasons: reasons.of(ordinal, row: row, record, withBands: isBand))
    }
    let value = record.value.map(\.description) ?? "no score"
    switch part {
    case .value(let expected):
      return record.value == expected
        ? nil : failure("'\(id)' is \(value), not \(expected)", "it is \(value)")
    case .noScore:
      return record.value == nil ? nil : failure("'\(id)' is \(value), not 'no score'", "it is \(value)")
    case .band(let expected):
      if record.band == expected { return nil }
      let band = record.band.map { "'\($0)'" } ?? "none"
      return failure(
        "the band of '\(id)' is \(band), not '\(expected)'", "\(value) is \(record.band ?? "in no band")")
    case .filled(let expected):
      let count = record.filled?.count ?? 0
      return count == expected
        ? nil : failure("'\(id)' has \(count) filled, not \(expected)", "\(count) filled")
    case .answered(let expected):
      let count = record.items.answered
      return count == expected
        ? nil : failure("'\(id)' has \(count) answered, not \(expected)", "\(count) answered")
    }
  }

  // MARK: Alerts

  /// Of an alert that is decided by row, without a row: the first of fired, undecided and not fired that one has.
  private func state(of alert: Ordinal<Alert>, _ row: Int?) -> AlertRecord.State {
    let id = machine.alerts[alert].id
    let name = row.flatMap { row in machine.alerts[alert].each.map { machine.rowName(row, in: $0) } }
    let records = result.alerts.filter { $0.id.name == id && (name == nil || $0.id.row == name) }
    return records.first?.state ?? .notFired
  }

  private func failure(
    of alert: Ordinal<Alert>, _ row: Int?, _ expected: AlertRecord.State, at location: Location
  ) -> CaseFailure? {
    let state = state(of: alert, row)
    guard state != expected else { return nil }
    return CaseFailure(
      location: location,
      message: "the alert '\(id(of: alert, row))' is \(state.rawValue), not \(expected.rawValue)",
      came: "it is \(state.rawValue)", reasons: reasons.of(alert, row: row))
  }

  private func failures(ofOnly expected: [Expectation.AlertName], at location: Location) -> [CaseFailure] {
    let silent = expected.filter { state(of: $0.alert, $0.row) != .fired }.map { name in
      CaseFailure(
        location: name.location, message: "the alert '\(id(of: name.alert, name.row))' does not fire",
        came: "it is \(state(of: name.alert, name.row).rawValue)",
        reasons: reasons.of(name.alert, row: name.row))
    }
    let unexpected = result.alerts.filter { $0.state == .fired }.compactMap { record -> CaseFailure? in
      guard let alert = machine.alerts.ordinals.first(where: { machine.alerts[$0].id == record.id.name })
      else {
        return nil
      }
      let row = record.id.row.flatMap { name in
        machine.alerts[alert].each.flatMap { machine.rowNumber(name, in: $0) }
      }
      if expected.contains(where: { $0.alert == alert && ($0.row == nil || $0.row == row) }) { return nil }
      return CaseFailure(
        location: location, message: "the alert '\(record.id)' fires too", came: "'\(record.id)' fires",
        reasons: reasons.of(alert, row: row))
    }
    return silent + unexpected
  }

  private func id(of alert: Ordinal<Alert>, _ row: Int?) -> String {
    let alert = machine.alerts[alert]
    return Address(alert.id, row: row.flatMap { row in alert.each.map { machine.rowName(row, in: $0) } })
      .description
  }
}

extension Outcome {
  var word: String {
    switch self {
    case .finished: "finished"
    case .unfinished: "unfinished"
    case .stopped(let id): "stopped:\(id)"
    }
  }
}
