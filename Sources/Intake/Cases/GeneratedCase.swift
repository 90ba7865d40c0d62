/// A case that the engine filled in, as it is written into a file for its author to review.
struct GeneratedCase {
  let name: String
  let interview: Interview
  /// What no case before it reaches, in the author's words.
  let reaches: [String]
  /// The points of these that are conditions.
  let conditions: [(condition: Ordinal<Guard>, holds: Bool)]
  /// Whether the day matters.
  let writesToday: Bool

  private var machine: Machine { interview.machine }
  private var evaluator: Evaluator { interview.evaluator }

  /// - Parameter indent: The column of the file's dashes, from 0.
  func text(indent: Int) -> String {
    let result = interview.result
    var lines = ["", GeneratedCase.mark, "# It is the first to reach:"]
    lines += reaches.prefix(8).map { "#   \($0)" }
    if reaches.count > 8 { lines.append("#   and \(reaches.count - 8) more") }
    lines.append("- case: \(name)")
    if writesToday, let today = result.today { lines.append("  today: \(today)") }
    let given = given(result)
    if !given.isEmpty { lines += ["  given:"] + given.map { "    \($0)" } }
    lines += ["  expect:"] + expectations(result).map { "    \($0)" }
    let margin = String(repeating: " ", count: indent)
    return lines.map { $0.isEmpty ? "\n" : "\(margin)\($0)\n" }.joined()
  }

  private static let mark =
    "# REVIEW: made by 'intake test --generate'. What it expects is what came of the answers, right or wrong."

  // MARK: Answers

  private func given(_ result: InterviewResult) -> [String] {
    var lines: [String] = []
    for step in machine.steps.ordinals where machine.steps[step].roster == nil {
      switch machine.steps[step].kind {
      case .question(let question):
        if let value = value(of: question, row: 0) {
          lines.append("\(machine.questions[question].id): \(value)")
        }
      case .roster(let roster): lines += rows(of: roster)
      case .say, .stop: break
      }
    }
    return lines
  }

  private func rows(of ordinal: Ordinal<Roster>) -> [String] {
    let roster = machine.rosters[ordinal]
    let step = Place(step: roster.step, row: 0)
    guard evaluator.relevance(of: step) == .yes else { return [] }
    let rows = evaluator.rows(of: ordinal).map { row in
      (
        name: machine.rowName(row, in: ordinal),
        answers: roster.questions.compactMap { question in
          value(of: question, row: row).map { "\(machine.questions[question].id): \($0)" }
        }
      )
    }
    guard case .added = roster.rows else {
      let answered = rows.filter { !$0.answers.isEmpty }
      if answered.isEmpty { return [] }
      return ["\(roster.id):"]
        + answered.flatMap { row in ["  \(row.name):"] + row.answers.map { "    \($0)" } }
    }
    guard evaluator.responses.rosters[ordinal.index].state == .closed || !rows.isEmpty else { return [] }
    if rows.isEmpty { return ["\(roster.id): []"] }
    return ["\(roster.id):"]
      + rows.flatMap { row in
        row.answers.isEmpty
          ? ["  - {}"] : row.answers.enumerated().map { "  \($0.offset == 0 ? "-" : " ") \($0.element)" }
      }
  }

  private func value(of question: Ordinal<Question>, row: Int) -> String? {
    guard let entry = evaluator.answer(to: question, row: row), let value = entry.value else { return nil }
    return machine.answerValue(of: value, to: question).written
  }

  // MARK: Expectations

  private func expectations(_ result: InterviewResult) -> [String] {
    var lines = ["outcome: \(result.outcome.word)"]
    if !result.scores.isEmpty {
      lines.append("scores:")
      lines += result.scores.map { score in
        let value = score.value?.description ?? "no score"
        return "  \(score.id): "
          + (score.band.map { "{value: \(value), band: \($0.quotedForYAML)}" } ?? value)
      }
    }
    let fired = result.alerts.filter { $0.state == .fired }.map(\.id.description)
    if !result.alerts.isEmpty {
      lines.append("alerts: \(fired.isEmpty ? "none" : fired.joined(separator: ", "))")
    }
    if let formulation = result.formulation {
      // What is neither stated nor dated says nothing.
      let links = formulation.links.filter { $0.stated != .notAsked || $0.time != [.undated] }
      if !links.isEmpty {
        lines.append("links:")
        lines += links.map { "  \($0.symptom)[\($0.event)]: \($0.words)" }
      }
      let areas = formulation.areas
      if !areas.isEmpty { lines.append("areas:") }
      lines += areas.map { "  \($0.id): \($0.standing.word)" }
    }
    for (key, holds) in [("asked", true), ("not-asked", false)] {
      let names = conditions.filter { $0.holds == holds }.compactMap { name(of: $0.condition, holds) }
      var listed: [String] = []
      for name in names where !listed.contains(name) { listed.append(name) }
      if !listed.isEmpty { lines.append("\(key): \(listed.joined(separator: ", "))") }
    }
    return lines
  }

  /// The first thing under a condition, where it holds or does not; a stop shows in the outcome.
  private func name(of ordinal: Ordinal<Guard>, _ holds: Bool) -> String? {
    let guardian = machine.guards[ordinal]
    let step = machine.steps[guardian.step]
    if case .stop = step.kind { return nil }
    if case .roster(let roster) = step.kind, case .given(let rows) = machine.rosters[roster].rows,
      let row = rows.firstIndex(where: { $0.condition == ordinal })
    {
      return machine.address(of: roster, row: row + 1).description
    }
    guard let roster = guardian.roster else {
      return machine.address(of: Place(step: guardian.step, row: 0)).description
    }
    let row = evaluator.rows(of: roster).first {
      evaluator.truth(of: guardian.parent, row: $0) == .yes
        && evaluator.truth(of: guardian.condition, RowsAtHand(roster, $0)) == Truth(holds)
    }
    return row.map { machine.address(of: Place(step: guardian.step, row: $0)).description }
  }
}

extension AnswerValue {
  /// As an answers file has it.
  fileprivate var written: String {
    func written(_ choice: Choice) -> String {
      choice.words.map { "{\(choice.code): \($0.quotedForYAML)}" }
        ?? (choice.code == "skip" || choice.code == "does-not-apply"
          ? choice.code.quotedForYAML : choice.code)
    }
    switch self {
    case .one(let choice): return written(choice)
    case .many(let choices): return "[\(choices.map(written).joined(separator: ", "))]"
    case .number(let number): return number.description
    case .date(let date): return date.description
    case .text(let text): return text.quotedForYAML
    case .notApplicable: return "does-not-apply"
    }
  }
}

extension String {
  /// Between double quotes, as YAML takes it.
  fileprivate var quotedForYAML: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
