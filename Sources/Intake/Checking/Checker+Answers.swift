internal import LocatedYAML
internal import PlainText

/// Ways to answer: which keys belong to which kind, and whether they leave something to answer.
extension Checker {
  mutating func answerKind(of question: Outline.QuestionOutline) -> AnswerKind? {
    guard let draft = merged(question) else { return nil }
    guard let kind = draft.kind else {
      report(.noAnswer(question.id))
      return nil
    }
    guard let word = AnswerWord(rawValue: kind.value) else { return nil }
    reportForeignKeys(of: draft, for: word)
    switch word {
    case .yesNo: return .yesNo
    case .one: return choices(draft, of: question).map(AnswerKind.one)
    case .many: return many(draft, of: question)
    case .scale: return scale(draft, at: kind.location)
    case .wholeNumber: return number(draft, decimals: 0)
    case .number: return number(draft, decimals: draft.decimals?.value ?? 6)
    case .date: return date(draft, of: question)
    case .text: return text(draft)
    }
  }

  /// The question's own answer keys over those that its page shares, and both over the named answer's.
  ///
  /// A question that says how it is answered (`answer:`) takes nothing from its page.
  private mutating func merged(_ question: Outline.QuestionOutline) -> AnswerDraft? {
    let own = question.draft.answer
    let written = own.kind == nil ? shared(with: question).overridden(by: own) : own
    guard let kind = written.kind, AnswerWord(rawValue: kind.value) == nil else { return written }
    guard let named = files[question.file].draft.answers.first(where: { $0.name.value == kind.value }) else {
      let known = AnswerWord.allCases.map(\.rawValue) + files[question.file].draft.answers.map(\.name.value)
      report(.unknownAnswer(kind, known: known))
      return nil
    }
    usedAnswers.insert(Use(file: question.file, name: kind.value))
    guard let base = named.answer.kind, AnswerWord(rawValue: base.value) != nil else {
      if let base = named.answer.kind {
        report(.unknownAnswer(base, known: AnswerWord.allCases.map(\.rawValue)))
      }
      return nil
    }
    var extra = written
    extra.kind = nil
    return named.answer.overridden(by: extra)
  }

  /// The answer keys that a question's page shares.
  func shared(with question: Outline.QuestionOutline) -> AnswerDraft {
    outline.pages[question.page.index].draft.answer
  }

  private mutating func reportForeignKeys(of draft: AnswerDraft, for word: AnswerWord) {
    for key in draft.keys where !word.keys.contains(key.value) {
      report(.keyOfOtherKind(key, word))
    }
  }

  private mutating func choices(_ draft: AnswerDraft, of question: Outline.QuestionOutline) -> Choices? {
    switch draft.choices {
    case .options(let drafts, let location):
      let options = drafts.compactMap { option($0) }
      if options.isEmpty, drafts.isEmpty { report(.noChoices(at: location)) }
      return options.count == drafts.count && !options.isEmpty ? .options(options) : nil
    case .roster(let id):
      guard case .roster(let roster)? = names.symbol(id.value, in: question.file) else {
        report(.notARoster(id, known: outline.rosters.map(\.draft.id.value)))
        return nil
      }
      guard outline.rosters[roster.index].body.upperBound <= question.step.index else {
        report(.later(id, defined: outline.rosters[roster.index].draft.id.location))
        return nil
      }
      return .rows(roster)
    case nil:
      report(.noChoices(at: draft.kind?.location ?? question.id.location))
      return nil
    }
  }

  private mutating func option(_ draft: OptionDraft) -> Option? {
    guard let label = draft.label else { return nil }
    let number = Fraction(decimal: draft.code.value).flatMap { $0.isWhole ? $0 : nil }
    if let points = draft.points, let number, points.value != number {
      report(.codeAndPoints(draft.code, points))
    }
    return Option(
      code: draft.code.value, label: .verbatim(label.text), points: draft.points?.value ?? number,
      called: draft.called.map { .verbatim($0.text) }, isExclusive: draft.isExclusive?.value ?? false,
      takesWords: draft.hasText?.value ?? false)
  }

