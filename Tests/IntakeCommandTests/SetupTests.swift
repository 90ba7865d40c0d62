import Foundation
import Testing

@Suite struct `intake setup` {
  let shell: Shell

  init() throws { shell = try Shell() }

  /// For a clinic that is there: a name, who reads and when, who acts and how soon, the machine, the region, no
  /// number of its own.
  private let answers =
    "Harbour \"Street\" \\ Clinic\nyes\nYour therapist\nbefore each session\nDr Lee\none hour\n\nus\n\n"

  /// A copy that may be written to.
  private func copyQuestionnaires() throws {
    #expect(try shell.run("cp -r '\(Shell.questionnaires)' Questionnaires").status == 0)
  }

  @Test func `asks, shows what would be written, and writes it on a yes`() throws {
    try copyQuestionnaires()
    let outcome = try shell.run("intake setup", input: answers + "yes\n")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("\nWritten: Questionnaires/clinic.yaml\n"))
    let text = try shell.text(of: "Questionnaires/clinic.yaml")
    for line in text.split(separator: "\n").prefix(9).dropFirst() {
      #expect(outcome.output.contains("\n  \(line)\n"), "\(line)")
    }
    #expect(outcome.output.contains("\n- 988 Suicide and Crisis Lifeline: Call or text 988"))
    #expect(!outcome.output.contains("Samaritans"), "it is for another region")
    #expect(
      text.hasPrefix(
        #"""
        # The clinic that stands behind these questionnaires. 'intake setup' writes it; edit it as you like.

        clinic: "Harbour \"Street\" \\ Clinic"
        trial: false
        readers: "Your therapist"
        read-when: "before each session"
        acts:
          who: "Dr Lee"
          within: "one hour"
        machine: kiosk
        region: us

        """#))
    #expect(try shell.run("intake check").status == 0)
    // It is not about clients, and whoever runs interviews has to read it.
    #expect(try shell.mode(of: "Questionnaires/clinic.yaml") == 0o644)
    #expect(try !shell.names(in: "Questionnaires").contains { $0.hasPrefix(".") })
  }

  @Test func `takes lists of contacts over as they stand`() throws {
    try copyQuestionnaires()
    let before = try shell.text(of: "Questionnaires/clinic.yaml")
    _ = try shell.run("intake setup", input: answers + "yes\n")
    let after = try shell.text(of: "Questionnaires/clinic.yaml")
    let contacts = try #require(before.range(of: "contacts:").map { before[$0.lowerBound...] })
    #expect(after.hasSuffix(contacts))
  }

  @Test func `puts a number of the clinic's own first, checked today`() throws {
    try copyQuestionnaires()
    let withOwn = answers.dropLast() + "Call 555 0100\nThe duty line\nDay and night\nyes\n"
    let outcome = try shell.run("intake setup", input: String(withOwn))
    #expect(outcome.status == 0, "\(outcome.output)")
    let text = try shell.text(of: "Questionnaires/clinic.yaml")
    #expect(
      text.contains(
        """
          crisis-contacts:
            - name: "The duty line"
              reach: "Call 555 0100"
              when: "Day and night"
              checked: 20
        """))
    #expect(try shell.run("intake check").status == 0)
  }

  @Test func `writes nothing without a yes`() throws {
    try copyQuestionnaires()
    let before = try shell.bytes(of: "Questionnaires/clinic.yaml")
    for (rest, status) in [("no\n", Int32(0)), ("", 66), ("maybe\n", 66)] {
      #expect(try shell.run("intake setup", input: answers + rest).status == status)
      #expect(try shell.bytes(of: "Questionnaires/clinic.yaml") == before)
    }
    #expect(try !shell.names(in: "Questionnaires").contains { $0.hasPrefix(".") })
  }

  @Test func `begins from nothing where there is no clinic yet`() throws {
    let outcome = try shell.run(
      "intake setup", input: "A\nno\npersonal\nelsewhere\nCall 555 0100\nThe duty line\n\nyes\n",
      environment: ["INTAKE_CLINIC": "./mine.yaml"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    #expect(outcome.output.contains("\nWritten: ./mine.yaml\n"))
    #expect(
      try shell.run("intake check ./mine.yaml").status == 1, "a clinic is known by the name of its file")
    #expect(try shell.text(of: "mine.yaml").contains("trial: true\nmachine: personal\n\ncontacts:\n"))
  }

  @Test func `does not touch a file that has an error`() throws {
    try shell.makeDirectory("Questionnaires")
    try shell.put("clinc: A\n", at: "Questionnaires/clinic.yaml")
    let outcome = try shell.run("intake setup", input: answers + "yes\n")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("Questionnaires/clinic.yaml:1:1: error["))
    #expect(try shell.text(of: "Questionnaires/clinic.yaml") == "clinc: A\n")
  }
}
