/// What whole results are made from: only where the program is for them.
extension ScoringWorker {
  /// By row of the last block, a number for what the answer to a question comes to, below `answerForms`.
  public func answers(toQuestion question: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(program.purpose == .results, "the program is for results")
    precondition(program.codings.indices.contains(question), "there is such a question")
    return UnsafeBufferPointer(start: finalCodes + capacity * question, count: rows)
  }

  /// How many forms an answer can have, at most.
  public static let answerForms = Int(AnswerCode.perhapsAsked) + 1

  /// The whole result of a row of the last block, without its day.
  ///
  /// - Complexity: As much as a row costs that is taken by itself.
  public func result(ofRow row: Int) -> InterviewResult {
    precondition(
      program.purpose == .results && row >= 0 && row < rows, "the program is for results of such rows")
    var answers = nothingAnswered
    for stage in program.stages {
      switch stage {
      case .condition(let guardian, _, _): answers.set(guardian, to: truth(guardian, row))
      case .answers(let stage):
        answers.set(stage.question, to: finalCodes[capacity * stage.question.index + row])
      }
    }
    answers.readScores(program.scoresRead)
    return InterviewResult(program.questionnaire, answers.evaluator)
  }

  /// Keeps what the answers to a question come to, once its condition is decided.
  func settle(_ stage: QuestionStage, _ columns: [UnsafeBufferPointer<UInt8>]) {
    let finals = finalCodes + capacity * stage.question.index
    let codes = stage.column.flatMap { columns[$0].baseAddress }
    AnswerCode.finals.withUnsafeBufferPointer { byTruth in
      for row in 0..<rows {
        let decided = stage.condition.map { truth($0, row) } ?? .yes
        finals[row] = byTruth[Int(decided.code) &<< 8 | Int(codes?[row] ?? AnswerCode.empty)]
      }
    }
  }
}

extension AnswerCode {
  /// By truth and code, what `final` says.
  fileprivate static let finals = [Truth.no, .unknown, .yes].flatMap { truth in
    (0...255).map { final(UInt8($0), truth) }
  }
}
