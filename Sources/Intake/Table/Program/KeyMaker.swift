/// Finds what of the answers decides a condition, a number or a score.
///
/// Two rows with equal keys have equal outcomes. Two kinds of argument are used, no others: an outcome that reads one
/// question is decided by its code; and one that reads many alike (a count, a sum, the items of a score) does not see
/// their order, so that it is enough to know how many stand in each way, and where known numbers are only added up,
/// their sum.
struct KeyMaker {
  let machine: Machine
  let codings: [AnswerCoding]
  /// By question, the codes that its column can have in a row.
  let codes: [[UInt8]]

  // MARK: Conditions

  func key(of condition: Condition) throws(ScoringRefusal) -> OutcomeKey {
    if let question = onlyQuestion(of: condition.mentioned) {
      try check(condition, reads: question)
      return tally([question]) { _, code in
        Tally.way(Ways.truth(truth(of: condition, question, code)))
      }
    }
    switch condition {
    case .constant: return OutcomeKey()
    case .not(let condition): return try key(of: condition)
    case .and(let left, let right), .or(let left, let right):
      return try joined(try key(of: left), try key(of: right))
    case .any(let list), .all(let list): return try key(of: list)
    case .compare(let left, _, let right): return try joined(try key(of: left), try key(of: right))
    case .within(let number, let low, let high):
      return try joined(try key(of: number), try joined(try key(of: low), try key(of: high)))
    case .hasValue(let score): return try key(of: score.score)
    case .isSameOption(let left, let right):
      return try joined(try key(ofAnswerTo: left.question), try key(ofAnswerTo: right.question))
    case .isRosterAnswered(let roster), .isRosterSkipped(let roster), .isRosterAsked(let roster):
      throw .roster(machine.rosters[roster].id)
    default: throw ofDates(condition.mentioned)
    }
  }

  /// Why dates against each other, or against today, have no key.
  private func ofDates(_ mentioned: Mentioned) -> ScoringRefusal {
    guard !mentioned.readsToday, let question = mentioned.questions.first else { return .today }
    return .manyAnswers(machine.questions[question].id)
  }

  private func key(of list: ConditionList) throws(ScoringRefusal) -> OutcomeKey {
    let conditions: [Condition]
    switch list {
    case .conditions(let listed): conditions = listed
    case .rows(let roster, _): throw .roster(machine.rosters[roster].id)
    }
    var single: [(condition: Condition, question: Ordinal<Question>)] = []
    var key = OutcomeKey()
    for condition in conditions {
      if let question = onlyQuestion(of: condition.mentioned) {
        try check(condition, reads: question)
        single.append((condition, question))
      } else {
        key = try joined(key, try self.key(of: condition))
      }
    }
    let counted = tally(single.map(\.question)) { index, code in
      Tally.way(Ways.truth(truth(of: single[index].condition, single[index].question, code)))
    }
    return try joined(key, counted)
  }

  /// The key of whether an alert fires: its condition, and how many of its answers lack or could still come.
  func key(of alert: Ordinal<Alert>) throws(ScoringRefusal) -> OutcomeKey {
    let condition = machine.alerts[alert].condition
    let questions = condition.mentioned.questions
    let lacking = tally(questions) { index, code in
      let question = questions[index]
      let evaluator = evaluator(question, code)
      return Tally.way(
        Ways.lack(
          isLacking: evaluator.lacksAnswer(.question(question, row: 0)),
          isOpen: evaluator.isUnanswered(question, row: 0)))
    }
    return try joined(try key(of: condition), lacking)
  }

  // MARK: Numbers

  private func key(of number: NumberExpression) throws(ScoringRefusal) -> OutcomeKey {
    let mentioned = number.mentioned
    if let question = onlyQuestion(of: mentioned) {
      try check(reads: question)
      return try key(ofAnswerTo: question)
    }
    switch number {
    case .constant: return OutcomeKey()
    case .negated(let number): return try key(of: number)
    case .arithmetic(let left, _, let right): return try joined(try key(of: left), try key(of: right))
    case .score(let score): return try key(of: score.score)
    case .count(let list): return try key(of: list)
    case .aggregate(let aggregate, .numbers(let numbers, let conditions)):
      return try key(of: aggregate, numbers, conditions)
    case .aggregate(_, .rows(let roster, _, _)): throw .roster(machine.rosters[roster].id)
    default: throw ofDates(mentioned)
    }
  }

