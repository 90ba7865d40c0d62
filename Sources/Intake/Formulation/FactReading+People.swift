extension FactReading {
  func people(_ people: FormulationPlan.People, _ speech: Speech) -> [FormulationRecord.PersonRecord] {
    evaluator.rows(of: people.roster).map { row in
      FormulationRecord.PersonRecord(
        row: row, called: speech.called(people.roster, row),
        close: people.close.flatMap { points($0, row: row) },
        wished: people.wished.flatMap { points($0, row: row) },
        support: people.support.flatMap { degree($0, row: row, speech) },
        strain: people.strain.flatMap { degree($0, row: row, speech) },
        expected: people.expected.flatMap { speech.answer($0, row: row) })
    }
  }

  /// What closeness, now and wished, goes from and to.
  func closeness(_ people: FormulationPlan.People) -> FormulationRecord.Ends? {
    let ends = [people.close, people.wished].compactMap { $0 }.compactMap { self.ends(of: $0) }
    guard let low = ends.map(\.low).min(), let high = ends.map(\.high).max() else { return nil }
    return FormulationRecord.Ends(low: low, high: high)
  }

  /// `nil` where nothing bounds the points of a question.
  private func ends(of question: Ordinal<Question>) -> FormulationRecord.Ends? {
    guard let numbers = machine.questions[question].answer.numbers, let low = numbers.low,
      let high = numbers.high
    else { return nil }
    return FormulationRecord.Ends(low: low, high: high)
  }

  private func degree(_ question: Ordinal<Question>, row: Int, _ speech: Speech) -> FormulationRecord.Degree?
  {
    guard let points = points(question, row: row), let ends = ends(of: question),
      let label = speech.answer(question, row: row)
    else { return nil }
    return FormulationRecord.Degree(points: points, ends: ends, label: label)
  }
}
