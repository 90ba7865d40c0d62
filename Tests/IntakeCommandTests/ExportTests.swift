import Foundation
import IntakeResults
import TestSupport
import Testing

@Suite struct `intake export` {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
  }

  private static let answers = [
    "{phq9_1: 2, phq9_2: 3, phq9_3: 1, phq9_4: 2, phq9_5: 0, phq9_6: 3, phq9_7: 1, phq9_8: 0, phq9_9: 1, phq9_difficulty: 2}",
    "{phq9_1: 0, phq9_2: 0, phq9_3: 0, phq9_4: 0, phq9_5: 0, phq9_6: 0, phq9_7: 0, phq9_8: 0, phq9_9: 0}",
    "{phq9_1: 1, phq9_2: 1, phq9_3: skip, phq9_6: 1, phq9_7: 1, phq9_8: 1, phq9_9: 0}",
  ]

  /// Three results of PHQ-9 in the directory `results`.
  private func answer() throws {
    for (index, answers) in Self.answers.enumerated() {
      try shell.put(answers, at: "answers.yaml")
      let outcome = try shell.run("intake run phq-9 --answers answers.yaml --respondent client-\(index)")
      try #require(outcome.status == 0, "\(outcome.error)")
    }
  }

  private func cells(_ file: String) throws -> [[String]] {
    try shell.text(of: file).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `makes a folder without a name in it, and a key beside it`() throws {
    try answer()
    let outcome = try shell.run("intake export phq-9 results --scored --with r --with spss --with stata")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.lastLine == "phq-9-export")
    let names = try shell.names(in: "phq-9-export").sorted()
    #expect(
      names == [
        "README.md", "codebook.csv", "codebook.md", "manifest.json", "phq-9.R", "phq-9.csv", "phq-9.do",
        "phq-9.sps",
      ])
    for name in names {
      #expect(try !shell.text(of: "phq-9-export/\(name)").contains("client"), "\(name)")
      #expect(try shell.mode(of: "phq-9-export/\(name)") == 0o600)
    }
    #expect(try shell.mode(of: "study-key.json") == 0o600)
    let key = try shell.text(of: "study-key.json")
    let ids = try cells("phq-9-export/phq-9.csv").dropFirst().map { $0[0] }
    #expect(ids.count == 3)
    for id in ids { #expect(key.contains(id)) }
  }

  @Test func `believes no result that contradicts itself, and says what it passes over`() throws {
    try answer()
    let file = try #require(try shell.names(in: "results").sorted().first)
    let text = try shell.text(of: "results/\(file)")
    let changed = text.replacingOccurrences(
      of: "\"value\":13,\"range\":[0,27]", with: "\"value\":3,\"range\":[0,27]")
    try #require(changed != text)
    try shell.put(changed, at: "results/\(file)")
    try shell.put("a note", at: "results/notes.txt")
    try shell.put("{}", at: "results/renamed.json")
    let outcome = try shell.run("intake export phq-9 results")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("scores[0].band: 3 is in the band 'None or minimal', not in 'Moderate'"))
    #expect(
      outcome.error.contains(
        "in 'results' 2 files are not named as results, and are passed over, the first of them 'notes.txt'"))
    #expect(try cells("phq-9-export/phq-9.csv").count == 3)
    #expect(try shell.text(of: "phq-9-export/README.md").contains("1 that contradict themselves"))
    let report = try shell.run("intake report results/\(file)")
    #expect(report.status == 0)
    #expect(report.error.contains("contradicts itself"))
  }

  @Test func `says where answers were refused, which a table cannot show`() throws {
    let outcome = try shell.run(
      """
      printf 'phq9_1\\n1\\n9\\n' | intake score phq-9 --full > scored.ndjson
      intake export phq-9 scored.ndjson
      """)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("1 response had problems when it was scored"))
    #expect(try cells("phq-9-export/phq-9.csv").count == 3)
  }

  @Test func `says which directory has files and no result`() throws {
    try shell.makeDirectory("here")
    try shell.put("{}", at: "here/renamed.json")
    let outcome = try shell.run("intake export phq-9 here")
    #expect(outcome.status == 66)
    #expect(outcome.error.contains("'renamed.json' is not named as a result"))
  }

  @Test func `writes the key into no place that is given away`() throws {
    try answer()
    for options in [
      "--output x --key x", "--output x --key ./x", "--output x --key x/key.json",
      "--output ./x --key x/key.json",
    ] {
      #expect(try shell.run("intake export phq-9 results \(options)").status == 64)
    }
    #expect(try !shell.names().contains("x"))
  }

  @Test func `says the digest of each file as others work it out`() throws {
    try answer()
    try #require(try shell.run("intake export phq-9 results").status == 0)
    let sums = try shell.run("cd phq-9-export && sha256sum phq-9.csv codebook.csv codebook.md").output
    let manifest = try shell.text(of: "phq-9-export/manifest.json")
    for line in sums.split(separator: "\n") {
      #expect(manifest.contains("\"sha256\":\"\(line.prefix(64))\""))
    }
  }

  @Test func `has the same ids the next time, and overwrites nothing`() throws {
    try answer()
    try #require(try shell.run("intake export phq-9 results").status == 0)
    let first = try shell.text(of: "phq-9-export/phq-9.csv")
    let key = try shell.bytes(of: "study-key.json")
    let second = try shell.run("intake export phq-9 results")
    #expect(second.lastLine == "phq-9-export-2")
    #expect(try shell.text(of: "phq-9-export-2/phq-9.csv") == first)
    #expect(try shell.bytes(of: "study-key.json") == key)
    #expect(try shell.run("intake export phq-9 results --output phq-9-export").status == 73)
    #expect(try shell.text(of: "phq-9-export/phq-9.csv") == first)
    // With another key, other ids.
    #expect(try shell.run("intake export phq-9 results --output third --key other.json").status == 0)
    #expect(try shell.text(of: "third/phq-9.csv") != first)
  }

  @Test func `takes results one a line, and says what it leaves out`() throws {
    try answer()
    try shell.put("{}", at: "gad.yaml")
    try #require(
      try shell.run("intake run gad-7 --answers gad.yaml --respondent client-9 --out other").status == 0)
    let outcome = try shell.run(
      "cat results/*.json > all.ndjson; intake export phq-9 all.ndjson other --output out")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.contains("1 result of other questionnaires left out: gad-7"))
    #expect(try cells("out/phq-9.csv").count == 4)
    #expect(try shell.text(of: "out/manifest.json").contains("\"other-questionnaire\":1"))
  }

  @Test func `lists results of another version, and writes the others`() throws {
    try answer()
    try shell.put(
      try shell.text(of: "Questionnaires/phq-9.yaml").replacing("version: 1.0.0", with: "version: 1.0.1"),
      at: "phq-9.yaml")
    try shell.put(Self.answers[0], at: "answers.yaml")
    let newer = try shell.run("intake run ./phq-9.yaml --answers answers.yaml --respondent client-9")
    let outcome = try shell.run("intake export phq-9 results --output out")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("\(newer.lastLine) is of version 1.0.1"))
    #expect(try cells("out/phq-9.csv").count == 4)
  }

  @Test func `keeps out who does not permit it, by number and not by name`() throws {
    let result = Shell.answers("changes")
    try #require(
      try shell.run("intake run first-session --answers '\(result)' --respondent client-1").status == 0)
    let none = try shell.run("intake export first-session results")
    #expect(none.status == 66)
    #expect(none.error.contains("1 response kept out: no yes to research_use"))
    #expect(!none.error.contains("client"))
    #expect(try !shell.names().contains { $0.contains("export") || $0.contains("key") })
  }

  @Test(arguments: [
    ("phq-9", 64), ("phq-9 nothing-here.json", 66), ("phq-9 answers.yaml", 65),
    ("phq-9 results --with r --format long", 64), ("phq-9 results --include everything", 64),
    ("phq-9 results --output out --key out/key.json", 64), ("phq-9 results --key answers.yaml", 65),
    ("gad-7 results --output out", 66),
  ])
  func `ends as other commands do where it cannot go on`(arguments: String, status: Int32) throws {
    try answer()
    #expect(try shell.run("intake export \(arguments)").status == status)
    #expect(try !shell.names().contains { $0.hasPrefix("out") || $0.hasPrefix("phq-9-export") })
  }

  // MARK: The way back

  @Test(arguments: [("first-session", ["full", "changes", "sparse"]), ("therapist-fit", ["two-therapists"])])
  func `with everything in it is scored to what the results say`(id: String, answers: [String]) throws {
    for name in answers {
      let text = try String(contentsOfFile: Shell.answers(name), encoding: .utf8)
      let asks = id == "first-session" && !text.contains("\nresearch_use:")
      try shell.put(text + (asks ? "\nresearch_use: yes\n" : ""), at: "answers.yaml")
      let outcome = try shell.run("intake run \(id) --answers answers.yaml --respondent \(name)")
      try #require(outcome.status == 0, "\(outcome.error)")
    }
    let all = "text identifying names times dates ages respondent".split(separator: " ").map {
      "--include \($0)"
    }
    let exported = try shell.run(
      "intake export \(id) results --scored --output out \(all.joined(separator: " "))")
    try #require(exported.status == 0, "\(exported.error)")
    #expect(try !shell.names().contains("study-key.json"))
    let scored = try shell.run("intake score \(id) out/\(id).csv --id respondent --today today")
    #expect(scored.status == 0, "\(scored.error)")
    let table = Table(try shell.text(of: "out/\(id).csv"))
    let scores = Table(scored.output)
    #expect(scores.rows.count == answers.count)
    #expect(scores.header.count > 6)
    for column in scores.header where column != "problems" {
      // What was said and then taken back, no table can say.
      let said = try #require(table.column(column), "\(column)").map {
        $0 == "fired, later changed" ? "not-fired" : $0
      }
      #expect(try #require(scores.column(column)) == said, "\(column)")
    }
  }

  /// A table by a slow and obvious reader.
  private struct Table {
    let header: [String]
    let rows: [[String]]

    init(_ text: String) {
      var records: [[String]] = [[""]]
      var isQuoted = false
      for character in text {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: records[records.count - 1].append("")
        case "\n" where !isQuoted: records.append([""])
        default: records[records.count - 1][records[records.count - 1].count - 1].append(character)
        }
      }
      header = records[0]
      rows = Array(records.dropFirst().dropLast())
    }

    func column(_ name: String) -> [String]? {
      header.firstIndex(of: name).map { index in rows.map { $0[index] } }
    }
  }

  // MARK: Other programs

  private static func has(_ program: String) -> Bool {
    (try? Shell().run("command -v \(program)").status) == 0
  }

  @Test(.enabled(if: has("Rscript"), "R is not installed"))
  func `is read by R with labels, kinds of missing and points`() throws {
    try answer()
    try #require(
      try shell.run("intake export phq-9 results --scored --with r --include respondent").status == 0)
    try shell.put(
      """
      source("phq-9.R", encoding = "UTF-8")
      cat(as.character(responses$phq9_1), "\\n")
      cat(as.character(responses$phq9_3__why), "\\n")
      cat(attr(responses$phq9_2, "label"), "\\n")
      cat(rowSums(points[, paste0("phq9_", 1:9)]), "\\n")
      cat(responses$phq9, "\\n")
      cat(as.character(responses$phq9__why), "\\n")
      cat(responses$respondent, "\\n")
      """, at: "phq-9-export/read.R")
    let outcome = try shell.run("cd phq-9-export && LC_ALL=C Rscript read.R")
    #expect(outcome.error == "")
    #expect(
      outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == [
        "More than half the days Not at all Several days", "answered answered skipped",
        "Feeling down, depressed, or hopeless", "13 0 NA", "13 0 NA", "answered answered items-missing",
        "client-0 client-1 client-2",
      ])
  }

  @Test(.enabled(if: has("pspp"), "PSPP is not installed"))
  func `is read by PSPP as by SPSS, with labels and kinds of missing`() throws {
    try answer()
    try #require(
      try shell.run("intake export phq-9 results --scored --with spss --include respondent").status == 0)
    try shell.put(
      """
      INSERT FILE='phq-9.sps'.
      FREQUENCIES /VARIABLES=phq9_1 phq9_3 /STATISTICS=NONE.
      LIST /VARIABLES=respondent phq9_2 phq9 phq9_3.
      """, at: "phq-9-export/read.sps")
    let outcome = try shell.run("cd phq-9-export && pspp -O format=csv read.sps")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    #expect(!outcome.output.contains("error:"))
    #expect(outcome.output.contains("More than half the days"))
    #expect(outcome.output.contains("skipped"))
    #expect(outcome.output.contains("client-0,3,13,1"))
    #expect(outcome.output.contains("client-2,1,-9999992,-9999991"))
  }
}
