extension TableCell {
  /// The cell as a table has it: what a reader of cells reads back as the same. Empty for what is missing; words typed
  /// for an option have a column of their own.
  public var text: String {
    switch self {
    case .empty, .missing, .unreadable: ""
    case .rows(let names): names.isEmpty ? "none" : names.joined(separator: " ")
    case .answer(.one(let choice)): choice.code
    case .answer(.many(let choices)):
      choices.isEmpty ? "none" : choices.map(\.code).joined(separator: " ")
    case .answer(.number(let number)): number.description
    case .answer(.date(let date)): date.description
    case .answer(.text(let text)): text
    case .answer(.notApplicable): "does-not-apply"
    }
  }
}
