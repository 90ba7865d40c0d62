internal import Intake

extension AnswerRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("ask", ask)
      json.member("state", state)
      if let value, let kind = StoredAnswer.Kind(of: value) {
        json.member("kind", kind)
        json.key("value")
        StoredAnswer.write(value, to: &json)
      }
      json.optional("label", label)
      json.optional("scale", scale.map { [$0.lowerBound, $0.upperBound] })
      json.member("page", page)
      json.optional("part", part)
      if isInSummary { json.member("summary", true) }
      if identifies { json.member("identifies", true) }
      json.optional("at", at)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    let state: ResponseState = try node.member("state")
    var value: AnswerValue?
    if let kind: StoredAnswer.Kind = try node.optional("kind") {
      value = try node.member("value") { node throws(JSONProblem) in try StoredAnswer.read(kind, from: node) }
    } else if let stray = try node.node("value") {
      throw stray.problem("a value needs a 'kind' before it").inside("value")
    }
    self.init(
      id: try node.member("id"), ask: try node.member("ask"), state: state, value: value,
      label: try node.optional("label"), scale: try AnswerRecord.scale(in: node),
      page: try node.member("page"), part: try node.optional("part"),
      isInSummary: try node.optional("summary") ?? false,
      identifies: try node.optional("identifies") ?? false,
      at: try node.optional("at"))
  }
}

extension AnswerRecord {
  private static func scale(in node: JSONNode) throws(JSONProblem) -> ClosedRange<Int>? {
    try node.optional("scale") { node throws(JSONProblem) in
      let ends = try [Int](from: node)
      guard ends.count == 2, ends[0] <= ends[1] else {
        throw node.problem("the lowest and the highest point belong here")
      }
      return ends[0]...ends[1]
    }
  }
}

extension ResponseState: JSONCoded {}

extension RosterRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("title", title)
      json.optional("state", state)
      json.member("rows", rows)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      id: try node.member("id"), title: try node.member("title"), state: try node.optional("state"),
      rows: try node.member("rows"))
  }
}

extension RosterRecord.Row: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("row")
      StoredAnswer.write(code: row, to: &json)
      json.member("called", called)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      row: try node.member("row") { node throws(JSONProblem) in try StoredAnswer.code(from: node) },
      called: try node.member("called"))
  }
}
