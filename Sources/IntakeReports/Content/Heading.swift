internal import Intake
internal import IntakeResults
internal import PlainText

extension ResultRecord {
  /// Under the title: whose answers, on which occasion, how they came in, whether they are whole, and how many.
  var headingLines: [String] {
    var first = [respondent ?? "no respondent given"]
    if let session = occasion.session { first.append("session \(session)") }
    if occasion.isBaseline { first.append("baseline") }
    if let today = result.today { first.append(today.inEnglish) }
    if let administered { first.append(administered.inWords) }
    return [first.joined(separator: ", "), outcomeInWords, carriedInWords, result.answers.countInWords]
      .compactMap { $0 }
  }

  /// `nil` for what is whole.
  private var outcomeInWords: String? {
    switch result.outcome {
    case .finished: return nil
    case .unfinished: return "NOT FINISHED. What comes behind the last answer was not reached."
    case .stopped(let id):
      let open = result.answers.firstIndex { $0.state == .notReached } ?? result.answers.endIndex
      let last = result.answers[..<open].last { $0.state == .answered }
      let after = last.map { ", after: \($0.ask.asLead)\($0.answerInWords.asSentence)" } ?? "."
      return
        "STOPPED EARLY at “\(id)”\(after) What comes behind it was not asked, and there is no formulation."
    }
  }
}

extension Administration {
  var inWords: String {
    switch self {
    case .byRespondent: "answered by the client"
    case .readAloud: "read aloud to the client"
    case .paper: "entered from paper"
    case .proxy: "answered by somebody else for the client"
    }
  }
}

extension [AnswerRecord] {
  /// `Of 163 questions: 118 answered, 12 skipped, 33 not asked.`; `nil` where there are none.
  fileprivate var countInWords: String? {
    guard !isEmpty else { return nil }
    let parts = ResponseState.allCases.compactMap { state -> String? in
      let count = count { $0.state == state }
      return count > 0 ? "\(count) \(state.inWords)" : nil
    }
    return "Of \(counted(count, "question")): \(parts.joined(separator: ", "))."
  }
}
