internal import Intake
internal import IntakeResults

extension Codebook {
  /// The name and number of what is written.
  public static let format = "intake-codebook/1"

  /// The codebook as one line of JSON in UTF-8, without a line feed.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.text("format", Codebook.format)
      json.text("title", title)
      json.text("language", language)
      json.list("definitions", definitions) { json, file in file.write(to: &json) }
      json.list("variables", entries) { json, entry in entry.write(to: &json) }
    }
    return json.bytes
  }
}

extension Codebook.File {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.text("id", reference.id)
      json.text("version", reference.version)
      json.text("digest", reference.digest)
      json.text("title", title)
      guard let source else { return }
      json.key("source")
      json.object { json in
        json.text("kind", source.kind.rawValue)
        json.text("citation", source.citation)
        json.text("rights", source.rights)
        json.text("permission", source.permission)
      }
    }
  }
}

extension CodebookEntry {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.text("name", name)
      json.text("group", group.rawValue)
      json.text("label", label)
      json.text("kind", kind.rawValue)
      if !codes.isEmpty {
        json.list("codes", codes) { json, code in code.write(to: &json) }
      }
      json.number("low", low)
      json.number("high", high)
      json.text("unit", unit)
      json.number("decimals", decimals.map { Fraction($0) })
      json.list("conditions", conditions) { json, condition in json.string(condition) }
      json.text("page", page)
      json.text("part", part)
      json.text("roster", roster)
      if isRequired { json.flag("required", true) }
      if identifies { json.flag("identifies", true) }
      json.text("permits", permits)
      if !rule.isEmpty { json.list("rule", rule) { json, step in json.string(step) } }
      json.text("better", better?.rawValue)
      json.number("definition", Fraction(definition))
    }
  }
}

extension CodebookEntry.Code {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.text("code", code)
      json.text("label", label)
      json.number("points", points)
      if isExclusive { json.flag("alone", true) }
      if takesWords { json.flag("words", true) }
      if isMissing { json.flag("missing", true) }
    }
  }
}
