@testable internal import LocatedYAML

/// The places in texts, to see that a diagnostic names one.
struct Places {
  private let lines: [[Int]]

  init(_ sources: [Source]) {
    lines = sources.map { source in
      let text = SourceText(source.text)
      return (1...text.lineCount).map { text.line($0).count }
    }
  }

  /// Every place lies inside its text, or right behind the end of a line.
  func hold(_ diagnostics: [Diagnostic]) throws(BrokenPromise) {
    for diagnostic in diagnostics {
      for location in [diagnostic.location] + diagnostic.notes.map(\.location) {
        guard let location else { continue }
        try promise(contains(location), "\(diagnostic.code) stands at \(location)")
      }
    }
  }

  private func contains(_ location: Location) -> Bool {
    guard lines.indices.contains(location.file.index) else { return false }
    let (lengths, start, end) = (lines[location.file.index], location.range.start, location.range.end)
    return start <= end && (1...lengths.count).contains(start.line) && (1...lengths.count).contains(end.line)
      && start.column >= 1 && start.column <= lengths[start.line - 1] + 1
      && end.column >= 1 && end.column <= lengths[end.line - 1] + 2
  }
}

/// What is drawn for a terminal has no character that acts on it, or turns the direction of what stands around it.
func promiseHarmless(_ drawn: String) throws(BrokenPromise) {
  for scalar in drawn.unicodeScalars {
    switch scalar.value {
    case 0x0A: continue
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069:
      throw BrokenPromise(words: "drawn with U+\(String(scalar.value, radix: 16)): \(drawn.debugDescription)")
    default: continue
    }
  }
}
