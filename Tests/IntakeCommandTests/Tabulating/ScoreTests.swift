import Foundation
import TestSupport
import Testing

@Suite struct `intake score` {
  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.addQuestionnaires()
    try shell.put(EveryKind.questionnaire, at: "every.yaml")
  }

  private static let gad7 = "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n"

  /// What was said but the last line, which tells the time.
  private func said(_ outcome: Shell.Outcome) -> [String] {
    outcome.error.split(separator: "\n").dropLast().map(String.init)
  }

  // MARK: Rows and columns

  @Test func `gives each score six columns, in the order of the rows`() throws {
    let outcome = try shell.run(
      "intake score gad-7 --id who",
      input: "who," + Self.gad7 + "a,2,1,0,3,1,0,2\nb,3,3,3,3,3,3,3\nc,1,,1,1,1,1,1\n")
    #expect(
      outcome.output == """
        who,gad7,gad7_band,gad7_answered,gad7_filled,gad7_low,gad7_high,problems
        a,9,Mild,7,0,9,9,
        b,21,Severe,7,0,21,21,
        c,,,6,0,6,9,

        """)
    #expect(outcome.status == 0)
    #expect(outcome.error.contains(#/^3 rows, none with problems, \d+\.\d\d s\n$/#), "\(outcome.error)")
  }

  @Test func `numbers the rows where no column names the respondent`() throws {
    let outcome = try shell.run("intake score gad-7 -", input: Self.gad7 + "2,1,0,3,1,0,2\n\n0,0,0,0,0,0,0\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines[1].hasPrefix("1,9,"))
    #expect(lines[2].hasPrefix("2,0,"))
  }

  @Test func `counts ids that are missing, and those that stand twice`() throws {
    let row = ",2,1,0,3,1,0,2\n"
    let outcome = try shell.run(
      "intake score gad-7 --id who",
      input: "who," + Self.gad7 + ["a", "", "b", "a", "", "a"].map { $0 + row }.joined())
    #expect(outcome.status == 0)
    #expect(
      said(outcome) == [
        "note: 2 rows have no id in 'who', the first of them row 2",
        "note: 2 rows have an id in 'who' that an earlier row has too, the first of them row 4",
      ])
  }

  @Test func `writes an object a line, with numbers as numbers`() throws {
    let outcome = try shell.run(
      "intake score gad-7 --id who --carry note --format ndjson",
      input: "who,note," + Self.gad7 + "a,\"say \"\"hm\"\"\",2,1,0,3,1,0,2\nc,,1,,1,1,1,9,1\n")
    #expect(
      outcome.output == #"""
        {"who":"a","gad7":9,"gad7_band":"Mild","gad7_answered":7,"gad7_filled":0,"gad7_low":9,"gad7_high":9,"note":"say \"hm\"","problems":[]}
        {"who":"c","gad7":null,"gad7_band":null,"gad7_answered":5,"gad7_filled":0,"gad7_low":5,"gad7_high":11,"note":"","problems":["not-a-choice"]}

        """#)
    #expect(outcome.status == 1)
  }

  @Test func `reads commas, semicolons and tabs, a byte order mark and both kinds of line ends`() throws {
    let plain = "who," + Self.gad7 + "a,2,1,0,3,1,0,2\nb,3,3,3,3,3,3,3\n"
    let expected = try shell.run("intake score gad-7 --id who", input: plain).output
    for separator in [";", "\t"] {
      for lineEnd in ["\n", "\r\n"] {
        let other = plain.replacing(",", with: separator).replacing("\n", with: lineEnd)
        for mark in ["", "\u{FEFF}"] {
          #expect(try shell.run("intake score gad-7 --id who", input: mark + other).output == expected)
        }
      }
    }
  }

  @Test func `has the scores of a roster by its rows`() throws {
    let outcome = try shell.run(
      "intake score every.yaml --id id --today 2026-11-23 --scores closeness",
      input: EveryKind.header
        + "a,no,,,,3,,,,,,1 2,Ann,4,Bo,5,\nb,no,,,,3,,,,,,none,,,,,\nc,no,,,,3,,,,,,,Ann,1,,,\n")
    #expect(
      outcome.output == """
        id,closeness[1],closeness_band[1],closeness_answered[1],closeness_filled[1],closeness_low[1],closeness_high[1],\
        closeness[2],closeness_band[2],closeness_answered[2],closeness_filled[2],closeness_low[2],closeness_high[2],\
        alert_heavy_smoker,problems
        a,7,,2,0,7,7,8,,2,0,8,8,not-fired,
        b,,,,,,,,,,,,,not-fired,
        c,4,,2,0,4,4,,,,,,,not-fired,

        """)
  }

  // MARK: Options

  @Test func `reads labels, and codes where no label is the same`() throws {
    let labels = "Not at all,Several days,more than half the days, NEARLY EVERY DAY ,0,1,2\n"
    let outcome = try shell.run("intake score gad-7 --labels", input: Self.gad7 + labels)
    #expect(outcome.output.contains("\n1,9,Mild,7,0,9,9,\n"), "\(outcome.output)\(outcome.error)")
  }

  @Test func `keeps the kinds of missing codes`() throws {
    // Not asked, and the item is no zero; not reached, and the score is not finished.
    let outcome = try shell.run(
      "intake score gad-7 --missing -99=skipped,-98=not-asked,-97=not-reached",
      input: Self.gad7 + "-99,1,1,1,1,1,1\n-98,1,1,1,1,1,1\n-97,1,1,1,1,1,1\n-96,1,1,1,1,1,1\n")
    let lines = outcome.output.split(separator: "\n").dropFirst().map(String.init)
    #expect(lines == ["1,,,6,0,6,9,", "2,,,6,0,6,9,", "3,,,6,0,6,9,", "4,,,6,0,6,9,not-a-choice"])
  }

  @Test func `knows columns by other names from a map`() throws {
    try shell.put(
      (1...7).map { "gad7_\($0): \"Q\($0): worry\"\n" }.joined() + "gad7: anxiety\n", at: "map.yaml")
    let header = "gad7;" + (1...7).map { "Q\($0): worry" }.joined(separator: ";")
    let outcome = try shell.run(
      "intake score gad-7 --map map.yaml --carry gad7", input: header + "\nkept;2;1;0;3;1;0;2\n")
    #expect(
      outcome.output == """
        row,anxiety,anxiety_band,anxiety_answered,anxiety_filled,anxiety_low,anxiety_high,gad7,problems
        1,9,Mild,7,0,9,9,kept,

        """, "\(outcome.error)")
  }

  @Test func `says what is wrong with a map, and where`() throws {
    try shell.put("gad7_1: Q\ngad7_2: Q\nQ3: gad7_3\ngad_4: Q4\n", at: "map.yaml")
    let outcome = try shell.run("intake score gad-7 --map map.yaml", input: "Q\n")
    #expect(outcome.status == 65)
    #expect(Snapshot("map").difference(from: outcome.error) == nil)
  }

  @Test func `leaves rows with problems out where it is strict`() throws {
    let outcome = try shell.run(
      "intake score gad-7 --strict --problems problems.csv --output scores.csv",
      input: Self.gad7 + "2,1,0,3,1,0,2\n9,1,0,3,1,0,2\n1,1,1,1,1,1,1\n")
    #expect(outcome.status == 1)
    let rows = try shell.text(of: "scores.csv").split(separator: "\n").dropFirst().map {
      String($0.prefix(2))
    }
    #expect(rows == ["1,", "3,"])
    #expect(
      try shell.text(of: "problems.csv") == """
        row,line,column,code,value,message
        2,3,gad7_1,not-a-choice,9,"This is no choice. The codes are 0, 1, 2, 3."

        """)
    #expect(outcome.error.contains("3 rows, 1 with problems, 1 left out"))
    #expect(try shell.mode(of: "scores.csv") == 0o600)
  }

  @Test func `takes the day from a column or from the command, and says what is unknown without`() throws {
    let header = "when," + EveryKind.header
    let row = "2026-05-01,a,no,,,,3,,2026-01,,,,none,,,,,\n"
    func months(_ today: String) throws -> (Substring, Shell.Outcome) {
      let outcome = try shell.run(
        "intake score every.yaml --id id --scores recent \(today)",
        input: header + row + row.replacing("2026-05-01", with: "soon"))
      return (outcome.output.split(separator: "\n")[1], outcome)
    }
    #expect(try months("--today when").0.hasPrefix("a,4,"))
    #expect(try months("--today 2026-02-01").0.hasPrefix("a,1,"))
    let (line, outcome) = try months("")
    #expect(line.hasPrefix("a,,"))
    #expect(
      outcome.error.contains(
        "note: 1 score depends on the day on which it was answered, and is unknown without it: name it with '--today'"
      ))
    let (_, dated) = try months("--today when")
    #expect(dated.error.contains("row 2, line 3, column 'when': not-a-date 'soon'"))
    #expect(dated.status == 1)
  }

  @Test func `fills nothing in where it is told not to`() throws {
    let header = "phq9_1,phq9_2,phq9_3,phq9_4,phq9_5,phq9_6,phq9_7,phq9_8,phq9_9\n"
    let row = "1,1,1,1,1,1,1,1,\n"
    #expect(
      try shell.run("intake score phq-9", input: header + row).output.contains(
        "\n1,9,Mild,8,1,8,11,undecided,"))
    #expect(
      try shell.run("intake score phq-9 --no-fill", input: header + row).output.contains(
        "\n1,,,8,0,8,11,undecided,"))
  }

  @Test func `disarms what a spreadsheet would run`() throws {
    let outcome = try shell.run(
      "intake score gad-7 --for-spreadsheet --id who --carry note",
      input: "who,note," + Self.gad7 + "=1+1,-5,2,1,0,3,1,0,2\n@x,-a,2,1,0,3,1,0,2\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines[1] == "'=1+1,9,Mild,7,0,9,9,-5,")
    #expect(lines[2] == "'@x,9,Mild,7,0,9,9,'-a,")
  }

  // MARK: Headers

  @Test(arguments: [
    ("gad7_1,gad7_1", "names the column 'gad7_1' twice, as column 1 and as column 2"),
    ("a,b", "has no column that the questionnaire knows: it has 'a', 'b', expected are 'gad7_1'"),
    ("", "is empty"),
  ])
  func `stops at a header that cannot be used`(_ header: String, _ words: String) throws {
    let outcome = try shell.run("intake score gad-7", input: header.isEmpty ? "" : header + "\n1,1\n")
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(outcome.error.hasPrefix("intake: standard input \(words)"), "\(outcome.error)")
  }

  @Test func `says once what the table lacks and what it does not know`() throws {
    let outcome = try shell.run(
      "intake score gad-7",
      input: "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gda7_7,age\n1,1,1,1,1,1,1,40\n1,1,1,1,1,1,1,41\n")
    #expect(outcome.status == 0)
    #expect(
      said(outcome) == [
        "note: standard input has no column for 'gad7_7': it is missing in every row",
        "note: not read, as the questionnaire does not know them: 'gda7_7' (did you mean 'gad7_7'?) and 'age'",
      ])
  }

  @Test func `refuses options that name what is not there`() throws {
    func refusal(_ options: String) throws -> (Int32, String) {
      let outcome = try shell.run("intake score gad-7 \(options)", input: "who,gad7_1\na,1\n")
      #expect(outcome.output == "")
      return (outcome.status, outcome.error)
    }
    #expect(
      try refusal("--id whom") == (
        65, "intake: standard input has no column 'whom', which '--id' names: did you mean 'who'?\n"
      ))
    #expect(try refusal("--carry note").0 == 65)
    #expect(try refusal("--today day").0 == 65)
    let noDay = try refusal("--today 2026-02-30")
    #expect(noDay.0 == 64 && noDay.1.contains("There is no day '2026-02-30'"))
    let noGroup = try shell.run("intake stats gad-7 - --by note", input: "who,gad7_1\na,1\n")
    #expect(noGroup.status == 65 && noGroup.error.contains("'note', which '--by' names"))
    #expect(
      try refusal("--scores gad") == (
        64, "intake: there is no score 'gad' in 'gad-7'; did you mean 'gad7'?\n"
      ))
    #expect(try refusal("--missing 9").0 == 64)
    #expect(try refusal("--missing 9=skiped").1.contains("did you mean 'skipped'?"))
    #expect(try refusal("--for-spreadsheet --format ndjson").0 == 64)
    #expect(try refusal("--output x --problems x").0 == 64)
    #expect(try refusal("--workers 0").0 == 64)
  }

  @Test func `says where a code for what is missing is an answer too`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    try shell.put("gad7_1,gad7_2\n1,-9\n", at: "r.csv")
    let outcome = try shell.run("intake score gad-7 r.csv --missing 1=skipped,-9=not-reached")
    #expect(
      outcome.error.contains("'1' counts as missing") && outcome.error.contains("'gad7_1' and 'gad7_2'"))
    #expect(!outcome.error.contains("'-9' counts"))
  }

  @Test func `never writes over what it reads`() throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    let table = "gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7\n1,1,1,1,1,1,1\n"
    try shell.put(table, at: "r.csv")
    try shell.put("gad7_1: gad7_1\n", at: "map.yaml")
    for arguments in [
      "score gad-7 r.csv --output r.csv", "score gad-7 r.csv --output ./r.csv",
      "score gad-7 r.csv --problems r.csv",
      "score gad-7 r.csv --map map.yaml --output map.yaml", "stats gad-7 r.csv --output r.csv",
      "score Questionnaires/gad-7.yaml r.csv --output Questionnaires/gad-7.yaml",
    ] {
      let outcome = try shell.run("intake \(arguments)")
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.error.contains("written over"), "\(arguments): \(outcome.error)")
    }
    #expect(try shell.text(of: "r.csv") == table)
    #expect(try shell.text(of: "map.yaml") == "gad7_1: gad7_1\n")
  }

  @Test(arguments: ["9223372036854775807", "4294967296", "1001"])
  func `has no rows of so high a number`(row: String) throws {
    let shell = try Shell()
    try shell.addQuestionnaires()
    try shell.put("id,licensed[\(row)],therapist\na,yes,\nb,,\(row)\n", at: "r.csv")
    let outcome = try shell.run("intake score therapist-fit r.csv --id id")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("licensed[\(row)]") && outcome.error.contains("no-such-row"))
  }

  @Test func `refuses two columns of one name in the output, and names the mend`() throws {
    let outcome = try shell.run("intake score gad-7 --carry gad7", input: "gad7,gad7_1\n1,1\n")
    #expect(outcome.status == 65)
    #expect(
      outcome.error == """
        intake: standard input would have two columns 'gad7' when scored: give one another name with '--map FILE', or leave \
        it out of '--carry'

        """)
  }

  // MARK: Edges

  @Test func `tells by its exit code what failed`() throws {
    try shell.put(Self.gad7 + "1,1,1,1,1,1,\"open\n", at: "open.csv")
    #expect(try shell.run("intake score gad-7 nowhere.csv").status == 66)
    #expect(try shell.run("intake score gad-7 .").status == 66)
    #expect(try shell.run("intake score no-such open.csv").status == 66)
    #expect(try shell.run("intake score gad-7 open.csv --output scores.csv").status == 65)
    #expect(try shell.run("intake score gad-7 --output nowhere/scores.csv", input: Self.gad7).status == 73)
    #expect(try shell.run("intake score gad-7 --output .", input: Self.gad7).status == 73)
    #expect(try shell.run("intake score gad-7 >/dev/full", input: Self.gad7 + "1,1,1,1,1,1,1\n").status == 74)
    // The failed ones leave nothing behind.
    #expect(try shell.names() == ["Questionnaires", "every.yaml", "open.csv"])
  }

  @Test func `ends quietly when nobody reads any more`() throws {
    try shell.put(Self.gad7 + String(repeating: "1,1,1,1,1,1,1\n", count: 200_000), at: "many.csv")
    let outcome = try shell.run("intake score gad-7 many.csv | head -n 1; echo $?")
    #expect(outcome.output == "row,gad7,gad7_band,gad7_answered,gad7_filled,gad7_low,gad7_high,problems\n0\n")
    #expect(outcome.error == "")
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func `leaves no half file when it is interrupted`(_ signal: String, _ status: Int32) throws {
    // Its table never ends: more than a block of rows, and then nothing. What it says of a missing column tells that it is at work.
    let header = Self.gad7.replacing(",gad7_7", with: "")
    try shell.put(header + String(repeating: "1,1,1,1,1,1\n", count: 100_000), at: "begin.csv")
    let outcome = try shell.run(
      """
      mkfifo rows said
      cat >script <<'END'
      set -m
      (cat begin.csv; exec sleep 60) >rows & writer=$!
      intake score gad-7 rows --output scores.csv --problems problems.csv 2>said & score=$!
      exec 3<said
      read -r note <&3
      kill -\(signal) $score
      wait $score; status=$?
      kill $writer
      echo "$note" >&2
      exit $status
      END
      bash script
      """)
    #expect(outcome.error.contains("no column for 'gad7_7'"))
    #expect(outcome.status == status, "\(outcome.error)")
    #expect(
      try shell.names() == ["Questionnaires", "begin.csv", "every.yaml", "rows", "said", "script"])
  }
}
