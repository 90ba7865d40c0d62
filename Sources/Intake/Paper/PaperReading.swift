/// What of a condition can be decided with a pencil.
struct PaperReading {
  /// Holds wherever the condition itself does, so that nobody passes over what would be asked; `nil` where it can
  /// always hold for all that paper shows.
  var condition: PaperCondition?
  /// Whether it holds nowhere else.
  var isExact: Bool

  static let undecided = PaperReading(condition: nil, isExact: false)
  static let always = PaperReading(condition: nil, isExact: true)

  init(condition: PaperCondition?, isExact: Bool) { (self.condition, self.isExact) = (condition, isExact) }
  init(_ condition: PaperCondition) { self.init(condition: condition, isExact: true) }

  static func all(_ readings: [PaperReading]) -> PaperReading {
    let conditions = readings.compactMap(\.condition).flatMap { condition in
      if case .all(let parts) = condition { parts } else { [condition] }
    }
    let isExact = readings.allSatisfy(\.isExact)
    guard conditions.count != 1 else { return .init(condition: conditions[0], isExact: isExact) }
    return .init(condition: conditions.isEmpty ? nil : .all(conditions), isExact: isExact)
  }

  static func any(_ readings: [PaperReading]) -> PaperReading {
    if let open = readings.first(where: { $0.condition == nil }) { return open }
    let conditions = readings.compactMap(\.condition).flatMap { condition in
      if case .any(let parts) = condition { parts } else { [condition] }
    }
    let isExact = readings.allSatisfy(\.isExact)
    guard conditions.count != 1 else { return .init(condition: conditions[0], isExact: isExact) }
    return conditions.isEmpty ? .undecided : .init(condition: .any(conditions), isExact: isExact)
  }
}

/// Reads conditions for paper: scores, dates, and what would have to be counted over blocks are not decided there.
struct PaperReader {
  let speech: PaperSpeech
  let rows: RowsAtHand

  private var machine: Machine { speech.machine }

  /// - Parameter holds: `false` reads the condition's contrary.
  func reading(of condition: Condition, holds: Bool = true) -> PaperReading {
    switch condition {
    case .constant(let constant): constant == holds ? .always : .undecided
    case .not(let condition): reading(of: condition, holds: !holds)
    case .and(let left, let right): joined([left, right], all: holds, holds)
    case .or(let left, let right): joined([left, right], all: !holds, holds)
    case .all(.conditions(let list)): joined(list, all: holds, holds)
    case .any(.conditions(let list)): joined(list, all: !holds, holds)
    case .isOption(let question, let options): ticked(question, holds) { options.contains($0) }
    case .hasOption(let question, let option): has(question, option, holds)
    case .isAnswered(let question):
      .init(holds ? .answered(number(of: question)) : .leftOut(number(of: question)))
    case .isSkipped(let question):
      holds ? .init(condition: .leftOut(number(of: question)), isExact: false) : .undecided
    case .isRosterAnswered(let roster):
      speech.numbering.number(of: roster).map { .init(holds ? .answered($0) : .leftOut($0)) } ?? .undecided
    case .isRosterSkipped(let roster):
      holds
        ? speech.numbering.number(of: roster).map { .init(condition: .leftOut($0), isExact: false) }
          ?? .undecided
        : .undecided
    case .compare(let left, let comparison, let right):
      compared(left, holds ? comparison : comparison.contrary, right)
    case .within(let number, let low, let high):
      joined(
        [.compare(number, .greaterOrEqual, low), .compare(number, .lessOrEqual, high)], all: holds, holds)
    case .isSameOption, .isRow, .hasRow, .isAsked, .isRosterAsked, .hasValue, .before, .any(.rows),
      .all(.rows):
      .undecided
    }
  }

  private func joined(_ conditions: [Condition], all: Bool, _ holds: Bool) -> PaperReading {
    let readings = conditions.map { reading(of: $0, holds: holds) }
    return all ? .all(readings) : .any(readings)
  }

  private func number(of question: QuestionReference) -> PaperNumber {
    speech.numbering.number(of: question.question, row: speech.row(question, rows))
  }

  // MARK: Options

