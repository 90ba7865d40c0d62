internal import Intake
internal import IntakeResults
internal import PlainText

extension ResponseState {
  var inWords: String {
    switch self {
    case .answered: "answered"
    case .skipped: "skipped"
    case .notAsked: "not asked"
    case .notApplicable: "does not apply"
    case .notReached: "not reached"
    }
  }

  /// Somebody said something.
  var isAnswer: Bool { self == .answered || self == .notApplicable }
}

extension AnswerRecord {
  /// The answer as a person would say it, with the ends of its scale; else its state.
  var answerInWords: String {
    switch state {
    case .answered:
      (label ?? "answered") + (scale.map { ", on \($0.lowerBound) to \($0.upperBound)" } ?? "")
    case .notApplicable: "(does not apply) \(label ?? "")"
    case .skipped, .notAsked, .notReached: "(\(state.inWords))"
    }
  }
}

extension ResultRecord {
  var isStopped: Bool { if case .stopped = result.outcome { true } else { false } }

  func answer(at address: Address) -> AnswerRecord? { result.answers.first { $0.id == address } }

  /// What became of a question, or of the question that opens a roster; `nil` for what this result does not have.
  func state(at address: Address) -> ResponseState? {
    answer(at: address)?.state ?? result.rosters.first { Address($0.id) == address }?.state
  }

  /// Its state where it has no answer.
  func stateInWords(at address: Address) -> String? {
    state(at: address).flatMap { $0.isAnswer ? nil : $0.inWords }
  }

  /// What the row of an answer is called; `nil` outside of rosters.
  func called(_ answer: AnswerRecord) -> String? {
    answer.id.row.flatMap { row in
      result.rosters.first { $0.title == answer.page }?.rows.first { $0.row == row }?.called
    }
  }

  /// A question, with what its row is called where it does not say so itself.
  func asked(_ ask: String, at address: Address) -> String {
    guard let called = answer(at: address).flatMap(called), !called.isEmpty, !ask.contains(called) else {
      return ask
    }
    return "\(called): \(ask)"
  }

  /// A question, or the title of a roster, and its answer in quotes or its state.
  func answered(at address: Address) -> String {
    guard let answer = answer(at: address) else {
      let roster = result.rosters.first { Address($0.id) == address }
      return (roster?.title ?? address.description).asLead + (stateInWords(at: address) ?? "not answered")
    }
    let said = answer.state.isAnswer ? "“\(answer.answerInWords)”" : answer.state.inWords
    return asked(answer.ask, at: address).asLead + said
  }
}
