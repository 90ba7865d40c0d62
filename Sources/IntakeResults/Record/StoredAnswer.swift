internal import Intake

/// How an answer stands in a result: in the codes of the definition, with its kind beside it.
///
/// | kind | value |
/// | --- | --- |
/// | `one` | a code; `{"other": "the typed words"}` for an option that takes words |
/// | `many` | a list of those, in the definition's order; empty for none of these |
/// | `number` | the number |
/// | `date` | `"2026"`, `"2026-07"`, `"2026-07-15"` |
/// | `text` | the text |
///
/// A code that is a whole number stands as a number, as it does in a definition; rows that were added by their number,
/// rows that are given by their name.
enum StoredAnswer {
  enum Kind: String, CaseIterable, JSONCoded {
    case one, many, number, date, text

    /// `nil` for "does not apply", which has no value: the state says it.
    init?(of value: AnswerValue) {
      switch value {
      case .one: self = .one
      case .many: self = .many
      case .number: self = .number
      case .date: self = .date
      case .text: self = .text
      case .notApplicable: return nil
      }
    }
  }

  static func write(_ value: AnswerValue, to json: inout JSONWriter) {
    switch value {
    case .one(let choice): write(choice, to: &json)
    case .many(let choices): json.array { json in for choice in choices { write(choice, to: &json) } }
    case .number(let number): number.write(to: &json)
    case .date(let date): date.write(to: &json)
    case .text(let text): json.string(text)
    case .notApplicable: json.null()
    }
  }

  static func read(_ kind: Kind, from node: JSONNode) throws(JSONProblem) -> AnswerValue {
    switch kind {
    case .one: .one(try choice(from: node))
    case .many:
      .many(try node.elements { node throws(JSONProblem) in try choice(from: node) })
    case .number: .number(try Fraction(from: node))
    case .date: .date(try PartialDate(from: node))
    case .text: .text(try node.text())
    }
  }

  static func write(code: String, to json: inout JSONWriter) {
    if let number = Int(code), String(number) == code { json.verbatim(code) } else { json.string(code) }
  }

  static func code(from node: JSONNode) throws(JSONProblem) -> String {
    switch node.content {
    case .text(let code): return code
    case .number: return String(try Int(from: node))
    default: throw node.unexpected("a code")
    }
  }

  private static func write(_ choice: AnswerValue.Choice, to json: inout JSONWriter) {
    guard let words = choice.words else { return write(code: choice.code, to: &json) }
    json.object { json in json.member(choice.code, words) }
  }

  private static func choice(from node: JSONNode) throws(JSONProblem) -> AnswerValue.Choice {
    guard case .object(let members) = node.content else { return AnswerValue.Choice(try code(from: node)) }
    guard let member = members.first, members.count == 1 else {
      throw node.problem("one code with its words belongs here: {\"other\": \"the words\"}")
    }
    return AnswerValue.Choice(member.key, words: try member.value.text())
  }
}
