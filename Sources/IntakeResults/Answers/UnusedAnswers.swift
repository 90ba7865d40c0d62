internal import Intake
internal import LocatedYAML

/// Says why an answer of a file was never asked for: no such question, or one whose condition is not met.
struct UnusedAnswers {
  let questionnaire: Questionnaire
  /// The keys whose values were looked at.
  let used: Set<Location>
  /// The rows that are there, by roster.
  let rows: [String: [String]]
  /// The stop at which the interview ended.
  let stoppedAt: Address?
  /// The place among `ids` of the first one whose value could not be taken. What is not asked behind it is not
  /// reported: it may only follow from that.
  let firstBad: Int?

  func diagnostics(of pairs: [YAMLPair]) -> [Diagnostic] {
    pairs.flatMap { pair -> [Diagnostic] in
      let id = pair.key.text
      switch questionnaire.place(named: id) {
      case nil: return [unknown(pair.key, among: questionnaire.ids, "no question or roster is named '\(id)'")]
      case .question(let roster?):
        return [misplaced(pair.key, "'\(id)' is asked for each row of '\(roster)': it stands in a row there")]
      case .question(nil): return used.contains(pair.key.location) ? [] : notAsked(pair.key, id)
      case .roster(.added): return used.contains(pair.key.location) ? inRows(pair) : notAsked(pair.key, id)
      case .roster(.given(let names)): return inGivenRows(pair, names: names)
      case .roster(.chosen): return inGivenRows(pair, names: nil)
      }
    }
  }

  // MARK: Rows

  /// The answers of rows that were added.
  private func inRows(_ roster: YAMLPair) -> [Diagnostic] {
    (roster.value.sequence ?? []).flatMap { inRow($0.mapping ?? [], of: roster.key.text) }
  }

  /// - Parameter names: The rows that there can be; `nil` where that is not known.
  private func inGivenRows(_ roster: YAMLPair, names: [String]?) -> [Diagnostic] {
    (roster.value.mapping ?? []).flatMap { row -> [Diagnostic] in
      if let names, !names.contains(row.key.text) {
        return [unknown(row.key, among: names, "'\(roster.key.text)' has no row '\(row.key.text)'")]
      }
      guard rows[roster.key.text]?.contains(row.key.text) ?? false else {
        return used.contains(row.key.location)
          ? [] : notAsked(row.key, "\(roster.key.text)[\(row.key.text)]", id: roster.key.text)
      }
      let answers = row.value.mapping ?? []
      return inRow(answers, of: roster.key.text)
    }
  }

  private func inRow(_ answers: [YAMLPair], of roster: String) -> [Diagnostic] {
    answers.flatMap { pair -> [Diagnostic] in
      let id = pair.key.text
      guard !used.contains(pair.key.location) else { return [] }
      switch questionnaire.place(named: id) {
      case .question(roster): return notAsked(pair.key, id)
      case nil:
        let own = questionnaire.ids.filter { questionnaire.place(named: $0) == .question(roster: roster) }
        return [unknown(pair.key, among: own, "no question of '\(roster)' is named '\(id)'")]
      default: return [misplaced(pair.key, "'\(id)' is not asked in the rows of '\(roster)'")]
      }
    }
  }

  // MARK: Findings

  private func unknown(_ key: YAMLScalar, among names: [String], _ message: String) -> Diagnostic {
    .error(
      "unknown-name", message, at: key.location,
      hint: Suggestion.question(for: key.text, among: names))
  }

  private func misplaced(_ key: YAMLScalar, _ message: String) -> Diagnostic {
    .error("misplaced-answer", message, at: key.location)
  }

  private func notAsked(_ key: YAMLScalar, _ address: String, id: String? = nil) -> [Diagnostic] {
    if let firstBad, let place = questionnaire.ids.firstIndex(of: id ?? address), place > firstBad {
      return []
    }
    let why =
      stoppedAt.map { "the interview ends at '\($0)'" } ?? "with these answers its condition is not met"
    return [
      .error("not-asked", "'\(address)' is not asked: \(why)", at: key.location, hint: "leave this out")
    ]
  }
}
