internal import Intake

extension FocusChoice {
  public static let format = "intake-focus/1"

  /// One line of JSON in UTF-8, without a line feed.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", FocusChoice.format)
      json.member("result", result)
      json.member("area", area)
      json.member("reason", reason)
      json.member("by", by)
      json.member("at", at)
    }
    return json.bytes
  }

  /// Reads what `json` writes.
  public init(json bytes: [UInt8]) throws(UnreadableResult) {
    do throws(JSONProblem) {
      let node = try JSONParser.parse(bytes)
      try node.check(format: FocusChoice.format)
      self.init(
        result: try node.member("result"), area: try node.member("area"), reason: try node.member("reason"),
        by: try node.member("by"), at: try node.member("at"))
    } catch {
      throw UnreadableResult(error, in: bytes)
    }
  }
}
