internal import Intake
internal import LocatedYAML

/// A value that cannot be taken, and what would be right.
struct AnswerProblem: Error {
  let diagnostic: Diagnostic

  init(_ message: String, at node: YAMLNode?, hint: String? = nil) {
    diagnostic = .error("bad-answer", message, at: node?.location, hint: hint)
  }

  /// What the engine rejects, in words for whoever wrote the file.
  init(_ rejection: Rejection, at node: YAMLNode?) {
    let written = node?.scalar.map { "'\($0.text)'" } ?? "this"
    var hint: String?
    let message: String
    switch rejection {
    case .unknownAddress(let address): message = "nothing is asked at '\(address)'"
    case .notAsked(let address): message = "'\(address)' is not asked, as its condition is not met"
    case .wrongKind(let address): message = "\(written) is no answer to '\(address)'"
    case .notAChoice(let code, let codes):
      message =
        codes.isEmpty
        ? "there is nothing to choose from" : "'\(code)' is not among the choices: \(listed(codes))"
      hint = Suggestion.question(for: code, among: codes)
    case .wordsNotTaken(let code): message = "'\(code)' takes no words: write the code alone"
    case .wordsMissing(let code): message = "'\(code)' needs words: write {\(code): the words}"
    case .tooFew(let least): message = "at least \(least) belong here"
    case .tooMany(let most): message = "at most \(most) belong here"
    case .exclusive(let code): message = "'\(code)' stands alone, without others beside it"
    case .outOfRange(let least, let most):
      message = "\(written) is out of range: \(AnswerProblem.range(least, most))"
    case .tooManyDecimals(let most):
      message =
        most == 0
        ? "a whole number belongs here, not \(written)"
        : "\(written) has more than \(most) decimal\(most == 1 ? "" : "s")"
    case .tooPrecise(let precision): message = "\(written) is finer than asked: a \(precision) is enough"
    case .tooEarly(let date): message = "\(written) is before \(date), the earliest that can be"
    case .tooLate(let date): message = "\(written) is after \(date), the latest that can be"
    case .textTooLong(let most): message = "this text has more than \(most) characters"
    case .textEmpty: message = "a text of blanks is no answer: write skip to skip"
    case .wrongShape(let shape): message = "\(written) is not of the shape '\(shape)' (# a digit, @ a letter)"
    case .required(let address): message = "'\(address)' has to be answered, and cannot be skipped"
    case .noMoreRows(let most): message = "at most \(most) row\(most == 1 ? " belongs" : "s belong") here"
    case .rowsAreGiven(let address):
      message = "the rows of '\(address)' are given: a mapping by row belongs here"
    case .applies(let address): message = "'\(address)' does not offer does-not-apply"
    case .alreadyBegun: message = "this interview has begun already"
    case .finished: message = "this interview is over"
    }
    self.init(message, at: node, hint: hint)
  }

  static func range(_ least: Fraction?, _ most: Fraction?) -> String {
    switch (least, most) {
    case (let least?, let most?): "\(least) to \(most)"
    case (let least?, nil): "\(least) or more"
    case (nil, let most?): "\(most) or less"
    case (nil, nil): "any number"
    }
  }
}

/// A few of them whole, of many the first.
private func listed(_ codes: [String]) -> String {
  codes.count <= 12 ? codes.joined(separator: ", ") : codes.prefix(12).joined(separator: ", ") + ", …"
}
