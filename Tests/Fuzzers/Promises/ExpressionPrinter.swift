@testable internal import Intake

/// Writes an expression with parentheses around every part of it that has parts.
enum ExpressionPrinter {
  static func text(of syntax: ExpressionSyntax) -> String {
    switch syntax.kind {
    case .number(_, let text): text
    case .name(let name): name
    case .row(let name, let row): "\(name.value)[\(row.value)]"
    case .list(let parts): "(\(parts.map(part).joined(separator: ", ")))"
    case .span(let from, let to): "\(text(of: from)) .. \(text(of: to))"
    case .not(let denied): "not \(part(denied))"
    case .and(let parts): parts.map(part).joined(separator: " and ")
    case .or(let parts): parts.map(part).joined(separator: " or ")
    case .comparison(let comparison, let left, let right):
      "\(part(left)) \(comparison.value.rawValue) \(part(right))"
    case .membership(let left, let right): "\(part(left)) in \(part(right))"
    case .arithmetic(let sign, let left, let right): "\(part(left)) \(sign.value.rawValue) \(part(right))"
    case .negated(let syntax): "- \(part(syntax))"
    case .call(let call): text(of: call)
    }
  }

  private static func text(of call: ExpressionSyntax.Call) -> String {
    let within = call.within.map { ["within: \($0.value)"] } ?? []
    let condition = call.condition.map { " where \(text(of: $0))" } ?? ""
    return
      "\(call.function.value.rawValue)(\((call.arguments.map(part) + within).joined(separator: ", "))\(condition))"
  }

  private static func part(_ syntax: ExpressionSyntax) -> String {
    switch syntax.kind {
    // A range in parentheses would still be one, but a list would be one of a list.
    case .name, .row, .list, .span, .call: text(of: syntax)
    case .number(let number, _): number < 0 ? "(\(text(of: syntax)))" : text(of: syntax)
    default: "(\(text(of: syntax)))"
    }
  }
}
