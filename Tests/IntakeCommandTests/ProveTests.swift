import Foundation
import Testing

@Suite struct `intake check --prove` {
  static let isPossible =
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
            - {id: bad, ask: Do you sleep badly?, answer: yes-no}
            - {id: since, ask: Since when?, when: bad = yes, answer: text}
            - {id: dreams, ask: Bad dreams?, when: bad = no and answered(since), answer: yes-no}
      """, at: "sleep.yaml")
  }

  @Test(.enabled(if: isPossible, "z3 is not installed"))
  func `says what never happens, and which conditions exclude each other`() throws {
    let outcome = try shell.run("intake check --prove sleep.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.error.hasPrefix("'intake explain never-asked' says more"))
    #expect(
      outcome.output == """
        sleep.yaml:12:14: warning[never-asked]: 'dreams' is never asked, whatever is answered
           12 |       - {id: dreams, ask: Bad dreams?, when: bad = no and answered(since), answer: yes-no}
              |              ^^^^^^ change one of these
        sleep.yaml:11:45: note: it takes 'bad = yes'
           11 |       - {id: since, ask: Since when?, when: bad = yes, answer: text}
              |                                             ^^^^^^^^^
        sleep.yaml:12:46: note: it takes 'bad = no'
           12 |       - {id: dreams, ask: Bad dreams?, when: bad = no and answered(since), answer: yes-no}
              |                                              ^^^^^^^^
        sleep.yaml:12:59: note: it takes 'answered(since)'
           12 |       - {id: dreams, ask: Bad dreams?, when: bad = no and answered(since), answer: yes-no}
              |                                                           ^^^^^^^^^^^^^^^

        1 questionnaire: no errors, 1 warning.
        Looked at 3 things: 2 can happen, each by answers that were tried; 1 cannot, 0 were not decided in time, \
        0 were not looked at.

        """)
  }

  @Test(.enabled(if: isPossible, "z3 is not installed"))
  func `gives programs every witness`() throws {
    let outcome = try shell.run("intake check --prove --format json sleep.yaml")
    #expect(
      outcome.output.contains(
        """
        "proofs":[{"questionnaire":"sleep","things":[{"kind":"question","name":"bad","verdict":"possible",\
        "smallest":true,"witness":{"answers":{}}},
        """))
    #expect(
      outcome.output.contains(
        #""answers":{"bad":"yes"}}},{"kind":"question","name":"dreams","verdict":"never"}]"#))
    #expect(outcome.output.contains(#""asked-of-all":["bad"],"silenced":[]}]}"#))
  }

  @Test(.enabled(if: isPossible, "z3 is not installed"))
  func `leaves nothing running`() throws {
    let outcome = try shell.run(
      """
      intake check --prove sleep.yaml > /dev/null
      for task in /proc/[0-9]*; do
        if [ "$(readlink $task/cwd)" = "$PWD" ] && [ "$(cat $task/comm 2>/dev/null)" = z3 ]; then echo $task; fi
      done
      """)
    #expect(outcome.output == "")
  }

  @Test func `says that proofs were left out where there is no z3`() throws {
    let outcome = try shell.run(
      "directory=$(dirname \"$(command -v intake)\"); PATH=$directory intake check --prove sleep.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.output == "1 questionnaire: no errors, no warnings.\n")
    #expect(
      outcome.error
        == "Proofs were left out: z3 is not installed ('apt-get install z3', or your system's package of that name).\n"
    )
  }
}
