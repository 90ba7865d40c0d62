internal import Intake

extension ScoreMethod: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", rule)
      json.member("reads", reads)
      json.member("reversed", reversed)
      json.member("may-be-missing", mayBeMissing)
      json.optional("fill-source", fillSource)
      json.member("not-asked", notAsked)
      json.member("weights", weights)
      json.member("times", times)
      json.member("decimals", decimals)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      rule: try node.member("rule"), reads: try node.member("reads"), reversed: try node.member("reversed"),
      mayBeMissing: try node.member("may-be-missing"), fillSource: try node.optional("fill-source"),
      notAsked: try node.member("not-asked"), weights: try node.member("weights"),
      times: try node.member("times"), decimals: try node.member("decimals"))
  }
}

extension ScoreMethod.Rule: JSONCoded {}

extension ScoreMethod.NotAsked: JSONCoded {
  func write(to json: inout JSONWriter) {
    switch self {
    case .missing: json.string("missing")
    case .leftOut: json.string("leave-out")
    case .number(let number): number.write(to: &json)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    switch node.content {
    case .text("missing"): self = .missing
    case .text("leave-out"): self = .leftOut
    case .number: self = .number(try Fraction(from: node))
    default: throw node.problem("'missing', 'leave-out' or a number belongs here")
    }
  }
}

extension ScoreMethod.Weight: JSONCoded {
  func write(to json: inout JSONWriter) {
    switch self {
    case .number(let number): number.write(to: &json)
    case .answer(let address): address.write(to: &json)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    if case .text = node.content {
      self = .answer(try Address(from: node))
    } else {
      self = .number(try Fraction(from: node))
    }
  }
}
