internal import IntakeResults

/// A part of a JSON Schema, as it is written in JSON: members keep the order in which they stand here.
indirect enum SchemaValue: Sendable {
  case object([(key: String, value: SchemaValue)])
  case array([SchemaValue])
  case string(String)
  case integer(Int)
  case boolean(Bool)

  /// Over several lines, for people; a part that fits on one line stands on one.
  func written(indent: Int = 0, width: Int = 110) -> String {
    let line = self.line
    if line.utf8.count + indent <= width { return line }
    let margin = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .object(let members):
      let parts = members.map { member in
        margin + SchemaValue.quoted(member.key) + ": "
          + member.value.written(indent: indent + 2, width: width)
      }
      return "{\n" + parts.joined(separator: ",\n") + end + "}"
    case .array(let elements):
      let parts = elements.map { margin + $0.written(indent: indent + 2, width: width) }
      return "[\n" + parts.joined(separator: ",\n") + end + "]"
    case .string, .integer, .boolean: return line
    }
  }

  private var line: String {
    switch self {
    case .object(let members):
      "{" + members.map { SchemaValue.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .string(let text): SchemaValue.quoted(text)
    case .integer(let number): String(number)
    case .boolean(let truth): truth ? "true" : "false"
    }
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// With a description of this place.
  func described(_ words: String) -> SchemaValue {
    guard case .object(let members) = self else { return self }
    return .object([("description", .string(words))] + members.filter { $0.key != "description" })
  }
}

extension SchemaValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  init(dictionaryLiteral members: (String, SchemaValue)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
  init(arrayLiteral elements: SchemaValue...) { self = .array(elements) }
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .integer(number) }
  init(booleanLiteral truth: Bool) { self = .boolean(truth) }
}
