extension AnswerReading {
  /// An answer at random, for a question whose answers are not a few that are known beforehand; `nil` where there is
  /// none, as where rows are the choices and there are no rows.
  func drawnAnswer(today: PartialDate?, using generator: inout some RandomNumberGenerator) -> AnswerValue? {
    switch question.answer {
    case .yesNo, .scale, .one(.options):
      // Here only with more points than are worth a list.
      guard case .scale(let scale) = question.answer else { return nil }
      let limits = NumberLimits(
        least: Fraction(scale.low), most: Fraction(scale.high), unit: nil, decimals: 0)
      return SimulatedNumber.number(limits, using: &generator).map(AnswerValue.number)
    case .one(.rows):
      guard !rows.isEmpty else { return nil }
      return .option(rows[generator.index(below: rows.count)].code)
    case .many(.rows, let atLeast, let atMost):
      let codes = generator.several(of: rows.map(\.code), atLeast: atLeast, atMost: atMost)
      return .many(codes.map { AnswerValue.Choice($0) })
    case .many(.options(let options), let atLeast, let atMost):
      let others = options.filter { !$0.isExclusive }
      let chosen = generator.several(of: others, atLeast: atLeast, atMost: atMost)
      let alone = options.filter(\.isExclusive)
      if chosen.isEmpty, !alone.isEmpty {
        return .many([choice(alone[generator.index(below: alone.count)], using: &generator)])
      }
      return .many(chosen.map { choice($0, using: &generator) })
    case .number(let limits):
      return SimulatedNumber.number(limits, using: &generator).map(AnswerValue.number)
    case .date(let limits):
      return SimulatedNumber.date(
        limits.precision, notBefore: notBefore, notAfter: notAfter, today: today, using: &generator
      ).map(AnswerValue.date)
    case .text(let limits): return .text(SimulatedText.text(limits, using: &generator))
    }
  }

  private func choice(
    _ option: Option, using generator: inout some RandomNumberGenerator
  ) -> AnswerValue.Choice {
    AnswerValue.Choice(
      option.code, words: option.takesWords ? SimulatedText.words(using: &generator) : nil)
  }
}

extension RandomNumberGenerator {
  /// Some of them in their order, each with a chance of a third; none of them, or as many as there must be.
  fileprivate mutating func several<Element>(
    of elements: [Element], atLeast: Int?, atMost: Int?
  ) -> [Element] {
    var places = Array(elements.indices.filter { _ in index(below: 3) == 0 })
    while places.count > max(0, atMost ?? .max) { places.remove(at: index(below: places.count)) }
    if let atLeast, !places.isEmpty, places.count < atLeast {
      var others = elements.indices.filter { !places.contains($0) }
      while places.count < atLeast, !others.isEmpty {
        places.append(others.remove(at: index(below: others.count)))
      }
    }
    return places.sorted().map { elements[$0] }
  }
}

extension AnswerValue {
  /// As it stands in its own column: words have columns of theirs.
  var withoutWords: AnswerValue {
    guard case .many(let choices) = self else { return self }
    return .many(choices.map { Choice($0.code) })
  }

  /// The words for each of these options; `nil` where it is not chosen.
  func words(of codes: [String]) -> [String?] {
    guard case .many(let choices) = self else { return [] }
    return codes.map { code in choices.first { $0.code == code }?.words }
  }
}
