internal import Intake

extension Carried: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("moves", moves)
      json.member("answers", answers)
      json.member("rosters", rosters)
      json.member("texts", texts.map(StoredAddress.init))
      json.member("alerts", alerts)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["moves", "answers", "rosters", "texts", "alerts"])
    let texts: [StoredAddress] = try node.member("texts")
    self.init(
      moves: try node.member("moves"), answers: try node.member("answers"),
      rosters: try node.member("rosters"), texts: texts.map(\.address), alerts: try node.member("alerts"))
  }
}

extension Carried.Answer: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("place", StoredAddress(address))
      json.member("value", value.map(DraftAnswer.init))
      json.member("at", StoredMoment(at))
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["place", "value", "at"])
    let (place, value, at): (StoredAddress, DraftAnswer?, StoredMoment) = (
      try node.member("place"), try node.member("value"), try node.member("at")
    )
    self.init(address: place.address, value: value?.value, at: at.moment)
  }
}

extension Carried.Roster: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("rows", rows)
      json.member("removed", removed)
      json.member("state", state.rawValue)
      json.member("at", at.map(StoredMoment.init))
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["id", "rows", "removed", "state", "at"])
    let at: StoredMoment? = try node.member("at")
    let state = try node.member("state") { node throws(JSONProblem) in
      guard let state = RosterState(rawValue: try node.text()) else {
        throw node.problem("the state of a roster belongs here")
      }
      return state
    }
    self.init(
      id: try node.member("id"), rows: try node.member("rows"), removed: try node.member("removed"),
      state: state, at: at?.moment)
  }
}

extension Carried.Alert: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("fired", fired)
      json.member("seen", isSeen)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["fired", "seen"])
    self.init(fired: try node.member("fired"), isSeen: try node.member("seen"))
  }
}
