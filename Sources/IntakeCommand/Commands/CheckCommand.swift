internal import ArgumentParser
internal import Intake
internal import IntakeAuthoring
internal import IntakeBatch
internal import IntakeRecords
internal import IntakeResults
internal import LocatedYAML

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check questionnaires, with everything that they include, and clinic.yaml.",
    discussion: """
      Translations beside a questionnaire, ID.es.yaml beside ID.yaml, are checked with it.

      All findings come in one run: where, which rule, and how to mend it. A definition with an error never runs; \
      then the exit code is 1. A warning leaves it at 0. Texts that are hard to read are warned of, and, where Git is \
      there, questionnaires that were changed under the version that they had.

      With --prove it also says what can never happen, whatever is answered: a question that nobody is asked, an \
      alert that never fires, a band that no score comes to, each with the conditions that exclude each other. \
      That takes z3; where it is not installed, proofs are left out.

      For example:
        intake check first-session
        intake check --prove
        intake check --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  @Argument(help: "Files, ids, or directories of files. Without one: all of ./Questionnaires.")
  var paths: [String] = []

  @Option(help: "'text', or for other programs, on one line, 'json' or 'sarif' (SARIF 2.1.0).")
  var format = Format.text

  @Flag(help: "Prove what can and what cannot happen. It takes z3.")
  var prove = false

  @Option(help: "With --prove: the most rows to look at where rows are added, 1 to 10.")
  var rows = 2

  func validate() throws {
    guard (1...10).contains(rows) else { throw ValidationError("--rows goes from 1 to 10") }
  }

  func run() throws {
    let files = try files()
    let proofs = prove ? try ProofRun(rows: rows) : nil
    let useColor = format == .text && Stream.output.takesColor
    let checks = files.mappedInParallel { file in
      Result<FileCheck, Failure> { () throws(Failure) in try FileCheck(of: file, useColor: useColor) }
    }
    var findings: [CheckFinding] = []
    var reports: [ProofReport] = []
    var versions = VersionChecks(useColor: useColor)
    for check in checks {
      let check = try check.get()
      findings += check.findings
      guard let definition = check.definition else { continue }
      findings += versions.findings(of: definition)
      guard let report = try proofs?.prove(definition) else { continue }
      reports.append(report)
      findings += CheckFinding.all(report.diagnostics, in: definition.sources, useColor: useColor)
    }
    // What is included in several files is found in each of them.
    var seen: Set<String> = []
    findings = findings.filter { seen.insert($0.text).inserted }

    let summary = Self.summary(of: findings, in: files)
    switch format {
    case .text:
      try Stream.output.write(findings.map { $0.text + "\n" }.joined())
      try Stream.output.writeLine(summary)
      // Of what has errors nothing is proven.
      if reports.contains(where: { !$0.entries.isEmpty }) {
        for line in ProofSummary(reports: reports).lines { try Stream.output.writeLine(line) }
      }
      if let code = findings.first?.code {
        try? Stream.error.writeLine(
          "'intake explain \(code)' says more; so it does of each code in brackets.")
      }
    case .json, .sarif:
      let report = DefinitionFindings(
        files: files, findings: findings.map(\.forPrograms), proofs: proofs == nil ? nil : reports)
      let bytes =
        format == .json
        ? report.json
        : report.sarif(by: Version.engine, from: FilePath.resolved(".") ?? "/") { code in
          Explanation.pages(about: code).first.map { ($0.title, $0.paragraphs.joined(separator: "\n\n")) }
        }
      try Stream.output.write(String(decoding: bytes, as: UTF8.self) + "\n")
      try? Stream.error.writeLine(summary)
    }
    if prove, proofs == nil { try? Stream.error.writeLine(ProofRun.leftOut) }
    if findings.contains(where: { $0.severity == .error }) { throw Failure.findings }
  }

  /// The files that are named, each once.
  private func files() throws(Failure) -> [String] {
    var files: [String] = []
    for path in paths.isEmpty ? [QuestionnaireLibrary.here] : paths {
      for file in try expand(path) where !files.contains(file) { files.append(file) }
    }
    return files
  }

  private func expand(_ path: String) throws(Failure) -> [String] {
    guard PlainFile.isDirectory(path) else {
      if paths.isEmpty {
        throw .noInput("there is no directory '\(path)' here: name the files to check")
      }
      if let original = TranslationPath.original(of: path) { return [original] }
      return [try QuestionnaireLibrary.standard.path(of: path)]
    }
    do throws(RecordError) {
      let files = try QuestionnaireLibrary.files(in: path)
      if !files.isEmpty { return files }
    } catch {
      throw .record(error)
    }
    throw .noInput("there is no file that ends in '.yaml' in '\(path)'")
  }

  private static func summary(of findings: [CheckFinding], in files: [String]) -> String {
    let questionnaires = files.count { FilePath.name(of: $0) != ClinicFile.name }
    var checked = questionnaires == 1 ? "1 questionnaire" : "\(questionnaires) questionnaires"
    if questionnaires < files.count {
      checked = questionnaires == 0 ? ClinicFile.name : "\(checked) and \(ClinicFile.name)"
    }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    func count(_ number: Int, _ word: String) -> String {
      "\(number == 0 ? "no" : String(number)) \(word)\(number == 1 ? "" : "s")"
    }
    return "\(checked): \(count(errors, "error")), \(count(warnings, "warning"))."
  }
}
