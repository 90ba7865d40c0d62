import Foundation
import ResultSamples
import Testing

@testable import IntakeResults

struct ResultSchemaTests {
  private static let records: [ResultRecord] =
    [FirstSessionSample.record]
    + (0..<120).map { seed in
      var random = RandomRecord(seed: UInt64(seed))
      return random.record()
    }

  @Test func `every member that is written is in the schema, and every one in the schema is written`() throws
  {
    let schema = try JSONParser.parse(Array(ResultSchema.text.utf8))
    var walk = SchemaWalk(schema: schema)
    for record in ResultSchemaTests.records {
      try walk.check(try JSONParser.parse(record.json), against: schema, at: "")
    }
    #expect(walk.unknown.isEmpty)
    #expect(walk.missing.isEmpty)
    let described = try SchemaWalk.members(describedBy: schema)
    #expect(described.count > 100)
    #expect(described.subtracting(walk.written).sorted() == [])
  }

  @Test(.enabled(if: hasValidator, "jsonschema for Python is not installed: 'make setup-tests' does it"))
  func `records keep to the schema, as a validator of its own reads it`() throws {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      lines = sys.stdin.read().split("\\n")
      schema = json.loads(lines[0])
      Draft202012Validator.check_schema(schema)
      validator = Draft202012Validator(schema)
      checked = 0
      for line in lines[1:]:
          for error in validator.iter_errors(json.loads(line)):
              print(list(error.absolute_path), error.message[:300])
          checked += 1
      print("checked", checked)
      """
    let schema = ResultSchema.text.replacing("\n", with: " ")
    let real = try [
      ShippedAnswersTests.record("first-session", "full"),
      ShippedAnswersTests.record("first-session", "stopped"),
      ShippedAnswersTests.record("therapist-fit", "two-therapists"),
    ]
    let lines =
      [schema]
      + (ResultSchemaTests.records + real).map { String(decoding: $0.json, as: UTF8.self) }
    let run = try Self.python(["-c", script], input: lines.joined(separator: "\n"))
    #expect(run.output == "checked \(lines.count - 1)\n")
  }

  @Test(.enabled(if: hasValidator, "jsonschema for Python is not installed: 'make setup-tests' does it"))
  func `the validator refuses what is not a result`() throws {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      lines = sys.stdin.read().split("\\n")
      validator = Draft202012Validator(json.loads(lines[0]))
      print([validator.is_valid(json.loads(line)) for line in lines[1:]])
      """
    let sound = String(decoding: FirstSessionSample.record.json, as: UTF8.self)
    let broken = [
      sound.replacing("intake-result/1", with: "intake-result/2"),
      sound.replacing(#""value":17"#, with: #""value":"17""#),
      sound.replacing(#""kind":"date","value":"2026-07""#, with: #""kind":"date","value":"July""#),
      sound.replacing(#""kind":"one","#, with: ""),
      sound.replacing(#""engine":{"#, with: #""engine":{"x":1,"#),
    ]
    let lines = [ResultSchema.text.replacing("\n", with: " "), sound] + broken
    let run = try Self.python(["-c", script], input: lines.joined(separator: "\n"))
    #expect(run.output == "[True, False, False, False, False, False]\n")
  }

  private static let hasValidator =
    (try? python(["-c", "import jsonschema; jsonschema.Draft202012Validator"]))?.status == 0

  /// The interpreter of 'make setup-tests', or whichever there is.
  private static let interpreter: String = {
    let own = URL(filePath: #filePath).appending(path: "../../../.build/validator/bin/python").standardized
      .path()
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }()

  /// Runs Python with a text as its standard input; a status of -1 where there is none.
  private static func python(_ arguments: [String], input: String = "") throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [interpreter] + arguments
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("schema-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    guard (try? process.run()) != nil else { return (-1, "") }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

/// Walks a value and the schema side by side, over the few words that the schema uses for members.
private struct SchemaWalk {
  let schema: JSONNode
  /// Members that were written, as `definition.member`.
  var written: Set<String> = []
  /// Members that the schema does not have, or that it requires and that are not there.
  var unknown: Set<String> = []
  var missing: Set<String> = []

  init(schema: JSONNode) { self.schema = schema }

  mutating func check(_ node: JSONNode, against rule: JSONNode, at place: String) throws {
    if let name: String = try rule.optional("$ref") {
      let key = String(name.dropFirst("#/$defs/".count))
      guard let target = try schema.node("$defs")?.node(key) else {
        Issue.record("the schema has no \(name)")
        return
      }
      return try check(node, against: target, at: key)
    }
    if let alternatives = try rule.node("anyOf") {
      for alternative in try alternatives.elements() where try SchemaWalk.accepts(alternative, node) {
        try check(node, against: alternative, at: place)
      }
    }
    switch node.content {
    case .array(let elements):
      guard let items = try rule.node("items") else { return }
      for element in elements { try check(element, against: items, at: place) }
    case .object(let members):
      guard let properties = try rule.node("properties") else { return }
      for member in members {
        let name = place + "." + member.key
        written.insert(name)
        guard let property = try properties.node(member.key) else {
          unknown.insert(name)
          continue
        }
        try check(member.value, against: property, at: name)
      }
      for required in try rule.node("required")?.elements() ?? [] {
        let key = try required.text()
        if !members.contains(where: { $0.key == key }) { missing.insert(place + "." + key) }
      }
    default: break
    }
  }

  /// Whether an alternative could be meant: objects for objects, everything else for itself.
  private static func accepts(_ rule: JSONNode, _ node: JSONNode) throws -> Bool {
    if case .object = node.content {
      return try rule.node("$ref") != nil || rule.node("additionalProperties") != nil
    }
    return false
  }

  /// Every member that a schema describes, as `definition.member`.
  static func members(describedBy schema: JSONNode) throws -> Set<String> {
    var found: Set<String> = []
    func walk(_ rule: JSONNode, at place: String) throws {
      guard case .object = rule.content else { return }
      for member in try rule.node("properties")?.members() ?? [] {
        found.insert(place + "." + member.key)
        try walk(member.value, at: place + "." + member.key)
      }
      if let items = try rule.node("items") { try walk(items, at: place) }
    }
    try walk(schema, at: "")
    for definition in try schema.node("$defs")?.members() ?? [] {
      try walk(definition.value, at: definition.key)
    }
    return found
  }
}
