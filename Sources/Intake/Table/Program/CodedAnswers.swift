/// The answers of one respondent as codes, before the specification: what a program does is worked out by this, once for
/// each of the forms that answers can have together.
struct CodedAnswers: Sendable {
  private(set) var evaluator: Evaluator
  private let codings: [AnswerCoding]

  init(_ machine: Machine, _ codings: [AnswerCoding]) {
    evaluator = Evaluator(machine, Responses(machine, today: nil))
    // Until a code says otherwise, everything is asked.
    evaluator.evaluation.guards = machine.guards.elements.map { _ in .one(.yes) }
    self.codings = codings
  }

  /// Puts a code in its place. What is not asked, or perhaps not, tells it by the condition that it stands under.
  mutating func set(_ question: Ordinal<Question>, to code: UInt8) {
    let coding = codings[question.index]
    if let guardian = evaluator.machine.steps[coding.question.step].condition {
      let truth: Truth =
        switch code {
        case AnswerCode.notAsked: .no
        case AnswerCode.perhapsAsked: .unknown
        default: .yes
        }
      evaluator.evaluation.guards[guardian.index] = .one(truth)
    }
    evaluator.responses.answers[coding.question.slot] =
      code == AnswerCode.notAsked || code == AnswerCode.perhapsAsked ? nil : coding.entry(of: code)
  }

  mutating func set(_ guardian: Ordinal<Guard>, to truth: Truth) {
    evaluator.evaluation.guards[guardian.index] = .one(truth)
  }

  /// Works out the scores that conditions or other scores read.
  mutating func readScores(_ cells: [Cell]) {
    for cell in cells { _ = evaluator.recompute(cell) }
  }
}
