import Foundation
import Testing

@Suite struct `intake check` {
  let shell: Shell

  init() throws { shell = try Shell() }

  /// A questionnaire of one question.
  private func questionnaire(_ id: String, include: String? = nil, _ rest: String = "") -> String {
    """
    questionnaire: \(id)
    version: 1.0.0
    title: A title
    language: en
    source: {kind: own, citation: Ours, rights: Ours}
    pages:
    \(include.map { "  - include: \($0)" } ?? "")
      - page: page-\(id)
        title: A page
        questions:
          - id: \(id)_ok
            ask: How are you?
            answer: yes-no
    \(rest)
    """
  }

  @Test func `passes the shipped questionnaires`() throws {
    try shell.addQuestionnaires()
    let outcome = try shell.run("intake check")
    #expect(outcome.status == 0)
    #expect(outcome.output == "5 questionnaires and clinic.yaml: no errors, no warnings.\n")
    #expect(outcome.error == "")
  }

  @Test func `shows where, which rule and how to mend it, and ends with 1`() throws {
    try shell.put(
      questionnaire("sleep").replacingOccurrences(
        of: "answer: yes-no", with: "hepl: Hm\n        answer: yes-no"), at: "sleep.yaml")
    let outcome = try shell.run("intake check sleep.yaml")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        sleep.yaml:13:9: error[unknown-key]: a question has no key 'hepl'
           13 |         hepl: Hm
              |         ^^^^ did you mean 'help'?

        1 questionnaire: 1 error, no warnings.

        """)
    #expect(outcome.error == "'intake explain unknown-key' says more; so it does of each code in brackets.\n")
  }

  @Test func `gives programs one line, and people the sum beside it`() throws {
    try shell.put(
      questionnaire("sleep").replacingOccurrences(
        of: "answer: yes-no", with: "hepl: Hm\n        answer: yes-no"), at: "sleep.yaml")
    let outcome = try shell.run("intake check --format json sleep.yaml")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        {"format":"intake-findings/1","files":["sleep.yaml"],"findings":[{"severity":"error",\
        "code":"unknown-key","message":"a question has no key 'hepl'","file":"sleep.yaml","line":13,"column":9,\
        "end-line":13,"end-column":13,"hint":"did you mean 'help'?","notes":[]}]}

        """)
    #expect(outcome.error == "1 questionnaire: 1 error, no warnings.\n")
  }

  @Test func `names a finding of an included file once, and in its own file`() throws {
    try shell.makeDirectory("Questionnaires")
    try shell.put(questionnaire("outer", include: "inner"), at: "Questionnaires/outer.yaml")
    try shell.put(
      questionnaire("inner").replacingOccurrences(of: "yes-no", with: "yes-or-no"),
      at: "Questionnaires/inner.yaml")
    let outcome = try shell.run("intake check")
    #expect(outcome.status == 1)
    #expect(outcome.output.components(separatedBy: "error[").count == 2, "\(outcome.output)")
    #expect(outcome.output.hasPrefix("Questionnaires/inner.yaml:13:"))
    #expect(outcome.output.hasSuffix("2 questionnaires: 1 error, no warnings.\n"))
  }

  @Test func `looks an included file up beside its own, then where ids are looked up`() throws {
    for folder in ["here", "there", "Questionnaires"] { try shell.makeDirectory(folder) }
    try shell.put(questionnaire("outer", include: "inner"), at: "here/outer.yaml")
    try shell.put("questionnaire: inner\n", at: "there/inner.yaml")
    let there = ["INTAKE_QUESTIONNAIRES": "nowhere:there"]
    #expect(try shell.run("intake check here/outer.yaml").output.contains("error[unknown-include]"))
    #expect(
      try shell.run("intake check here/outer.yaml", environment: there).output.contains(
        "there/inner.yaml:1:1"))
    try shell.put("questionnaire: inner\n", at: "Questionnaires/inner.yaml")
    #expect(
      try shell.run("intake check here/outer.yaml", environment: there).output
        .contains("Questionnaires/inner.yaml:1:1"))
    try shell.put(questionnaire("inner"), at: "here/inner.yaml")
    let outcome = try shell.run("intake check here/outer.yaml", environment: there)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func `looks an id up here, then in INTAKE_QUESTIONNAIRES, then beside the executable`() throws {
    try shell.makeDirectory("Questionnaires")
    try shell.makeDirectory("there")
    try shell.put(questionnaire("sleep"), at: "there/sleep.yaml")
    let there = ["INTAKE_QUESTIONNAIRES": "there"]
    #expect(try shell.run("intake check sleep").status == 66)
    #expect(try shell.run("intake check sleep", environment: there).status == 0)
    try shell.put("", at: "Questionnaires/sleep.yaml")
    #expect(
      try shell.run("intake check sleep", environment: there).output.hasPrefix(
        "Questionnaires/sleep.yaml:1:1"))

    _ = try shell.run(
      """
      mkdir -p prefix/bin prefix/share/intake/Questionnaires
      cp "$(command -v intake)" prefix/bin/
      mv there/sleep.yaml prefix/share/intake/Questionnaires/nap.yaml
      sed -i 's/questionnaire: sleep/questionnaire: nap/' prefix/share/intake/Questionnaires/nap.yaml
      """)
    #expect(
      try shell.run("prefix/bin/intake check nap").output == "1 questionnaire: no errors, no warnings.\n")
  }

  @Test func `says where it has looked, and what may have been meant`() throws {
    try shell.addQuestionnaires()
    let outcome = try shell.run("intake check frist-session")
    #expect(outcome.status == 66)
    #expect(outcome.output == "")
    #expect(
      outcome.error.hasPrefix("intake: there is no questionnaire 'frist-session' in 'Questionnaires', '"))
    #expect(outcome.error.hasSuffix("; did you mean 'first-session'?\n"))
  }

  @Test(arguments: ["..", "...", "", "a b", "Ä", "-x", "$(printf 'a\\nb')", "%s%n"])
  func `takes no id that could be a path`(_ id: String) throws {
    try shell.addQuestionnaires()
    let outcome = try shell.run("intake check -- \"\(id)\"")
    #expect(outcome.status == 66, "\(outcome.output)\(outcome.error)")
  }

  @Test(arguments: ["../inner", "/etc/passwd", "..", "inner.yaml", "a/b"])
  func `takes no include that could be a path`(_ id: String) throws {
    try shell.makeDirectory("sub")
    try shell.put(questionnaire("inner"), at: "inner.yaml")
    try shell.put(questionnaire("outer", include: id), at: "sub/outer.yaml")
    #expect(try shell.run("intake check sub/outer.yaml").status == 1)
  }

  @Test func `names a byte that is not text, also in an included file`() throws {
    try shell.put(questionnaire("outer", include: "inner"), at: "outer.yaml")
    let text = Array(questionnaire("inner").utf8)
    let bad = text.map { $0 == UInt8(ascii: "?") ? 0xE9 : $0 }
    try shell.put(bad, at: "inner.yaml")
    let outcome = try shell.run("intake check outer.yaml")
    #expect(outcome.status == 1)
    let place = text.firstIndex(of: UInt8(ascii: "?")).map { $0 + 1 } ?? 0
    #expect(outcome.output.hasPrefix("inner.yaml:12:25: error[not-utf8]: byte \(place) of this file (0xE9)"))
    #expect(outcome.output.hasSuffix("1 questionnaire: 1 error, no warnings.\n"), "\(outcome.output)")
  }

  @Test(arguments: [
    ("mkfifo pipe.yaml", "pipe.yaml", Int32(66)), ("mkdir folder.yaml", "folder.yaml", 66),
    ("ln -s /dev/zero zero.yaml", "zero.yaml", 66), ("true", "none.yaml", 66), ("true", "no/such.yaml", 66),
    ("truncate -s 4000001 huge.yaml", "huge.yaml", 1), (": > empty.yaml", "empty.yaml", 1),
    ("ln -s loop.yaml loop.yaml", "loop.yaml", 66),
  ])
  func `reads plain files of a size that can be`(_ make: String, _ path: String, _ status: Int32) throws {
    let outcome = try shell.run("\(make) && timeout 10 intake check \(path)")
    #expect(outcome.status == status, "\(outcome.output)\(outcome.error)")
    #expect(!(outcome.output + outcome.error).isEmpty)
  }

  @Test func `finds the clinic where INTAKE_CLINIC points, beside the file, or in the library`() throws {
    try shell.makeDirectory("Questionnaires")
    try shell.makeDirectory("other")
    try shell.put(questionnaire("sleep"), at: "other/sleep.yaml")
    try shell.put(questionnaire("sleep"), at: "Questionnaires/sleep.yaml")
    func finding(_ script: String, _ environment: [String: String] = [:]) throws -> String {
      let output = try shell.run(script, environment: environment).output
      return output.contains("error[") ? String(output.prefix { $0 != ":" }) : "none"
    }
    try shell.put("clinc: A\n", at: "Questionnaires/clinic.yaml")
    #expect(try finding("intake check other/sleep.yaml") == "Questionnaires/clinic.yaml")
    try shell.put("clinc: B\n", at: "other/clinic.yaml")
    #expect(try finding("intake check other/sleep.yaml") == "other/clinic.yaml")
    try shell.put("clinc: C\n", at: "mine.yaml")
    #expect(try finding("intake check other/sleep.yaml", ["INTAKE_CLINIC": "mine.yaml"]) == "mine.yaml")
    // Beside an installed questionnaire stands a clinic that is nobody's: the clinic's own goes first.
    try shell.put(questionnaire("nap"), at: "other/nap.yaml")
    #expect(
      try finding("intake check nap", ["INTAKE_QUESTIONNAIRES": "other"]) == "Questionnaires/clinic.yaml")
    #expect(try shell.run("intake check nap", environment: ["INTAKE_CLINIC": "gone.yaml"]).status == 66)
  }

  @Test func `says that there is nothing to check`() throws {
    #expect(try shell.run("intake check").status == 66)
    try shell.makeDirectory("Questionnaires")
    #expect(try shell.run("intake check").status == 66)
    #expect(try shell.run("intake check Questionnaires").status == 66)
  }
}
