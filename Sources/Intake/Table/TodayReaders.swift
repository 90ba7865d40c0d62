/// How much of a questionnaire depends on the day on which it is answered.
public struct TodayReaders: Hashable, Sendable {
  /// Conditions of what is asked.
  public internal(set) var conditions = 0
  public internal(set) var scores = 0
  public internal(set) var alerts = 0

  public var isEmpty: Bool { conditions + scores + alerts == 0 }
}

extension Questionnaire {
  /// What names `today`; what depends on it through others is not counted again.
  public var todayReaders: TodayReaders {
    var readers = TodayReaders()
    readers.conditions = machine.guards.elements.count { $0.condition.readsToday }
    readers.alerts = machine.alerts.elements.count { $0.condition.readsToday }
    readers.scores = machine.scores.elements.count { score in
      if case .value(let expression) = score.rule, expression.readsToday { return true }
      return score.bands.contains { $0.condition?.readsToday ?? false }
    }
    return readers
  }
}

extension Condition {
  /// Whether it names `today`, at any depth.
  var namesToday: Bool { readsToday }

  fileprivate var readsToday: Bool {
    switch self {
    case .constant, .isOption, .hasOption, .isAnswered, .isSkipped, .isAsked, .isRow, .hasRow, .isSameOption,
      .hasValue, .isRosterAnswered, .isRosterSkipped, .isRosterAsked:
      false
    case .not(let condition): condition.readsToday
    case .and(let left, let right), .or(let left, let right): left.readsToday || right.readsToday
    case .compare(let left, _, let right): left.readsToday || right.readsToday
    case .within(let number, let low, let high): [number, low, high].contains(where: \.readsToday)
    case .before(let first, let second, _): first == .today || second == .today
    case .any(let list), .all(let list): list.readsToday
    }
  }
}

extension ConditionList {
  fileprivate var readsToday: Bool {
    switch self {
    case .conditions(let conditions): conditions.contains(where: \.readsToday)
    case .rows(_, let condition): condition.readsToday
    }
  }
}

extension NumberExpression {
  fileprivate var readsToday: Bool {
    switch self {
    case .constant, .question, .score, .countChosen: false
    case .negated(let number): number.readsToday
    case .arithmetic(let left, _, let right): left.readsToday || right.readsToday
    case .monthsBetween(let first, let second), .daysBetween(let first, let second):
      first == .today || second == .today
    case .count(let list): list.readsToday
    case .aggregate(_, .numbers(let numbers, let conditions)):
      numbers.contains(where: \.readsToday) || (conditions ?? []).contains(where: \.readsToday)
    case .aggregate(_, .rows(_, let number, let condition)):
      number.readsToday || condition?.readsToday ?? false
    }
  }
}
