import Intake
import LocatedYAML
import TestSupport
import Testing

@testable import IntakeBatch

/// Lines of JSON as rows of a table.
@Suite struct `Lines of JSON` {
  private static let questionnaire: Questionnaire? = {
    let text = """
      questionnaire: lines
      version: 1.0.0
      title: Lines
      language: en
      source: {kind: own, citation: Ours, rights: Ours}
      pages:
        - page: plain
          title: Plain
          questions:
            - {id: smokes, ask: Do you smoke?, answer: yes-no}
            - {id: packs, when: smokes = yes, ask: How many packs?, answer: whole-number, min: 0, max: 9}
            - id: fruit
              ask: Which fruit?
              answer: one
              choices:
                1: An apple
                pear: A pear
                other: {label: Something else, text: true}
            - id: helps
              ask: What helps?
              answer: many
              choices:
                walk: Walking
                talk: Talking
                other: {label: Something else, text: true}
            - {id: since, ask: Since when?, answer: date}
            - {id: words, ask: In your words?, answer: text}
        - page: person
          title: People
          repeat: person
          ask: Is there someone?
          again: Is there someone else?
          at-most: 3
          called: "{person_name | this person}"
          questions:
            - {id: person_name, ask: What is their name?, answer: text}
      """
    return Questionnaire.check(Source(name: "lines.yaml", text: text)).questionnaire
  }()

  private struct Reading {
    var row: ResponseRow
    var cells: [String: TableCell]
    var codes: [String]
    var messages: [String]
  }

  /// The rows of a table, each with what is not empty in it and what is wrong with it.
  private func read(_ lines: String, _ options: TableOptions = TableOptions()) throws -> [Reading] {
    let questionnaire = try #require(Self.questionnaire)
    let place = try TemporaryDirectory()
    let reader = try TableReader(
      try BlockSample.source(Array(lines.utf8), in: place), for: questionnaire, options)
    let replay = RowReplay(questionnaire, columns: reader.layout.columns)
    var readings: [Reading] = []
    while let row = try reader.next() {
      let replayed = replay.replay(row.cells, today: row.today)
      let cells = zip(reader.layout.names, row.cells).filter { $0.1 != .empty }
      readings.append(
        Reading(
          row: row, cells: Dictionary(uniqueKeysWithValues: cells),
          codes: row.problems.map(\.code.rawValue) + replayed.problems.map(\.fault.code.rawValue),
          messages: row.problems.map(\.message)))
    }
    return readings
  }

