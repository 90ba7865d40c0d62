internal import Intake

/// How an answer stands in a draft: an object whose one key is its kind.
///
/// | kind | value |
/// | --- | --- |
/// | `one` | a choice: `{"code":"other","words":"…"}`, without `words` where none were typed |
/// | `many` | a list of choices, in the order in which they were given |
/// | `number` | `"12"`, `"-1/3"`: the exact fraction, as text |
/// | `date` | `"2026"`, `"2026-07"`, `"2026-07-15"` |
/// | `text` | the text |
/// | `does-not-apply` | `true` |
struct DraftAnswer: JSONCoded {
  let value: AnswerValue

  init(_ value: AnswerValue) { self.value = value }

  func write(to json: inout JSONWriter) {
    json.object { json in
      switch value {
      case .one(let choice): json.member("one", StoredChoice(choice))
      case .many(let choices): json.member("many", choices.map(StoredChoice.init))
      case .number(let number): json.member("number", StoredFraction(number))
      case .date(let date): json.member("date", date)
      case .text(let text): json.member("text", text)
      case .notApplicable: json.member("does-not-apply", true)
      }
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    let members = try node.members()
    guard let member = members.first, members.count == 1 else {
      throw node.problem("one kind of answer with its value belongs here")
    }
    do throws(JSONProblem) {
      self.init(try DraftAnswer.value(member.key, from: member.value))
    } catch {
      throw error.inside(member.key)
    }
  }

  private static func value(_ kind: String, from node: JSONNode) throws(JSONProblem) -> AnswerValue {
    switch kind {
    case "one": return .one(try StoredChoice(from: node).choice)
    case "many": return .many(try [StoredChoice](from: node).map(\.choice))
    case "number": return .number(try StoredFraction(from: node).number)
    case "date": return .date(try PartialDate(from: node))
    case "text": return .text(try node.text())
    case "does-not-apply":
      guard try Bool(from: node) else { throw node.problem("true belongs here") }
      return .notApplicable
    default: throw node.problem("this version of intake does not know the kind of answer '\(kind)'")
    }
  }
}

struct StoredChoice: JSONCoded {
  let choice: AnswerValue.Choice

  init(_ choice: AnswerValue.Choice) { self.choice = choice }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("code", choice.code)
      json.optional("words", choice.words)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["code", "words"])
    self.init(AnswerValue.Choice(try node.member("code"), words: try node.optional("words")))
  }
}

struct StoredFraction: JSONCoded {
  let number: Fraction

  init(_ number: Fraction) { self.number = number }

  func write(to json: inout JSONWriter) {
    json.string(number.isWhole ? "\(number.numerator)" : "\(number.numerator)/\(number.denominator)")
  }

  init(from node: JSONNode) throws(JSONProblem) {
    let parts = try node.text().split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      if let whole = Int(parts[0]) {
        self.init(Fraction(whole))
        return
      }
    case 2:
      if let top = Int64(parts[0]), let bottom = Int64(parts[1]), bottom > 0,
        let number = Fraction(top, over: bottom)
      {
        self.init(number)
        return
      }
    default: break
    }
    throw node.problem("a fraction like 12 or -1/3 belongs here")
  }
}
