internal import Intake
internal import LocatedYAML

/// What cases reach, in lines for people.
struct CoverageText {
  let coverage: Coverage
  let sources: [Source]

  var lines: [String] {
    let counts = CoverageKind.allCases.map { kind in (kind, coverage.count(kind)) }.filter { $0.1.of > 0 }
    let words = counts.map { kind, count in
      "\(count.reached == count.of ? "all \(count.of)" : "\(count.reached) of \(count.of)") \(kind.words)"
    }
    var lines = ["  reached: \(words.joined(separator: ", "))"]
    lines += coverage.gaps.map { "  \(place($0))\($0.words)" }
    lines += coverage.proved.map { "  \(place($0))\($0.words), whatever is answered: it need not be reached" }
    return lines
  }

  private func place(_ gap: Coverage.Gap) -> String {
    guard let location = gap.location, sources.indices.contains(location.file.index) else { return "" }
    let start = location.range.start
    return "\(sources[location.file.index].name):\(start.line):\(start.column): "
  }
}

extension CoverageKind {
  fileprivate var words: String {
    switch self {
    case .questions: "questions"
    case .options: "options"
    case .conditions: "sides of conditions"
    case .bands: "bands"
    case .alerts: "sides of alerts"
    case .evidence: "rules of evidence"
    }
  }
}