  private func key(
    of aggregate: Aggregate, _ numbers: [NumberExpression], _ conditions: [Condition]?
  ) throws(ScoringRefusal) -> OutcomeKey {
    var single: [Ordinal<Question>] = []
    for (index, number) in numbers.enumerated() {
      var mentioned = number.mentioned
      if let conditions { mentioned.formUnion(conditions[index].mentioned) }
      guard let question = onlyQuestion(of: mentioned) else {
        return try key(ofAnswersTo: numbers.reduce(into: conditions.mentioned) { $0.formUnion($1.mentioned) })
      }
      try check(reads: question)
      single.append(question)
    }
    return tally(single) { index, code in
      let evaluator = evaluator(single[index], code)
      let isIn = conditions.map { evaluator.truth(of: $0[index], .none) } ?? .yes
      let range = evaluator.number(of: numbers[index], .none)
      if isIn == .no { return .way(Ways.out) }
      if isIn == .yes, let exact = range.exact, aggregate == .sum || aggregate == .mean {
        return .known(Ways.known, [exact])
      }
      return .way(Ways.element(.init(range: range, isOptional: isIn == .unknown)))
    }
  }

  // MARK: Scores

  func key(of ordinal: Ordinal<Score>) throws(ScoringRefusal) -> OutcomeKey {
    let score = machine.scores[ordinal]
    guard score.each == nil else { throw .roster(machine.scores[ordinal].id) }
    var key: OutcomeKey
    switch score.rule {
    case .value(let expression): key = try self.key(ofValue: expression)
    case .items(let items):
      if items.items.contains(where: { if case .question = $0.weight { true } else { false } }) {
        key = try self.key(ofAnswersTo: score.mentioned)
      } else {
        key = try self.key(of: items, in: score)
      }
    }
    // Where the whole measure is not asked, what is not asked stands for no number.
    if case .number = score.notAsked, let condition = score.condition {
      key.append(OutcomeKey.Field(addsOfGuards: [condition: [0, 1, 2]]))
    }
    for case let condition? in score.bands.map(\.condition) {
      key = try joined(key, try self.key(of: condition))
    }
    return try fitting(key)
  }

  /// Scores whose items have numbers for weights: by how the items stand.
  private func key(of items: Score.Items, in score: Score) throws(ScoringRefusal) -> OutcomeKey {
    let questions = items.items.map(\.question.question)
    for question in questions { try check(reads: question) }
    func standing(_ index: Int, _ code: UInt8) -> Tally {
      let item = items.items[index]
      let evaluator = evaluator(questions[index], code)
      let standing = evaluator.standing(of: item, of: items, notAsked: score.notAsked, .none, nil)
      let unasked =
        if case .number = score.notAsked, score.condition != nil {
          evaluator.standing(of: item, of: items, notAsked: .missing, .none, nil)
        } else {
          standing
        }
      let ways = ItemWays(
        standing: standing, whenUnasked: unasked,
        attainable: machine.attainable(item, of: items, score.notAsked))
      let isPlain = standing.lack == nil && !standing.isLeftOut && !standing.counts.isOptional
      guard isPlain, standing == unasked,
        items.combination != .max, let points = standing.counts.range.exact,
        let weight = standing.counts.weight.exact, let weighed = points.multiplied(by: weight)
      else { return .way(Ways.item(ways)) }
      return .known(Ways.state(standing.state), weight == 1 ? [weighed] : [weighed, points])
    }
    let isWeighted = items.items.contains { item in
      if case .number(let number) = item.weight { number != 1 } else { false }
    }
    let summed = tally(questions) { index, code in
      guard case .known(let way, let numbers) = standing(index, code), let first = numbers.first else {
        return standing(index, code)
      }
      return .known(way, isWeighted ? [first, numbers.last ?? first] : [first])
    }
    if summed.width <= OutcomeKey.widest { return summed }
    return try key(ofAnswersTo: score.mentioned)
  }

