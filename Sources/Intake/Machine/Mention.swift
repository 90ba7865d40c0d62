/// Something that an expression names, by whose answer, value or rows its own value is decided.
enum Mention: Hashable, Sendable {
  case question(QuestionReference)
  case score(ScoreReference)
  /// Its rows, or whether its opening question is answered.
  case roster(Ordinal<Roster>)
}

extension Condition {
  /// Everything that it names, from left to right; what is named twice comes twice.
  func mentions(_ visit: (Mention) -> Void) {
    switch self {
    case .constant: break
    case .not(let condition): condition.mentions(visit)
    case .and(let left, let right), .or(let left, let right):
      left.mentions(visit)
      right.mentions(visit)
    case .compare(let left, _, let right):
      left.mentions(visit)
      right.mentions(visit)
    case .within(let number, let low, let high):
      for part in [number, low, high] { part.mentions(visit) }
    case .isOption(let question, _), .hasOption(let question, _), .isAnswered(let question),
      .isSkipped(let question),
      .isAsked(let question), .isRow(let question, _, _), .hasRow(let question, _, _):
      visit(.question(question))
    case .isSameOption(let left, let right):
      visit(.question(left))
      visit(.question(right))
    case .hasValue(let score): visit(.score(score))
    case .isRosterAnswered(let roster), .isRosterSkipped(let roster), .isRosterAsked(let roster):
      visit(.roster(roster))
    case .before(let first, let second, _):
      first.mentions(visit)
      second.mentions(visit)
    case .any(let list), .all(let list): list.mentions(visit)
    }
  }
}

extension ConditionList {
  func mentions(_ visit: (Mention) -> Void) {
    switch self {
    case .conditions(let conditions): for condition in conditions { condition.mentions(visit) }
    case .rows(let roster, let condition):
      visit(.roster(roster))
      condition.mentions(visit)
    }
  }
}

extension NumberExpression {
  /// Everything that it names, from left to right; what is named twice comes twice.
  func mentions(_ visit: (Mention) -> Void) {
    switch self {
    case .constant: break
    case .question(let question), .countChosen(let question): visit(.question(question))
    case .score(let score): visit(.score(score))
    case .negated(let number): number.mentions(visit)
    case .arithmetic(let left, _, let right):
      left.mentions(visit)
      right.mentions(visit)
    case .monthsBetween(let first, let second), .daysBetween(let first, let second):
      first.mentions(visit)
      second.mentions(visit)
    case .count(let list): list.mentions(visit)
    case .aggregate(_, .numbers(let numbers, let conditions)):
      for number in numbers { number.mentions(visit) }
      for condition in conditions ?? [] { condition.mentions(visit) }
    case .aggregate(_, .rows(let roster, let number, let condition)):
      visit(.roster(roster))
      condition?.mentions(visit)
      number.mentions(visit)
    }
  }
}

extension DateExpression {
  func mentions(_ visit: (Mention) -> Void) {
    if case .question(let question) = self { visit(.question(question)) }
  }
}

extension Condition {
  /// The same as a list.
  var mentionList: [Mention] {
    var list: [Mention] = []
    mentions { list.append($0) }
    return list
  }
}

extension Score {
  /// Everything that its value is made of; not what its bands are chosen by.
  func mentions(_ visit: (Mention) -> Void) { for mention in mentionList { visit(mention) } }
}

extension Score.Rule {
  /// Everything that it names, from left to right; what is named twice comes twice.
  var mentionList: [Mention] {
    var list: [Mention] = []
    switch self {
    case .value(let expression): expression.mentions { list.append($0) }
    case .items(let items):
      for item in items.items {
        list.append(.question(item.question))
        if case .question(let weight) = item.weight { list.append(.question(weight)) }
      }
    }
    return list
  }
}
