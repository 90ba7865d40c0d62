/// Puts answers that reach one thing each together to few cases that reach much.
struct CaseGeneration {
  let questionnaire: Questionnaire
  /// What is still to be reached.
  private(set) var missing: Set<CoveragePoint>
  private let today: PartialDate?
  private let positions: WalkPositions

  private var machine: Machine { questionnaire.machine }

  /// - Parameter rows: The most rows that a roster gets whose rows are added.
  init(_ coverage: Coverage, rows: Int, today: PartialDate?) {
    questionnaire = coverage.questionnaire
    missing = Set(coverage.missing)
    self.today = today
    positions = WalkPositions(coverage.questionnaire.machine, .init(rows: rows))
  }

  /// Greedy: each takes up whatever makes it reach more, until nothing more fits.
  mutating func cases(from witnesses: [Witness]) -> [Interview] {
    var cases: [Interview] = []
    // Most things are reached by the way to another.
    var known: Set<Witness> = []
    var rest = witnesses.filter { known.insert($0).inserted }.compactMap { witness in
      replay(witness).map { (witness: witness, reaches: ReachedPoints($0).points.intersection(missing)) }
    }
    while !missing.isEmpty {
      var best: (witness: Witness, interview: Interview, reached: Set<CoveragePoint>)?
      var left: [(witness: Witness, reaches: Set<CoveragePoint>)] = []
      for one in rest {
        if let best, !one.reaches.isEmpty, one.reaches.isSubset(of: best.reached) { continue }
        guard let merged = best.map({ merge($0.witness, one.witness) }) ?? one.witness,
          let interview = replay(merged)
        else {
          left.append(one)
          continue
        }
        let reached = ReachedPoints(interview).points.intersection(missing)
        // Nothing that is reached already may be lost by it.
        if reached.isStrictSuperset(of: best?.reached ?? []) {
          best = (merged, interview, reached)
          // Beside others it may not reach what it reaches alone.
          if !one.reaches.isSubset(of: reached) { left.append(one) }
        } else {
          left.append(one)
        }
      }
      guard let best else { break }
      missing.subtract(best.reached)
      cases.append(best.interview)
      // What reached nothing alone may with others.
      rest = left.compactMap { one in
        let reaches = one.reaches.subtracting(best.reached)
        return reaches.isEmpty && !one.reaches.isEmpty ? nil : (one.witness, reaches)
      }
    }
    return cases
  }

  /// Everything answered that a witness answers, and all else skipped; `nil` where the engine refuses an answer.
  private func replay(_ witness: Witness) -> Interview? {
    var replay = Replay(
      witness.closingRows, positions, Interview(questionnaire, on: witness.today ?? today))
    do throws(Rejection) { _ = try replay.walk(to: .max) } catch { return nil }
    return replay.interview
  }

  /// Both, the second's rows behind the first's where they would answer otherwise; `nil` where that cannot be.
  private func merge(_ first: Witness, _ second: Witness) -> Witness? {
    if let merged = first.with(second) { return merged }
    var moved = second
    for (id, count) in first.rows where second.rows[id] != nil {
      guard case .roster(let roster) = machine.names[id],
        case .added(_, _, _, let most) = machine.rosters[roster].rows,
        count + (second.rows[id] ?? 0) <= most
      else { return nil }
      moved = moved.moving(roster, by: count, machine)
    }
    return first.with(moved)
  }
}

extension Witness {
  /// A file that lists rows says by it that there are no more.
  fileprivate var closingRows: Witness {
    Witness(answers: answers, rows: rows, closed: closed.union(rows.keys), today: today)
  }

  /// Both together; `nil` where they differ.
  fileprivate func with(_ other: Witness) -> Witness? {
    if let today, let theirs = other.today, today != theirs { return nil }
    var values = Dictionary(answers.map { ($0.address, $0.value) }, uniquingKeysWith: { first, _ in first })
    var all = answers
    for answer in other.answers {
      if let value = values[answer.address] {
        if value != answer.value { return nil }
      } else {
        values[answer.address] = answer.value
        all.append(answer)
      }
    }
    return Witness(
      answers: all, rows: rows.merging(other.rows) { max($0, $1) }, closed: closed.union(other.closed),
      today: today ?? other.today)
  }

  /// The same with the rows of a roster further behind, also where they are chosen.
  fileprivate func moving(_ roster: Ordinal<Roster>, by count: Int, _ machine: Machine) -> Witness {
    func moved(_ name: String) -> String { Int(name).map { String($0 + count) } ?? name }
    func moved(_ choice: AnswerValue.Choice) -> AnswerValue.Choice {
      AnswerValue.Choice(moved(choice.code), words: choice.words)
    }
    let answers = self.answers.map { answer -> Answer in
      guard case .question(let ordinal) = machine.names[answer.address.name] else { return answer }
      let question = machine.questions[ordinal]
      var (address, value) = (answer.address, answer.value)
      if question.roster == roster, let row = address.row { address = Address(address.name, row: moved(row)) }
      if question.rosterOfChoices == roster {
        switch value {
        case .one(let choice): value = .one(moved(choice))
        case .many(let choices): value = .many(choices.map(moved))
        default: break
        }
      }
      return Answer(address: address, value: value)
    }
    let id = machine.rosters[roster].id
    var rows = rows
    rows[id] = rows[id].map { $0 + count }
    return Witness(answers: answers, rows: rows, closed: closed, today: today)
  }
}
