/// The three truth values of Kleene's logic: what a condition is when some of what it names is missing.
enum Truth: Hashable, Sendable {
  case no, unknown, yes

  init(_ known: Bool) { self = known ? .yes : .no }

  /// `nil` is a comparison that what is known does not decide.
  init(_ known: Bool?) {
    if let known { self.init(known) } else { self = .unknown }
  }

  var negated: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  func and(_ other: @autoclosure () -> Truth) -> Truth {
    if self == .no { return .no }
    let other = other()
    return other == .no ? .no : self == .yes && other == .yes ? .yes : .unknown
  }

  func or(_ other: @autoclosure () -> Truth) -> Truth {
    if self == .yes { return .yes }
    let other = other()
    return other == .yes ? .yes : self == .no && other == .no ? .no : .unknown
  }
}