  /// An expression is decided by its parts, but it also says how many of its answers are of which kind: so a question
  /// may stand in one part only, or all answers are the key.
  private func key(ofValue expression: NumberExpression) throws(ScoringRefusal) -> OutcomeKey {
    if expression.mentioned.readsToday { throw .today }
    let all = try? key(ofAnswersTo: expression.mentioned)
    if let all, all.width <= 16 { return all }
    var seen: Set<Ordinal<Question>> = []
    var key = OutcomeKey()
    var parts: Set<Mention> = []
    expression.mentions { parts.insert($0) }
    for part in parts {
      let read: Mentioned =
        switch part {
        case .question(let reference): Mentioned(questions: [reference.question])
        case .score(let reference): everything(Mentioned(scores: [reference.score]))
        case .roster: Mentioned(hasRoster: true)
        }
      guard !read.hasRoster, seen.isDisjoint(with: read.questions) else {
        if let all { return all }
        throw .tooManyForms
      }
      seen.formUnion(read.questions)
      switch part {
      case .question(let reference):
        key.append(try self.key(ofAnswersTo: Mentioned(questions: [reference.question])))
      case .score(let reference): key.append(try self.key(of: reference.score))
      case .roster: break
      }
    }
    if key.width <= OutcomeKey.widest { return key }
    if let all { return all }
    throw .tooManyForms
  }

  // MARK: Answers as they are

  private func key(ofAnswerTo question: Ordinal<Question>) throws(ScoringRefusal) -> OutcomeKey {
    try key(ofAnswersTo: Mentioned(questions: [question]))
  }

  /// Every answer that is read, as it is: this decides whatever is made of them.
  private func key(ofAnswersTo mentioned: Mentioned) throws(ScoringRefusal) -> OutcomeKey {
    let mentioned = everything(mentioned)
    if mentioned.hasRoster { throw .tooManyForms }
    if mentioned.readsToday { throw .today }
    var key = OutcomeKey()
    for question in mentioned.questions {
      try check(reads: question)
      let places = codes[question.index].enumerated().map { ($0.element, UInt64($0.offset)) }
      key.append(OutcomeKey.Field(adds: [question: Dictionary(uniqueKeysWithValues: places)]))
    }
    return try fitting(key)
  }

  /// With what is read through scores.
  func everything(_ mentioned: Mentioned) -> Mentioned {
    var found = mentioned
    var waiting = mentioned.scores
    while let next = waiting.popLast() {
      let read = machine.scores[next].mentioned
      waiting += read.scores.filter { !found.scores.contains($0) }
      found.formUnion(read)
    }
    return found
  }

  // MARK: Parts

  private func joined(_ left: OutcomeKey, _ right: OutcomeKey) throws(ScoringRefusal) -> OutcomeKey {
    var key = left
    key.append(right)
    return try fitting(key)
  }

  private func fitting(_ key: OutcomeKey) throws(ScoringRefusal) -> OutcomeKey {
    if key.width > OutcomeKey.widest { throw .tooManyForms }
    return key
  }

  private func onlyQuestion(of mentioned: Mentioned) -> Ordinal<Question>? {
    mentioned.questions.count == 1 && mentioned.scores.isEmpty && !mentioned.hasRoster
      && !mentioned.readsToday
      ? mentioned.questions[0] : nil
  }

  private func check(_ condition: Condition, reads question: Ordinal<Question>) throws(ScoringRefusal) {
    if condition.readsAnswers { try check(reads: question) }
  }

  private func check(reads question: Ordinal<Question>) throws(ScoringRefusal) {
    guard codings[question.index].isNumbered else { throw .manyAnswers(machine.questions[question].id) }
  }

  private func evaluator(_ question: Ordinal<Question>, _ code: UInt8) -> Evaluator {
    var answers = CodedAnswers(machine, codings)
    answers.set(question, to: code)
    return answers.evaluator
  }

