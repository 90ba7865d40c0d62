extension CheckedDefinition {
  /// Looks for answers that reach what no case reaches so far.
  ///
  /// What is proved to be out of reach, whatever is answered, is taken out of the coverage.
  ///
  /// - Parameters:
  ///   - rows: The most rows that are looked at in a roster whose rows are added.
  ///   - today: The day that is looked at first, where the day matters.
  /// - Returns: Answers for one point each, which the engine has not borne out yet.
  public func seek(
    _ coverage: inout Coverage, rows: Int = 3, today: PartialDate? = nil, solver: @escaping Solver,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> [Witness] {
    let missing = coverage.missing
    guard let questionnaire, !missing.isEmpty else { return [] }
    var prover = try Prover(questionnaire, limits: .init(rows: rows), today: today, solver: solver)
    var witnesses: [Witness] = []
    for (done, point) in missing.enumerated() {
      progress(done, missing.count)
      if case .alert(let alert, true) = point {
        // It can fire before the end, too.
        switch try prover.outcome(of: .alert(alert)) {
        case .possible(let witness, _): witnesses.append(witness)
        case .never: coverage.exclude(point)
        default: break
        }
        continue
      }
      var sought = try prover.sought { point.ways(in: $0) }
      if case .never = sought, point.looserWays(in: prover.translation) != nil {
        sought = try prover.sought { point.looserWays(in: $0) ?? [] }
      }
      switch sought {
      case .found(let witness): witnesses.append(witness)
      case .never: coverage.exclude(point)
      case .unknown: break
      }
    }
    return witnesses
  }
}

extension CheckedDefinition {
  /// Few cases that reach what is missing, as text to stand behind the cases that there are.
  ///
  /// - Parameters:
  ///   - witnesses: As `seek` finds them.
  ///   - coverage: Gets what the new cases reach.
  ///   - taken: The names of cases that there are.
  ///   - indent: The column of the file's dashes, from 0.
  public func generatedCases(
    from witnesses: [Witness], reaching coverage: inout Coverage, rows: Int = 3, today: PartialDate? = nil,
    besides taken: Set<String> = [], indent: Int = 0
  ) -> [String] {
    var generation = CaseGeneration(coverage, rows: rows, today: today)
    var taken = taken
    var number = 1
    return generation.cases(from: witnesses).map { interview in
      while !taken.insert("generated \(number)").inserted { number += 1 }
      let reached = ReachedPoints(interview).points
      let new = coverage.missing.filter { reached.contains($0) }
      let conditions = new.compactMap { point -> (Ordinal<Guard>, Bool)? in
        if case .condition(let condition, let holds) = point { (condition, holds) } else { nil }
      }
      let generated = GeneratedCase(
        name: "generated \(number)", interview: interview,
        reaches: coverage.reachedWords(new.filter(\.isRule) + new.filter { !$0.isRule }),
        conditions: conditions, writesToday: coverage.questionnaire.namesToday)
      coverage.note(interview)
      return generated.text(indent: indent)
    }
  }
}

extension CoveragePoint {
  /// Rules say more about a case than what is asked and chosen in it.
  fileprivate var isRule: Bool { kind != .questions && kind != .options }
}

extension Questionnaire {
  /// Whether the day matters to anything.
  fileprivate var namesToday: Bool {
    func isToday(_ limit: DateLimits.Limit?) -> Bool { limit == .today }
    let isLimit = machine.questions.elements.contains { question in
      if case .date(let limits) = question.answer {
        isToday(limits.notBefore) || isToday(limits.notAfter)
      } else {
        false
      }
    }
    return isLimit || !todayReaders.isEmpty
  }
}
