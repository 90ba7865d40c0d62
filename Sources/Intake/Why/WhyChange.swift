extension WhyReplay {
  /// A change in the words of the interview in which it was made.
  func change(_ candidate: WhyCandidate, spokenBy speech: Speech) -> Why.Change {
    switch candidate.target {
    case .answer(let spot): return change(candidate, at: spot, speech)
    case .newRow(let roster):
      let number = base.evaluator.responses.rosters[roster.index].nextNumber
      return change(of: roster, number, .addsRow, called: nil)
    case .row(let roster, let row):
      return change(of: roster, row, .removesRow, called: base.speech.called(roster, row))
    }
  }

  private func change(
    of roster: Ordinal<Roster>, _ row: Int, _ kind: Why.Change.Kind, called: String?
  ) -> Why.Change {
    Why.Change(
      kind: kind, address: machine.address(of: roster, row: row), ask: machine.rosters[roster].title,
      from: called, wasAsked: true, row: nil, to: nil, toLabel: nil, ticked: [], unticked: [])
  }

  private func change(_ candidate: WhyCandidate, at spot: Spot, _ speech: Speech) -> Why.Change {
    let (question, row) = (spot.question, spot.row)
    let ask = speech.text(machine.questions[question].ask, speech.at(question, row))
    let called = machine.questions[question].roster.map { roster in
      base.evaluator.rows(of: roster).contains(row) ? base.speech.called(roster, row) : ""
    }
    let now = base.evaluator.answer(to: question, row: row)?.value.map {
      machine.answerValue(of: $0, to: question)
    }
    func chosen(_ first: AnswerValue?, but second: AnswerValue?) -> [String] {
      guard case .many(let choices)? = first, case .many(let others)? = second else { return [] }
      return choices.filter { choice in !others.contains { $0.code == choice.code } }
        .map { self.label(of: $0, at: spot, speech) }
    }
    return Why.Change(
      kind: .answer, address: machine.address(of: question, row: row), ask: ask,
      from: base.speech.answer(question, row: row),
      wasAsked: base.evaluator.relevance(of: place(of: spot)) == .yes,
      row: called.flatMap { $0.isEmpty || !ask.contains($0) ? $0 : nil },
      to: candidate.value, toLabel: candidate.value == nil ? nil : label(candidate, at: spot, speech),
      ticked: chosen(candidate.value, but: now), unticked: chosen(now, but: candidate.value))
  }

  private func label(of choice: AnswerValue.Choice, at spot: Spot, _ speech: Speech) -> String {
    let question = machine.questions[spot.question]
    if let roster = question.rosterOfChoices {
      let row = base.evaluator.rows(of: roster).first { machine.rowName($0, in: roster) == choice.code }
      return row.map { speech.called(roster, $0) } ?? choice.code
    }
    return question.answer.options?.first { $0.code == choice.code }
      .map { speech.text($0.label, speech.at(spot.question, spot.row)) } ?? choice.code
  }

  /// The option's own label where words were to be typed.
  private func label(_ candidate: WhyCandidate, at spot: Spot, _ speech: Speech) -> String? {
    if case .one(let choice)? = candidate.value, choice.words != nil {
      return label(of: choice, at: spot, speech)
    }
    return speech.answer(spot.question, row: spot.row)
  }
}
