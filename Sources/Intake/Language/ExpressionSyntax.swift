internal import LocatedYAML

/// An expression as written: a tree in which every part has its place and names are not yet looked up.
struct ExpressionSyntax: Hashable, Sendable {
  let kind: Kind
  /// The whole of the expression, without parentheses around it.
  let location: Location
  /// 1 for a leaf; never above `tallest` in what the parser returns, so that walking it cannot overflow the
  /// stack.
  let height: Int

  static let tallest = 64

  enum Kind: Hashable, Sendable {
    /// A number, or a code that begins with a digit; `text` is how it was written.
    case number(Fraction, text: String)
    /// A name or a code, which only the place tells apart. `it` and `today` are names here too.
    case name(String)
    /// One row's answer: `since[low-mood]`, `phq9[1]`.
    case row(Located<String>, row: Located<String>)
    /// `(a, b)`: two or more; `(a)` is `a` itself.
    case list([ExpressionSyntax])
    /// `18..64` or `a_1 .. a_9`; each end is a number or a name.
    indirect case span(from: ExpressionSyntax, to: ExpressionSyntax)
    indirect case not(ExpressionSyntax)
    /// Two or more.
    case and([ExpressionSyntax])
    /// Two or more.
    case or([ExpressionSyntax])
    indirect case comparison(Located<Comparison>, ExpressionSyntax, ExpressionSyntax)
    /// `left in right`; right is a list, a span, or a single thing.
    indirect case membership(ExpressionSyntax, in: ExpressionSyntax)
    indirect case arithmetic(Located<Arithmetic>, ExpressionSyntax, ExpressionSyntax)
    /// A minus before what is not a number.
    indirect case negated(ExpressionSyntax)
    indirect case call(Call)
  }

  /// A call with as many arguments as its function takes.
  struct Call: Hashable, Sendable {
    let function: Located<Function>
    let arguments: [ExpressionSyntax]
    /// What follows `where`; only with an aggregate.
    let condition: ExpressionSyntax?
    /// What follows `within:`; only with `before` and `after`.
    let within: Located<CalendarPeriod>?
  }

  enum Function: String, CaseIterable, Sendable {
    case count, any, all, sum, mean, min, max
    case answered, skipped, asked
    case has, before, after
    case monthsBetween = "months_between"
    case daysBetween = "days_between"

    /// Whether it runs over a roster, a span or several arguments, and may have a `where`.
    var isAggregate: Bool {
      switch self {
      case .count, .any, .all, .sum, .mean, .min, .max: true
      default: false
      }
    }
  }

  init(_ kind: Kind, at location: Location) {
    self.kind = kind
    self.location = location
    height = 1 + (kind.parts.lazy.map(\.height).max() ?? 0)
  }
}

extension ExpressionSyntax.Kind {
  /// The parts directly below, in the order in which they are written.
  var parts: [ExpressionSyntax] {
    switch self {
    case .number, .name, .row: []
    case .list(let parts), .and(let parts), .or(let parts): parts
    case .not(let part), .negated(let part): [part]
    case .span(let left, let right), .comparison(_, let left, let right), .membership(let left, let right),
      .arithmetic(_, let left, let right):
      [left, right]
    case .call(let call): call.arguments + (call.condition.map { [$0] } ?? [])
    }
  }
}
