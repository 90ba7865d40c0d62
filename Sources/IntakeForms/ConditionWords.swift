internal import Intake
internal import SafeMarkup

/// A condition as it goes on behind "If": `you answered “Yes” to question 12`.
struct ConditionWords {
  let condition: PaperCondition

  var markup: Markup { words(condition) }

  private func words(_ condition: PaperCondition) -> Markup {
    switch condition {
    case .any(let parts): grouped(parts, all: false).joined(last: ", or ")
    case .all(let parts): grouped(parts, all: true).joined(last: ", and ")
    case .atLeast(let least, let parts):
      if let (numbers, options) = sameOptions(parts[...]) {
        "you answered \(labels(options)) to \(least) or more of \(questions(numbers, "and"))"
      } else {
        "\(least) or more of these hold: \(parts.map(words).joined(between: "; "))"
      }
    case .ticked(let number, let options):
      options.isMany
        ? "you marked \(labels(options)) in question \(number.description)"
        : "you answered \(labels(options)) to question \(number.description)"
    case .notTicked(let number, let options):
      "you did not mark \(labels(options)) in question \(number.description)"
    case .number(let number, let relation, let amount):
      "your answer to question \(number.description) is \(self.amount(relation, amount))"
    case .answered(let number): "you answered question \(number.description)"
    case .leftOut(let number): "you left out question \(number.description)"
    case .rows(let number, 1): "you answered “\(FormWording.yes)” to question \(number.description)"
    case .rows(let number, let least):
      "you answered “\(FormWording.yes)” to question \(number.description) \(least) times or more"
    case .noRows(let number): "you answered “\(FormWording.no)” to question \(number.description) at once"
    }
  }

  private func amount(_ relation: PaperCondition.Relation, _ amount: PaperCondition.Amount) -> Markup {
    let value: Markup =
      switch amount {
      case .constant(let number): "\(number.description)"
      case .answer(let number): "your answer to question \(number.description)"
      }
    switch (relation, amount) {
    case (.equal, .constant): return value
    case (.equal, .answer): return "the same as \(value)"
    case (.notEqual, .constant): return "not \(value)"
    case (.notEqual, .answer): return "not the same as \(value)"
    case (.less, _): return "less than \(value)"
    case (.lessOrEqual, .constant): return "\(value) or less"
    case (.lessOrEqual, .answer): return "no more than \(value)"
    case (.greater, _): return "more than \(value)"
    case (.greaterOrEqual, .constant): return "\(value) or more"
    case (.greaterOrEqual, .answer): return "no less than \(value)"
    }
  }

  // MARK: Options

  /// All options of a question but one are said by that one.
  private func labels(_ options: PaperOptions) -> Markup {
    func quoted(_ option: PaperOptions.Option) -> Markup { "“<bdi>\(option.label)</bdi>”" }
    if options.others.count == 1, options.these.count > 1, !options.isMany, !options.hasWayOut {
      return "anything but \(quoted(options.others[0]))"
    }
    return options.these.map(quoted).joined(last: " or ")
  }

  /// Parts side by side that want the same of several questions become one.
  private func grouped(_ parts: [PaperCondition], all: Bool) -> [Markup] {
    var found: [Markup] = []
    var rest = parts[...]
    while let first = rest.first {
      var run = rest.prefix(1)
      while run.endIndex < rest.endIndex, sameOptions(rest[rest.startIndex...run.endIndex]) != nil {
        run = rest[rest.startIndex...run.endIndex]
      }
      if run.count > 1, let (numbers, options) = sameOptions(run) {
        let how = all ? "each of" : "one or more of"
        found.append("you answered \(labels(options)) to \(how) \(questions(numbers, "and"))")
      } else {
        found.append(words(first))
      }
      rest = rest.dropFirst(run.count)
    }
    return found
  }

  private func sameOptions(_ parts: ArraySlice<PaperCondition>) -> (numbers: [PaperNumber], PaperOptions)? {
    var numbers: [PaperNumber] = []
    var same: PaperOptions?
    for part in parts {
      guard case .ticked(let number, let options) = part, same == nil || same == options, !options.isMany
      else { return nil }
      numbers.append(number)
      same = options
    }
    return same.map { (numbers, $0) }
  }

  /// `questions 1 to 9`, `questions 2, 4 and 7`.
  private func questions(_ numbers: [PaperNumber], _ last: String) -> Markup {
    let areInARow = zip(numbers, numbers.dropFirst()).allSatisfy {
      $1.question == $0.question + 1 && $1.row == $0.row
    }
    if areInARow, numbers.count > 2, let first = numbers.first, let end = numbers.last {
      return "questions \(first.description) to \(end.description)"
    }
    let all = numbers.map { number -> Markup in "\(number.description)" }
    return "questions \(all.joined(last: " \(last) "))"
  }
}

extension [Markup] {
  /// `a`, `a or b`, `a, b or c`.
  func joined(last: Markup) -> Markup {
    guard let end = self.last else { return "" }
    let others = dropLast()
    return others.isEmpty ? end : Array(others).joined(between: ", ") + last + end
  }

  func joined(between separator: Markup) -> Markup {
    guard let first else { return "" }
    return dropFirst().reduce(first) { $0 + separator + $1 }
  }
}
