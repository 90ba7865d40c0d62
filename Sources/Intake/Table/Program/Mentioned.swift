/// What an expression names, each once, in order.
struct Mentioned: Hashable, Sendable {
  var questions: [Ordinal<Question>] = []
  var scores: [Ordinal<Score>] = []
  var hasRoster = false
  var readsToday = false

  mutating func insert(_ mention: Mention) {
    switch mention {
    case .question(let reference):
      if !questions.contains(reference.question) { questions.append(reference.question) }
    case .score(let reference):
      if !scores.contains(reference.score) { scores.append(reference.score) }
    case .roster: hasRoster = true
    }
  }

  mutating func formUnion(_ other: Mentioned) {
    for question in other.questions where !questions.contains(question) { questions.append(question) }
    for score in other.scores where !scores.contains(score) { scores.append(score) }
    hasRoster = hasRoster || other.hasRoster
    readsToday = readsToday || other.readsToday
  }
}

extension Condition {
  var mentioned: Mentioned {
    var mentioned = Mentioned()
    mentions { mentioned.insert($0) }
    mentioned.readsToday = readsToday
    return mentioned
  }

  /// Whether it reads more of some answer than that it is there.
  var readsAnswers: Bool {
    switch self {
    case .constant, .isAnswered, .isSkipped, .isAsked: false
    case .not(let condition): condition.readsAnswers
    case .and(let left, let right), .or(let left, let right): left.readsAnswers || right.readsAnswers
    case .any(.conditions(let conditions)), .all(.conditions(let conditions)):
      conditions.contains(where: \.readsAnswers)
    default: true
    }
  }

  private var readsToday: Bool {
    switch self {
    case .not(let condition): condition.readsToday
    case .and(let left, let right), .or(let left, let right): left.readsToday || right.readsToday
    case .any(.conditions(let conditions)), .all(.conditions(let conditions)):
      conditions.contains(where: \.readsToday)
    case .compare(let left, _, let right): left.readsToday || right.readsToday
    case .within(let number, let low, let high): number.readsToday || low.readsToday || high.readsToday
    case .before(let left, let right, _): left == .today || right == .today
    default: false
    }
  }
}

extension Condition? {
  fileprivate var mentioned: Mentioned { self?.mentioned ?? Mentioned() }
}

extension [Condition]? {
  var mentioned: Mentioned {
    (self ?? []).reduce(into: Mentioned()) { $0.formUnion($1.mentioned) }
  }
}

extension NumberExpression {
  var mentioned: Mentioned {
    var mentioned = Mentioned()
    mentions { mentioned.insert($0) }
    mentioned.readsToday = readsToday
    return mentioned
  }

  fileprivate var readsToday: Bool {
    switch self {
    case .negated(let number): number.readsToday
    case .arithmetic(let left, _, let right): left.readsToday || right.readsToday
    case .monthsBetween(let left, let right), .daysBetween(let left, let right):
      left == .today || right == .today
    case .count(.conditions(let conditions)): conditions.contains { $0.mentioned.readsToday }
    case .aggregate(_, .numbers(let numbers, let conditions)):
      numbers.contains(where: \.readsToday) || conditions.mentioned.readsToday
    default: false
    }
  }
}

extension Score {
  /// What its value is made of.
  var mentioned: Mentioned {
    var mentioned = Mentioned()
    mentions { mentioned.insert($0) }
    if case .value(let expression) = rule { mentioned.readsToday = expression.mentioned.readsToday }
    return mentioned
  }
}
