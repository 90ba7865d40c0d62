import TestSupport
import Testing

/// Bytes that are no text, wherever they stand: said with their place, and everything else is scored.
@Suite struct `Bytes that are no text` {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
  }

  /// Ways in, of a file that is called so.
  private static let ways: [@Sendable (String) -> String] = [
    { "intake score gad-7 \($0) --id who --carry note" },
    { "cat \($0) | intake score gad-7 --id who --carry note" },
    { "cat \($0) | intake score gad-7 - --id who --carry note" },
    {
      "mkfifo pipe; cat \($0) >pipe & intake score gad-7 pipe --id who --carry note; status=$?; rm pipe; exit $status"
    },
  ]

  /// The same by every way in: what comes out, and what is said of it but the last line, which tells the time.
  private func score(_ file: String, _ location: SourceLocation = #_sourceLocation) throws -> (
    output: [String], said: [String]
  ) {
    var all: [(output: String, said: [String])] = []
    for way in Self.ways {
      let outcome = try shell.run(way(file))
      #expect(outcome.status == 1, "\(outcome.error)", sourceLocation: location)
      let said = outcome.error.split(separator: "\n").map(String.init)
      #expect(said.last?.contains("with problems") == true, sourceLocation: location)
      all.append((outcome.output, said.dropLast()))
    }
    for other in all.dropFirst() {
      #expect(other.output == all[0].output, sourceLocation: location)
      #expect(other.said == all[0].said, sourceLocation: location)
    }
    return (all[0].output.split(separator: "\n").map(String.init), all[0].said)
  }

  private static let header = "who,note,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n"

  @Test func `are a problem of the cell in which they stand`() throws {
    let rows: [[UInt8]] = [
      Self.utf8("a,x,1,1,1,1,1,1,1"), Self.utf8("b,x,1,") + [0xFF] + Self.utf8(",1,1,1,1,1"),
      Self.utf8("c,x,1,1,1,1,1") + [0] + Self.utf8(",1,1"),
      Self.utf8("d") + [0xFF] + Self.utf8(",x,1,1,1,1,1,1,1"),
      Self.utf8("e") + [0] + Self.utf8(",x,1,1,1,1,1,1,1"),
      Self.utf8("f,caf") + [0xE9] + Self.utf8(",1,1,1,1,1,1,1"),
      Self.utf8("g,\"") + [0] + Self.utf8("\",1,1,1,1,1,1,1"), Self.utf8("h,é,1,1,1,1,1,1,1"),
    ]
    try shell.put(Self.utf8(Self.header) + Array(rows.joined(separator: [0x0A])), at: "table")
    let (output, said) = try score("table")
    #expect(
      output.dropFirst() == [
        "a,7,Mild,7,0,7,7,x,", "b,,,6,0,6,9,x,invalid-utf8", "c,,,6,0,6,9,x,nul",
        "d\u{FFFD},7,Mild,7,0,7,7,x,invalid-utf8", "e\u{FFFD},7,Mild,7,0,7,7,x,nul",
        "f,7,Mild,7,0,7,7,caf\u{FFFD},invalid-utf8", "g,7,Mild,7,0,7,7,\u{FFFD},nul",
        "h,7,Mild,7,0,7,7,é,",
      ])
    let utf8 = "The bytes of the cell are no UTF-8. Save the table as UTF-8."
    let nul = "The cell has a NUL character in it. Take it out."
    #expect(
      said == [
        "row 2, line 3, column 'gad7_2': invalid-utf8 '\u{FFFD}': \(utf8)",
        "row 3, line 4, column 'gad7_5': nul '1\u{FFFD}': \(nul)",
        "row 4, line 5, column 'who': invalid-utf8 'd\u{FFFD}': \(utf8)",
        "row 5, line 6, column 'who': nul 'e\u{FFFD}': \(nul)",
        "row 6, line 7, column 'note': invalid-utf8 'caf\u{FFFD}': \(utf8)",
        "row 7, line 8, column 'note': nul '\u{FFFD}': \(nul)",
      ])
  }

  @Test func `are a problem of their line in NDJSON, or of their key`() throws {
    func line(_ who: [UInt8], _ answer: [UInt8] = [0x31], _ note: [UInt8] = [0x78]) -> [UInt8] {
      Self.utf8("{\"who\":\"") + who + Self.utf8("\",\"gad7_1\":\"") + answer + Self.utf8("\",\"note\":\"")
        + note
        + Self.utf8("\"}")
    }
    let escape = Self.utf8("\\u0000")
    let lines: [[UInt8]] = [
      line([0x61]), line([0x62], [0xFF]), line([0x63], escape), line([0x64], [0]), line([0x65, 0xFF]),
      line([0x66] + escape), line([0x67], [0x31], escape), line([0x68]) + [0],
      Self.utf8("{\"gad7\u{0}_1\":1}"), line([0x69]),
    ]
    try shell.put(Array(lines.joined(separator: [0x0A])), at: "lines")
    let (output, said) = try score("lines")
    let right = "1,0,1,19"
    #expect(
      output.dropFirst() == [
        "a,,,\(right),x,", "c,,,0,0,0,21,x,nul", "f\u{FFFD},,,\(right),x,nul",
        "g,,,\(right),\u{FFFD},nul", "i,,,\(right),x,",
      ])
    let nul = "The cell has a NUL character in it. Take it out."
    func json(_ words: String) -> String {
      "not-json: The line is no JSON: \(words). Write one object a line."
    }
    let control = "a control character in a text is written \\u00…"
    #expect(
      said == [
        "row 2, line 2: \(json("at byte 22: this byte is not UTF-8"))",
        "row 3, line 3, column 'gad7_1': nul '\\u{0}': \(nul)",
        "row 4, line 4: \(json("at byte 22: \(control)"))",
        "row 5, line 5: \(json("at byte 10: this byte is not UTF-8"))",
        "row 6, line 6, column 'who': nul 'f\u{FFFD}': \(nul)",
        "row 7, line 7, column 'note': nul '\u{FFFD}': \(nul)",
        "row 8, line 8: \(json("at byte 36: the text goes on behind its end"))",
        "row 9, line 9: \(json("at byte 7: \(control)"))",
      ])
  }

  @Test func `do not keep a column from being left alone, where they stand in its name`() throws {
    let names = [[0x6E, 0xFF], [0x6E, 0xFE], Self.utf8("gad7_1")].joined(separator: [0x2C])
    try shell.put(Array(names) + Self.utf8("\nx,y,1\n"), at: "table")
    let outcome = try shell.run("intake score gad-7 table")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("\n1,,,1,0,1,19,\n"))
    #expect(outcome.error.contains("does not know them: 'n\u{FFFD}' and 'n\u{FFFD}'\n"))
  }

  @Test(arguments: ["<table", "table", "- <table"])
  func `end it where they stand in the header as in no text`(_ table: String) throws {
    try shell.put(
      Self.utf8(Self.header.replacing("note", with: "no\u{0}te") + "a,x,1,1,1,1,1,1,1\n"), at: "table")
    let outcome = try shell.run("intake score gad-7 \(table) --output scores.csv")
    #expect(outcome.status == 65)
    let name = table == "table" ? "'table'" : "standard input"
    #expect(
      outcome.error
        == "intake: \(name) is no text, it has zeros where a table begins: export it as CSV in UTF-8\n")
    #expect(try shell.names() == ["Questionnaires", "table"])
  }

  @Test(
    arguments: [
      ([0xFF], "map.yaml:2:10: error[not-utf8]: byte 20 of this file (0xFF) is not UTF-8"),
      ([0x00], "map.yaml:2:10: error[control-character]: the invisible character U+0000 (a NUL)"),
    ] as [([UInt8], String)])
  func `are shown where they stand in a map`(_ bytes: [UInt8], _ words: String) throws {
    try shell.put(Self.utf8("gad7_1: a\ngad7_2: b") + bytes + Self.utf8("\n"), at: "map.yaml")
    let outcome = try shell.run("intake score gad-7 --map map.yaml --output scores.csv", input: "a,b\n1,1\n")
    #expect(outcome.status == 65)
    #expect(outcome.error.hasPrefix(words), "\(outcome.error)")
    #expect(outcome.error.hasSuffix("\nintake: 'map.yaml' is not a map of columns\n"))
    #expect(try shell.names() == ["Questionnaires", "map.yaml"])
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
}
