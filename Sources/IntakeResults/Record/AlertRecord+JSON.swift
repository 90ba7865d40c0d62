internal import Intake

extension AlertRecord: JSONCoded {
  /// `because` has the addresses alone, `readings` the same answers in words.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("level", level)
      json.member("state", state)
      json.member("because", because.map(\.id))
      json.parts("readings", because) { $0.write(to: &$1) }
      json.member("tell", tell)
      json.optional("say", say)
      json.optional("at", at)
      if isOfEarlierVersion { json.member("earlier-version", true) }
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    let because: [Address] = try node.member("because")
    self.init(
      id: try node.member("id"), level: try node.member("level"), state: try node.member("state"),
      because: try node.member("readings") { node throws(JSONProblem) in
        let readings = try [Reading](from: node)
        guard readings.map(\.id) == because else {
          throw node.problem("the readings are of other questions than 'because'")
        }
        return readings
      }, tell: try node.member("tell"), say: try node.optional("say"), at: try node.optional("at"),
      isOfEarlierVersion: try node.optional("earlier-version") ?? false)
  }
}

extension AlertLevel: JSONCoded {}
extension AlertRecord.State: JSONCoded {}

extension AlertRecord.Reading: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("ask", ask)
      json.optional("now", now)
      json.optional("then", then)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      id: try node.member("id"), ask: try node.member("ask"), now: try node.optional("now"),
      then: try node.optional("then"))
  }
}
