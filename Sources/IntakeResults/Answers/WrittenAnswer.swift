internal import Intake
internal import LocatedYAML

/// Reads what stands in a file as an answer to a question: the form of the question decides, never the look of the text.
///
/// Whether a code is among the choices and a number in its range is the engine's business.
struct WrittenAnswer {
  enum Reading {
    case skip
    case value(AnswerValue)
  }

  private let view: QuestionView

  init(_ view: QuestionView) { self.view = view }

  /// A plain `skip`; in quotes it is text.
  static func isSkip(_ scalar: YAMLScalar) -> Bool { scalar.style == .plain && scalar.text == "skip" }

  func read(_ node: YAMLNode) throws(AnswerProblem) -> Reading {
    if let scalar = node.scalar, scalar.style == .plain {
      switch scalar.text {
      case "skip": return .skip
      case "does-not-apply": return .value(.notApplicable)
      case "": throw AnswerProblem("nothing stands here", at: node, hint: "write skip to skip")
      default: break
      }
    }
    return .value(try value(node))
  }

  private func value(_ node: YAMLNode) throws(AnswerProblem) -> AnswerValue {
    switch view.form {
    case .yesNo:
      let code = try text(node, "yes or no belongs here")
      guard ["yes", "no"].contains(code) else {
        throw AnswerProblem("yes or no belongs here, not '\(code)'", at: node)
      }
      return .option(code)
    case .one: return .one(try choice(node))
    case .many:
      guard let entries = node.sequence else {
        throw AnswerProblem(
          "a list of choices belongs here, '[]' for none of these", at: node, hint: listHint(node))
      }
      var choices: [AnswerValue.Choice] = []
      for entry in entries { choices.append(try choice(entry)) }
      return .many(choices)
    case .scale(let range, _):
      return .number(
        try number(node, "a whole number from \(range.lowerBound) to \(range.upperBound) belongs here"))
    case .number(let limits):
      let kind = limits.decimals == 0 ? "a whole number" : "a number"
      return .number(
        try number(node, "\(kind) belongs here, \(AnswerProblem.range(limits.least, limits.most))"))
    case .date:
      let expected = "a date belongs here: 2026, 2026-07 or 2026-07-15"
      let written = try text(node, expected)
      guard let date = PartialDate(written) else {
        throw AnswerProblem("\(expected), not '\(written)'", at: node)
      }
      return .date(date)
    case .text: return .text(try text(node, "a text belongs here"))
    }
  }

  /// A code, or a code with the words typed for it.
  private func choice(_ node: YAMLNode) throws(AnswerProblem) -> AnswerValue.Choice {
    guard let pairs = node.mapping else {
      return AnswerValue.Choice(try text(node, "one choice belongs here"))
    }
    guard let pair = pairs.first, pairs.count == 1 else {
      throw AnswerProblem("one choice with its words belongs here: {other: the words}", at: node)
    }
    return AnswerValue.Choice(
      pair.key.text, words: try text(pair.value, "the words for '\(pair.key.text)' belong here"))
  }

  private func number(_ node: YAMLNode, _ expected: String) throws(AnswerProblem) -> Fraction {
    let written = try text(node, expected)
    guard let number = Fraction(decimal: written) else {
      throw AnswerProblem("\(expected), not '\(written)'", at: node)
    }
    return number
  }

  private func text(_ node: YAMLNode, _ expected: String) throws(AnswerProblem) -> String {
    guard let scalar = node.scalar else {
      throw AnswerProblem("\(expected), not a \(node.sequence == nil ? "mapping" : "list")", at: node)
    }
    return scalar.text
  }

  private func listHint(_ node: YAMLNode) -> String? { node.scalar.map { "write [\($0.text)]" } }
}
