extension YAMLNode {
  /// The tree as text for tests: kind, place and payload of each value, one a line.
  ///
  ///     mapping @1:1-1:3
  ///       'id' @1:1-1:3
  ///         plain 'mood' @1:5-1:9
  ///
  /// Recursive; the depth of a tree is limited when it is read.
  package func dump(indent: String = "") -> String {
    switch content {
    case .scalar(let scalar):
      return "\(indent)\(scalar.style) \(scalar.payload) \(location.range.dump)\n"
    case .sequence(let entries):
      return "\(indent)sequence \(location.range.dump)\n"
        + entries.map { $0.dump(indent: indent + "  ") }.joined()
    case .mapping(let pairs):
      return "\(indent)mapping \(location.range.dump)\n"
        + pairs.map { pair in
          "\(indent)  \(pair.key.payload) \(pair.key.location.range.dump)\n"
            + pair.value.dump(indent: indent + "    ")
        }.joined()
    }
  }
}

extension YAMLScalar {
  fileprivate var payload: String { "'\(Excerpt.visible(text))'" }
}

extension SourceRange {
  /// `@line:column-line:column`.
  package var dump: String {
    "@\(start.line):\(start.column)-\(end.line):\(end.column)"
  }
}
