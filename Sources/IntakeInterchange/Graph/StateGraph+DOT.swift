public import Intake

extension StateGraph {
  /// In Graphviz' language: pages are clusters, stops octagons, alerts notes on dotted edges.
  public var dot: String {
    var lines = [
      "digraph intake {", "  rankdir=TB; newrank=true; nodesep=0.3; ranksep=0.35;",
      "  graph [fontname=\"sans-serif\", fontsize=11, style=rounded, color=gray60, labeljust=l];",
      "  node [fontname=\"sans-serif\", fontsize=10, shape=box, margin=\"0.12,0.06\"];",
      "  edge [fontname=\"sans-serif\", fontsize=9, arrowsize=0.7];",
    ]
    for page in [nil] + pages.indices.map(Optional.some) {
      let own = nodes.indices.filter { nodes[$0].page == page }
      guard !own.isEmpty else { continue }
      if let page { lines += ["  subgraph cluster_\(page) {", "    label=\"\(pages[page].dotEscaped)\";"] }
      for index in own { lines.append("\(page == nil ? "  " : "    ")\(dot(index))") }
      if page != nil { lines.append("  }") }
    }
    for edge in edges {
      let label = edge.label.map { "label=\"\($0.dotEscaped)\"" }
      // Beneath the questions of its own page.
      let isNear = nodes[edge.from].page == nodes[edge.to].page
      let style = edge.isWay ? nil : "style=dotted, arrowhead=none" + (isNear ? "" : ", constraint=false")
      let attributes = [label, style].compactMap { $0 }.joined(separator: ", ")
      lines.append("  n\(edge.from) -> n\(edge.to)\(attributes.isEmpty ? "" : " [\(attributes)]");")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func dot(_ index: Int) -> String {
    let node = nodes[index]
    let isNarrow = node.kind == .decision
    let text = GraphText(width: isNarrow ? 26 : 56).lines(of: node).map(\.dotEscaped)
    // Each line to the left, but for what is centred in its shape.
    let isCentred = [.decision, .start, .end, .stop].contains(node.kind)
    let label = isCentred ? text.joined(separator: "\\n") : text.map { $0 + "\\l" }.joined()
    let shape =
      switch node.kind {
      case .start, .end: ", shape=box, style=\"rounded,bold\""
      case .questions: ", style=rounded"
      case .decision: ", shape=diamond, margin=\"0.02,0.02\""
      case .rows: ", shape=box, peripheries=2"
      case .stop: ", shape=octagon, style=bold"
      case .alert: ", shape=note, style=dashed"
      }
    return "n\(index) [label=\"\(label)\"\(shape)];"
  }
}

extension String {
  /// As it stands inside of a quoted string.
  fileprivate var dotEscaped: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
  }
}
