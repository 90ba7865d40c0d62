package import Intake

extension ScoreRecord {
  func write(to json: inout JSONWriter, definition: DefinitionReference) {
    json.object { json in
      json.member("id", id)
      json.member("title", title)
      json.optional("called", called)
      json.member("method", method)
      json.member("value", value)
      json.member("range", [low, high])
      json.member("band", band)
      json.optional("bands-source", bandsSource)
      json.member("could-be", couldBe)
      json.member("items", items)
      json.member("filled", filled?.rule)
      if let filled {
        json.member("filled-items", filled.count)
        json.optional("filled-source", filled.source)
      }
      json.member("missing", missing?.word)
      if case .itemsMissing(let count, let allowed) = missing {
        json.member("missing-items", count)
        json.member("missing-allowed", allowed)
      }
      json.member("better", better)
      json.key("bands")
      json.object { json in for band in bands { json.member(band.from.description, band.name) } }
      json.member("change", change)
      json.member("show", isShownToClient ? "client" : "clinician")
      json.member("source", source)
      json.member("definition", definition)
    }
  }

  init(from node: JSONNode, definitions: [DefinitionReference]) throws(JSONProblem) {
    let range: [Fraction?] = try ScoreRecord.twoEnds(in: node, "range")
    var filled: FillRecord?
    if let rule: String = try node.member("filled") {
      filled = FillRecord(
        rule: rule, count: try node.member("filled-items"), source: try node.optional("filled-source"))
    }
    self.init(
      id: try node.member("id"), title: try node.member("title"), called: try node.optional("called"),
      method: try node.member("method"), value: try node.member("value"),
      missing: try ScoreRecord.missing(in: node), low: range[0],
      high: range[1],
      band: try node.member("band"), bandsSource: try node.optional("bands-source"),
      couldBe: try node.member("could-be"), items: try node.member("items"), filled: filled,
      better: try node.member("better"), bands: try ScoreRecord.bands(in: node),
      change: try node.member("change"),
      isShownToClient: try node.member("show") { node throws(JSONProblem) in
        let word = try node.text()
        guard ["client", "clinician"].contains(word) else {
          throw node.problem("'client' or 'clinician' belongs here")
        }
        return word == "client"
      }, source: try node.member("source"),
      definition: try node.member("definition") { node throws(JSONProblem) in
        let reference = try DefinitionReference(from: node)
        guard let place = definitions.firstIndex(of: reference) else {
          throw node.problem("this is neither the questionnaire nor among what it includes")
        }
        return place
      })
  }

  /// A list of two numbers, each of them null where nothing bounds that end.
  fileprivate static func twoEnds(in node: JSONNode, _ key: String) throws(JSONProblem) -> [Fraction?] {
    try node.member(key) { node throws(JSONProblem) in
      let ends = try [Fraction?](from: node)
      guard ends.count == 2 else { throw node.problem("the lowest and the highest number belong here") }
      return ends
    }
  }

  private static func missing(in node: JSONNode) throws(JSONProblem) -> MissingScore? {
    try node.optional("missing") { word throws(JSONProblem) in
      if try word.text() == MissingScore.itemsMissing(0, allowed: 0).word {
        return .itemsMissing(try node.member("missing-items"), allowed: try node.member("missing-allowed"))
      }
      let all: [MissingScore] = [.notFinished, .nothingToScore, .divisionByZero, .overflow]
      guard let found = all.first(where: { $0.word == (try? word.text()) }) else {
        let words = (all + [.itemsMissing(0, allowed: 0)]).map { "'\($0.word)'" }.joined(separator: ", ")
        throw word.problem("one of \(words) belongs here")
      }
      return found
    }
  }

  private static func bands(in node: JSONNode) throws(JSONProblem) -> [Band] {
    try node.member("bands") { node throws(JSONProblem) in
      var bands: [Band] = []
      for member in try node.members() {
        guard let from = Fraction(decimal: member.key) else {
          throw member.value.problem("the key of a band is the number that it begins from").inside(member.key)
        }
        guard !bands.contains(where: { $0.from == from }) else {
          throw member.value.problem("another band begins from \(from) too").inside(member.key)
        }
        bands.append(Band(from: from, name: try member.value.text()))
      }
      return bands
    }
  }
}

extension MissingScore {
  /// What it is called in a result.
  package var word: String {
    switch self {
    case .notFinished: "not-finished"
    case .itemsMissing: "items-missing"
    case .nothingToScore: "nothing-to-score"
    case .divisionByZero: "division-by-zero"
    case .overflow: "overflow"
    }
  }
}

extension ScoreRecord.CouldBe: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("values", [low, high])
      json.member("bands", bands)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    let ends = try ScoreRecord.twoEnds(in: node, "values")
    self.init(low: ends[0], high: ends[1], bands: try node.member("bands"))
  }
}

extension ItemCounts: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("of", of)
      json.member("answered", answered)
      json.member("skipped", skipped)
      json.member("not-asked", notAsked)
      json.member("not-applicable", notApplicable)
      json.member("not-reached", notReached)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      of: try node.member("of"), answered: try node.member("answered"), skipped: try node.member("skipped"),
      notAsked: try node.member("not-asked"), notApplicable: try node.member("not-applicable"),
      notReached: try node.member("not-reached"))
  }
}

extension Direction: JSONCoded {}
extension SourceNote.Kind: JSONCoded {}

extension SourceNote: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind)
      json.member("citation", citation)
      json.member("rights", rights)
      json.optional("permission", permission)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      kind: try node.member("kind"), citation: try node.member("citation"), rights: try node.member("rights"),
      permission: try node.optional("permission"))
  }
}
