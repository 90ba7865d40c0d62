import Foundation
import Testing

@Suite struct `intake test` {
  static let canProve =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/z3")
    }

  let shell: Shell

  init() throws {
    shell = try Shell()
    try shell.put(
      """
      questionnaire: sleep
      version: 1.0.0
      title: Sleep
      language: en
      source: {kind: own, citation: Ours, rights: Ours}
      pages:
        - page: first
          title: First
          questions:
            - {id: nights, ask: How many bad nights?, answer: whole-number, min: 0, max: 7}
            - {id: since, ask: Since when?, when: nights >= 3, answer: text}
            - {id: never, ask: Never?, when: nights = 0 and answered(since), answer: text}
      scores:
        - {score: bad, title: Bad nights, value: nights, better: lower}
      alerts:
        - {alert: sleepless, when: nights = 7, level: notice, tell: No sleep at all.}
      """, at: "sleep.yaml")
  }

  /// With a mistake in the second, and a comment that nothing may touch.
  static let cases = """
    # My own words.
    - case: a few bad nights
      given: {nights: 2}
      expect: {scores: {bad: 2}, alerts: none, not-asked: since}

    - case: a bad week
      given: {nights: 7}
      expect: {alerts: none, asked: since}    # here
    """

  @Test func `passes the cases of the shipped questionnaires, and counts them last`() throws {
    try shell.addQuestionnaires()
    let outcome = try shell.run("intake test")
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    #expect(outcome.output.hasPrefix("5 questionnaires, "))
    #expect(outcome.output.hasSuffix(" cases: all passed.\n"))
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func `shows why a case fails, and ends with 1`() throws {
    try shell.put(Self.cases, at: "sleep.tests.yaml")
    for path in ["sleep.yaml", "./sleep.yaml", "sleep.tests.yaml", "."] {
      let outcome = try shell.run("intake test \(path)")
      #expect(outcome.status == 1)
      #expect(
        outcome.output.replacing("./sleep", with: "sleep") == """
          sleep.tests.yaml:8:20: error[case-failed]: 'a bad week': the alert 'sleepless' fires too
              8 |   expect: {alerts: none, asked: since}    # here
                |                    ^^^^ 'sleepless' fires
          sleep.yaml:16:30: note: nights = 7 holds: nights = 7
             16 |   - {alert: sleepless, when: nights = 7, level: notice, tell: No sleep at all.}
                |                              ^^^^^^^^^^

          1 questionnaire, 2 cases: 1 failed.

          """)
    }
  }

  @Test func `gives programs one line, and people the sum beside it`() throws {
    try shell.put(Self.cases, at: "sleep.tests.yaml")
    let outcome = try shell.run("intake test --format json sleep.yaml")
    #expect(outcome.status == 1)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(
      outcome.output.hasPrefix(
        #"{"format":"intake-tests/1","files":[{"questionnaire":"sleep","file":"sleep.tests.yaml","cases":["#
          + #"{"name":"a few bad nights","line":2,"passed":true},{"name":"a bad week","line":6,"passed":false}],"#
          + #""findings":[{"severity":"error","code":"case-failed""#))
    #expect(outcome.output.hasSuffix(#""passed":1,"failed":1}"# + "\n"))
    #expect(outcome.error == "1 questionnaire, 2 cases: 1 failed.\n")
    let covered = try shell.run("intake test --format json --coverage sleep.yaml").output
    #expect(covered.contains(#""coverage":{"questions":{"reached":2,"of":"#))
  }

  @Test func `runs no case of a file with a mistake, and says which it is`() throws {
    try shell.put(Self.cases.replacing("asked: since}", with: "askd: since}"), at: "sleep.tests.yaml")
    let outcome = try shell.run("intake test sleep.yaml")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix("sleep.tests.yaml:6:27: error[unknown-key]")
        || outcome.output.contains("error[unknown-key]"))
    #expect(outcome.output.contains("did you mean 'asked'?"))
    #expect(
      outcome.output.hasSuffix(
        "1 questionnaire, 0 cases: none run; 1 file with errors, whose cases were not run.\n"))
  }

  @Test func `shows the errors of the questionnaire itself`() throws {
    try shell.put(Self.cases, at: "sleep.tests.yaml")
    #expect(try shell.run("sed -i 's/when: nights >= 3/when: night >= 3/' sleep.yaml").status == 0)
    let outcome = try shell.run("intake test sleep.yaml")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("sleep.yaml:11:45: error[unknown-name]"), "\(outcome.output)")
  }

  @Test func `says where there is nothing to run`() throws {
    #expect(try shell.run("intake test").status == 66)
    let without = try shell.run("intake test sleep.yaml")
    #expect(without.status == 66)
    #expect(
      without.error.contains("there is no './sleep.tests.yaml'")
        || without.error.contains("there is no 'sleep.tests.yaml'"))
    #expect(try shell.run("intake test no.tests.yaml").status == 66)
    try shell.put(Self.cases, at: "lonely.tests.yaml")
    #expect(try shell.run("intake test lonely.tests.yaml").status == 66)
  }

  @Test func `leaves files of cases to itself`() throws {
    try shell.put(Self.cases, at: "sleep.tests.yaml")
    #expect(try shell.run("intake check .").output == "1 questionnaire: no errors, no warnings.\n")
    let outcome = try shell.run("intake check sleep.tests.yaml")
    #expect(outcome.status == 64)
    #expect(
      outcome.error == "intake: 'sleep.tests.yaml' has cases of a questionnaire: 'intake test' runs them\n")
    #expect(try shell.run("intake run sleep.tests.yaml").status == 64)
  }

  // MARK: Coverage

  @Test func `says in the author's words what no case reaches, also without z3`() throws {
    try shell.put(Self.cases, at: "sleep.tests.yaml")
    let outcome = try shell.run(
      "directory=$(dirname \"$(command -v intake)\"); PATH=$directory intake test --coverage sleep.yaml")
    #expect(
      outcome.output.contains(
        """
        sleep
          reached: 2 of 3 questions, 3 of 4 sides of conditions, all 2 sides of alerts
          sleep.yaml:12:14: 'never' is never asked
          sleep.yaml:12:40: 'nights = 0 and answered(since)' never holds, which decides on 'never'

        1 questionnaire, 2 cases: 1 failed.

        """), "\(outcome.output)")
    #expect(outcome.error.hasPrefix("Nothing was proved to be out of reach: z3 is not installed"))
    let generated = try shell.run(
      "directory=$(dirname \"$(command -v intake)\"); PATH=$directory intake test --generate sleep.yaml")
    #expect(generated.status == 74)
    #expect(try shell.text(of: "sleep.tests.yaml") == Self.cases)
  }

  @Test(.enabled(if: canProve, "z3 is not installed"))
  func `counts nothing as missing that is proved to be out of reach`() throws {
    try shell.put(Self.cases, at: "sleep.tests.yaml")
    let outcome = try shell.run("intake test --coverage sleep.yaml")
    #expect(
      outcome.output.contains(
        """
          reached: all 2 questions, all 3 sides of conditions, all 2 sides of alerts
          sleep.yaml:12:14: 'never' is never asked, whatever is answered: it need not be reached
        """), "\(outcome.output)")
  }

  // MARK: Generating

  @Test(.enabled(if: canProve, "z3 is not installed"))
  func `writes cases behind those that there are, and touches nothing of them`() throws {
    for text in [Self.cases, Self.cases + "\n", "  - case: moved in\n    expect: {asked: nights}\n"] {
      try shell.put(text, at: "sleep.tests.yaml")
      #expect(try shell.run("sed -i '/bad week/,$d' sleep.tests.yaml").status == 0)
      let before = try shell.text(of: "sleep.tests.yaml")
      let outcome = try shell.run("intake test --generate sleep.yaml")
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
      #expect(
        outcome.output.hasPrefix("1 case is new in sleep.tests.yaml: review what each expects.\n")
          || outcome.output.contains("cases are new"))
      let after = try shell.text(of: "sleep.tests.yaml")
      #expect(after.hasPrefix(before))
      #expect(after.dropFirst(before.count).contains("# REVIEW: "))
      #expect(try shell.run("intake test sleep.yaml").status == 0)
      let again = try shell.run("intake test --generate sleep.yaml")
      #expect(
        again.output.hasPrefix(
          "sleep.tests.yaml reaches everything that can be reached: nothing is new in it.\n"))
      #expect(try shell.text(of: "sleep.tests.yaml") == after)
    }
  }

  @Test(.enabled(if: canProve, "z3 is not installed"))
  func `begins a file where there is none`() throws {
    let outcome = try shell.run("intake test --generate sleep.yaml")
    #expect(outcome.status == 0)
    #expect(try shell.text(of: "sleep.tests.yaml").hasPrefix("# REVIEW: "))
    let run = try shell.run("intake test sleep.yaml --coverage")
    #expect(run.status == 0)
    #expect(run.output.contains("all 2 questions"))
  }

  @Test(.enabled(if: canProve, "z3 is not installed"))
  func `writes nothing into a list that it cannot go on with`() throws {
    let text = "[{case: a, expect: {outcome: finished}}]\n"
    try shell.put(text, at: "sleep.tests.yaml")
    let outcome = try shell.run("intake test --generate sleep.yaml")
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("nothing was written"))
    #expect(try shell.text(of: "sleep.tests.yaml") == text)
  }
}
