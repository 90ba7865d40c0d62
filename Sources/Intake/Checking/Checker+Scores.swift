internal import LocatedYAML
internal import PlainText

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

  func scope(of outline: ScoreOutline) -> Scope {
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
    // Behind the condition of its include too, which it reads.
    var end =
      self.outline.includeGuards[outline.file].map { self.outline.guards[$0.index].step.index + 1 } ?? 0
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
      id: outline.id.value, title: draft.title?.text ?? outline.id.value, rule: rule,
      written: draft.writtenValue,
      condition: self.outline.includeGuards[outline.file], notAsked: notAsked,
      readableFrom: readable, each: each, rounding: rounding, bands: bandSets(draft, in: scope(of: outline)),
      better: draft.better?.value, change: changeRules(draft.change),
      isShownToClient: draft.show?.value == .client, isFormative: draft.isFormative?.value ?? false,
      source: sourceNote(files[outline.file].draft.source),
      definition: Ordinal(outline.file))
  }

  private mutating func rule(of outline: ScoreOutline) -> Score.Rule? {
    let draft = outline.draft
    switch draft.rule {
    case .value:
      for (key, location) in draft.itemKeys { report(.keyOfOtherRule(key, at: location)) }
      if let notAsked = draft.notAsked, notAsked.value == .leaveOut {
        report(.keyOfOtherRule("not-asked: leave-out", at: notAsked.location))
      }
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
    for (name, reference) in zip(draft.reverse.map { $0.items.flatMap { names(of: $0) } } ?? [], reversed) {
      if !outline.items.contains(reference) { report(.notAnItem(name)) }
      let ends = answers[reference.question.index]?.numbers
      if ends?.low == nil || ends?.high == nil { report(.reversedWithoutEnds(name)) }
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
          condition: bands.when.flatMap { condition($0, in: scope) }, written: bands.when?.text.text,
          bands: bands.from.compactMap { band in
            band.label.map { BandSet.Band(from: band.from.value, name: $0.text) }
          },
          source: bands.source?.text))
    }
    return sets
  }
}

extension ScoreDraft {
  /// Keys that only rules over items have, as written.
  fileprivate var itemKeys: [(String, Location)] {
    [
      reverse.map { ("reverse", $0.location) }, weights.map { ("weights", $0.location) },
      ifMissing.map { ("if-missing", $0.location) }, times.map { ("times", $0.location) },
      isFormative.map { ("formative", $0.location) },
    ].compactMap(\.self)
  }

  fileprivate var writtenValue: String? {
    if case .value(let value) = rule { value.text.text } else { nil }
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

  fileprivate static func notAnItem(_ name: Located<String>) -> Diagnostic {
    .checking(
      .notAnItem, "'\(name.value)' is reversed, and is no item of this score", at: name.location,
      hint: "add it to the items, or remove it here")
  }

  fileprivate static func reversedWithoutEnds(_ name: Located<String>) -> Diagnostic {
    .checking(
      .openEnds, "'\(name.value)' cannot be reversed: it has no lowest or no highest answer",
      at: name.location,
      hint: "give it 'min' and 'max'")
  }

  fileprivate static func countOfNoYes(_ names: [String], at location: Location) -> Diagnostic {
    let what = names.map { "'\($0)'" }.joined(last: "and") + (names.count == 1 ? " is none" : " are none")
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
}
