internal import LocatedYAML

/// A score as laid out: its draft, and the file it stands in.
struct ScoreOutline {
  let draft: ScoreDraft
  let id: Located<String>
  let file: Int
  /// The questions that it adds up, in order; empty for a `value`, and where they are wrong.
  var items: [QuestionReference] = []
  /// What a `value` is worked out from.
  var value: NumberExpression?
  /// The first step from which on it can be read; found when it is first asked for.
  var readableFrom: ReadableFrom = .unknown

  enum ReadableFrom {
    case unknown
    /// Being found; to come here again is a circle.
    case sought
    case step(Ordinal<Step>)
    case never
  }
}

/// Scores: what they add up, and whether their rules fit each other.
extension Checker {
  /// Resolves the items of every score, so that conditions can name scores.
  mutating func layOutScores() {
    for index in scores.indices {
      let outline = scores[index]
      switch outline.draft.rule {
      case .sum(let items), .mean(let items), .count(let items), .max(let items):
        scores[index].items = references(items, of: outline)
      case .value, nil: break
      }
    }
    for index in scores.indices { _ = readableFrom(Ordinal(index)) }
  }

  func eachRoster(of outline: ScoreOutline) -> Ordinal<Roster>? {
    guard let id = outline.draft.each, case .roster(let roster)? = names.symbol(id.value, in: outline.file)
    else {
      return nil
    }
    return roster
  }

  private func scope(of outline: ScoreOutline) -> Scope {
    Scope(file: outline.file, rosters: eachRoster(of: outline).map { [$0] } ?? [])
  }

  /// The first step behind everything that a score reads; `nil` for one that reads itself, which is reported.
  mutating func readableFrom(_ score: Ordinal<Score>) -> Ordinal<Step>? {
    switch scores[score.index].readableFrom {
    case .step(let step): return step
    case .never: return nil
    case .sought:
      report(.circularScore(scores[score.index].id))
      return nil
    case .unknown: break
    }
    scores[score.index].readableFrom = .sought
    let outline = scores[score.index]
    var mentions = outline.items.map(Mention.question)
    if case .value(let draft)? = outline.draft.rule, let syntax = draft.syntax {
      scores[score.index].value = number(syntax, in: scope(of: outline))
      scores[score.index].value?.mentions { mentions.append($0) }
    }
    mentions += weightQuestions(of: outline).map(Mention.question)
    var end = 0
    for mention in mentions {
      switch mention {
      case .question(let reference):
        let place = self.outline.questions[reference.question.index]
        let inRoster = place.roster.map { self.outline.rosters[$0.index].body.upperBound }
        end = max(end, inRoster ?? place.step.index + 1)
      case .roster(let roster): end = max(end, self.outline.rosters[roster.index].body.upperBound)
      case .score(let other):
        guard let readable = readableFrom(other.score) else {
          scores[score.index].readableFrom = .never
          return nil
        }
        end = max(end, readable.index)
      }
    }
    scores[score.index].readableFrom = .step(Ordinal(end))
    return Ordinal(end)
  }

  // MARK: Items

