import Testing

@testable import Intake

/// What counts is decided by what is relevant, never by what is kept.
@Suite struct `Answers set aside` {
  /// The interview's evaluator without every answer that is not relevant, and without removed rows.
  private func withoutSetAside(_ interview: Interview) -> Evaluator {
    let (machine, evaluator) = (interview.machine, interview.evaluator)
    var responses = evaluator.responses
    for ordinal in machine.questions.ordinals {
      let question = machine.questions[ordinal]
      guard let roster = question.roster else {
        if evaluator.relevance(of: Place(step: question.step, row: 0)) != .yes {
          responses.answers[question.slot] = nil
        }
        continue
      }
      for row in responses.rosters[roster.index].answers.rows
      where evaluator.relevance(of: Place(step: question.step, row: row)) != .yes {
        responses.rosters[roster.index].answers[row]?[question.slot] = nil
      }
    }
    for roster in machine.rosters.ordinals
    where evaluator.relevance(of: Place(step: machine.rosters[roster].step, row: 0)) != .yes {
      responses.rosters[roster.index] = RosterResponses(questions: machine.rosters[roster].questions.count)
    }
    var bare = Evaluator(machine, responses)
    bare.evaluation = .onePass(machine, responses)
    return bare
  }

  /// Walks at random; says how often something was set aside.
  private func walk(seed: UInt64) throws -> Int {
    var interview = Interview(
      try .yaml(RandomQuestionnaire.text(seed: seed)), startedAt: InterviewPropertyTests.start)
    var random = RandomEvents(seed: seed &* 31)
    var setAside = 0
    for _ in 0..<60 {
      try? interview.apply(random.next(for: interview))
      let bare = withoutSetAside(interview)
      if bare.responses != interview.evaluator.responses { setAside += 1 }
      #expect(bare.evaluation == interview.evaluator.evaluation)
      #expect(Progress(bare) == Progress(interview.evaluator))
      let result = InterviewResult(interview.questionnaire, bare, fired: interview.firedAlerts)
      let whole = InterviewResult(
        interview.questionnaire, interview.evaluator, fired: interview.firedAlerts)
      #expect(result == whole, "seed \(seed)")
    }
    return setAside
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `are never read: not by a condition, a score, an alert or a result`(part: UInt64) throws {
    var setAside = 0
    for seed in part * 10 + 1...part * 10 + 10 { setAside += try walk(seed: seed) }
    #expect(setAside > 100, "the walks set too little aside to show anything")
  }
}
