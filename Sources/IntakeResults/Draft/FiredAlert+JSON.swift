internal import Intake

extension FiredAlert: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("place", StoredAddress(address))
      json.member("level", level)
      json.member("at", StoredMoment(at))
      json.member("say", say)
      json.member("contacts", contacts)
      json.member("tell", tell)
      json.member("because", because)
      json.member("earlier-version", isOfEarlierVersion)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys([
      "place", "level", "at", "say", "contacts", "tell", "because", "earlier-version",
    ])
    let (place, at): (StoredAddress, StoredMoment) = (try node.member("place"), try node.member("at"))
    self.init(
      address: place.address, level: try node.member("level"), at: at.moment, say: try node.member("say"),
      contacts: try node.member("contacts"), tell: try node.member("tell"),
      because: try node.member("because"), isOfEarlierVersion: try node.member("earlier-version"))
  }
}

extension FiredAlert.Reading: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("place", StoredAddress(address))
      json.member("ask", ask)
      json.member("spoken", spoken)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["place", "ask", "spoken"])
    let place: StoredAddress = try node.member("place")
    self.init(address: place.address, ask: try node.member("ask"), spoken: try node.member("spoken"))
  }
}

extension Contact: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("reach", reach)
      json.member("when", when)
      json.member("region", region)
      json.member("note", note)
      json.member("checked", checked)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["name", "reach", "when", "region", "note", "checked"])
    self.init(
      name: try node.member("name"), reach: try node.member("reach"), when: try node.member("when"),
      region: try node.member("region"), note: try node.member("note"), checked: try node.member("checked"))
  }
}
