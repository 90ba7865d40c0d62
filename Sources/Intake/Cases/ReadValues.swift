/// What a condition or a score reads, with the values that it reads: `phq9 = 7 (9 of 9 answered)`.
struct ReadValues {
  let evaluator: Evaluator
  let progress: Progress
  let scores: [Address: ScoreRecord]

  /// More than these are counted and not listed.
  private static let most = 14

  private var machine: Machine { evaluator.machine }

  /// In the order in which they are named, each once.
  func words(of mentions: [Mention], _ rows: RowsAtHand, readsToday: Bool = false) -> String {
    var found: [String] = []
    for mention in mentions {
      for words in values(of: mention, rows) where !found.contains(words) { found.append(words) }
    }
    if readsToday { found.append("today = \(evaluator.responses.today?.description ?? "not said")") }
    let further = found.count - ReadValues.most
    if further > 1 { found = found.prefix(ReadValues.most) + ["and \(further) more"] }
    return found.isEmpty ? "nothing is read" : found.joined(separator: ", ")
  }

  private func values(of mention: Mention, _ rows: RowsAtHand) -> [String] {
    switch mention {
    case .question(let reference):
      let roster = machine.questions[reference.question].roster
      return numbers(reference.row, in: roster, rows).map { value(of: reference.question, row: $0) }
    case .score(let reference):
      return numbers(reference.row, in: machine.scores[reference.score].each, rows).map {
        value(of: reference.score, row: $0)
      }
    case .roster(let roster): return [value(of: roster)]
    }
  }

  /// The row that is meant; where none is at hand, all.
  private func numbers(_ row: QuestionReference.Row, in roster: Ordinal<Roster>?, _ rows: RowsAtHand) -> [Int]
  {
    if let number = evaluator.row(row, in: roster, rows) { return [number] }
    return roster.flatMap { evaluator.rowSet(of: $0) }?.all.map(\.number) ?? []
  }

  // MARK: Values

  /// `phq9_9 = 1`, `sleep_lately skipped`.
  func value(of question: Ordinal<Question>, row: Int) -> String {
    let name = machine.address(of: question, row: row).description
    switch evaluator.state(of: question, row: row, progress) {
    case .answered:
      let value = evaluator.answer(to: question, row: row)?.value
      return "\(name) = \(value.map { machine.answerValue(of: $0, to: question).words } ?? "nothing")"
    case .skipped: return "\(name) skipped"
    case .notAsked: return "\(name) not asked"
    case .notApplicable: return "\(name) does not apply"
    case .notReached: return "\(name) not reached"
    }
  }

  func value(of ordinal: Ordinal<Score>, row: Int) -> String {
    let score = machine.scores[ordinal]
    let id = Address(score.id, row: score.each.map { machine.rowName(row, in: $0) })
    guard let record = scores[id] else { return "\(id) has no such row" }
    return "\(id) = \(record.value?.description ?? "no score") (\(record.completeness))"
  }

  func value(of ordinal: Ordinal<Roster>) -> String {
    let roster = machine.rosters[ordinal]
    let state: String? =
      if evaluator.relevance(of: Place(step: roster.step, row: 0)) != .yes {
        "not asked"
      } else if case .added = roster.rows, evaluator.responses.rosters[ordinal.index].state == .skipped {
        "skipped"
      } else {
        nil
      }
    let count = evaluator.rows(of: ordinal).count
    return state.map { "\(roster.id) \($0)" } ?? "\(roster.id) has \(count) \(count == 1 ? "row" : "rows")"
  }
}

extension ScoreRecord {
  /// `7 of 9 answered, 2 filled`; without a value, what it could be.
  var completeness: String {
    var words = "\(items.answered) of \(items.of) answered"
    if let filled { words += ", \(filled.count) filled" }
    if value == nil, let couldBe, let low = couldBe.low, let high = couldBe.high {
      words += "; it could be \(low) to \(high)"
    }
    return words
  }
}

extension AnswerValue {
  /// In codes, as conditions and answers files have them.
  var words: String {
    switch self {
    case .one(let choice): choice.words.map { "\(choice.code) (\($0.quotable))" } ?? choice.code
    case .many(let choices): "[\(choices.map(\.code).joined(separator: ", "))]"
    case .number(let number): number.description
    case .date(let date): date.description
    case .text(let text): "“\(text.quotable)”"
    case .notApplicable: "does-not-apply"
    }
  }
}
