internal import Intake

extension Carried.Move: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("from", from)
      json.member("at", at)
      json.member("asked-again", askedAgain)
      json.member("gone", gone)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      from: try node.member("from"), at: try node.member("at"), askedAgain: try node.member("asked-again"),
      gone: try node.member("gone"))
  }
}

extension Carried.Earlier: JSONCoded {
  /// `counted` stands only where it is false, which it never is in a result.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", address)
      json.member("ask", ask)
      json.optional("row", row)
      json.optional("label", spoken)
      if identifies { json.member("identifies", true) }
      if !counted { json.member("counted", false) }
      json.member("at", at)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      address: try node.member("id"), ask: try node.member("ask"), row: try node.optional("row"),
      spoken: try node.optional("label"), at: try node.member("at"),
      identifies: try node.optional("identifies") ?? false, counted: try node.optional("counted") ?? true)
  }
}

extension DefinitionName: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("version", version)
      json.member("digest", digest)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      id: try node.member("id"), version: try node.member("version"), digest: try node.member("digest"))
  }
}
