/// What an expression reads.
enum Read: Hashable {
  case question(Ordinal<Question>)
  case roster(Ordinal<Roster>)
  case score(Ordinal<Score>)
}

extension Condition {
  /// Everything that it names, in the order in which it is written; a name that stands twice is there twice.
  var reads: [Read] {
    switch self {
    case .constant: []
    case .not(let part): part.reads
    case .and(let left, let right), .or(let left, let right): left.reads + right.reads
    case .compare(let left, _, let right): left.reads + right.reads
    case .within(let value, let low, let high): value.reads + low.reads + high.reads
    case .isOption(let reference, _), .hasOption(let reference, _), .isAnswered(let reference),
      .isSkipped(let reference), .isAsked(let reference):
      [.question(reference.question)]
    case .isSameOption(let left, let right): [.question(left.question), .question(right.question)]
    case .isRow(let reference, let roster, _), .hasRow(let reference, let roster, _):
      [.question(reference.question), .roster(roster)]
    case .hasValue(let score): [.score(score.score)]
    case .isRosterAnswered(let roster), .isRosterSkipped(let roster), .isRosterAsked(let roster):
      [.roster(roster)]
    case .before(let first, let second, _): first.reads + second.reads
    case .any(let list), .all(let list): list.reads
    }
  }
}

extension ConditionList {
  var reads: [Read] {
    switch self {
    case .conditions(let conditions): conditions.flatMap(\.reads)
    case .rows(let roster, let condition): [.roster(roster)] + condition.reads
    }
  }
}

extension NumberExpression {
  var reads: [Read] {
    switch self {
    case .constant: []
    case .question(let reference), .countChosen(let reference): [.question(reference.question)]
    case .score(let score): [.score(score.score)]
    case .negated(let part): part.reads
    case .arithmetic(let left, _, let right): left.reads + right.reads
    case .monthsBetween(let first, let second), .daysBetween(let first, let second):
      first.reads + second.reads
    case .count(let list): list.reads
    case .aggregate(_, let list): list.reads
    }
  }
}

extension NumberList {
  var reads: [Read] {
    switch self {
    case .numbers(let numbers, let conditions): numbers.flatMap(\.reads) + (conditions ?? []).flatMap(\.reads)
    case .rows(let roster, let number, let condition):
      [.roster(roster)] + number.reads + (condition?.reads ?? [])
    }
  }
}

extension DateExpression {
  var reads: [Read] {
    if case .question(let reference) = self { [.question(reference.question)] } else { [] }
  }
}
