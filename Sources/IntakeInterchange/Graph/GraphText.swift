internal import Intake
internal import PlainText

/// What stands in the nodes of a drawn graph.
struct GraphText {
  /// Columns at which a line breaks.
  let width: Int
  /// Characters after which a text is cut: the graph shows the way, and the definition has the words.
  static let longest = 72

  /// Each line of the node, broken where it is too long.
  func lines(of node: StateGraph.Node) -> [String] {
    node.lines.flatMap { line -> [String] in
      let text = line.text.terminalSafeLine.cut(
        at: node.kind == .decision || node.kind == .alert ? 400 : Self.longest)
      let lead =
        switch node.kind {
        case .stop: line.id.map { "Stop “\($0)”: " } ?? ""
        case .alert: line.id.map { "Alert “\($0)”: " } ?? ""
        case .start, .questions, .decision, .rows, .end: line.id.map { "\($0): " } ?? ""
        }
      return broken(lead + text)
    }
  }

  /// At blanks, none but a single word longer than the width.
  func broken(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension String {
  fileprivate func cut(at length: Int) -> String {
    count <= length ? self : String(prefix(length - 1)) + "…"
  }
}
