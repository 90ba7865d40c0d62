internal import LocatedYAML

/// Writes a tree as YAML in blocks, every text in double quotes: what is read of that is the tree again.
struct YAMLPrinter {
  private var lines: [String] = []

  static func text(of node: YAMLNode) -> String {
    var printer = YAMLPrinter()
    printer.add(node, depth: 0, behind: "")
    return printer.lines.joined(separator: "\n") + "\n"
  }

  /// The text in double quotes, whatever is in it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case " "..."~": quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  /// - Parameter start: What stands before the node on its line, without the blanks before that.
  private mutating func add(_ node: YAMLNode, depth: Int, behind start: String) {
    let blanks = String(repeating: " ", count: 2 * depth)
    switch node.content {
    case .scalar(let scalar): line(depth, start, YAMLPrinter.quoted(scalar.text))
    case .sequence(let entries):
      if entries.isEmpty { return line(depth, start, "[]") }
      if !start.isEmpty { lines.append(blanks + start) }
      for entry in entries { add(entry, depth: depth + (start.isEmpty ? 0 : 1), behind: "-") }
    case .mapping(let pairs):
      if pairs.isEmpty { return line(depth, start, "{}") }
      if !start.isEmpty { lines.append(blanks + start) }
      for pair in pairs { add(pair, depth: depth + (start.isEmpty ? 0 : 1)) }
    }
  }

  /// A key that is longer than a key may be before its colon is announced by a question mark.
  private mutating func add(_ pair: YAMLPair, depth: Int) {
    let key = YAMLPrinter.quoted(pair.key.text)
    guard key.utf8.count > YAMLPrinter.longestKey else {
      return add(pair.value, depth: depth, behind: key + ":")
    }
    line(depth, "?", key)
    add(pair.value, depth: depth, behind: ":")
  }

  /// YAML 1.2, section 7.4.2: at most 1,024 characters before the colon.
  private static let longestKey = 1_024

  private mutating func line(_ depth: Int, _ start: String, _ rest: String) {
    lines.append(String(repeating: " ", count: 2 * depth) + (start.isEmpty ? rest : "\(start) \(rest)"))
  }
}

extension YAMLNode {
  /// Whether both say the same, wherever it stands.
  func saysTheSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left), .scalar(let right)): left.text.utf8.elementsEqual(right.text.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.text.utf8.elementsEqual($1.key.text.utf8) && $0.value.saysTheSame(as: $1.value)
        }
    default: false
    }
  }
}
