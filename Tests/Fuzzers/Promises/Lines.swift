internal import Glibc
internal import Intake
internal import IntakeResults

@testable internal import IntakeBatch

extension Fuzzer {
  /// Any bytes as responses in NDJSON: each line that is not blank is a row, and says so where it is no JSON; what is read
  /// as cells comes to what is read as JSON; whole results of any rows are scored to the same results again.
  static let lines = Fuzzer(
    name: "ndjson", longest: 8_192, mutation: .lines, perSecond: 40,
    seeds: { try LineTable.all.flatMap { try $0.get().seeds() } },
    pieces: [
      "{", "}", "[", "]", ":", ",", "\"", "\n", "\r\n", "null", "true", "false", "\"skip\"", "\"\"",
      "\"yes\"",
      "1", "0", "2.0", "02", "-1", "1e3", "\"1\"", "\" 2 \"", "\"NA\"", "\"-99\"", "\"-98\"", "-97", "[1, 2]",
      "[]", "{}", "{\"other\":\"words\"}", "\"2026-07\"", "2026", "\"does-not-apply\"", "\\u0000", "\\ud83d",
      "\\\"", "\u{FEFF}", "é", "\0", "\u{1F}", "\"phq9_1\":", "\"who\":", "\"note\":", "\"parent\":",
      "\"mother\":",
      "\"person\":", "\"near[1]\":", "\"format\":\"intake-result/1\"", "\"answers\":", "\"state\":",
      "9999999999999999999",
    ]
  ) { input in
    for table in LineTable.all { try table.get().hold(input) }
  }
}

/// Lines of responses to one questionnaire.
private struct LineTable: Sendable {
  let questionnaire: Questionnaire

  /// The second has a program, so that simple lines of it are scored as cells.
  static let all: [Result<LineTable, any Error>] = [
    Result { LineTable(questionnaire: try EveryAnswer.questionnaire()) },
    Result {
      guard let source = Corpus.source("phq-9") else { throw BrokenPromise(words: "there is no phq-9.yaml") }
      return LineTable(questionnaire: try Questionnaire(source))
    },
  ]

  private static let options = TableOptions(
    idColumn: "who", carriedColumns: ["note"], today: .column("day"),
    coding: CellCoding(missing: [
      "-99": .skipped, "-98": .notAsked, "-97": .notReached, "-96": .notApplicable,
    ]))

  func hold(_ input: [UInt8]) throws {
    let input = LineTable.beginsWithBrace(input) ? input : Array("{}\n".utf8) + input
    try holdLines(input)
    try Scoring.holdEveryWay(input, of: questionnaire, Self.options)
    try holdResults(input)
  }

  private static func beginsWithBrace(_ input: [UInt8]) -> Bool {
    let text = input.starts(with: [0xEF, 0xBB, 0xBF]) ? input[3...] : input[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// A row for each line, with the line's number, and a word where it is no JSON.
  private func holdLines(_ input: [UInt8]) throws {
    let reader = try TableReader(
      try ByteSource(descriptor: TableBlocks.file(holding: input)), for: questionnaire, Self.options)
    let text = input.starts(with: [0xEF, 0xBB, 0xBF]) ? input[3...] : input[...]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.elementsEqual([UInt8(ascii: "\r")]) }
    var count = 0
    while let row = try reader.next() {
      try promise(count < lines.count, "row \(row.number) is on no line")
      let (index, line) = lines[count]
      count += 1
      try promise(row.number == count, "row \(count) is numbered \(row.number)")
      try promise(row.line == index + 1, "row \(count) on line \(index + 1) is said to be on \(row.line)")
      let isObject =
        if case .object = (try? JSONParser.parse(Array(line), keepsRepeats: true))?.content { true } else {
          false
        }
      let isRefused = row.problems.contains { $0.code.rawValue == "not-json" }
      try promise(isObject || isRefused, "row \(count) is no object, and nothing is said of it")
      try promise(
        row.isRead || row.cells.allSatisfy { $0 == .empty }, "row \(count) is not read, and has answers")
      try promise(row.isRead || !row.problems.isEmpty, "row \(count) is not read, and nothing is said of it")
    }
    try promise(count == lines.count, "\(count) rows, and there are \(lines.count) lines")
  }

  /// What comes out as results goes in as results.
  private func holdResults(_ input: [UInt8]) throws {
    let options = ScoreOptions(engine: Engine(name: "fuzzer", version: "1"))
    let results = Scoring(input, of: questionnaire, Self.options, options)
    let again = Scoring(results.scores, of: questionnaire, TableOptions(), options)
    try promise(results.error == nil, "results end with \(results.error ?? "")")
    guard results.rows > results.leftOut else { return }
    try promise(again.error == nil, "results of results end with \(again.error ?? "")")
    try promise(
      again.rowsWithProblems == results.rowsWithProblems - results.leftOut,
      String(decoding: again.problems, as: UTF8.self))
    try promiseSame(again.scores, as: results.scores)
  }

  /// Made-up rows as mappings, as texts alone, and as whole results; and the mistakes that people make.
  func seeds() throws -> [[UInt8]] {
    var table = SimulatedTable(
      questionnaire, ResponseModel(missing: 0.1), seed: 7, format: .ndjson, idColumn: "who")
    var buffer = ByteBuffer()
    for row in 1...3 { table.append(row: row, to: &buffer) }
    let mappings = Array(buffer.bytes)
    let results = Scoring(
      mappings, of: questionnaire, TableOptions(idColumn: "who"),
      ScoreOptions(engine: Engine(name: "fuzzer", version: "1")))
    let names = questionnaire.columns { _ in 1 }.map(questionnaire.name(of:))
    let texts = ["1", "0", "yes", "2026-07", "", "-98"].map { text in
      "{\"who\": \"r\", \"note\": \"=1\", \"day\": \"2026-01-02\", "
        + names.map { "\"\($0)\": \"\(text)\"" }.joined(separator: ", ") + "}"
    }
    return [
      mappings, results.scores, Array(texts.joined(separator: "\n").utf8),
      Array("{\"phq9_1\": 1, \"phq9_1\": 2}\n\n{\"gad\": [1]}\r\n{\"phq9_1\": {\"a\": 1}}\n[]\n{".utf8),
    ]
  }
}