  private mutating func many(_ draft: AnswerDraft, of question: Outline.QuestionOutline) -> AnswerKind? {
    guard let choices = choices(draft, of: question) else { return nil }
    let most = draft.atMost?.value
    if let least = draft.atLeast, let most, least.value > most {
      report(.emptyRange("at-least is above at-most", at: least.location))
    }
    if case .options(let options) = choices, let least = draft.atLeast {
      // An exclusive option stands alone.
      let count = options.count { !$0.isExclusive }
      if least.value > count {
        report(.emptyRange("only \(count) choices can be chosen together", at: least.location))
      }
    }
    return .many(choices, atLeast: draft.atLeast?.value, atMost: most)
  }

  private mutating func scale(_ draft: AnswerDraft, at location: Location) -> AnswerKind? {
    guard let from = draft.from, let to = draft.to else {
      let written = Set(draft.keys.map(\.value))
      if !written.isSuperset(of: ["from", "to"]) { report(.scaleWithoutEnds(at: location)) }
      return nil
    }
    guard from.point.value < to.point.value, to.point.value - from.point.value <= 1000 else {
      report(
        .emptyRange("a scale goes up from its first end to its second, by at most 1000", at: from.location))
      return nil
    }
    var labels: [Int: Template] = [:]
    for point in [from, to] + draft.labels {
      guard (from.point.value...to.point.value).contains(point.point.value) else {
        report(.emptyRange("the scale has no point \(point.point.value)", at: point.location))
        continue
      }
      labels[point.point.value] = point.label.map { .verbatim($0.text) }
    }
    return .scale(Scale(low: from.point.value, high: to.point.value, labels: labels))
  }

  private mutating func number(_ draft: AnswerDraft, decimals: Int) -> AnswerKind? {
    if let least = draft.min, let most = draft.max, least.value > most.value {
      report(.emptyRange("min is above max", at: least.location))
    }
    return .number(
      NumberLimits(
        least: draft.min?.value, most: draft.max?.value, unit: draft.unit?.text, decimals: decimals))
  }

  private mutating func date(_ draft: AnswerDraft, of question: Outline.QuestionOutline) -> AnswerKind? {
    let notBefore = draft.notBefore.map { limit($0, of: question) }
    let notAfter = draft.notAfter.map { limit($0, of: question) }
    if case .date(let first)?? = notBefore, case .date(let last)?? = notAfter, last.isBefore(first) == true {
      report(.emptyRange("not-before is after not-after", at: draft.kind?.location ?? question.id.location))
    }
    return .date(
      DateLimits(
        precision: draft.precision?.value ?? .day, notBefore: notBefore.flatMap(\.self),
        notAfter: notAfter.flatMap(\.self)))
  }

  private mutating func limit(_ draft: DateLimitDraft, of question: Outline.QuestionOutline) -> DateLimits
    .Limit?
  {
    switch draft {
    case .today: return .today
    case .date(let date): return .date(date.value)
    case .question(let name):
      let scope = Scope(
        file: question.file, before: question.step, rosters: question.roster.map { [$0] } ?? [])
      guard let operand = operand(named: name.value, row: nil, at: name.location, in: scope) else {
        return nil
      }
      guard case .date(.question(let reference)) = operand else {
        report(.wrongType("a date question", found: operand.described, at: name.location))
        return nil
      }
      return .question(reference)
    }
  }

  private mutating func text(_ draft: AnswerDraft) -> AnswerKind? {
    if let shape = draft.shape, shape.text.isEmpty || shape.text.hasPrefix("?") || shape.text.contains("??") {
      report(
        .emptyRange(
          "in a shape, '?' stands behind the one character that it makes optional", at: shape.location))
    }
    return .text(
      TextLimits(
        lines: draft.lines?.value ?? 1, longest: draft.longest?.value, shape: draft.shape?.text))
  }
}

