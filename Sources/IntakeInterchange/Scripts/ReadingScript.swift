/// A script that reads an exported table into a statistics program, with labels and kinds of missing.
public enum ReadingScript: String, CaseIterable, Sendable {
  case r, spss, stata

  /// The ending of its file.
  public var ending: String {
    switch self {
    case .r: "R"
    case .spss: "sps"
    case .stata: "do"
    }
  }

  /// Whether its program takes each line of a table for a case, whatever is in quotes.
  public var takesLinesForCases: Bool { self == .spss }

  /// - Parameter file: The name of the table's file, beside the script.
  public func text(for table: ExportTable, in file: String) -> String {
    let variables = ScriptVariable.all(of: table)
    return switch self {
    case .r: RScript(variables, file: file).text
    case .spss: SPSSScript(variables, file: file).text
    case .stata: StataScript(variables, file: file).text
    }
  }
}
