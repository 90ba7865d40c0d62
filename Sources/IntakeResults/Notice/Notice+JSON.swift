internal import Intake

extension Notice {
  public static let format = "intake-notice/1"

  /// One line of JSON in UTF-8, without a line feed.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", Notice.format)
      json.member("alert", alert)
      json.member("at", at)
      json.member("items", items)
      json.key("acts")
      json.object { json in
        json.member("who", who)
        json.member("within", within)
      }
    }
    return json.bytes
  }

  /// Reads what `json` writes.
  public init(json bytes: [UInt8]) throws(UnreadableResult) {
    do throws(JSONProblem) {
      let node = try JSONParser.parse(bytes)
      try node.check(format: Notice.format)
      let (who, within) = try node.member("acts") { node throws(JSONProblem) -> (String, String) in
        (try node.member("who"), try node.member("within"))
      }
      self.init(
        alert: try node.member("alert"), at: try node.member("at"), items: try node.member("items"), who: who,
        within: within)
    } catch {
      throw UnreadableResult(error, in: bytes)
    }
  }
}

extension Notice.Item: JSONCoded {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("ask", ask)
      json.member("answer", answer)
    }
  }

  init(from node: JSONNode) throws(JSONProblem) {
    self.init(id: try node.member("id"), ask: try node.member("ask"), answer: try node.member("answer"))
  }
}

extension Acknowledgement {
  public static let format = "intake-acknowledgement/1"

  /// One line of JSON in UTF-8, without a line feed.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", Acknowledgement.format)
      json.member("notice", notice)
      json.member("at", at)
      json.member("by", by)
      json.member("did", did)
    }
    return json.bytes
  }

  /// Reads what `json` writes.
  public init(json bytes: [UInt8]) throws(UnreadableResult) {
    do throws(JSONProblem) {
      let node = try JSONParser.parse(bytes)
      try node.check(format: Acknowledgement.format)
      self.init(
        notice: try node.member("notice"), at: try node.member("at"), by: try node.member("by"),
        did: try node.member("did"))
    } catch {
      throw UnreadableResult(error, in: bytes)
    }
  }
}
