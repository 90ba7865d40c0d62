/// Reads a table into SPSS, or PSPP. A line of the table is a case, so no text may hold a line break.
struct SPSSScript {
  private let variables: [ScriptVariable]
  private let file: String
  /// Below every answer: the first kind of missing is one less, and so on.
  private static let missing = -9_999_990

  init(_ variables: [ScriptVariable], file: String) {
    self.variables = variables
    self.file = file
  }

  var text: String {
    let raw = variables.flatMap { variable in
      [rawName(variable.place)] + (variable.whyPlace.map { [rawName($0)] } ?? [])
    }
    let statements = variables.flatMap(statements)
    return head + statements.joined(separator: "\n") + "\n"
      + "EXECUTE.\nDELETE VARIABLES\n"
      + raw.map { "  \($0)" }.joined(separator: "\n") + ".\n"
  }

  private var head: String {
    var lines = [
      "* Encoding: UTF-8.",
      "* Reads the table beside it: make the folder of both the working directory first (CD).",
      "* What is chosen from a list is a number with a label, and kinds of missing are user-missing numbers.",
      "SET DECIMAL=DOT.",
      "GET DATA", "  /TYPE=TXT", "  /FILE=\(quoted(file))", "  /ENCODING='UTF8'", "  /ARRANGEMENT=DELIMITED",
      "  /DELCASE=LINE", "  /FIRSTCASE=2", "  /DELIMITERS=','", "  /QUALIFIER='\"'", "  /VARIABLES=",
    ]
    for variable in variables {
      lines.append("    \(rawName(variable.place)) A\(max(variable.width, 1))")
      if let why = variable.whyPlace { lines.append("    \(rawName(why)) A\(ScriptVariable.widestKind)") }
    }
    return lines.joined(separator: "\n") + ".\n"
  }

  private func statements(_ variable: ScriptVariable) -> [String] {
    let raw = rawName(variable.place)
    var statements: [String] = []
    switch variable.form {
    case .text:
      statements = [
        "STRING \(variable.name) (A\(max(variable.width, 1))).", "COMPUTE \(variable.name) = \(raw).",
      ]
    case .number(let labels):
      statements = [numeric(variable), "IF (\(raw) <> '') \(variable.name) = NUMBER(\(raw), F40.0)."]
      statements += missing(variable)
      statements += valueLabels(variable, labels)
    case .age:
      statements = [
        numeric(variable), "DO IF (\(raw) = '90+').", "COMPUTE \(variable.name) = 90.",
        "ELSE IF (\(raw) <> '').", "COMPUTE \(variable.name) = NUMBER(\(raw), F40.0).", "END IF.",
      ]
      statements += missing(variable)
      statements += valueLabels(variable, [])
    case .choice(let values):
      statements = ["NUMERIC \(variable.name) (F8.0)."]
      statements += values.map { "IF (\(raw) = \(quoted($0.code))) \(variable.name) = \($0.number)." }
      statements += missing(variable)
      statements += valueLabels(variable, values)
    case .flags(let flags):
      statements = [
        "STRING \(variable.name) (A\(max(variable.width, 1))).", "COMPUTE \(variable.name) = \(raw).",
      ]
      for flag in flags {
        let found = "INDEX(CONCAT(' ', RTRIM(\(raw)), ' '), \(quoted(" \(flag.code) "))) > 0"
        statements += [
          "NUMERIC \(flag.name) (F8.0).",
          "IF (\(raw) <> '') \(flag.name) = \(found).",
          "VARIABLE LABELS \(flag.name) \(quoted(flag.label.cut(toBytes: 200))).",
          "VALUE LABELS \(flag.name) 0 'No' 1 'Yes'.",
        ]
      }
    }
    statements.append("VARIABLE LABELS \(variable.name) \(quoted(variable.label.cut(toBytes: 200))).")
    switch variable.form {
    case .text, .flags: return statements + why(variable)
    case .number, .age, .choice: return statements
    }
  }

  private func numeric(_ variable: ScriptVariable) -> String {
    "NUMERIC \(variable.name) (F12.\(min(variable.decimals, 6)))."
  }

  /// The kind of missing as a text of its own, where the variable is no number.
  private func why(_ variable: ScriptVariable) -> [String] {
    guard let place = variable.whyPlace, let name = variable.whyName else { return [] }
    return ["STRING \(name) (A\(ScriptVariable.widestKind)).", "COMPUTE \(name) = \(rawName(place))."]
  }

  private func missing(_ variable: ScriptVariable) -> [String] {
    guard let place = variable.whyPlace else { return [] }
    return variable.kinds.enumerated().map { index, kind in
      "IF (\(rawName(place)) = \(quoted(kind))) \(variable.name) = \(SPSSScript.missing - index - 1)."
    } + ["MISSING VALUES \(variable.name) (LOWEST THRU \(SPSSScript.missing))."]
  }

  private func valueLabels(_ variable: ScriptVariable, _ values: [ScriptVariable.Value]) -> [String] {
    let own = values.map { "  \($0.number) \(quoted($0.label.cut(toBytes: 120)))" }
    let kinds = variable.kinds.enumerated().map { "  \(SPSSScript.missing - $0 - 1) \(quoted($1))" }
    guard !own.isEmpty || !kinds.isEmpty else { return [] }
    return ["VALUE LABELS \(variable.name)\n" + (own + kinds).joined(separator: "\n") + "."]
  }

  private func rawName(_ place: Int) -> String { "raw_\(place + 1)" }

  private func quoted(_ text: String) -> String {
    "'"
      + text.cut(toBytes: 240).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }
}
