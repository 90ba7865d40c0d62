extension Evaluator {
  /// How a score is worked out, in one row.
  func method(of score: Score, _ rows: RowsAtHand) -> ScoreMethod {
    let decimals = score.rounding?.decimals
    let notAsked = ScoreMethod.NotAsked(score.notAsked)
    guard case .items(let items) = score.rule else {
      return ScoreMethod(
        rule: .value, reads: placesRead(by: score, rows).map { machine.address(of: $0) }, notAsked: notAsked,
        decimals: decimals)
    }
    let isWeighted = items.items.contains { $0.weight != nil }
    return ScoreMethod(
      rule: ScoreMethod.Rule(items.combination), reads: items.items.map { address(of: $0.question, rows) },
      reversed: items.items.filter(\.isReversed).map { address(of: $0.question, rows) },
      mayBeMissing: items.fill?.atMost ?? 0, fillSource: items.fill?.source, notAsked: notAsked,
      weights: isWeighted ? items.items.map { weight($0.weight, rows) } : [], times: items.times,
      decimals: decimals)
  }

  private func weight(_ weight: Score.Weight?, _ rows: RowsAtHand) -> ScoreMethod.Weight {
    switch weight {
    case nil: .number(1)
    case .number(let number): .number(number)
    case .question(let reference): .answer(address(of: reference, rows))
    }
  }

  private func address(of reference: QuestionReference, _ rows: RowsAtHand) -> Address {
    let roster = machine.questions[reference.question].roster
    return machine.address(of: reference.question, row: row(reference.row, in: roster, rows) ?? 0)
  }
}

extension ScoreMethod.NotAsked {
  init(_ notAsked: Score.NotAsked) {
    self =
      switch notAsked {
      case .missing: .missing
      case .number(let number): .number(number)
      case .leaveOut: .leftOut
      }
  }
}

extension ScoreMethod.Rule {
  init(_ combination: Score.Combination) {
    self =
      switch combination {
      case .sum: .sum
      case .mean: .mean
      case .count: .count
      case .max: .max
      }
  }
}
