internal import LocatedYAML
internal import PlainText

extension DefinitionFindings {
  /// SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines: one run, on one line, without a line feed.
  ///
  /// Columns count Unicode scalars, and an end is behind the last. The rules are the codes of what was found, by name. A
  /// mend follows the message; a note that has a place is a related location, and one that has none follows too. Proofs
  /// are in it as far as they are findings.
  ///
  /// - Parameters:
  ///   - engine: The program that found it.
  ///   - directory: From the root: files below it are named from there, and others by their whole path.
  ///   - explained: What a code means, in one line without a full stop, and in whole sentences.
  public func sarif(
    by engine: Engine, from directory: String, explained: (String) -> (title: String, page: String)?
  ) -> [UInt8] {
    let codes = Set(findings.map(\.diagnostic.code)).sorted()
    var json = JSONWriter()
    json.object { json in
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          json.object("tool") { json in
            json.object("driver") { json in
              json.member("name", engine.name)
              json.member("semanticVersion", engine.version)
              json.array("rules", of: codes) { code, json in
                json.member("id", code)
                guard let (title, page) = explained(code) else { return }
                json.object("shortDescription") { $0.member("text", title.withCapital.asSentence) }
                json.object("help") { $0.member("text", page) }
              }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.array("artifacts", of: files) { file, json in
            json.object("location") { $0.member("uri", FileURI.of(file, from: directory)) }
          }
          json.array("results", of: findings) { finding, json in
            finding.writeSARIF(
              to: &json, ruleIndex: codes.firstIndex(of: finding.diagnostic.code), from: directory)
          }
        }
      }
    }
    return json.bytes
  }
}

extension DefinitionFindings.Finding {
  fileprivate func writeSARIF(to json: inout JSONWriter, ruleIndex: Int?, from directory: String) {
    json.member("ruleId", diagnostic.code)
    json.optional("ruleIndex", ruleIndex)
    json.member("level", diagnostic.severity.rawValue)
    json.object("message") { json in
      let sentences =
        [diagnostic.message, diagnostic.hint].compactMap(\.self)
        + diagnostic.notes.filter { $0.location == nil }.map(\.message)
      json.member("text", sentences.map(\.withCapital.asSentence).joined(separator: " "))
    }
    if let location = diagnostic.location {
      json.array("locations", of: [location]) { $0.write(to: &$1, named: name(of: $0.file), from: directory) }
    }
    let notes = diagnostic.notes.compactMap { note in note.location.map { (note.message, $0) } }
    guard !notes.isEmpty else { return }
    json.array("relatedLocations", of: notes) { note, json in
      json.object("message") { $0.member("text", note.0.withCapital.asSentence) }
      note.1.write(to: &json, named: name(of: note.1.file), from: directory)
    }
  }
}

extension Location {
  fileprivate func write(to json: inout JSONWriter, named name: String?, from directory: String) {
    json.object("physicalLocation") { json in
      json.object("artifactLocation") { $0.optional("uri", name.map { FileURI.of($0, from: directory) }) }
      json.object("region") { json in
        json.member("startLine", range.start.line)
        json.member("startColumn", range.start.column)
        json.member("endLine", range.end.line)
        json.member("endColumn", range.end.column)
      }
    }
  }
}

/// Paths as URIs.
private enum FileURI {
  /// Relative to the directory where the file is below it, or was named from it.
  static func of(_ path: String, from directory: String) -> String {
    let base = directory.hasSuffix("/") ? directory : directory + "/"
    if path.hasPrefix(base) { return escaped(path.dropFirst(base.utf8.count)) }
    if path.hasPrefix("/") { return "file://" + escaped(path[...]) }
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return escaped(rest)
  }

  /// With `%` and two digits for each byte that may not stand there by itself.
  private static func escaped(_ path: Substring) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}

extension String {
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

extension JSONWriter {
  /// A member that is an object.
  fileprivate mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
    self.key(key)
    object(members)
  }

  /// A member that is a list of objects.
  fileprivate mutating func array<Element>(
    _ key: String, of elements: [Element], _ members: (Element, inout JSONWriter) -> Void
  ) {
    self.key(key)
    array { json in
      for element in elements { json.object { members(element, &$0) } }
    }
  }
}
