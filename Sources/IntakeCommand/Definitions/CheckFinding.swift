internal import IntakeResults
internal import LocatedYAML

/// A diagnostic, drawn for people and placed for programs.
struct CheckFinding {
  let severity: Diagnostic.Severity
  let code: String
  let text: String
  let forPrograms: DefinitionFindings.Finding

  static func all(_ diagnostics: [Diagnostic], in sources: [Source], useColor: Bool) -> [CheckFinding] {
    let renderer = DiagnosticRenderer(sources: sources, useColor: useColor)
    return diagnostics.map {
      CheckFinding(
        severity: $0.severity, code: $0.code, text: renderer.render($0),
        forPrograms: DefinitionFindings.Finding($0, in: sources))
    }
  }
}
