internal import ArgumentParser
internal import Intake
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
    var questions = SetupQuestions()
    let draft = try ClinicDraft(asking: &questions, behind: earlier)
    try Stream.output.write("\n")
    try Stream.output.writeLine(draft.text)
    let isThere = earlier?.source.name == path
    let question = isThere ? "Write this in place of '\(path)'?" : "Write this to '\(path)'?"
    guard try questions.askYesNo(question, now: nil) else {
      try Stream.output.writeLine("Nothing is written.")
      return
    }
    try ClinicWriter.write(draft.text, to: path, replacing: isThere)
    try Stream.output.writeLine("Written: \(path)")
  }
}
