internal import Crypto
public import IntakeResults

/// Which study id stands for whom. Whoever has it can tell who is who, so it is kept apart from what is exported.
///
/// An id is drawn at random and not made from the name: nobody can find it by trying names.
public struct StudyKey: Hashable, Sendable {
  /// Study ids by the respondents' names.
  public private(set) var respondents: [String: String] = [:]
  /// Study ids of results without a respondent, by the SHA-256 of the result as one line of JSON; the second of equal
  /// ones with `#2` behind it, and so on: people can answer alike.
  public private(set) var results: [String: String] = [:]

  public init() {}

  private static let letters = Array("abcdefghjkmnpqrstuvwxyz")
  private static let characters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// The id of whoever answered: the one that they have, or a new one.
  ///
  /// - Parameter number: Which of equal results without a respondent it is, from 1.
  public mutating func id(
    of record: ResultRecord, number: Int = 1, _ random: inout some RandomNumberGenerator
  ) -> String {
    if let respondent = record.respondent {
      if let id = respondents[respondent] { return id }
      let id = fresh(&random)
      respondents[respondent] = id
      return id
    }
    let digest =
      "sha256:" + SHA256.hash(data: record.json).hexadecimal + (number > 1 ? "#\(number)" : "")
    if let id = results[digest] { return id }
    let id = fresh(&random)
    results[digest] = id
    return id
  }

  /// Twelve characters that are not taken for one another, a letter first so that no program reads a number.
  private func fresh(_ random: inout some RandomNumberGenerator) -> String {
    let taken = Set(respondents.values).union(results.values)
    while true {
      var id = ""
      for place in 0..<12 {
        let characters = place == 0 ? StudyKey.letters : StudyKey.characters
        if let character = characters.randomElement(using: &random) { id.append(character) }
      }
      if !taken.contains(id) { return id }
    }
  }
}

extension StudyKey {
  /// The name and number of what is written.
  public static let format = "intake-study-key/1"

  /// A problem in the text of a key.
  public struct Unreadable: Error, Hashable, Sendable {
    public let message: String
  }

  /// The key as JSON in UTF-8, a line for each id, by id: the order does not tell who came first.
  public var json: [UInt8] {
    var text = "{\"format\":\"\(StudyKey.format)\",\n\"ids\":["
    let named = respondents.map { ("respondent", $0.key, $0.value) }
    let unnamed = results.map { ("result", $0.key, $0.value) }
    for (index, (kind, name, id)) in (named + unnamed).sorted(by: { $0.2 < $1.2 }).enumerated() {
      var json = JSONWriter()
      json.object { json in
        json.text("id", id)
        json.text(kind, name)
      }
      text += (index == 0 ? "\n" : ",\n") + String(decoding: json.bytes, as: UTF8.self)
    }
    return Array((text + "\n]}\n").utf8)
  }

  /// Reads what `json` writes.
  public init(json bytes: [UInt8]) throws(Unreadable) {
    do throws(JSONProblem) {
      let node = try JSONParser.parse(bytes)
      guard try node.member("format", { node throws(JSONProblem) in try node.text() }) == StudyKey.format
      else {
        throw node.problem("'\(StudyKey.format)' belongs in 'format'")
      }
      for entry in try node.member("ids", { node throws(JSONProblem) in try node.elements() }) {
        let id = try entry.member("id") { node throws(JSONProblem) in try node.text() }
        if let respondent = try entry.node("respondent") {
          respondents[try respondent.text()] = id
        } else {
          results[try entry.member("result") { node throws(JSONProblem) in try node.text() }] = id
        }
      }
    } catch {
      throw Unreadable(message: error.message)
    }
    let ids = Array(respondents.values) + results.values
    guard Set(ids).count == ids.count else { throw Unreadable(message: "one id stands for two") }
  }
}

extension Sequence<UInt8> {
  /// Two hexadecimal digits a byte.
  var hexadecimal: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
