/// Why a table's header cannot be used.
public enum LayoutError: Error, Hashable, Sendable {
  /// Nothing in the header is known to the questionnaire; some of its names, and some of those that it could have had.
  case knowsNoColumn(names: [String], expected: [String])
  /// An option names a column that the table has not; what may have been meant.
  case lacksColumn(String, namedBy: String, suggestion: String?)
  /// Two columns of the table stand for the same of the questionnaire's.
  case standsTwice(String, first: String, second: String)
  /// Two columns of the output would have the same name.
  case clashes(String)
}

extension LayoutError: CustomStringConvertible {
  /// What is wrong and how it is mended, to stand behind the name of the file: "has no column …".
  public var description: String {
    switch self {
    case .knowsNoColumn(let names, let expected):
      "has no column that the questionnaire knows: it has \(LayoutError.list(names)), expected are "
        + "\(LayoutError.list(expected)). Name them in the first line, or say with '--map FILE' which is which"
    case .lacksColumn(let name, let option, let suggestion):
      "has no column '\(name)', which '\(option)' names"
        + (suggestion.map { ": did you mean '\($0)'?" } ?? "")
    case .standsTwice(let name, let first, let second):
      "has two columns for '\(name)', '\(first)' and '\(second)': say with '--map FILE' which it is"
    case .clashes(let name):
      "would have two columns '\(name)' when scored: give one another name with '--map FILE', or leave it out of '--carry'"
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 5 ? "\(shown), …" : shown
  }
}

/// Why a table cannot be read: its bytes, or its header.
public enum UnreadableTable: Error, Hashable, Sendable {
  case table(TableError)
  case layout(LayoutError)
}
