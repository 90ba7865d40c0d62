/// How a piece of text looks. Nothing is said by it alone: the words beside it say the same.
enum Style: Hashable, Sendable, CaseIterable {
  case plain
  /// The question, and a title.
  case strong
  /// Where one is.
  case heading
  /// What is marked or chosen.
  case chosen
  /// A key to press.
  case key
  /// Where one types.
  case field
  /// The command that Enter would do.
  case focus
  /// What has to be seen before one goes on.
  case warning

  /// The numbers that a terminal takes for it, its own colours only; empty for plain.
  ///
  /// One colour, the one of the eight that can be read on a black and on a white ground; else bold and reverse.
  func graphics(inColour: Bool) -> String {
    switch self {
    case .plain: ""
    case .strong, .warning: "1"
    case .heading, .key: inColour ? "35" : ""
    case .chosen: inColour ? "1;35" : "1"
    case .field: "4"
    case .focus: "7"
    }
  }
}
