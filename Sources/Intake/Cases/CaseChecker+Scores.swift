internal import LocatedYAML

extension CaseChecker {
  /// What is expected of one score, each of its parts at its own place.
  mutating func score(_ draft: ScoreExpectDraft) -> [Expectation] {
    let address = Address(draft.name.value)
    guard let ordinal = machine.scores.ordinals.first(where: { machine.scores[$0].id == address.name }) else {
      report(
        .unknown(
          "no score is named '\(address.name.quotable)'", draft.name.location, address.name,
          among: machine.scores.elements.map(\.id)))
      return []
    }
    let score = machine.scores[ordinal]
    guard let row = row(address, of: score.each, at: draft.name.location) else { return [] }
    var expectations: [Expectation] = []
    func expect(_ part: Expectation.ScorePart?, _ scalar: YAMLScalar) {
      guard let part else { return }
      expectations.append(
        Expectation(claim: .score(ordinal, row: row, part), location: scalar.location))
    }
    if let value = draft.value { expect(self.value(value, of: ordinal), value) }
    if let band = draft.band { expect(self.band(band, of: score), band) }
    if let filled = draft.filled { expect(self.filled(filled, of: score), filled) }
    if let answered = draft.answered { expect(self.answered(answered, of: score), answered) }
    return expectations
  }

  private mutating func value(_ scalar: YAMLScalar, of ordinal: Ordinal<Score>) -> Expectation.ScorePart? {
    if scalar.text == "no score" { return .noScore }
    let id = machine.scores[ordinal].id
    guard let number = Fraction(decimal: scalar.text) else {
      report(
        .wrongValue(
          "'\(id)' is a number or 'no score'", scalar,
          hint: Suggestion.question(for: scalar.text, among: ["no score"])))
      return nil
    }
    let (low, high) = machine.attainable(ordinal).ends
    if low.map({ number < $0 }) ?? false || high.map({ number > $0 }) ?? false {
      report(
        .wrongValue("'\(id)' goes from \(low?.description ?? "…") to \(high?.description ?? "…")", scalar))
      return nil
    }
    return .value(number)
  }

  private mutating func band(_ scalar: YAMLScalar, of score: Score) -> Expectation.ScorePart? {
    let names = score.bands.flatMap(\.bands).map(\.name)
    if names.contains(scalar.text) { return .band(scalar.text) }
    let message =
      names.isEmpty ? "'\(score.id)' has no bands" : "'\(score.id)' has no band '\(scalar.text.quotable)'"
    report(.unknown(message, scalar.location, scalar.text, among: names))
    return nil
  }

  private mutating func filled(_ scalar: YAMLScalar, of score: Score) -> Expectation.ScorePart? {
    var most = 0
    if case .items(let items) = score.rule { most = items.fill?.atMost ?? 0 }
    return count(
      scalar, most, "'filled' is how many items are filled, for '\(score.id)' at most \(most)"
    ).map(Expectation.ScorePart.filled)
  }

  private mutating func answered(_ scalar: YAMLScalar, of score: Score) -> Expectation.ScorePart? {
    var most = Int.max
    if case .items(let items) = score.rule { most = items.items.count }
    let words = most == Int.max ? "" : ", of \(most)"
    return count(scalar, most, "'answered' is how many items are answered\(words)")
      .map(Expectation.ScorePart.answered)
  }

  private mutating func count(_ scalar: YAMLScalar, _ most: Int, _ expected: String) -> Int? {
    if let number = Fraction(decimal: scalar.text)?.whole, (0...most).contains(number) { return number }
    report(.wrongValue(expected, scalar))
    return nil
  }
}
