internal import Intake

/// Only the rules that are there; an empty object where there is none.
extension ChangeRules: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      ChangeRules.write("reliable", reliable, to: &json) { rule, json in
        switch rule {
        case .points(let points): json.member("points", points)
        case .index(let sd, let reliability, let kind):
          json.member("sd", sd)
          json.member("reliability", reliability)
          json.member("kind", kind)
        }
      }
      ChangeRules.write("case", caseness, to: &json) { rule, json in json.member("at-least", rule) }
      ChangeRules.write("response", response, to: &json) { rule, json in
        json.member("drop", rule.drop)
        json.optional("baseline-at-least", rule.baselineAtLeast)
      }
      ChangeRules.write("remission", remission, to: &json) { rule, json in json.member("below", rule) }
      ChangeRules.write("crossing", crossing, to: &json) { rule, json in
        json.member("kind", rule.kind)
        json.optional("clinical", rule.clinical)
        json.optional("reference", rule.reference)
      }
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    _ = try node.members()
    self.init()
    reliable = try ChangeRules.read("reliable", in: node) { node throws(JSONProblem) in
      if let points: Fraction = try node.optional("points") { return .points(points) }
      return .index(
        sd: try node.member("sd"), reliability: try node.member("reliability"), kind: try node.member("kind"))
    }
    caseness = try ChangeRules.read("case", in: node) { node throws(JSONProblem) in
      try node.member("at-least")
    }
    response = try ChangeRules.read("response", in: node) { node throws(JSONProblem) in
      Response(drop: try node.member("drop"), baselineAtLeast: try node.optional("baseline-at-least"))
    }
    remission = try ChangeRules.read("remission", in: node) { node throws(JSONProblem) in
      try node.member("below")
    }
    crossing = try ChangeRules.read("crossing", in: node) { node throws(JSONProblem) in
      Crossing(
        kind: try node.member("kind"), clinical: try node.optional("clinical"),
        reference: try node.optional("reference"))
    }
  }

  private static func write<Rule>(
    _ key: String, _ sourced: Sourced<Rule>?, to json: inout JSONWriter,
    rule: (Rule, inout JSONWriter) -> Void
  ) {
    guard let sourced else { return }
    json.key(key)
    json.object { json in
      rule(sourced.rule, &json)
      json.optional("source", sourced.source)
    }
  }

  private static func read<Rule>(
    _ key: String, in node: JSONNode, rule: (JSONNode) throws(JSONProblem) -> Rule
  ) throws(JSONProblem) -> Sourced<Rule>? {
    try node.optional(key) { node throws(JSONProblem) in
      Sourced(rule: try rule(node), source: try node.optional("source"))
    }
  }
}

extension ChangeRules.Group: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("mean", mean)
      json.member("sd", sd)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(mean: try node.member("mean"), sd: try node.member("sd"))
  }
}
