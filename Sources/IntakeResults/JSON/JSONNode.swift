/// A value of a JSON text that knows where it stood.
package struct JSONNode {
  package enum Content {
    case null
    case bool(Bool)
    /// As it was written, so that no digit is lost.
    case number(String)
    case text(String)
    case array([JSONNode])
    /// In the order in which they were written; no key twice, unless the parser was to keep them.
    case object([Member])
  }

  package struct Member {
    package let key: String
    package let value: JSONNode
  }

  package let content: Content
  /// The offset of its first byte.
  package let offset: Int

  /// What it is, to be named in a message.
  var kind: String {
    switch content {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): "the number \(digits.prefix(40))"
    case .text: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// What is wrong in a JSON text, and where.
package struct JSONProblem: Error {
  /// The way to the value: `scores[2].value`. Empty where it is no value in particular.
  package var path: String
  /// In bytes.
  package let offset: Int
  package let message: String

  init(_ message: String, at offset: Int, path: String = "") {
    self.message = message
    self.offset = offset
    self.path = path
  }

  /// The same problem, seen from one object or list further out.
  func inside(_ step: String) -> JSONProblem {
    let separator = path.isEmpty || path.hasPrefix("[") ? "" : "."
    return JSONProblem(message, at: offset, path: step + separator + path)
  }
}

extension JSONNode {
  package func problem(_ message: String) -> JSONProblem { JSONProblem(message, at: offset) }

  /// What was expected, and what stands here instead.
  package func unexpected(_ expected: String) -> JSONProblem {
    problem("\(expected) belongs here, not \(kind)")
  }

  var isNull: Bool { if case .null = content { true } else { false } }

  package func text() throws(JSONProblem) -> String {
    guard case .text(let text) = content else { throw unexpected("a text") }
    return text
  }

  package func elements() throws(JSONProblem) -> [JSONNode] {
    guard case .array(let elements) = content else { throw unexpected("a list") }
    return elements
  }

  package func members() throws(JSONProblem) -> [Member] {
    guard case .object(let members) = content else { throw unexpected("an object") }
    return members
  }

  /// Each element, read; a problem in one of them names its place from 0.
  package func elements<Value>(
    _ read: (JSONNode) throws(JSONProblem) -> Value
  ) throws(JSONProblem) -> [Value] {
    var values: [Value] = []
    for (index, element) in try elements().enumerated() {
      do throws(JSONProblem) { values.append(try read(element)) } catch { throw error.inside("[\(index)]") }
    }
    return values
  }

  /// The first member of that name; `nil` where there is none. Other members are left alone.
  package func node(_ key: String) throws(JSONProblem) -> JSONNode? {
    try members().first { $0.key == key }?.value
  }

  /// The member of that name, read.
  package func member<Value>(
    _ key: String, _ read: (JSONNode) throws(JSONProblem) -> Value
  ) throws(JSONProblem) -> Value {
    guard let node = try node(key) else { throw problem("'\(key)' is missing") }
    do throws(JSONProblem) { return try read(node) } catch { throw error.inside(key) }
  }

  func member<Value: JSONCoded>(_ key: String) throws(JSONProblem) -> Value {
    try member(key) { node throws(JSONProblem) in try Value(from: node) }
  }

  /// The member of that name; `nil` where it is left out or null.
  package func optional<Value>(
    _ key: String, _ read: (JSONNode) throws(JSONProblem) -> Value
  ) throws(JSONProblem) -> Value? {
    guard let node = try node(key), !node.isNull else { return nil }
    do throws(JSONProblem) { return try read(node) } catch { throw error.inside(key) }
  }

  func optional<Value: JSONCoded>(_ key: String) throws(JSONProblem) -> Value? {
    try optional(key) { node throws(JSONProblem) in try Value(from: node) }
  }
}
