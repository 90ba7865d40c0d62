extension InterviewResult {
  /// What answers come to: the one way to a result, for interviews and for rows of tables.
  ///
  /// - Parameters:
  ///   - evaluator: The answers, and what follows from them. Nothing else is read: no cursor, no seen texts.
  ///   - fired: Every alert that has ever fired, also one that its answers no longer bear out; empty for a table.
  ///   - started: The moments of the opening event and of the end, where they are known.
  init(
    _ questionnaire: Questionnaire, _ evaluator: Evaluator, fired: [FiredAlert] = [],
    started: Timestamp? = nil,
    finished: Timestamp? = nil
  ) {
    let words = SpokenWords.of(questionnaire.language)
    func speech(_ evaluator: Evaluator) -> Speech {
      Speech(evaluator: evaluator, clinic: questionnaire.clinic, words: words)
    }
    let progress = Progress(evaluator)
    // Alerts read every answer that was ever given: where a stop comes to stand before one, it still fires.
    let alerts = AlertReader(speech(evaluator), fired: fired).records
    let counting = evaluator.before(progress.stop)
    let answers = AnswerReader(speech: speech(counting), progress: progress)
    let scores = speech(counting).scores(progress)
    self.init(
      questionnaire: QuestionnaireReference(
        id: questionnaire.id, version: questionnaire.version, title: questionnaire.title,
        language: questionnaire.language),
      started: started, finished: finished, today: evaluator.responses.today,
      outcome: Outcome(progress, in: evaluator.machine), answers: answers.answers, rosters: answers.rosters,
      scores: scores, alerts: alerts,
      formulation: evaluator.machine.formulation.map {
        FormulationRecord(FormulationFacts($0, scores: scores, speech(counting)))
      })
  }
}

extension Speech {
  /// Every score where the last that it reads stands in the questionnaire, and in the author's order at one place; one
  /// for each row that is there, where it has rows.
  func scores(_ progress: Progress) -> [ScoreRecord] {
    let machine = evaluator.machine
    let inDocumentOrder = machine.scores.ordinals.sorted {
      (machine.scores[$0].readableFrom, $0) < (machine.scores[$1].readableFrom, $1)
    }
    return inDocumentOrder.flatMap { ordinal -> [ScoreRecord] in
      let score = machine.scores[ordinal]
      guard let each = score.each else {
        return [evaluator.record(of: ordinal, row: 0, id: Address(score.id), called: nil, progress)]
      }
      return evaluator.rows(of: each).map { row in
        evaluator.record(
          of: ordinal, row: row, id: Address(score.id, row: machine.rowName(row, in: each)),
          called: called(each, row), progress)
      }
    }
  }
}

extension Outcome {
  init(_ progress: Progress, in machine: Machine) {
    if progress.open != nil {
      self = .unfinished
    } else if case .stop(let stop) = progress.stop.map({ machine.steps[$0.place.step].kind }) {
      self = .stopped(machine.stops[stop].id)
    } else {
      self = .finished
    }
  }
}

extension Evaluator {
  /// The same answers without those behind a stop: whoever ends early, also by going back to say no, has not
  /// answered them.
  func before(_ stop: Spot?) -> Evaluator {
    guard let stop else { return self }
    var responses = responses
    for question in machine.questions.elements
    where question.roster == nil && question.step > stop.place.step {
      responses.answers[question.slot] = nil
    }
    for (index, roster) in machine.rosters.elements.enumerated() where roster.step > stop.place.step {
      responses.rosters[index] = RosterResponses(questions: roster.questions.count)
    }
    return withAnswers(responses, changedBehind: stop)
  }

  /// Other answers behind a stop; what stands before it, and the conditions there, are as they were.
  func withAnswers(_ responses: Responses, changedBehind stop: Spot) -> Evaluator {
    guard responses != self.responses else { return self }
    var evaluator = self
    evaluator.responses = responses
    for cell in machine.cellsInDocumentOrder {
      if case .condition(let ordinal) = cell, machine.guards[ordinal].step <= stop.place.step { continue }
      _ = evaluator.recompute(cell)
    }
    return evaluator
  }
}
