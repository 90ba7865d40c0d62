internal import Intake

/// A value with one way to stand in JSON, written and read side by side.
///
/// Writing what was read gives the same bytes, and reading what was written the same value; numbers as far as they
/// are written, which is six decimals.
protocol JSONCoded {
  func write(to json: inout JSONWriter)
  init(from node: JSONNode) throws(JSONProblem)
}

extension String: JSONCoded {
  func write(to json: inout JSONWriter) { json.string(self) }
  init(from node: JSONNode) throws(JSONProblem) { self = try node.text() }
}

extension Bool: JSONCoded {
  func write(to json: inout JSONWriter) { json.verbatim(self ? "true" : "false") }
  init(from node: JSONNode) throws(JSONProblem) {
    guard case .bool(let value) = node.content else { throw node.unexpected("true or false") }
    self = value
  }
}

extension Int: JSONCoded {
  func write(to json: inout JSONWriter) { json.verbatim(String(self)) }
  init(from node: JSONNode) throws(JSONProblem) {
    guard case .number(let digits) = node.content, let value = Int(digits) else {
      throw node.unexpected("a whole number")
    }
    self = value
  }
}

extension Fraction: JSONCoded {
  func write(to json: inout JSONWriter) { json.verbatim(description) }
  init(from node: JSONNode) throws(JSONProblem) {
    guard case .number(let digits) = node.content, let value = Fraction(decimal: digits) else {
      throw node.unexpected("a number in plain digits, with at most twelve decimals,")
    }
    self = value
  }
}

extension Timestamp: JSONCoded {
  func write(to json: inout JSONWriter) { json.string(description) }
  init(from node: JSONNode) throws(JSONProblem) {
    guard let value = Timestamp(try node.text()) else {
      throw node.problem("a moment like 2026-11-23T09:14:02Z belongs here")
    }
    self = value
  }
}

extension PartialDate: JSONCoded {
  func write(to json: inout JSONWriter) { json.string(description) }
  init(from node: JSONNode) throws(JSONProblem) {
    guard let value = PartialDate(try node.text()) else {
      throw node.problem("a date like 2026, 2026-07 or 2026-07-15 belongs here")
    }
    self = value
  }
}

extension Address: JSONCoded {
  func write(to json: inout JSONWriter) { json.string(description) }
  init(from node: JSONNode) throws(JSONProblem) { self.init(try node.text()) }
}

extension Optional: JSONCoded where Wrapped: JSONCoded {
  func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.null() }
  }
  init(from node: JSONNode) throws(JSONProblem) {
    self = node.isNull ? .none : .some(try Wrapped(from: node))
  }
}

extension Array: JSONCoded where Element: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.array { json in for element in self { element.write(to: &json) } }
  }
  init(from node: JSONNode) throws(JSONProblem) {
    self = try node.elements { node throws(JSONProblem) in try Element(from: node) }
  }
}

/// An enumeration whose raw values are its words in a result.
extension JSONCoded where Self: RawRepresentable & CaseIterable, RawValue == String {
  func write(to json: inout JSONWriter) { json.string(rawValue) }
  init(from node: JSONNode) throws(JSONProblem) {
    guard let value = Self(rawValue: try node.text()) else {
      let words = Self.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      throw node.problem("one of \(words) belongs here")
    }
    self = value
  }
}
