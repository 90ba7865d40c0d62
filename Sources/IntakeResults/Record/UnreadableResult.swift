public import LocatedYAML

/// Why a stored result cannot be read: the first thing wrong in it, and where.
public struct UnreadableResult: Error, Hashable, Sendable {
  public let position: Position
  /// The way to the value, `scores[2].value`; empty where it is no value in particular.
  public let path: String
  public let message: String
}

extension UnreadableResult: CustomStringConvertible {
  /// `line 1, column 512: scores[2].value: a number belongs here, not a text`.
  public var description: String {
    let place = path.isEmpty ? "" : path + ": "
    return "line \(position.line), column \(position.column): \(place)\(message)"
  }
}

extension UnreadableResult {
  init(_ problem: JSONProblem, in bytes: [UInt8]) {
    let before = bytes.prefix(max(0, problem.offset))
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // A column is a Unicode scalar, that is, a byte that continues no other.
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    position = Position(line: before.count { $0 == 0x0A } + 1, column: column)
    path = problem.path
    message = problem.message
  }
}
