public import Intake

extension ResultRecord {
  /// The name and number of what is written; a reader of another number does not guess.
  public static let format = "intake-result/1"

  /// The record as one line of JSON in UTF-8, without a line feed.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  /// Appends the record as one line of JSON, without a line feed.
  public func write(into bytes: inout [UInt8]) {
    var json = JSONWriter(into: bytes)
    bytes = []
    write(to: &json)
    bytes = json.bytes
  }

  /// Reads what `json` writes. Members that this version does not know are left alone.
  public init(json bytes: [UInt8]) throws(UnreadableResult) {
    do throws(JSONProblem) { self = try ResultRecord(from: try JSONParser.parse(bytes)) } catch {
      throw UnreadableResult(error, in: bytes)
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("format", ResultRecord.format)
      json.key("questionnaire")
      json.object { json in
        json.member("id", result.questionnaire.id)
        json.member("version", result.questionnaire.version)
        json.member("digest", digest)
        json.member("title", result.questionnaire.title)
        json.member("language", result.questionnaire.language)
        json.member("includes", includes)
        json.optional("translation", translation)
      }
      json.key("respondent")
      json.part { respondent.write(to: &$0) }
      json.member("occasion", occasion)
      json.member("administered", administered)
      json.member("started", result.started)
      json.member("finished", result.finished)
      json.key("today")
      json.part { result.today.write(to: &$0) }
      json.optional("carried", result.carried)
      json.member("outcome", result.outcome)
      json.parts("answers", result.answers) { $0.write(to: &$1) }
      json.member("rosters", result.rosters)
      json.parts("scores", result.scores) { $0.write(to: &$1, definition: definition(of: $0)) }
      json.parts("alerts", result.alerts) { $0.write(to: &$1) }
      json.member("formulation", result.formulation)
      json.optional("contacts", contacts.isEmpty ? nil : contacts)
      json.member("engine", engine)
      if !problems.isEmpty { json.member("problems", problems) }
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    try ResultRecord.checkFormat(of: node)
    digest = ""
    includes = []
    translation = nil
    var reference = QuestionnaireReference(id: "", version: "", title: "", language: "")
    (reference, digest, includes, translation) = try node.member("questionnaire") {
      node throws(JSONProblem) in
      (
        QuestionnaireReference(
          id: try node.member("id"), version: try node.member("version"), title: try node.member("title"),
          language: try node.member("language")),
        try node.member("digest"), try node.member("includes"), try node.optional("translation")
      )
    }
    let definitions =
      [DefinitionReference(id: reference.id, version: reference.version, digest: digest)] + includes
    respondent = try node.member("respondent")
    occasion = try node.member("occasion")
    administered = try node.member("administered")
    result = InterviewResult(
      questionnaire: reference, started: try node.member("started"), finished: try node.member("finished"),
      today: try node.member("today"), carried: try node.optional("carried"),
      outcome: try node.member("outcome"),
      answers: try node.member("answers"),
      rosters: try node.member("rosters"),
      scores: try node.member("scores") { node throws(JSONProblem) in
        try node.elements { node throws(JSONProblem) in try ScoreRecord(from: node, definitions: definitions)
        }
      }, alerts: try node.member("alerts"), formulation: try node.member("formulation"))
    contacts = try node.optional("contacts") ?? []
    engine = try node.member("engine")
    problems = try node.optional("problems") ?? []
  }

  static func checkFormat(of node: JSONNode) throws(JSONProblem) {
    let found: String = try node.member("format")
    guard found != format else { return }
    let message =
      found.hasPrefix("intake-result/")
      ? "this is of the format '\(found)', and this version of intake reads '\(format)': a newer one may read it"
      : "'\(format)' belongs here, not '\(found)'"
    throw JSONProblem(message, at: try node.node("format")?.offset ?? node.offset, path: "format")
  }
}

extension DefinitionReference: JSONCoded {
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

extension Occasion: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("session", session)
      json.member("baseline", isBaseline)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(session: try node.member("session"), isBaseline: try node.member("baseline"))
  }
}

extension Administration: JSONCoded {}

extension Engine: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("version", version)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(name: try node.member("name"), version: try node.member("version"))
  }
}

extension Outcome: JSONCoded {
  func write(to json: inout JSONWriter) {
    switch self {
    case .finished: json.string("finished")
    case .stopped(let id): json.string("stopped:" + id)
    case .unfinished: json.string("unfinished")
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    switch try node.text() {
    case "finished": self = .finished
    case "unfinished": self = .unfinished
    case let text where text.hasPrefix("stopped:"): self = .stopped(String(text.dropFirst("stopped:".count)))
    default: throw node.problem("'finished', 'unfinished' or 'stopped:' with the stop's name belongs here")
    }
  }
}
