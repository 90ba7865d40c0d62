internal import Intake
internal import IntakeResults
internal import LocatedYAML

/// The cases of one questionnaire, run.
struct CaseRun {
  let file: CaseFile
  let definition: LoadedDefinition
  private(set) var outcomes: [CaseFindings.Outcome] = []
  /// Errors in the files, and cases that failed.
  private(set) var findings: [CheckFinding] = []
  /// `nil` where there are errors in the files.
  var coverage: Coverage?
  /// The definition's files, then that of the cases.
  private(set) var sources: [Source]

  /// The file of cases, and the column of its dashes from 0; `nil` where there is none.
  private(set) var cases: (text: String, indent: Int)?

  /// - Parameter useColor: Whether findings are drawn in colour.
  init(_ file: CaseFile, useColor: Bool) throws(Failure) {
    self.file = file
    definition = try LoadedDefinition(file.questionnaire)
    sources = definition.sources
    guard let questionnaire = definition.questionnaire, var coverage = definition.checked.coverage else {
      findings = definition.findings(useColor: useColor)
      return
    }
    guard file.exists else {
      self.coverage = coverage
      return
    }
    let text = try DefinitionFile(reading: file.path)
    let place = FileID(sources.count)
    sources.append(text.source)
    func draw(_ diagnostics: [Diagnostic]) -> [CheckFinding] {
      CheckFinding.all(diagnostics, in: sources, useColor: useColor)
    }
    let unreadable = text.diagnostics.map { $0.moved(to: place) }
    let checked = unreadable.hasErrors ? nil : definition.checked.cases(in: text.source, file: place)
    guard let checked, !checked.diagnostics.hasErrors else {
      findings = draw(unreadable + (checked?.diagnostics ?? []))
      return
    }
    cases = (text.source.text, checked.indent)
    for testCase in checked.cases {
      let (interview, problems) = testCase.answered(questionnaire)
      var failures = problems
      if let interview {
        coverage.note(interview)
        failures += definition.checked.failures(of: testCase, in: interview)
      }
      findings += draw(failures)
      outcomes.append(
        CaseFindings.Outcome(
          name: testCase.name, line: testCase.location.range.start.line, passed: !failures.hasErrors))
    }
    self.coverage = coverage
  }

  /// Whether it could be run, and all passed.
  var passed: Bool { coverage != nil && outcomes.allSatisfy(\.passed) }

  var id: String { definition.questionnaire?.id ?? file.questionnaire }

  func forPrograms(withCoverage: Bool) -> CaseFindings {
    CaseFindings(
      questionnaire: id, file: file.path, cases: outcomes, findings: findings.map(\.forPrograms),
      coverage: withCoverage ? coverage : nil, in: sources)
  }
}
