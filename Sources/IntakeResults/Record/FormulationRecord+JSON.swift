internal import Intake

extension FormulationRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("symptoms", symptoms)
      json.member("events", events)
      json.member("people", people)
      json.optional("closeness", closeness)
      json.member("links", links)
      json.optional("wish", wish)
      json.member("areas", areas)
      json.member("could-change", couldChange)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      symptoms: try node.member("symptoms"), events: try node.member("events"),
      people: try node.member("people"), closeness: try node.optional("closeness"),
      links: try node.member("links"), wish: try node.optional("wish"), areas: try node.member("areas"),
      couldChange: try node.member("could-change"))
  }
}

extension FormulationRecord.SymptomRecord.State: JSONCoded {}
extension FormulationRecord.LinkRecord.Stated: JSONCoded {}
extension FormulationRecord.LinkRecord.Time: JSONCoded {}
extension FormulationRecord.EvidenceRecord.Tie: JSONCoded {}
extension Strength: JSONCoded {}

extension FormulationRecord.SymptomRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("title", title)
      json.member("state", state)
      json.member("severity", severity)
      json.optional("value", value)
      json.member("above", above)
      json.optional("course", course)
      json.optional("course-label", courseLabel)
      json.optional("began", began)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      id: try node.member("id"), title: try node.member("title"), state: try node.member("state"),
      severity: try node.member("severity"), value: try node.optional("value"),
      above: try node.member("above"),
      course: try node.optional("course"), courseLabel: try node.optional("course-label"),
      began: try node.optional("began"))
  }
}

extension FormulationRecord.EventRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("row", row)
      json.member("called", called)
      json.optional("kind", kind)
      json.optional("date", date)
      json.optional("impact", impact)
      json.member("people", people)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      row: try node.member("row"), called: try node.member("called"), kind: try node.optional("kind"),
      date: try node.optional("date"), impact: try node.optional("impact"), people: try node.member("people"))
  }
}

extension FormulationRecord.PersonRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("row", row)
      json.member("called", called)
      json.optional("close", close)
      json.optional("wished", wished)
      json.optional("support", support)
      json.optional("strain", strain)
      json.optional("expected", expected)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      row: try node.member("row"), called: try node.member("called"), close: try node.optional("close"),
      wished: try node.optional("wished"), support: try node.optional("support"),
      strain: try node.optional("strain"), expected: try node.optional("expected"))
  }
}

extension FormulationRecord.Ends: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("low", low)
      json.member("high", high)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(low: try node.member("low"), high: try node.member("high"))
  }
}

extension FormulationRecord.Degree: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("points", points)
      json.member("low", ends.low)
      json.member("high", ends.high)
      json.member("label", label)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      points: try node.member("points"),
      ends: FormulationRecord.Ends(low: try node.member("low"), high: try node.member("high")),
      label: try node.member("label"))
  }
}

extension FormulationRecord.LinkRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("symptom", symptom)
      json.member("event", event)
      json.member("stated", stated)
      json.member("time", time)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      symptom: try node.member("symptom"), event: try node.member("event"), stated: try node.member("stated"),
      time: try node.member("time"))
  }
}

extension FormulationRecord.AreaRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("title", title)
      json.member("standing", standing)
      json.member("wish", isWished)
      json.member("for", evidence)
      json.member("against", against)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      id: try node.member("id"), title: try node.member("title"), standing: try node.member("standing"),
      isWished: try node.member("wish"), evidence: try node.member("for"), against: try node.member("against")
    )
  }
}

/// A place from 1, or a word.
extension FormulationRecord.AreaRecord.Standing: JSONCoded {
  func write(to json: inout JSONWriter) {
    switch self {
    case .place(let place): place.write(to: &json)
    case .alsoConsider: json.string("also consider")
    case .notClear: json.string("not clear")
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    switch node.content {
    case .number: self = .place(try Int(from: node))
    case .text("also consider"): self = .alsoConsider
    case .text("not clear"): self = .notClear
    default: throw node.problem("a place from 1, 'also consider' or 'not clear' belongs here")
    }
  }
}

extension FormulationRecord.EvidenceRecord: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("because", because)
      json.optional("event", event)
      json.optional("person", person)
      json.optional("strength", strength)
      json.optional("tie", tie)
      json.optional("symptom", symptom)
      json.optional("impact", impact)
      json.member("answered", isAnswered)
      json.member("answers", answers)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      isAnswered: try node.member("answered"), because: try node.member("because"),
      event: try node.optional("event"), person: try node.optional("person"),
      strength: try node.optional("strength"), tie: try node.optional("tie"),
      symptom: try node.optional("symptom"),
      impact: try node.optional("impact"), answers: try node.member("answers"))
  }
}
