internal import Intake

/// What takes an answer on a screen.
enum Control: Hashable, Sendable {
  /// Nothing but Enter.
  case enter
  case choices(ChoiceControl)
  case scale(ScaleControl)
  case field(FieldControl)

  static func ways(_ ways: String...) -> Control { .choices(ChoiceControl(ways: ways)) }

  /// Whether Enter is a key of its own, and does not go on.
  var takesEnter: Bool { if case .field(let field) = self { field.takesEnter } else { false } }

  /// - Parameter width: Of the screen's text, in columns.
  mutating func press(_ key: Key, width: Int) -> ChoiceControl.Effect {
    switch self {
    case .enter: return .notMine
    case .choices(var list):
      defer { self = .choices(list) }
      return list.press(key)
    case .scale(var scale):
      defer { self = .scale(scale) }
      return scale.press(key)
    case .field(var field):
      defer { self = .field(field) }
      return field.press(key, width: width)
    }
  }

  /// For a question, with what was answered before.
  init(for view: QuestionView, _ language: SpokenLanguage) {
    let answered: AnswerValue? = if case .answered(let value, _)? = view.answered { value } else { nil }
    let choices = NumberedChoice.list(for: view.form, doesNotApply: view.doesNotApply, language.wording)
    switch view.form {
    case .yesNo, .one:
      self = .choices(
        ChoiceControl(choices, kind: .one, marked: answered.flatMap { Control.place(of: $0, in: choices) }))
    case .many(let options, _, _):
      let exclusive = Set(options.filter(\.isExclusive).map(\.code))
      let alone = choices.indices.filter { choices[$0].code.map(exclusive.contains) ?? true }
      self = .choices(
        ChoiceControl(
          choices, kind: .several, alone: Set(alone),
          ticked: answered.map { Control.places(of: $0, in: choices) } ?? []))
    case .scale(let points, let labels):
      let marked: ScaleControl.Mark? =
        switch answered {
        case .number(let number)?: number.whole.map { .point($0) }
        case .notApplicable?: .wayOut
        default: nil
        }
      self = .scale(ScaleControl(points, labels: labels, wayOut: view.doesNotApply, marked: marked))
    case .number, .date, .text: self = .field(FieldControl(for: view, language))
    }
  }

  private static func place(of value: AnswerValue, in choices: [NumberedChoice]) -> Int? {
    switch value {
    case .one(let choice): choices.firstIndex { $0.code == choice.code }
    case .notApplicable: choices.firstIndex { $0.meaning == .notApplicable }
    case .many, .number, .date, .text: nil
    }
  }

  private static func places(of value: AnswerValue, in choices: [NumberedChoice]) -> Set<Int> {
    switch value {
    case .many(let chosen) where chosen.isEmpty:
      Set(choices.indices.filter { choices[$0].meaning == .noneOfThese })
    case .many(let chosen):
      Set(choices.indices.filter { index in chosen.contains { $0.code == choices[index].code } })
    default: Set([place(of: value, in: choices)].compactMap { $0 })
    }
  }
}

extension ChoiceControl {
  /// The answer that is chosen; `nil` where nothing is.
  var answer: TypedAnswer? {
    switch kind {
    case .one, .list:
      guard let marked else { return nil }
      switch choices[marked].meaning {
      case .notApplicable: return .understood(.notApplicable)
      case .noneOfThese: return .understood(.many([]))
      case .option(let code, let takesWords):
        return takesWords ? .lacksWords(.option(code), codes: [code]) : .understood(.option(code))
      }
    case .several:
      guard !ticked.isEmpty else { return nil }
      let chosen = ticked.sorted().map { choices[$0] }
      if chosen.contains(where: { $0.meaning == .notApplicable }) { return .understood(.notApplicable) }
      let codes = chosen.compactMap(\.code)
      let lacking = chosen.filter(\.takesWords).compactMap(\.code)
      return lacking.isEmpty
        ? .understood(.options(codes)) : .lacksWords(.options(codes), codes: lacking)
    }
  }

  /// The number of the marked way, from 1.
  var way: Int? { marked.map { choices[$0].number } }
}
