/// Diagnostics of one file, of which only so many are kept that a person could read them.
struct DiagnosticList {
  private(set) var all: [Diagnostic] = []
  private var leftOut = 0

  static let longest = 50

  mutating func append(_ diagnostic: Diagnostic) {
    if all.count < DiagnosticList.longest {
      all.append(diagnostic)
    } else if diagnostic.severity == .error || !all.hasErrors {
      leftOut += 1
      if leftOut == 1 {
        all.append(
          .error(
            "too-many-problems", "this file has more than \(DiagnosticList.longest) problems",
            at: diagnostic.location, hint: "mend those above first"))
      }
    }
  }
}
