internal import ArgumentParser
internal import Intake
internal import IntakeTerminal
internal import LocatedYAML

struct SetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "Write clinic.yaml, by asking for what it holds.",
    discussion: """
      The file is ./Questionnaires/clinic.yaml, or the one that INTAKE_CLINIC names. Lists of contacts are taken over \
      as they stand there, or else from the installed file. What would be written is shown first, and nothing is \
      written without a yes.

      For example:
        intake setup
        INTAKE_CLINIC=./clinic.yaml intake setup
      """)

  func run() throws {
    let path = ClinicDraft.path
    let earlier = try ClinicDraft.earlier(at: path)
    if let earlier, earlier.clinic == nil {
      for finding in CheckFinding.all(
        earlier.diagnostics, in: [earlier.source], useColor: Stream.error.takesColor)
      {
        try? Stream.error.write(finding.text + "\n")
      }
      Stream.say("nothing is written: '\(earlier.source.name)' has to be mended or moved away first")
      throw Failure.findings
    }
    try Stream.output.writeText(
      """
      A few questions about the clinic: who reads what clients answer, who acts when an answer shows danger, and whom \
      clients can turn to. Nothing is written before you say yes at the end, and Ctrl-C leaves at any time.
      """)
    var questions = SetupQuestions()
    let draft = try ClinicDraft(asking: &questions, behind: earlier)
    try Self.show(draft, at: path)
    let isThere = earlier?.source.name == path
    let question = isThere ? "Write this in place of '\(path)'?" : "Write this to '\(path)'?"
    guard try questions.askYesNo(question, now: nil) else {
      try Stream.output.writeLine("Nothing is written.")
      return
    }
    try ClinicWriter.write(draft.text, to: path, replacing: isThere)
    try Stream.output.writeLine("Written: \(path)")
    try Stream.output.write("\n")
    try Stream.output.writeText(
      """
      What to do next:
      - intake check: reads it with every questionnaire.
      - intake run first-session: what a client will see.
      - intake alerts: where notices of urgent alerts will stand. Look every day on which somebody answers.
      """)
  }

  /// What would be written, but of the contacts only those that clients would be shown: the rest is taken over.
  private static func show(_ draft: ClinicDraft, at path: String) throws(Failure) {
    try Stream.output.write("\n")
    try Stream.output.writeText("This would stand in '\(path)':")
    try Stream.output.write("\n")
    for line in draft.head.split(separator: "\n") where !line.hasPrefix("#") {
      try Stream.output.writeLine("  \(line)")
    }
    for list in draft.clinic.lists {
      try Stream.output.write("\n")
      let shown = draft.clinic.contacts(list.name)
      try Stream.output.writeText(
        "\(list.name), as clients would be shown them (\(list.contacts.count) for all regions):")
      for contact in shown {
        let checked = contact.checked.map { "Checked on \($0.inEnglish)." } ?? "Never checked."
        try Stream.output.writeText("- \(contact.line) \(checked)")
      }
    }
    try Stream.output.write("\n")
    try Stream.output.writeText(
      """
      Compare each with its own public page before clients see it. Entries can be added and changed in the file \
      itself, under 'contacts'.
      """
    )
  }
}
