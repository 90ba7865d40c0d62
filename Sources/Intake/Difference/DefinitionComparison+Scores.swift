extension DefinitionComparison {
  /// A score is compared by all that makes its value; its items also by what they ask.
  mutating func compareScores() {
    let (gone, come, both) = pairs(old.machine.scores, new.machine.scores, by: \.id)
    for score in gone { note(.breaksComparison, "score \(old.machine.scores[score].id)", "is gone") }
    for score in come { note(.safe, "score \(new.machine.scores[score].id)", "is new") }
    for (before, now) in both { compareScore(old.machine.scores[before], new.machine.scores[now]) }
  }

  private mutating func compareScore(_ was: Score, _ score: Score) {
    let subject = "score \(score.id)"
    for words in ScoreMeaning(score, new.machine).differences(from: ScoreMeaning(was, old.machine)) {
      note(.breaksComparison, subject, words)
    }
    for words in itemsAskedOtherwise(was, score) { note(.breaksComparison, subject, words) }
    let (bands, newBands) = (was.bands.meanings(in: old.machine), score.bands.meanings(in: new.machine))
    if bands != newBands {
      note(.breaksComparison, subject, "has other bands: \(newBands.inWords), before \(bands.inWords)")
    }
    noteText(.safe, subject, "title", was.title, score.title)
    noteText(.breaksComparison, subject, "better end", was.better?.rawValue, score.better?.rawValue)
    if was.change != score.change { note(.safe, subject, "judges change by other rules") }
    if was.isShownToClient != score.isShownToClient {
      note(
        .safe, subject, score.isShownToClient ? "is shown to clients now" : "is not shown to clients any more"
      )
    }
    if was.source != score.source { note(.safe, subject, "names another source or other rights") }
  }

  /// Items whose question means something else, or gives other points.
  private func itemsAskedOtherwise(_ was: Score, _ score: Score) -> [String] {
    let (before, now) = (was.questions(in: old.machine), score.questions(in: new.machine))
    return now.compactMap { question in
      let id = new.machine.questions[question].id
      guard let earlier = before.first(where: { old.machine.questions[$0].id == id }) else { return nil }
      if !QuestionDifference(old.machine, earlier, new.machine, question).words.isEmpty {
        return "has an item that asks something else: '\(id)'"
      }
      let points = old.machine.questions[earlier].answer.pointsByCode
      return points == new.machine.questions[question].answer.pointsByCode
        ? nil : "has an item that gives other points: '\(id)'"
    }
  }
}

/// What makes the value of a score, in names, so that two versions can be compared.
private struct ScoreMeaning {
  private let items: [(id: String, isReversed: Bool, weight: String)]
  private let facts: [(what: String, value: String)]

  init(_ score: Score, _ machine: Machine) {
    let text = NamedExpression(machine: machine)
    var facts: [(String, String)] = []
    switch score.rule {
    case .value(let expression):
      items = []
      facts.append(("expression", text.text(expression)))
    case .items(let rule):
      items = rule.items.map { item in
        let weight =
          switch item.weight {
          case nil: "1"
          case .number(let number): "\(number)"
          case .question(let question): text.text(question)
          }
        return (text.text(item.question), item.isReversed, weight)
      }
      facts.append(("way to combine its items", rule.combination.rawValue))
      facts.append(("factor", "\(rule.times)"))
      facts.append(
        (
          "rule for missing items",
          rule.fill.map { "at most \($0.atMost) filled by the mean" } ?? "none may be missing"
        ))
    }
    let notAsked =
      switch score.notAsked {
      case .missing: "missing"
      case .number(let number): "\(number)"
      case .leaveOut: "left out"
      }
    facts.append(("value for items that are not asked", notAsked))
    facts.append(("rounding", score.rounding.map { "to \($0.decimals) decimals" } ?? "none"))
    facts.append(("roster", score.each.map { machine.rosters[$0].id } ?? "none"))
    self.facts = facts
  }

  func differences(from old: ScoreMeaning) -> [String] {
    var words: [String] = []
    let (before, now) = (old.items.map(\.id), items.map(\.id))
    let gone = before.filter { !now.contains($0) }
    let come = now.filter { !before.contains($0) }
    if !gone.isEmpty { words.append("is without \(gone.joined(separator: ", "))") }
    if !come.isEmpty { words.append("has \(come.joined(separator: ", ")) too") }
    for item in items {
      guard let earlier = old.items.first(where: { $0.id == item.id }) else { continue }
      if earlier.isReversed != item.isReversed {
        words.append(item.isReversed ? "reverses \(item.id)" : "does not reverse \(item.id) any more")
      }
      if earlier.weight != item.weight {
        words.append("weighs \(item.id) by \(item.weight), before by \(earlier.weight)")
      }
    }
    let past = old.facts.map(\.what).filter { what in !facts.contains { $0.what == what } }
    for what in facts.map(\.what) + past {
      let values = (old.facts.first { $0.what == what }?.value, facts.first { $0.what == what }?.value)
      if values.0 != values.1 {
        words.append("has another \(what): \(values.1 ?? "none"), before \(values.0 ?? "none")")
      }
    }
    return words
  }
}

private struct BandMeaning: Hashable {
  let condition: String?
  let bands: [BandSet.Band]
}

extension [BandSet] {
  fileprivate func meanings(in machine: Machine) -> [BandMeaning] {
    map { set in
      BandMeaning(condition: set.condition.map(NamedExpression(machine: machine).text), bands: set.bands)
    }
  }
}

extension [BandMeaning] {
  fileprivate var inWords: String {
    let sets = map { set in set.bands.map { "\($0.name) from \($0.from)" }.joined(separator: ", ") }
    return sets.isEmpty ? "none" : sets.joined(separator: "; or ")
  }
}

extension Score {
  /// The questions whose answers are in it, directly or through other scores; each once.
  fileprivate func questions(in machine: Machine) -> [Ordinal<Question>] {
    var (found, waiting): ([Ordinal<Question>], [Score]) = ([], [self])
    var seen: Set<String> = [id]
    while let score = waiting.popLast() {
      for mention in score.mentionList {
        switch mention {
        case .question(let reference):
          if !found.contains(reference.question) { found.append(reference.question) }
        case .score(let reference):
          let other = machine.scores[reference.score]
          if seen.insert(other.id).inserted { waiting.append(other) }
        case .roster: break
        }
      }
    }
    return found
  }
}

extension AnswerKind {
  fileprivate var pointsByCode: [String: Fraction?] {
    Dictionary((options ?? []).map { ($0.code, $0.points) }, uniquingKeysWith: { first, _ in first })
  }
}
