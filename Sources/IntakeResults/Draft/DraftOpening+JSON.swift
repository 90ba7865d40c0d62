internal import Intake

extension DraftOpening {
  /// The name and number of drafts; a reader of another number does not guess.
  public static let format = "intake-draft/1"

  /// One line of JSON in UTF-8, without a line feed.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", DraftOpening.format)
      json.member("engine", engine)
      json.member("definitions", definitions)
      json.optional("translation", translation)
      json.member("clinic", clinicFile)
      json.member("started", StoredMoment(startedAt))
      json.member("today", today)
      json.member("respondent", respondent)
      json.member("occasion", occasion)
      json.member("administered", administered)
      json.member("results", results)
      json.member("asked-for", askedFor)
    }
    return json.bytes
  }

  /// Reads what `json` writes, and nothing else: what it does not know could be something that must not be lost.
  public init(json bytes: [UInt8]) throws(UnreadableDraft) {
    self = try UnreadableDraft.reading(bytes) { node throws(UnreadableDraft) in
      try UnreadableDraft.checkFormat(of: node, in: bytes)
      return try UnreadableDraft.locating(bytes) { () throws(JSONProblem) in try DraftOpening(from: node) }
    }
  }

  private init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys([
      "format", "engine", "definitions", "translation", "clinic", "started", "today", "respondent",
      "occasion",
      "administered", "results", "asked-for",
    ])
    let started: StoredMoment = try node.member("started")
    self.init(
      engine: try node.member("engine"), definitions: try node.member("definitions"),
      translation: try node.optional("translation"), clinicFile: try node.member("clinic"),
      startedAt: started.moment, today: try node.member("today"),
      respondent: try node.member("respondent"), occasion: try node.member("occasion"),
      administered: try node.member("administered"), results: try node.member("results"),
      askedFor: try node.member("asked-for"))
  }
}

extension DraftOpening.DefinitionText: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("name", name)
      json.member("text", text)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["id", "name", "text"])
    self.init(id: try node.member("id"), name: try node.member("name"), text: try node.member("text"))
  }
}

extension QuestionnaireTranslation: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("language", language)
      json.member("files", files)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["language", "files"])
    self.init(language: try node.member("language"), files: try node.member("files"))
  }
}

extension QuestionnaireTranslation.File: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("name", name)
      json.member("text", text)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["id", "name", "text"])
    self.init(id: try node.member("id"), name: try node.member("name"), text: try node.member("text"))
  }
}

extension DraftOpening.ClinicText: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("text", text)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["name", "text"])
    self.init(name: try node.member("name"), text: try node.member("text"))
  }
}

extension DraftOpening.RespondentName: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("given", isGiven)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try node.checkKeys(["name", "given"])
    self.init(name: try node.member("name"), isGiven: try node.member("given"))
  }
}