extension AnswerWord {
  /// The keys that belong to this kind; `answer` and `does-not-apply` belong to all.
  package var keys: Set<String> {
    let own: Set<String> =
      switch self {
      case .yesNo: []
      case .one: ["choices"]
      case .many: ["choices", "at-least", "at-most"]
      case .scale: ["from", "to", "labels"]
      case .wholeNumber: ["min", "max", "unit"]
      case .number: ["min", "max", "unit", "decimals"]
      case .date: ["precision", "not-before", "not-after"]
      case .text: ["lines", "longest", "shape"]
      }
    return own.union(["answer", "does-not-apply"])
  }
}

extension AnswerDraft {
  /// These keys, with those of `own` in place of them where it has them.
  fileprivate func overridden(by own: AnswerDraft) -> AnswerDraft {
    var merged = self
    merged.kind = own.kind ?? kind
    merged.choices = own.choices ?? choices
    merged.atLeast = own.atLeast ?? atLeast
    merged.atMost = own.atMost ?? atMost
    merged.from = own.from ?? from
    merged.to = own.to ?? to
    merged.labels = own.labels.isEmpty ? labels : own.labels
    merged.min = own.min ?? min
    merged.max = own.max ?? max
    merged.unit = own.unit ?? unit
    merged.decimals = own.decimals ?? decimals
    merged.precision = own.precision ?? precision
    merged.notBefore = own.notBefore ?? notBefore
    merged.notAfter = own.notAfter ?? notAfter
    merged.lines = own.lines ?? lines
    merged.longest = own.longest ?? longest
    merged.shape = own.shape ?? shape
    merged.doesNotApply = own.doesNotApply ?? doesNotApply
    merged.keys += own.keys
    return merged
  }
}

extension Diagnostic {
  fileprivate static func noAnswer(_ id: Located<String>) -> Diagnostic {
    .checking(
      .incompleteAnswer, "'\(id.value)' does not say how it is answered", at: id.location,
      hint: "add 'answer:' here or on its page")
  }

  fileprivate static func unknownAnswer(_ name: Located<String>, known: [String]) -> Diagnostic {
    let question = Suggestion.question(for: name.value, among: known)
    return .checking(
      .unknownAnswer, "there is no way to answer named '\(name.value)'", at: name.location,
      hint: question ?? "use \(known.joined(last: "or"))")
  }

  fileprivate static func keyOfOtherKind(_ key: Located<String>, _ word: AnswerWord) -> Diagnostic {
    let owners = AnswerWord.allCases.filter { $0.keys.contains(key.value) }.map(\.rawValue)
    return .checking(
      .keyOfOtherKind,
      "'\(key.value)' belongs to \(owners.joined(last: "or")), and this is answered with '\(word.rawValue)'",
      at: key.location, hint: "remove it")
  }

  fileprivate static func noChoices(at location: Location) -> Diagnostic {
    .checking(
      .incompleteAnswer, "there is nothing to choose from", at: location,
      hint: "add 'choices:' with a code and a label for each")
  }

  fileprivate static func scaleWithoutEnds(at location: Location) -> Diagnostic {
    .checking(
      .incompleteAnswer, "a scale needs both of its ends", at: location,
      hint: "write 'from: {0: Not at all}' and 'to: {10: Very much}'")
  }

  fileprivate static func notARoster(_ id: Located<String>, known: [String]) -> Diagnostic {
    let question = Suggestion.question(for: id.value, among: known)
    return .checking(
      .unknownName,
      "no roster is named '\(id.value)'; choices are written in place, or are the rows of a roster",
      at: id.location, hint: question)
  }

  fileprivate static func codeAndPoints(_ code: Located<String>, _ points: Located<Fraction>) -> Diagnostic {
    .checking(
      .codeAndPoints, "the code \(code.value) is a number, and its points are \(points.value)",
      at: points.location, hint: "use a word as the code, or leave the points out")
  }

  static func emptyRange(_ message: String, at location: Location) -> Diagnostic {
    .checking(.emptyRange, message, at: location)
  }
}
