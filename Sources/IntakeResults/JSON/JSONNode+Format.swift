extension JSONNode {
  /// Fails where the member `format` says something else.
  func check(format: String) throws(JSONProblem) {
    let found: String = try member("format")
    guard found == format else {
      throw JSONProblem(
        "'\(format)' belongs here, not '\(found)'", at: try node("format")?.offset ?? offset, path: "format")
    }
  }
}
