internal import Intake
internal import PlainText

extension TableLayout {
  /// What is said of a cell, by what the table's cells say: a question alone does not know that they are labels, nor
  /// what stands in them.
  ///
  /// - Parameter column: A place in `columns`.
  func words(
    for fault: CellProblem.Fault, column: Int, text: String
  ) -> (code: RowProblem.Code, message: String) {
    if case .unreadable(.notANumber) = fault, TableLayout.isNumber(text) {
      return (
        .tooManyDigits,
        "This number has more digits than can be kept exactly, which is 18 in all and 12 behind the point. Round it."
      )
    }
    guard labels.indices.contains(column), let labels = TableLayout.list(labels[column]) else {
      return (.init(fault.code), fault.message)
    }
    return switch fault {
    case .rejected(.notAChoice): (.init(fault.code), "This is no choice. The labels are \(labels).")
    case .unreadable(.notANumber):
      (.init(fault.code), "This is no number, and no label. The labels are \(labels).")
    default: (.init(fault.code), fault.message)
    }
  }

  /// Whether a text is a number written plainly, however long.
  private static func isNumber(_ text: String) -> Bool {
    text.withoutBlanks.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
  }

  /// Ten are a list, more are a wall; `nil` for none.
  private static func list(_ labels: [String]) -> String? {
    guard !labels.isEmpty else { return nil }
    let shown = labels.prefix(10).map { "“\($0)”" }
    return labels.count > 10
      ? "\(shown.joined(separator: ", ")) and \(labels.count - 10) more" : shown.joined(last: "and")
  }

  /// The labels that cells of a column can have, where they are read; those with an answer put into them are not.
  static func labels(_ column: TableColumn, of variables: [String: Variable]) -> [String] {
    guard column.part == .answer, let variable = variables[column.address.name] else { return [] }
    let labels: [String] =
      switch variable.kind {
      case .yesNo: ["Yes", "No"]
      case .one(let choices), .many(let choices, _, _): choices.map(\.label)
      case .scale(_, _, let labels): labels.sorted { $0.key < $1.key }.map(\.value)
      case .oneRow, .manyRows, .number, .date, .text: []
      }
    return labels.filter { !$0.contains("{") }
  }
}
