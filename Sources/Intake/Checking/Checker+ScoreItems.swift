internal import LocatedYAML
internal import PlainText

/// Items of scores, and their weights: questions with a number.
extension Checker {
  mutating func references(_ draft: ItemsDraft, of outline: ScoreOutline) -> [QuestionReference] {
    var references: [QuestionReference] = []
    var isWhole = true
    for item in draft.items {
      for name in names(of: item) {
        guard let reference = itemReference(name, of: outline) else {
          isWhole = false
          continue
        }
        if references.contains(reference) {
          report(.duplicateItem(name))
        } else {
          references.append(reference)
        }
      }
    }
    return isWhole ? references : []
  }

  mutating func names(of item: ItemSyntax) -> [Located<String>] {
    switch item {
    case .one(let name): [name]
    case .span(let first, let last, let location):
      (span(from: first, to: last, at: location) ?? []).map { Located(value: $0, location: location) }
    }
  }

  /// An item has to be a question with a number.
  private mutating func itemReference(_ name: Located<String>, of outline: ScoreOutline)
    -> QuestionReference?
  {
    guard let operand = operand(named: name.value, row: nil, at: name.location, in: scope(of: outline)) else {
      return nil
    }
    switch operand {
    case .number(let reference): return reference
    case .choice(let reference):
      let question = self.outline.questions[reference.question.index]
      guard let answer = answers[reference.question.index] else { return nil }
      if answer.numbers == nil {
        let bare = answer.options?.filter { $0.points == nil }.map(\.code) ?? []
        report(.itemWithoutPoints(name, options: bare, at: question.id.location))
        return nil
      }
      return reference
    default:
      report(.wrongType("a question with points", found: operand.described, at: name.location))
      return nil
    }
  }

  mutating func weightQuestions(of outline: ScoreOutline) -> [QuestionReference] {
    var references: [QuestionReference] = []
    for case .question(let item) in outline.draft.weights?.weights ?? [] {
      for name in names(of: item) {
        if let reference = itemReference(name, of: outline) { references.append(reference) }
      }
    }
    return references
  }

  mutating func weights(of outline: ScoreOutline, count: Int) -> [Score.Weight]? {
    guard let draft = outline.draft.weights else { return nil }
    var weights: [Score.Weight] = []
    for weight in draft.weights {
      switch weight {
      case .number(let number): weights.append(.number(number.value))
      case .question(let item):
        for name in names(of: item) {
          guard let reference = itemReference(name, of: outline) else { return nil }
          weights.append(.question(reference))
        }
      }
    }
    guard weights.count == count else {
      report(.weightsDoNotMatch(weights.count, items: count, at: draft.location))
      return nil
    }
    return weights
  }
}

extension Diagnostic {
  fileprivate static func duplicateItem(_ name: Located<String>) -> Diagnostic {
    .checking(.duplicateItem, "'\(name.value)' is counted twice", at: name.location, hint: "name it once")
  }

  fileprivate static func itemWithoutPoints(
    _ name: Located<String>, options: [String], at question: Location
  ) -> Diagnostic {
    let what =
      switch options.count {
      case 0: "its choices have no points"
      case 1: "the choice \(options[0]) has no points"
      default: "the choices \(options.joined(last: "and")) have no points"
      }
    return .checking(
      .noPoints, "'\(name.value)' cannot be scored: \(what)", at: name.location,
      hint: "give each choice 'points'", notes: [Note("the question", at: question)])
  }

  fileprivate static func weightsDoNotMatch(_ count: Int, items: Int, at location: Location) -> Diagnostic {
    .checking(
      .weightsDoNotMatch, "there are \(items) items and \(count) weights", at: location,
      hint: "write one weight for each item, in the same order")
  }
}
