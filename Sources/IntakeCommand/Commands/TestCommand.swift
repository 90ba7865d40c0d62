internal import ArgumentParser
internal import Intake
internal import IntakeResults

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the author's cases: answers, and what is to follow from them.",
    discussion: """
      The cases of a questionnaire stand beside it: those of phq-9.yaml in phq-9.tests.yaml. Each gives answers and \
      says what to expect of them: scores, alerts, what is asked and what is not. One that fails is shown with the \
      rule that decided and the values that it read.

      For example:
        intake test
        intake test phq-9 --coverage
        intake test --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help:
      "Questionnaires by path or id, files of cases, or directories. Without one: all of ./Questionnaires.")
  var paths: [String] = []

  @Flag(
    help: "Say what no case reaches: questions, options, both sides of conditions, bands, alerts, evidence.")
  var coverage = false

  @Flag(
    help: ArgumentHelp(
      "Write cases for what no case reaches behind those that there are, to be reviewed. It takes z3."))
  var generate = false

  @Option(help: "'text', or 'json' for other programs: one line.")
  var format = Format.text

  func run() throws {
    var files: [CaseFile] = []
    for path in paths.isEmpty ? [QuestionnaireLibrary.here] : paths {
      for file in try CaseFile.named(path, all: generate) where !files.contains(file) { files.append(file) }
    }
    let useColor = format == .text && Stream.output.takesColor
    let generator = generate || coverage ? try CaseGenerator() : nil
    if generate, generator == nil { throw Failure.proof(Self.needsSolver) }
    var runs: [CaseRun] = []
    for file in files {
      var run = try CaseRun(file, useColor: useColor)
      let witnesses = try generator?.seek(&run) ?? []
      let written = generate ? try generator?.write(&run, from: witnesses) ?? 0 : 0
      if format == .text { try write(run, written: written) }
      runs.append(run)
    }
    if coverage, generator == nil, runs.contains(where: { $0.coverage?.isFull == false }) {
      try? Stream.error.writeLine(Self.unproved)
    }
    let summary = Self.summary(of: runs)
    switch format {
    case .text: try Stream.output.writeLine(summary)
    case .json:
      let json = CaseFindings.json(runs.map { $0.forPrograms(withCoverage: coverage) })
      try Stream.output.write(String(decoding: json, as: UTF8.self) + "\n")
      try? Stream.error.writeLine(summary)
    }
    if !runs.allSatisfy(\.passed) { throw Failure.findings }
  }

  private static let needsSolver =
    "cases are made from proofs, which take z3 ('apt-get install z3', or your system's package of that name)"
  private static let unproved =
    "Nothing was proved to be out of reach: z3 is not installed ('apt-get install z3', or your system's package of "
    + "that name)."

  private func write(_ run: CaseRun, written: Int) throws(Failure) {
    try Stream.output.write(run.findings.map { $0.text + "\n" }.joined())
    if written > 0 {
      let cases = written == 1 ? "1 case is" : "\(written) cases are"
      try Stream.output.writeLine("\(cases) new in \(run.file.path): review what each expects.")
    } else if generate, run.coverage?.isFull == true {
      try Stream.output.writeLine(
        "\(run.file.path) reaches everything that can be reached: nothing is new in it.")
    }
    guard coverage, let reached = run.coverage else { return }
    try Stream.output.writeLine("\(run.id)")
    for line in CoverageText(coverage: reached, sources: run.sources).lines {
      try Stream.output.writeLine(line)
    }
    try Stream.output.writeLine("")
  }

  /// `5 questionnaires, 41 cases: 2 failed.`
  static func summary(of runs: [CaseRun]) -> String {
    func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
    let cases = runs.flatMap(\.outcomes)
    let failed = cases.count { !$0.passed }
    let broken = runs.count { $0.coverage == nil }
    var words = "\(count(runs.count, "questionnaire")), \(count(cases.count, "case")): "
    words += failed == 0 ? (cases.isEmpty ? "none run" : "all passed") : "\(failed) failed"
    if broken > 0 { words += "; \(count(broken, "file")) with errors, whose cases were not run" }
    return words + "."
  }
}
