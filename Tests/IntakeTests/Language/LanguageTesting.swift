import LocatedYAML

@testable import Intake

/// The text as the value of a key in a file of its own, as the reader would meet it.
///
/// `style` is what stands around it: nothing, or quotes.
func scalar(_ text: String, quoted quote: String = "") -> YAMLScalar? {
  let document = YAMLDocument.parse(
    Source(name: "test.yaml", text: "key: \(quote)\(text)\(quote)\n"), file: FileID(0))
  return document.root?.mapping?.first?.value.scalar
}

/// A whole file, read; the diagnostics of both steps as `line:column-end code: message; hint`.
func read(_ yaml: String) -> (draft: Draft?, problems: [String]) {
  let document = YAMLDocument.parse(Source(name: "test.yaml", text: yaml), file: FileID(0))
  var diagnostics = document.diagnostics
  let draft = document.root.flatMap { Draft.read($0, reporting: &diagnostics) }
  return (draft, diagnostics.map(\.line))
}

extension Diagnostic {
  /// The diagnostic on one line, its place as `line:column-end`.
  var line: String {
    "\(location.map(\.short) ?? "-") \(code): \(message)" + (hint.map { "; " + $0 } ?? "")
  }
}

extension Location {
  /// `line:column-end`, the end exclusive; with its own line where it is another.
  var short: String {
    let (start, end) = (range.start, range.end)
    let last = start.line == end.line ? "\(end.column)" : "\(end.line):\(end.column)"
    return "\(start.line):\(start.column)-\(last)"
  }

  /// The text of a one-line file that stands here.
  func text(in source: String) -> String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard range.start.line == range.end.line, lines.indices.contains(range.start.line - 1) else { return "?" }
    let scalars = Array(lines[range.start.line - 1].unicodeScalars)
    let columns = range.start.column - 1..<range.end.column - 1
    guard columns.lowerBound >= 0, columns.upperBound <= scalars.count else { return "?" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[columns])
    return String(text)
  }
}

extension ExpressionSyntax {
  /// The tree as an S-expression: names as they are, everything else in parentheses with its kind first.
  var dump: String {
    func form(_ head: String, _ parts: [ExpressionSyntax]) -> String {
      "(" + ([head] + parts.map(\.dump)).joined(separator: " ") + ")"
    }
    switch kind {
    case .number(let number, let text): return number.description == text ? text : "\(text):\(number)"
    case .name(let name): return name
    case .row(let name, let row): return "\(name.value)[\(row.value)]"
    case .list(let parts): return form("list", parts)
    case .span(let from, let to): return form("..", [from, to])
    case .not(let part): return form("not", [part])
    case .and(let parts): return form("and", parts)
    case .or(let parts): return form("or", parts)
    case .comparison(let sign, let left, let right): return form(sign.value.rawValue, [left, right])
    case .membership(let left, let right): return form("in", [left, right])
    case .arithmetic(let sign, let left, let right): return form(sign.value.rawValue, [left, right])
    case .negated(let part): return form("neg", [part])
    case .call(let call):
      var words = [call.function.value.rawValue] + call.arguments.map(\.dump)
      if let condition = call.condition { words.append("where " + condition.dump) }
      if let within = call.within { words.append("within \(within.value)") }
      return "(" + words.joined(separator: " ") + ")"
    }
  }

  /// Every part with its place, the whole first.
  var all: [ExpressionSyntax] { [self] + kind.parts.flatMap(\.all) }
}
