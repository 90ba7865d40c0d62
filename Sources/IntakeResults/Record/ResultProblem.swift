/// What was wrong with the row of a table that a result was made of; the value counted as missing then.
public struct ResultProblem: Hashable, Sendable {
  /// The column as the table called it; `nil` where it is the row as a whole.
  public var column: String?
  /// What programs go by: lower-case letters, digits and hyphens, as `intake score` lists them.
  public var code: String
  /// What stood in the cell; `nil` where it is the row as a whole.
  public var value: String?
  public var message: String

  public init(column: String? = nil, code: String, value: String? = nil, message: String) {
    self.column = column
    self.code = code
    self.value = value
    self.message = message
  }
}

extension ResultProblem: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.optional("column", column)
      json.member("code", code)
      json.optional("value", value)
      json.member("message", message)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(
      column: try node.optional("column"),
      code: try node.member("code") { node throws(JSONProblem) in
        let code = try node.text()
        // Codes stand in one cell with spaces between them.
        guard !code.isEmpty, code.utf8.allSatisfy(Self.isOfCode) else {
          throw node.problem("a code belongs here: letters, digits and hyphens")
        }
        return code
      }, value: try node.optional("value"), message: try node.member("message"))
  }

  private static func isOfCode(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "-")
  }
}

extension JSONWriter {
  /// Ends the line of a record that was written without problems anew, with these.
  ///
  /// - Returns: What takes the place of the line's closing brace.
  package static func ending(withProblems problems: [ResultProblem]) -> [UInt8] {
    var json = JSONWriter()
    problems.write(to: &json)
    return Array(",\"problems\":".utf8) + json.bytes + [UInt8(ascii: "}")]
  }
}
