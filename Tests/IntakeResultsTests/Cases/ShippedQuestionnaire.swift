import Foundation
import Intake
import IntakeResults
import LocatedYAML
import SolverProcess
import Testing

/// A questionnaire of the repository with its cases.
struct ShippedQuestionnaire {
  static let ids = ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"]

  let checked: CheckedDefinition

  init(_ id: String) throws {
    checked = Questionnaire.check(
      try Self.source("\(id).yaml"), clinic: Clinic.read(try Self.source("clinic.yaml")).clinic,
      including: { try? Self.source("\($0).yaml") })
  }

  static func source(_ name: String) throws -> Source {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Questionnaires")
    return Source(
      name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }
}

/// Cases that were run, as `intake test` runs them.
struct RanCases {
  var coverage: Coverage
  /// Of reading and of running, in order.
  var diagnostics: [Diagnostic]
  let cases: [TestCase]
  private let sources: [Source]

  /// - Parameter isRun: Which of them are run.
  init(_ text: String, of checked: CheckedDefinition, where isRun: (TestCase) -> Bool = { _ in true }) throws
  {
    let questionnaire = try #require(checked.questionnaire)
    var coverage = try #require(checked.coverage)
    let source = Source(name: "cases.tests.yaml", text: text)
    sources = checked.sources + [source]
    let read = checked.cases(in: source, file: FileID(checked.sources.count))
    diagnostics = read.diagnostics
    cases = read.cases.filter(isRun)
    for testCase in diagnostics.hasErrors ? [] : cases {
      let (interview, problems) = testCase.answered(questionnaire)
      diagnostics += problems
      guard let interview else { continue }
      coverage.note(interview)
      diagnostics += checked.failures(of: testCase, in: interview)
    }
    self.coverage = coverage
  }

  var text: String { DiagnosticRenderer(sources: sources).render(diagnostics) }
}

/// Z3, where it is installed.
enum CaseSolver {
  static let path = SolverProcess.path(in: ProcessInfo.processInfo.environment["PATH"])

  static func start() throws -> Solver {
    let process = try SolverProcess(path: #require(path), milliseconds: 5000)
    return { try process.ask($0) }
  }
}