  /// One of the options that are `meant`, or of the others where the condition is not to hold.
  private func ticked(_ reference: QuestionReference, _ holds: Bool, meant: (Int) -> Bool) -> PaperReading {
    let question = machine.questions[reference.question]
    let options = (question.answer.options ?? []).indices
    let chosen = options.filter { meant($0) == holds }
    // Where every option will do, the question is asked even behind one that was left out.
    guard !chosen.isEmpty, chosen.count < options.count else { return .undecided }
    return .init(.ticked(number(of: reference), speech.options(of: question, chosen, rows)))
  }

  private func has(_ reference: QuestionReference, _ option: Int, _ holds: Bool) -> PaperReading {
    let options = speech.options(of: machine.questions[reference.question], [option], rows)
    let number = number(of: reference)
    return .init(holds ? .ticked(number, options) : .notTicked(number, options))
  }

  // MARK: Numbers

  private func compared(_ left: NumberExpression, _ comparison: Comparison, _ right: NumberExpression)
    -> PaperReading
  {
    switch (left, right) {
    case (.constant, .question), (.constant, .count): compared(right, comparison.turnedRound, left)
    case (.question(let question), .constant(let constant)): compared(question, comparison, constant)
    case (.question(let one), .question(let other)):
      isWrittenNumber(one) && isWrittenNumber(other)
        ? .init(.number(number(of: one), comparison.onPaper, .answer(number(of: other)))) : .undecided
    case (.count(.rows(let roster, .constant(true))), .constant(let constant)):
      counted(roster, atLeast: comparison.least(constant))
    case (.count(.conditions(let list)), .constant(let constant)):
      counted(list, atLeast: comparison.least(constant))
    default: .undecided
    }
  }

  private func compared(_ reference: QuestionReference, _ comparison: Comparison, _ constant: Fraction)
    -> PaperReading
  {
    if isWrittenNumber(reference) {
      if let numbers = machine.questions[reference.question].numbers, let low = numbers.low,
        let high = numbers.high, comparison != .notEqual, comparison.holds(low, constant),
        comparison.holds(high, constant)
      {
        return .undecided
      }
      return .init(.number(number(of: reference), comparison.onPaper, .constant(constant)))
    }
    let options = machine.questions[reference.question].answer.options ?? []
    return ticked(reference, true) { index in
      options[index].points.map { comparison.holds($0, constant) } ?? true
    }
  }

  /// Whether the answer is a number that stands on the form, and not the points of an option.
  private func isWrittenNumber(_ reference: QuestionReference) -> Bool {
    switch machine.questions[reference.question].answer {
    case .scale, .number: true
    case .yesNo, .one, .many, .date, .text: false
    }
  }

  private func counted(_ roster: Ordinal<Roster>, atLeast: Int?) -> PaperReading {
    guard let number = speech.numbering.number(of: roster), let atLeast else { return .undecided }
    return atLeast == 0 ? .init(.noRows(number)) : .init(.rows(number, atLeast: atLeast))
  }

  private func counted(_ list: [Condition], atLeast: Int?) -> PaperReading {
    switch atLeast {
    case nil: return .undecided
    case 0: return joined(list, all: true, false)
    case 1: return joined(list, all: false, true)
    case .some(let least):
      let readings = list.map { reading(of: $0) }
      guard readings.allSatisfy({ $0.condition != nil }), least <= list.count else { return .undecided }
      return .init(
        condition: .atLeast(least, readings.compactMap(\.condition)), isExact: readings.allSatisfy(\.isExact))
    }
  }
}

extension Comparison {
  fileprivate var contrary: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  fileprivate var onPaper: PaperCondition.Relation {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }

  fileprivate func holds(_ left: Fraction, _ right: Fraction) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  /// The least whole number for which `count` compares so, where all above it do too; 0 where only 0 does; `nil` else.
  fileprivate func least(_ constant: Fraction) -> Int? {
    guard let number = constant.whole, number >= 0, number < Int.max else { return nil }
    switch (self, number) {
    case (.greaterOrEqual, 1...): return number
    case (.greater, _): return number + 1
    case (.notEqual, 0): return 1
    case (.equal, 0), (.lessOrEqual, 0), (.less, 1): return 0
    default: return nil
    }
  }
}