  private func truth(of condition: Condition, _ question: Ordinal<Question>, _ code: UInt8) -> Truth {
    evaluator(question, code).truth(of: condition, .none)
  }
}

/// How an item of a score stands: all that decides what it counts, and whether.
private struct ItemWays: Hashable {
  let standing: ItemStanding
  /// Where the whole measure is not asked.
  let whenUnasked: ItemStanding
  let attainable: NumberRange
}

/// The ways in which one of many can stand.
private enum Ways: Hashable {
  case truth(Truth)
  case lack(isLacking: Bool, isOpen: Bool)
  case out
  case known
  case element(NumberRange.Element)
  case state(ResponseState)
  case item(ItemWays)
  indirect case numbers(Ways, [Fraction])
}

/// How one of many counts.
private enum Tally {
  case way(Ways)
  /// Known numbers that are only ever added up.
  case known(Ways, [Fraction])

  var way: Ways {
    switch self {
    case .way(let way), .known(let way, _): way
    }
  }

  var numbers: [Fraction] { if case .known(_, let numbers) = self { numbers } else { [] } }
}

extension KeyMaker {
  /// How many stand in each way, and the sums of what is known.
  ///
  /// Sums are kept as whole numbers: over one denominator, and less the least of all, so that they are not below zero.
  private func tally(
    _ questions: [Ordinal<Question>], _ tally: (_ index: Int, _ code: UInt8) -> Tally
  ) -> OutcomeKey {
    var counts: [Ways: OutcomeKey.Field] = [:]
    var ways: [Ways] = []
    var known: [(question: Ordinal<Question>, code: UInt8, numbers: [Fraction])] = []
    for (index, question) in questions.enumerated() {
      for code in codes[question.index] {
        let one = tally(index, code)
        if counts[one.way] == nil { ways.append(one.way) }
        counts[one.way, default: .init()].adds[question, default: [:]][code, default: 0] += 1
        if !one.numbers.isEmpty { known.append((question, code, one.numbers)) }
      }
    }
    var key = OutcomeKey()
    // How many stand in the first way follows from the others.
    for way in ways.dropFirst() { key.append(counts[way] ?? .init()) }
    for place in 0..<(known.map(\.numbers.count).max() ?? 0) {
      let numbers = known.compactMap { $0.numbers.indices.contains(place) ? $0.numbers[place] : nil }
      guard let whole = WholeNumbers(numbers) else {
        // Too rough a sum is no sum: then each number is a way of its own.
        return self.tally(questions) { index, code in .way(tally(index, code).asWay) }
      }
      var sum = OutcomeKey.Field()
      for one in known where one.numbers.indices.contains(place) {
        sum.adds[one.question, default: [:]][one.code, default: 0] += whole.number(one.numbers[place])
      }
      key.append(sum)
    }
    return key
  }
}

extension Tally {
  fileprivate var asWay: Ways {
    switch self {
    case .way(let way): way
    case .known(let way, let numbers): .numbers(way, numbers)
    }
  }
}

/// Fractions as whole numbers from zero on.
private struct WholeNumbers {
  private let least: Fraction
  private let denominator: Fraction

  /// `nil` where they are too large or too fine for sums of a great many of them to be exact.
  init?(_ numbers: [Fraction]) {
    var denominator = Fraction.one
    for number in numbers where !(number.multiplied(by: denominator)?.isWhole ?? false) {
      guard let product = denominator.multiplied(by: Fraction(Int(number.denominator))) else { return nil }
      denominator = product
      if denominator > 1_000_000 { return nil }
    }
    guard let least = numbers.min(), let most = numbers.max(), most < 1_000_000, least > -1_000_000 else {
      return nil
    }
    self.least = least
    self.denominator = denominator
  }

  func number(_ fraction: Fraction) -> UInt64 {
    guard let above = fraction.subtracting(least)?.multiplied(by: denominator)?.whole else { return 0 }
    return UInt64(max(0, above))
  }
}
