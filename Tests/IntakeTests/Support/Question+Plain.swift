@testable import Intake

extension Question {
  /// A question of no roster, with nothing but its answer.
  static func plain(
    _ id: String, _ answer: AnswerKind, doesNotApply: String? = nil, slot: Int = 0
  ) -> Question {
    Question(
      id: id, ask: .verbatim("\(id)?"), help: nil, answer: answer, isRequired: false,
      doesNotApply: doesNotApply.map(Template.verbatim), identifies: false, permits: nil, isInSummary: false,
      step: Ordinal(slot), roster: nil, slot: slot, definition: Ordinal(0))
  }
}

extension Option {
  static func plain(
    _ code: String, _ label: String, points: Fraction? = nil, called: String? = nil,
    isExclusive: Bool = false, takesWords: Bool = false
  ) -> Option {
    Option(
      code: code, label: .verbatim(label), points: points, called: called.map(Template.verbatim),
      isExclusive: isExclusive, takesWords: takesWords)
  }
}