  private mutating func references(_ draft: ItemsDraft, of outline: ScoreOutline) -> [QuestionReference] {
    var references: [QuestionReference] = []
    var isWhole = true
    for item in draft.items {
      for name in names(of: item) {
        guard let reference = item2reference(name, of: outline) else {
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

  private mutating func names(of item: ItemSyntax) -> [Located<String>] {
    switch item {
    case .one(let name): [name]
    case .span(let first, let last, let location):
      (span(from: first, to: last, at: location) ?? []).map { Located(value: $0, location: location) }
    }
  }

  /// An item has to be a question with a number.
  private mutating func item2reference(_ name: Located<String>, of outline: ScoreOutline)
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

  private mutating func weightQuestions(of outline: ScoreOutline) -> [QuestionReference] {
    var references: [QuestionReference] = []
    for case .question(let item) in outline.draft.weights?.weights ?? [] {
      for name in names(of: item) {
        if let reference = item2reference(name, of: outline) { references.append(reference) }
      }
    }
    return references
  }

  private mutating func weights(of outline: ScoreOutline, count: Int) -> [Score.Weight]? {
    guard let draft = outline.draft.weights else { return nil }
    var weights: [Score.Weight] = []
    for weight in draft.weights {
      switch weight {
      case .number(let number): weights.append(.number(number.value))
      case .question(let item):
        for name in names(of: item) {
          guard let reference = item2reference(name, of: outline) else { return nil }
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

  // MARK: The score

  mutating func score(_ ordinal: Ordinal<Score>) -> Score? {
    let outline = scores[ordinal.index]
    let draft = outline.draft
    let each = roster(named: draft.each, in: outline.file)
    let notAsked: Score.NotAsked =
      switch draft.notAsked?.value {
      case .number(let number): .number(number)
      case .leaveOut: .leaveOut
      case .missing, nil: .missing
      }
    guard let rule = rule(of: outline), let readable = readableFrom(ordinal) else { return nil }
    let rounding = draft.round.map { _ in Score.Rounding(decimals: draft.decimals?.value ?? 0) }
    return Score(
      id: outline.id.value, title: draft.title?.text ?? outline.id.value, rule: rule, notAsked: notAsked,
      readableFrom: readable, each: each, rounding: rounding, bands: bandSets(draft, in: scope(of: outline)),
      better: draft.better.map { $0.value == .lower ? .lower : .higher }, change: changeRules(draft.change),
      isShownToClient: draft.show?.value == .client, source: sourceNote(files[outline.file].draft.source),
      definition: Ordinal(outline.file))
  }

  private mutating func rule(of outline: ScoreOutline) -> Score.Rule? {
    let draft = outline.draft
    switch draft.rule {
    case .value:
      for (key, location) in draft.itemKeys { report(.keyOfOtherRule(key, at: location)) }
      return outline.value.map(Score.Rule.value)
    case .sum: return itemsRule(.sum, of: outline)
    case .mean: return itemsRule(.mean, of: outline)
    case .count: return itemsRule(.count, of: outline)
    case .max: return itemsRule(.max, of: outline)
    case nil: return nil
    }
  }

  private mutating func itemsRule(_ combination: Score.Combination, of outline: ScoreOutline) -> Score.Rule? {
    let draft = outline.draft
    guard !outline.items.isEmpty else { return nil }
    if combination == .count {
      let others = outline.items.filter {
        if case .yesNo? = answers[$0.question.index] { false } else { true }
      }
      if !others.isEmpty {
        let names = others.map { self.outline.questions[$0.question.index].id.value }
        report(.countOfNoYes(names, at: draft.ruleLocation))
      }
    }
    let reversed = draft.reverse.map { references($0, of: outline) } ?? []
    for (name, reference) in zip(draft.reverse.map { $0.items.flatMap { names(of: $0) } } ?? [], reversed)
    where !outline.items.contains(reference) {
      report(.notAnItem(name))
    }
    if let weights = draft.weights, combination == .count || combination == .max {
      report(.keyOfOtherRule("weights", at: weights.location))
    }
    let weights = weights(of: outline, count: outline.items.count)
    if draft.weights != nil, weights == nil { return nil }
    let items = outline.items.enumerated().map { index, reference in
      Score.Item(question: reference, isReversed: reversed.contains(reference), weight: weights?[index])
    }
    if let fill = draft.ifMissing, fill.source == nil {
      report(.noSource("this fill rule has", at: fill.location))
    }
    let fill = draft.ifMissing.flatMap { fill in
      fill.atMost.map { Score.Fill(atMost: $0.value, source: fill.source?.text) }
    }
    if let fill = draft.ifMissing, let atMost = fill.atMost, atMost.value >= items.count {
      report(.fillOfEverything(atMost, items: items.count))
    }
    return .items(
      Score.Items(combination: combination, items: items, fill: fill, times: draft.times?.value ?? 1))
  }

  private mutating func bandSets(_ draft: ScoreDraft, in scope: Scope) -> [BandSet] {
    var sets: [BandSet] = []
    for bands in draft.bands {
      if bands.source == nil { report(.noSource("these bands have", at: bands.location)) }
      sets.append(
        BandSet(
          condition: bands.when.flatMap { condition($0, in: scope) },
          bands: bands.from.compactMap { band in
            band.label.map { BandSet.Band(from: band.from.value, name: $0.text) }
          },
          source: bands.source?.text))
    }
    return sets
  }

  private mutating func changeRules(_ draft: ChangeDraft?) -> ChangeRules {
    var rules = ChangeRules()
    guard let draft else { return rules }
    if let reliable = draft.reliable {
      switch reliable.rule {
      case .points(let points):
        rules.reliable = .init(rule: .points(points.value), source: reliable.source?.text)
      case .computed(let sd?, let reliability?, let kind):
        if kind?.value == .alpha { report(.reliabilityIsAlpha(at: reliability.location)) }
        rules.reliable = .init(
          rule: .index(
            sd: sd.value, reliability: reliability.value,
            kind: kind?.value.rawValue ?? ChangeRules.unstatedKind),
          source: reliable.source?.text)
      case .computed, nil: break
      }
      if reliable.source == nil { report(.noSource("this rule has", at: reliable.location)) }
    }
    if let rule = draft.caseRule {
      rules.caseness = rule.atLeast.map { .init(rule: $0.value, source: rule.source?.text) }
      if rule.source == nil { report(.noSource("this rule has", at: rule.location)) }
    }
    if let rule = draft.response {
      rules.response = rule.drop.flatMap { $0.value.divided(by: 100) }.map {
        .init(
          rule: ChangeRules.Response(drop: $0, baselineAtLeast: rule.baselineAtLeast?.value),
          source: rule.source?.text)
      }
      if rule.source == nil { report(.noSource("this rule has", at: rule.location)) }
    }
    if let rule = draft.remission {
      rules.remission = rule.below.map { .init(rule: $0.value, source: rule.source?.text) }
      if rule.source == nil { report(.noSource("this rule has", at: rule.location)) }
    }
    if let rule = draft.crossing {
      if let kind = rule.kind, let clinical = rule.clinical.flatMap(group) {
        rules.crossing = .init(
          rule: ChangeRules.Crossing(
            kind: kind.value.rawValue, clinical: clinical, reference: rule.reference.flatMap(group)),
          source: rule.source?.text)
      }
      if rule.source == nil { report(.noSource("this rule has", at: rule.location)) }
    }
    return rules
  }

  private func group(_ draft: PopulationDraft) -> ChangeRules.Group? {
    guard let mean = draft.mean?.value, let sd = draft.sd?.value else { return nil }
    return ChangeRules.Group(mean: mean, sd: sd)
  }
}

extension ChangeRules {
  /// For a reliability of which the author does not say what kind it is.
  static let unstatedKind = "not stated"
}

extension ScoreDraft {
  /// Keys that only rules over items have, as written.
  fileprivate var itemKeys: [(String, Location)] {
    [
      reverse.map { ("reverse", $0.location) }, weights.map { ("weights", $0.location) },
      ifMissing.map { ("if-missing", $0.location) }, times.map { ("times", $0.location) },
    ].compactMap(\.self)
  }

  var ruleLocation: Location {
    switch rule {
    case .sum(let items), .mean(let items), .count(let items), .max(let items): items.location
    case .value(let value): value.location
    case nil: location
    }
  }
}

extension Diagnostic {
  fileprivate static func circularScore(_ id: Located<String>) -> Diagnostic {
    .checking(
      .circularScore, "the score '\(id.value)' is worked out from itself", at: id.location,
      hint: "name questions instead")
  }

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
      default: "the choices \(listed(options, "and")) have no points"
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

  fileprivate static func notAnItem(_ name: Located<String>) -> Diagnostic {
    .checking(
      .notAnItem, "'\(name.value)' is reversed, and is no item of this score", at: name.location,
      hint: "add it to the items, or remove it here")
  }

  fileprivate static func countOfNoYes(_ names: [String], at location: Location) -> Diagnostic {
    let what = listed(names.map { "'\($0)'" }, "and") + (names.count == 1 ? " is none" : " are none")
    return .checking(
      .wrongType, "'count' counts the yes of yes-no questions, and \(what)", at: location,
      hint: "write 'value: count(… where it >= 1)'")
  }

  fileprivate static func keyOfOtherRule(_ key: String, at location: Location) -> Diagnostic {
    .checking(.keyOfOtherRule, "this rule of a score has no '\(key)'", at: location, hint: "remove it")
  }

  fileprivate static func fillOfEverything(_ atMost: Located<Int>, items: Int) -> Diagnostic {
    .checking(
      .emptyRange, "with \(atMost.value) of \(items) items missing, nothing is left to fill from",
      at: atMost.location,
      hint: "at most \(items - 1)")
  }

  static func noSource(_ what: String, at location: Location) -> Diagnostic {
    .checkingWarning(
      .noSource, "\(what) no source; every report will print \"this clinic's own\"", at: location,
      hint: "add 'source:' with the citation")
  }

  fileprivate static func reliabilityIsAlpha(at location: Location) -> Diagnostic {
    .checkingWarning(
      .reliabilityIsAlpha,
      "an alpha says how alike the items are, not how steady the score is; change judged by it looks surer than it is",
      at: location, hint: "use a retest reliability where one is published")
  }
}
