/// What a question means to whoever answers it, in names and texts alone: two versions of a questionnaire ask the same
/// where these are equal. Help, conditions, points and the order of choices are no part of it.
struct QuestionMeaning: Hashable, Sendable {
  /// The text over its page's questions.
  let stem: String?
  let ask: String
  let answer: Answer
  let doesNotApply: String?
  /// What a yes permits.
  let permits: String?
  var row: RowMeaning?

  enum Answer: Hashable, Sendable {
    case yesNo
    case one(ChoiceMeaning)
    case many(ChoiceMeaning, atLeast: Int?, atMost: Int?)
    case scale(low: Int, high: Int, labels: [Int: String])
    case number(NumberLimits)
    case date(PartialDate.Precision, notBefore: Limit?, notAfter: Limit?)
    /// How many lines are offered is no limit.
    case text(longest: Int?, shape: String?)
  }

  enum Limit: Hashable, Sendable {
    case date(PartialDate)
    case today
    /// The row by its name; `nil` outside of rosters, and empty for the row at hand.
    case question(String, row: String?)
  }
}

/// What can be chosen.
enum ChoiceMeaning: Hashable, Sendable {
  /// By code.
  case options([String: Option])
  case rows(RosterMeaning)

  struct Option: Hashable, Sendable {
    let label: String
    let isExclusive: Bool
    let takesWords: Bool
  }
}

/// Where the rows of a roster come from.
enum RosterMeaning: Hashable, Sendable {
  /// What the respondent is asked, to add the first.
  case added(String, ask: String)
  /// Labels by code.
  case given(String, [String: String])
  indirect case chosen(String, in: String, ChoiceMeaning)
}

/// What one row is.
enum RowMeaning: Hashable, Sendable {
  case added(RosterMeaning)
  case given(String, code: String, label: String)
  case option(String, in: String, code: String, ChoiceMeaning.Option)
  indirect case row(String, in: String, RowMeaning)
}

extension Machine {
  /// - Parameter row: 0 outside of rosters. `nil` where the roster can have no such row.
  func meaning(of ordinal: Ordinal<Question>, row: Int) -> QuestionMeaning? {
    let question = questions[ordinal]
    var rowMeaning: RowMeaning?
    if let roster = question.roster {
      rowMeaning = meaning(ofRow: row, in: roster)
      if rowMeaning == nil { return nil }
    }
    return QuestionMeaning(
      stem: pages[steps[question.step].page].stem?.source, ask: question.ask.source,
      answer: meaning(of: question.answer, in: question.roster),
      doesNotApply: question.doesNotApply?.source, permits: question.permits, row: rowMeaning)
  }

  func meaning(ofRow number: Int, in ordinal: Ordinal<Roster>) -> RowMeaning? {
    let roster = rosters[ordinal]
    switch roster.rows {
    case .added: return .added(meaning(of: ordinal))
    case .given(let rows):
      guard rows.indices.contains(number - 1) else { return nil }
      let row = rows[number - 1]
      return .given(roster.id, code: row.code, label: row.label.source)
    case .chosen(let source):
      let question = questions[source.question]
      if let origin = question.answer.rosterOfChoices {
        return meaning(ofRow: number, in: origin).map { .row(roster.id, in: question.id, $0) }
      }
      guard let options = question.answer.options, options.indices.contains(number - 1) else { return nil }
      let option = options[number - 1]
      return .option(roster.id, in: question.id, code: option.code, ChoiceMeaning.Option(option))
    }
  }

  func meaning(of ordinal: Ordinal<Roster>) -> RosterMeaning {
    let roster = rosters[ordinal]
    switch roster.rows {
    case .added(let ask, _, _, _): return .added(roster.id, ask: ask.source)
    case .given(let rows):
      let labels = rows.map { ($0.code, $0.label.source) }
      return .given(roster.id, Dictionary(labels, uniquingKeysWith: { first, _ in first }))
    case .chosen(let source):
      let question = questions[source.question]
      return .chosen(roster.id, in: question.id, question.answer.choices.map(meaning) ?? .options([:]))
    }
  }

  private func meaning(of answer: AnswerKind, in roster: Ordinal<Roster>?) -> QuestionMeaning.Answer {
    switch answer {
    case .yesNo: .yesNo
    case .one(let choices): .one(meaning(of: choices))
    case .many(let choices, let atLeast, let atMost):
      .many(meaning(of: choices), atLeast: atLeast, atMost: atMost)
    case .scale(let scale):
      .scale(low: scale.low, high: scale.high, labels: scale.labels.mapValues(\.source))
    case .number(let limits): .number(limits)
    case .date(let limits):
      .date(
        limits.precision, notBefore: limits.notBefore.map(meaning), notAfter: limits.notAfter.map(meaning))
    case .text(let limits): .text(longest: limits.longest, shape: limits.shape)
    }
  }

  private func meaning(of choices: Choices) -> ChoiceMeaning {
    switch choices {
    case .options(let options):
      .options(
        Dictionary(
          options.map { ($0.code, ChoiceMeaning.Option($0)) }, uniquingKeysWith: { first, _ in first }))
    case .rows(let roster): .rows(meaning(of: roster))
    }
  }

  private func meaning(of limit: DateLimits.Limit) -> QuestionMeaning.Limit {
    switch limit {
    case .date(let date): .date(date)
    case .today: .today
    case .question(let reference):
      .question(questions[reference.question].id, row: name(of: reference.row, in: reference.question))
    }
  }

  /// `nil` for no row, empty for the row at hand.
  func name(of row: QuestionReference.Row, in question: Ordinal<Question>) -> String? {
    switch row {
    case .none: nil
    case .current: ""
    case .numbered(let number): questions[question].roster.map { rowName(number, in: $0) }
    }
  }
}

extension ChoiceMeaning.Option {
  fileprivate init(_ option: Option) {
    self.init(
      label: option.label.source, isExclusive: option.isExclusive, takesWords: option.takesWords)
  }
}

extension AnswerKind {
  fileprivate var choices: Choices? {
    switch self {
    case .one(let choices), .many(let choices, _, _): choices
    default: nil
    }
  }
}
