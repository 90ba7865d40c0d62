/// A question as tables, codebooks and other programs see it: one column, or one for each row of its roster.
public struct Variable: Hashable, Sendable {
  public let id: String
  /// The roster in whose rows it is asked.
  public let roster: String?
  /// As the author wrote it, placeholders and all.
  public let ask: String
  /// The title of its page, and where a report puts it.
  public let page: String
  public let part: String?
  public let kind: Kind
  public let isRequired: Bool
  /// The words of its way out for whom it does not apply; `nil` where it has none.
  public let doesNotApply: String?
  /// Marks what must not leave in a de-identified export.
  public let identifies: Bool
  /// What a yes permits (`research`).
  public let permits: String?
  /// Every `when` that it stands under as the author wrote it, the outermost first; empty for what is always asked.
  public let conditions: [String]
  /// The place in the questionnaire's `definitions` of its file.
  public let definition: Int

  public enum Kind: Hashable, Sendable {
    case yesNo
    case one([Choice])
    case many([Choice], atLeast: Int?, atMost: Int?)
    /// The choices are the rows of this roster.
    case oneRow(roster: String)
    case manyRows(roster: String, atLeast: Int?, atMost: Int?)
    /// A whole number between two ends (`low <= high`), with the labels of some points.
    case scale(low: Int, high: Int, labels: [Int: String])
    case number(NumberLimits)
    case date(PartialDate.Precision)
    case text(TextLimits)
  }

  public struct Choice: Hashable, Sendable {
    public let code: String
    public let label: String
    /// What it counts in a score; `nil` where it has no points.
    public let points: Fraction?
    /// Chosen alone or not at all.
    public let isExclusive: Bool
    public let takesWords: Bool
  }
}

extension Questionnaire {
  /// Every question, in the order of the document.
  public var variables: [Variable] {
    machine.steps.elements.compactMap { step in
      guard case .question(let question) = step.kind else { return nil }
      return variable(machine.questions[question])
    }
  }

  private func variable(_ question: Question) -> Variable {
    let step = machine.steps[question.step]
    let page = machine.pages[step.page]
    return Variable(
      id: question.id, roster: question.roster.map { machine.rosters[$0].id }, ask: question.ask.source,
      page: page.title.source, part: page.part, kind: kind(of: question.answer),
      isRequired: question.isRequired, doesNotApply: question.doesNotApply?.source,
      identifies: question.identifies, permits: question.permits,
      conditions: machine.conditions(of: question), definition: question.definition.index)
  }

  private func kind(of answer: AnswerKind) -> Variable.Kind {
    func choices(_ options: [Option]) -> [Variable.Choice] {
      options.map {
        .init(
          code: $0.code, label: $0.label.source, points: $0.points, isExclusive: $0.isExclusive,
          takesWords: $0.takesWords)
      }
    }
    switch answer {
    case .yesNo: return .yesNo
    case .one(.options(let options)): return .one(choices(options))
    case .one(.rows(let roster)): return .oneRow(roster: machine.rosters[roster].id)
    case .many(.options(let options), let atLeast, let atMost):
      return .many(choices(options), atLeast: atLeast, atMost: atMost)
    case .many(.rows(let roster), let atLeast, let atMost):
      return .manyRows(roster: machine.rosters[roster].id, atLeast: atLeast, atMost: atMost)
    case .scale(let scale):
      return .scale(low: scale.low, high: scale.high, labels: scale.labels.mapValues(\.source))
    case .number(let limits): return .number(limits)
    case .date(let limits): return .date(limits.precision)
    case .text(let limits): return .text(limits)
    }
  }
}

extension Machine {
  /// Every `when` that a question stands under, outermost first, its roster's among them.
  fileprivate func conditions(of question: Question) -> [String] {
    var ordinals: [Ordinal<Guard>] = []
    func add(_ ordinal: Ordinal<Guard>?) {
      var next = ordinal
      var chain: [Ordinal<Guard>] = []
      while let ordinal = next {
        chain.append(ordinal)
        next = guards[ordinal].parent
      }
      for ordinal in chain.reversed() where !ordinals.contains(ordinal) { ordinals.append(ordinal) }
    }
    if let roster = question.roster { add(steps[rosters[roster].step].condition) }
    add(steps[question.step].condition)
    return ordinals.map { guards[$0].written }
  }
}
