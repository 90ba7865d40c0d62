/// Writes a checked condition with names where it has ordinals, so that those of two machines can be compared. It is
/// for no reader's eyes.
struct NamedExpression {
  let machine: Machine

  func text(_ condition: Condition) -> String {
    switch condition {
    case .constant(let known): "\(known)"
    case .not(let condition): "not(\(text(condition)))"
    case .and(let left, let right): "and(\(text(left)), \(text(right)))"
    case .or(let left, let right): "or(\(text(left)), \(text(right)))"
    case .compare(let left, let comparison, let right):
      "compare(\(text(left)) \(comparison.rawValue) \(text(right)))"
    case .within(let number, let low, let high): "within(\(text(number)), \(text(low)), \(text(high)))"
    case .isOption(let question, let options):
      "is(\(text(question)), \(options.map { code($0, of: question) }))"
    case .isSameOption(let left, let right): "same(\(text(left)), \(text(right)))"
    case .isRow(let question, let roster, let row): "is(\(text(question)), \(text(roster, row)))"
    case .hasOption(let question, let option): "has(\(text(question)), \(code(option, of: question)))"
    case .hasRow(let question, let roster, let row): "has(\(text(question)), \(text(roster, row)))"
    case .isAnswered(let question): "answered(\(text(question)))"
    case .isSkipped(let question): "skipped(\(text(question)))"
    case .isAsked(let question): "asked(\(text(question)))"
    case .hasValue(let score): "answered(\(text(score)))"
    case .isRosterAnswered(let roster): "answered(\(name(roster)))"
    case .isRosterSkipped(let roster): "skipped(\(name(roster)))"
    case .isRosterAsked(let roster): "asked(\(name(roster)))"
    case .before(let first, let second, let period):
      "before(\(text(first)), \(text(second)), \(period.map { "\($0.count) \($0.unit)" } ?? "ever"))"
    case .any(let list): "any(\(text(list)))"
    case .all(let list): "all(\(text(list)))"
    }
  }

  private func text(_ list: ConditionList) -> String {
    switch list {
    case .conditions(let conditions): conditions.map(text).joined(separator: ", ")
    case .rows(let roster, let condition): "\(name(roster)) where \(text(condition))"
    }
  }

  func text(_ number: NumberExpression) -> String {
    switch number {
    case .constant(let number): number.description
    case .question(let question): text(question)
    case .score(let score): text(score)
    case .negated(let number): "-(\(text(number)))"
    case .arithmetic(let left, let sign, let right): "(\(text(left)) \(sign.rawValue) \(text(right)))"
    case .monthsBetween(let first, let second): "months(\(text(first)), \(text(second)))"
    case .daysBetween(let first, let second): "days(\(text(first)), \(text(second)))"
    case .count(let list): "count(\(text(list)))"
    case .countChosen(let question): "count(\(text(question)))"
    case .aggregate(let aggregate, let list): "\(aggregate.rawValue)(\(text(list)))"
    }
  }

  private func text(_ list: NumberList) -> String {
    switch list {
    case .numbers(let numbers, let conditions):
      "\(numbers.map(text)) where \((conditions ?? []).map(text))"
    case .rows(let roster, let number, let condition):
      "\(name(roster)) \(text(number)) where \(condition.map(text) ?? "")"
    }
  }

  private func text(_ date: DateExpression) -> String {
    switch date {
    case .question(let question): text(question)
    case .constant(let date): date.description
    case .today: "today"
    }
  }

  func text(_ reference: QuestionReference) -> String {
    let row = machine.name(of: reference.row, in: reference.question)
    return Address(machine.questions[reference.question].id, row: row).description
  }

  private func text(_ reference: ScoreReference) -> String {
    let score = machine.scores[reference.score]
    return text(score.id, score.each, reference.row)
  }

  private func text(_ roster: Ordinal<Roster>, _ row: QuestionReference.Row) -> String {
    text(name(roster), roster, row)
  }

  private func text(_ name: String, _ roster: Ordinal<Roster>?, _ row: QuestionReference.Row) -> String {
    switch row {
    case .none: name
    case .current: "\(name)[]"
    case .numbered(let number): "\(name)[\(roster.map { machine.rowName(number, in: $0) } ?? "")]"
    }
  }

  private func name(_ roster: Ordinal<Roster>) -> String { machine.rosters[roster].id }

  private func code(_ option: Int, of reference: QuestionReference) -> String {
    let options = machine.questions[reference.question].answer.options ?? []
    return options.indices.contains(option) ? options[option].code : String(option)
  }
}
