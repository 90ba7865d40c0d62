public import Intake

extension StateGraph {
  /// As a flowchart of Mermaid: pages are subgraphs, alerts hang on dotted edges.
  public var mermaid: String {
    var lines = ["flowchart TD"]
    for page in [nil] + pages.indices.map(Optional.some) {
      let own = nodes.indices.filter { nodes[$0].page == page }
      guard !own.isEmpty else { continue }
      if let page { lines.append("  subgraph p\(page)[\"\(pages[page].mermaidEscaped)\"]") }
      for index in own { lines.append("\(page == nil ? "  " : "    ")\(mermaid(index))") }
      if page != nil { lines.append("  end") }
    }
    for edge in edges {
      let label = edge.label.map { "|\"\($0.mermaidEscaped)\"|" } ?? ""
      lines.append("  n\(edge.from) \(edge.isWay ? "-->" : "-.->")\(label) n\(edge.to)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func mermaid(_ index: Int) -> String {
    let node = nodes[index]
    let text = GraphText(width: node.kind == .decision ? 28 : 56).lines(of: node).map(\.mermaidEscaped)
    let label = "\"\(text.joined(separator: "<br/>"))\""
    return switch node.kind {
    case .start, .end: "n\(index)([\(label)])"
    case .questions: "n\(index)[\(label)]"
    case .decision: "n\(index){\(label)}"
    case .rows: "n\(index)[[\(label)]]"
    case .stop: "n\(index)(((\(label))))"
    case .alert: "n\(index){{\(label)}}"
    }
  }
}

extension String {
  /// Nothing in it is a mark of Mermaid's or of the HTML that it makes: signs by their numbers.
  fileprivate var mermaidEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "#", "<", ">", "&", "`", "\\", "|", ";":
        escaped += "#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
