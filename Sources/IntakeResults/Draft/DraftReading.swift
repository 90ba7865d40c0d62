internal import Intake

extension UnreadableDraft {
  static func reading<Value>(
    _ bytes: [UInt8], _ read: (JSONNode) throws(UnreadableDraft) -> Value
  ) throws(UnreadableDraft) -> Value {
    try read(try locating(bytes) { () throws(JSONProblem) in try JSONParser.parse(bytes) })
  }

  /// Names the line and the column of a problem.
  static func locating<Value>(
    _ bytes: [UInt8], _ read: () throws(JSONProblem) -> Value
  ) throws(UnreadableDraft) -> Value {
    do throws(JSONProblem) { return try read() } catch { throw .wrong(UnreadableResult(error, in: bytes)) }
  }

  static func checkFormat(of node: JSONNode, in bytes: [UInt8]) throws(UnreadableDraft) {
    let found: String = try locating(bytes) { () throws(JSONProblem) in try node.member("format") }
    guard found != DraftOpening.format else { return }
    if found.hasPrefix("intake-draft/") { throw .newerFormat(found) }
    let problem = JSONProblem("'\(DraftOpening.format)' belongs here", at: node.offset, path: "format")
    throw .wrong(UnreadableResult(problem, in: bytes))
  }
}

extension JSONNode {
  /// Refuses an object with a key that is none of these.
  func checkKeys(_ known: Set<String>) throws(JSONProblem) {
    for member in try members() where !known.contains(member.key) {
      throw member.value.problem("this version of intake does not know the key '\(member.key)'")
    }
  }
}

/// A moment as a count of seconds, so that none is too early or too late to be written.
struct StoredMoment: JSONCoded {
  let moment: Timestamp

  init(_ moment: Timestamp) { self.moment = moment }

  func write(to json: inout JSONWriter) { moment.secondsSince1970.write(to: &json) }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(Timestamp(secondsSince1970: try Int(from: node)))
  }
}
