internal import Intake

// What can stand behind a key. A text may look like a number or a truth value: the place gives the type.
extension SchemaValue {
  static let text: SchemaValue = ["type": ["string", "number", "boolean"], "pattern": "\\S"]
  static let condition = text
  static let truth: SchemaValue = ["type": "boolean"]
  static let number: SchemaValue = ["type": ["number", "string"], "pattern": "^-?[0-9]+(\\.[0-9]+)?$"]
  static let date: SchemaValue = [
    "type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
  ]

  static func whole(from lowest: Int = 0, to highest: Int = 1_000_000) -> SchemaValue {
    [
      "type": ["integer", "string"], "pattern": "^[0-9]+$", "minimum": .integer(lowest),
      "maximum": .integer(highest),
    ]
  }

  /// A name that stands elsewhere too.
  static func name(_ spelling: Spelling) -> SchemaValue {
    ["type": spelling.types, "pattern": .string(spelling.pattern)]
  }

  /// A name that is made here, which no condition may mean otherwise.
  static func newName(_ spelling: Spelling) -> SchemaValue {
    let reserved = ["or", "and", "not", "in", "where", "within", "it", "today", "yes", "no"].filter(
      spelling.reserves)
    guard !reserved.isEmpty else { return name(spelling) }
    return [
      "type": spelling.types, "pattern": .string(spelling.pattern),
      "not": ["enum": .array(reserved.map { .string($0) })],
    ]
  }

  /// One of a few words.
  static func words(_ words: String...) -> SchemaValue { ["enum": .array(words.map { .string($0) })] }

  static func part(_ name: String) -> SchemaValue { ["$ref": .string("#/definitions/\(name)")] }
  static func list(of part: SchemaValue, atLeast: Int = 0) -> SchemaValue {
    atLeast == 0
      ? ["type": "array", "items": part] : ["type": "array", "items": part, "minItems": .integer(atLeast)]
  }
  static func either(_ parts: SchemaValue...) -> SchemaValue { ["anyOf": .array(parts)] }

  /// A mapping whose keys are the author's own.
  static func pairs(_ keys: SchemaValue, to value: SchemaValue, atLeast: Int = 1) -> SchemaValue {
    [
      "type": "object", "propertyNames": keys, "additionalProperties": value,
      "minProperties": .integer(atLeast),
    ]
  }

  static func requires(_ keys: [String]) -> SchemaValue { ["required": .array(keys.map { .string($0) })] }

  /// None of the keys may stand.
  static func excludes(_ keys: [String]) -> SchemaValue {
    ["properties": .object(keys.map { (key: $0, value: .boolean(false)) })]
  }
}

extension Spelling {
  /// What a name can look like to YAML: only a code may begin with a digit.
  fileprivate var types: SchemaValue {
    self == .code ? ["string", "number", "boolean"] : ["string", "boolean"]
  }

  var pattern: String {
    switch self {
    case .id: "^[a-z][a-z0-9_]*$"
    case .name: "^[a-z][a-z0-9_-]*$"
    case .code: "^[A-Za-z0-9][A-Za-z0-9_-]*$"
    }
  }
}

/// A mapping with keys of the language: what its reader calls it, and its keys.
struct SchemaShape: Sendable {
  struct Key: Sendable {
    let name: String
    let value: SchemaValue
    let isRequired: Bool
  }

  let name: String
  /// As messages call it: "a question".
  let title: String
  let keys: [Key]
  /// What else holds of it.
  var rules: [(key: String, value: SchemaValue)] = []

  var schema: SchemaValue {
    var members: [(key: String, value: SchemaValue)] = [
      ("title", .string(title)), ("type", "object"),
      ("properties", .object(keys.map { ($0.name, $0.value) })),
    ]
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(("required", .array(required.map { .string($0) }))) }
    return .object(members + [("additionalProperties", false)] + rules)
  }
}

/// A key, what stands behind it, and what that is for.
func key(_ name: String, _ value: SchemaValue, _ words: String, required: Bool = false) -> SchemaShape.Key {
  SchemaShape.Key(name: name, value: value.described(words), isRequired: required)
}