  @Test func `say what cells say`() throws {
    let rows = try read(
      #"""
      {"smokes": "yes", "packs": 2, "fruit": {"other": " Plum "}, "helps": ["walk", {"other": "Tea"}], "since": "2026-07"}
      {"smokes": true, "packs": "2", "fruit": 1, "helps": [], "since": 2026, "words": "a b", "person": [{"person_name": "Ann"}, {}]}
      {"smokes": 0, "fruit": "pear", "helps": "walk talk", "words": null, "since": "skip", "person": []}
      {"smokes": null, "person_name[2]": "Bo", "fruit.text": "x"}
      """#)
    try #require(rows.count == 4)
    let (month, year) = (try #require(PartialDate("2026-07")), try #require(PartialDate("2026")))
    #expect(
      rows[0].cells == [
        "smokes": .answer(.option("yes")), "packs": .answer(.number(2)),
        "fruit": .answer(.option("other", words: "Plum")),
        "helps": .answer(.many([.init("walk"), .init("other", words: "Tea")])),
        "since": .answer(.date(month)),
      ])
    #expect(rows[0].codes == [])
    #expect(
      rows[1].cells == [
        "smokes": .answer(.option("yes")), "packs": .answer(.number(2)), "fruit": .answer(.option("1")),
        "helps": .answer(.many([])), "since": .answer(.date(year)),
        "words": .answer(.text("a b")), "person": .rows(["1", "2"]), "person_name[1]": .answer(.text("Ann")),
      ])
    #expect(rows[1].codes == [])
    #expect(
      rows[2].cells == [
        "smokes": .answer(.option("no")), "fruit": .answer(.option("pear")),
        "helps": .answer(.options(["walk", "talk"])), "person": .rows([]),
      ])
    #expect(rows[2].codes == [])
    #expect(rows[3].cells == ["person_name[2]": .answer(.text("Bo")), "fruit.text": .answer(.text("x"))])
  }

  @Test(arguments: [
    (#"{"smokes": "perhaps"}"#, "not-a-choice"),
    (#"{"smokes": ["yes"]}"#, "not-a-choice"),
    (#"{"smokes": "no", "packs": 1}"#, "not-asked"),
    (#"{"smokes": "yes", "packs": 1e0}"#, "not-a-number"),
    (#"{"smokes": "yes", "packs": true}"#, "not-a-number"),
    (#"{"smokes": "yes", "packs": 10}"#, "out-of-range"),
    (#"{"fruit": {"pear": "ripe"}}"#, "words-without-choice"),
    (#"{"fruit": {"other": 3}}"#, "wrong-shape"),
    (#"{"helps": ["walk", "walk talk"]}"#, "not-a-choice"),
    (#"{"helps": [["walk"]]}"#, "not-a-choice"),
    (#"{"since": "soon"}"#, "not-a-date"),
    (#"{"words": 5}"#, "wrong-shape"),
    (#"{"words": "a\u0000"}"#, "nul"),
    (#"{"person": {"1": {}}}"#, "wrong-shape"),
    (#"{"person": [3]}"#, "wrong-shape"),
    (#"{"person": [{}, {}, {}, {}]}"#, "no-such-row"),
    (#"{"person": [{"smokes": "yes"}]}"#, "unknown-key"),
    (#"{"smoke": "yes"}"#, "unknown-key"),
    (#"{"smokes": "yes", "smokes": "no"}"#, "twice"),
    (#"{"smokes": "yes""#, "not-json"),
    (#"{"smokes": "yes"} {}"#, "not-json"),
    (#"{"format": "intake-result/2"}"#, "not-json"),
    (#"{"format": "intake-result/1"}"#, "not-json"),
  ])
  func `that say something wrong say what`(_ line: String, _ code: String) throws {
    let rows = try read(line)
    #expect(rows.map(\.codes) == [[code]])
  }

  @Test(arguments: ["[{}]", " \n[\n {\"smokes\": 1}]"])
  func `are no list of objects`(_ table: String) {
    #expect(throws: UnreadableTable.table(.isJSONList)) { try read(table) }
  }

  @Test func `that are no JSON tell the byte`() throws {
    let rows = try read("{}\n[1]\n{\"smokes\": yes}\n")
    #expect(rows.map(\.codes) == [[], ["not-json"], ["not-json"]])
    #expect(
      rows[1].messages == [
        "The line is no JSON: at byte 1: an object belongs here, not a list. Write one object a line."
      ])
    #expect(rows[2].messages.first?.contains("at byte 12: ") == true)
  }

  @Test func `tell whose they are, and when`() throws {
    let options = TableOptions(idColumn: "who", carriedColumns: ["note", "fruit"], today: .column("day"))
    let rows = try read(
      #"""

      {"who": " a1 ", "day": "2026-01-02", "note": 7, "fruit": "pear"}

      {"who": 12, "day": "soon"}
      {"who": ["a"]}
      """#, options)
    #expect(rows.map(\.row.number) == [1, 2, 3])
    #expect(rows.map(\.row.line) == [2, 4, 5])
    #expect(rows.map(\.row.id) == ["a1", "12", ""])
    #expect(rows[0].row.carried == ["7", "pear"])
    #expect(rows[0].row.today == PartialDate("2026-01-02"))
    #expect(rows.map(\.codes) == [[], ["not-a-date"], ["wrong-shape"]])
  }
}
