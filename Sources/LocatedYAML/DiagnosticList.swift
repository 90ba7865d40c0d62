/// Diagnostics of one file, of which only so many are kept as a person could read.
struct DiagnosticList {
  private(set) var all: [Diagnostic] = []
  private var errors = 0
  private var warnings = 0

  /// How many errors, and how many warnings, are kept.
  static let longest = 50

  /// Whether a further error would only be counted.
  var isFull: Bool { errors > DiagnosticList.longest }

  mutating func append(_ diagnostic: Diagnostic) {
    let isError = diagnostic.severity == .error
    if isError { errors += 1 } else { warnings += 1 }
    let count = isError ? errors : warnings
    if count <= DiagnosticList.longest {
      all.append(diagnostic)
    } else if count == DiagnosticList.longest + 1 {
      let kind = isError ? "errors" : "warnings"
      all.append(
        Diagnostic(
          severity: diagnostic.severity, code: YAMLCode.tooManyProblems.rawValue,
          message: "from here on, this file has more \(kind) than are shown", location: diagnostic.location))
    }
  }
}
