public import LocatedYAML

/// A YAML text with numbered marks such as `«1»` where diagnostics are expected.
///
///     let marked = MarkedYAML("a: 1\n«1»a: 2\n")
///     #expect(marked.disagreements(with: diagnostics, expecting: [1: "duplicate-key"]) == [])
public struct MarkedYAML {
  /// The text without its marks.
  public let text: String
  /// Where each mark stood.
  public let marks: [Int: Position]

  /// A mark said twice keeps its last place.
  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [Int: Position] = [:]
    var line = 1
    var column = 1
    var number: Int?
    for scalar in marked.unicodeScalars {
      if scalar == "«" {
        number = 0
      } else if scalar == "»", let finished = number {
        marks[finished] = Position(line: line, column: column)
        number = nil
      } else if let begun = number {
        number = begun * 10 + Int(scalar.value) - 48
      } else {
        text.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
    self.text = String(text)
    self.marks = marks
  }

  public var source: Source { Source(name: "marked.yaml", text: text) }

  /// What the diagnostics have that was not expected, and the reverse; empty where each expected code stands
  /// at its mark and nothing else was reported.
  public func disagreements(with diagnostics: [Diagnostic], expecting codes: [Int: String]) -> [String] {
    var found = diagnostics.map { diagnostic in
      let start = diagnostic.location?.range.start
      return start.map { "\(diagnostic.code) at \($0.line):\($0.column)" } ?? "\(diagnostic.code) nowhere"
    }
    var disagreements: [String] = []
    for (mark, code) in codes.sorted(by: { $0.key < $1.key }) {
      guard let place = marks[mark] else {
        disagreements.append("there is no mark «\(mark)»")
        continue
      }
      let expected = "\(code) at \(place.line):\(place.column)"
      if let index = found.firstIndex(of: expected) {
        found.remove(at: index)
      } else {
        disagreements.append("missing: \(expected)")
      }
    }
    return disagreements + found.map { "unexpected: \($0)" }
  }
}
