/// Reads a table into Stata 14 or later, after its manuals for `import delimited`, `label` and extended missing values.
struct StataScript {
  private let variables: [ScriptVariable]
  private let file: String

  init(_ variables: [ScriptVariable], file: String) {
    self.variables = variables
    self.file = file
  }

  var text: String { head + variables.flatMap(statements).joined(separator: "\n") + "\n" + tail }

  /// All cells come in as text under the names v1, v2, …: nothing is guessed from what stands in them.
  private var head: String {
    """
    * Reads the table beside it: make the folder of both the working directory first (cd).
    * What is chosen from a list is a number with a label, and kinds of missing are .a, .b and so on, labelled too.
    version 14
    clear
    import delimited using \(quoted(file)), delimiters(",") varnames(nonames) stringcols(_all) ///
      bindquotes(strict) maxquotedrows(unlimited) encoding("UTF-8") clear
    drop in 1

    """
  }

  private var tail: String {
    let names = variables.flatMap { variable -> [String] in
      switch variable.form {
      case .number, .age, .choice: return [variable.name]
      case .text: return [variable.name] + [variable.whyName].compactMap(\.self)
      case .flags(let flags):
        return [variable.name] + flags.map(\.name) + [variable.whyName].compactMap(\.self)
      }
    }
    // A command of its own for each, since Stata limits the length of a line.
    return names.reversed().map { "order \($0)" }.joined(separator: "\n") + "\ncompress\n"
  }

  private func statements(_ variable: ScriptVariable) -> [String] {
    let raw = rawName(variable.place)
    var statements: [String] = []
    switch variable.form {
    case .text: statements.append("generate strL \(variable.name) = \(raw)")
    case .number(let labels):
      statements = ["generate double \(variable.name) = real(\(raw))"]
      statements += missing(variable) + valueLabels(variable, labels)
    case .age:
      statements = [
        "replace \(raw) = \"90\" if \(raw) == \"90+\"", "generate double \(variable.name) = real(\(raw))",
      ]
      statements += missing(variable) + valueLabels(variable, [])
    case .choice(let values):
      statements = ["generate long \(variable.name) = ."]
      statements += values.map { "replace \(variable.name) = \($0.number) if \(raw) == \(quoted($0.code))" }
      statements += missing(variable) + valueLabels(variable, values)
    case .flags(let flags):
      statements.append("generate strL \(variable.name) = \(raw)")
      for flag in flags {
        statements += [
          "generate byte \(flag.name) = strpos(\" \" + \(raw) + \" \", \(quoted(" \(flag.code) "))) > 0 if \(raw) != \"\"",
          "label variable \(flag.name) \(quoted(flag.label.cut(toCharacters: 80)))",
        ]
      }
    }
    statements.append("label variable \(variable.name) \(quoted(variable.label.cut(toCharacters: 80)))")
    switch variable.form {
    case .text, .flags:
      if let place = variable.whyPlace, let name = variable.whyName {
        statements.append("generate strL \(name) = \(rawName(place))")
      }
    case .number, .age, .choice: break
    }
    statements.append("drop \(raw)")
    if let place = variable.whyPlace { statements.append("drop \(rawName(place))") }
    return statements
  }

  private func missing(_ variable: ScriptVariable) -> [String] {
    guard let place = variable.whyPlace else { return [] }
    return zip(StataScript.letters, variable.kinds).map { letter, kind in
      "replace \(variable.name) = .\(letter) if \(rawName(place)) == \(quoted(kind))"
    }
  }

  /// A label is named after its variable, which is no longer than a label's name may be.
  private func valueLabels(_ variable: ScriptVariable, _ values: [ScriptVariable.Value]) -> [String] {
    let own = values.map { ($0.number, $0.label) }
    let kinds = zip(StataScript.letters, variable.kinds).map { (".\($0)", $1) }
    guard !own.isEmpty || !kinds.isEmpty else { return [] }
    return (own + kinds).map { "label define \(variable.name) \($0.0) \(quoted($0.1)), add" }
      + ["label values \(variable.name) \(variable.name)"]
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  private func rawName(_ place: Int) -> String { "v\(place + 1)" }

  /// In compound quotes. What begins a macro inside them is taken apart, as `$` and backticks are obeyed there too.
  private func quoted(_ text: String) -> String {
    var plain = ""
    for character in text.cut(toBytes: 2000) {
      switch character {
      case "`": plain.append("'")
      case "$": plain += "\\$"
      default: plain.append(character)
      }
    }
    return "`\"\(plain)\"'"
  }
}

extension String {
  /// The beginning that has no more than so many characters as Stata counts them.
  fileprivate func cut(toCharacters limit: Int) -> String {
    let scalars = cut(toBytes: 2000).unicodeScalars
    guard scalars.count > limit else { return String(scalars) }
    return String(String.UnicodeScalarView(scalars.prefix(limit - 1))) + "…"
  }
}
