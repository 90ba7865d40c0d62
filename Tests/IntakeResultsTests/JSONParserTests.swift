import Testing

@testable import IntakeResults

struct JSONParserTests {
  private func parse(_ text: String) throws(JSONProblem) -> JSONNode {
    try JSONParser.parse(Array(text.utf8))
  }

  @Test(arguments: [
    (#""""#, ""), (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"), (#""\u00e9\u4F60""#, "é你"),
    (#""\uD83D\uDE00""#, "😀"), ("\"\u{7F}é😀\"", "\u{7F}é😀"), (#" "x" "#, "x"),
  ])
  func `texts are read with their escapes`(json: String, text: String) throws {
    #expect(try parse(json).text() == text)
  }

  @Test(arguments: ["0", "-0", "12", "-1.50", "1e3", "1E-3", "0.1", "123456789012345678901234567890"])
  func `numbers keep their digits`(digits: String) throws {
    guard case .number(let read) = try parse(digits).content else {
      Issue.record("no number")
      return
    }
    #expect(read == digits)
  }

  @Test(arguments: [
    ("", 0, "a value belongs here"), ("  ", 2, "a value belongs here"), ("nul", 0, "a value belongs here"),
    ("truex", 4, "goes on behind its end"), ("[1,]", 3, "a value belongs here"), ("[1 2]", 3, "',' or ']'"),
    ("{\"a\":1,}", 7, "a key in double quotes"), ("{a:1}", 1, "a key in double quotes"),
    ("{\"a\" 1}", 5, "':' belongs between"), ("{\"a\":1 \"b\":2}", 7, "',' or '}'"),
    ("{\"a\":1,\"a\":2}", 7, "the key 'a' stands here twice"), ("01", 1, "needless 0"), ("-", 1, "a digit"),
    ("1.", 2, "a digit"), (".5", 0, "a value"), ("+1", 0, "a value"), ("1e", 2, "a digit"),
    ("\"a", 2, "too early"),
    ("\"a\nb\"", 2, "a control character"), ("\"\\x\"", 2, "behind a backslash"),
    ("\"\\u12G4\"", 5, "four hexadecimal"),
    ("\"\\uD83D\"", 1, "surrogate"), ("\"\\uDE00\"", 1, "surrogate"), ("\"\\uD83Dx\"", 1, "surrogate"),
    ("\"\\uD83D\\u0041\"", 1, "surrogate"), ("'a'", 0, "a value"), ("[1] // no", 4, "goes on"),
    ("NaN", 0, "a value"),
  ])
  func `what is no JSON is refused where it goes wrong`(json: String, offset: Int, message: String) {
    let problem = #expect(throws: JSONProblem.self) { try parse(json) }
    #expect(problem?.offset == offset)
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "")")
  }

  @Test func `bytes that are not UTF-8 are refused at the first of them`() {
    for (bytes, offset) in [
      ([0x22, 0xFF, 0x22], 1), ([0x22, 0x61, 0xC3], 2), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
    ] {
      let problem = #expect(throws: JSONProblem.self) { try JSONParser.parse(bytes.map { UInt8($0) }) }
      #expect(problem?.offset == offset)
      #expect(problem?.message == "this byte is not UTF-8")
    }
  }

  @Test func `depth has an end`() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    _ = try parse(deep)
    #expect(throws: JSONProblem.self) { try parse("[" + deep + "]") }
    #expect(throws: JSONProblem.self) { try parse(String(repeating: "{\"a\":", count: 100_000)) }
    // Levels side by side are no depth.
    _ = try parse("[" + Array(repeating: "[[]]", count: 200).joined(separator: ",") + "]")
  }

  @Test func `size has an end`() {
    let large = [UInt8](repeating: 0x20, count: JSONParser.largest + 1)
    #expect(throws: JSONProblem.self) { try JSONParser.parse(large) }
  }
}
