/// Reads a table into R, with base R alone.
struct RScript {
  private let variables: [ScriptVariable]
  private let file: String

  init(_ variables: [ScriptVariable], file: String) {
    self.variables = variables
    self.file = file
  }

  /// The script's own file.
  private var script: String { (file.hasSuffix(".csv") ? String(file.dropLast(4)) : file) + ".R" }

  var text: String {
    let statements = variables.flatMap(statements)
    let points = variables.compactMap(points)
    return head + statements.joined(separator: "\n") + "\n\n" + pointsHead
      + points.map { $0 + "\n" }.joined()
  }

  private var head: String {
    """
    # Reads the table beside it. In the folder of both: source(\(quoted(script)), encoding = "UTF-8")
    #
    # responses: a row for each response. What is chosen from a list is a factor. NAME__why says for each response whether
    #   it is answered, and if not, why. attr(responses$NAME, "label") is what was asked.
    # points: for each response what the answers count in a score, before any item is reversed; NA for what is missing.

    raw <- read.csv(\(quoted(file)), colClasses = "character", na.strings = character(0),
      check.names = FALSE, encoding = "UTF-8")
    stopifnot(ncol(raw) == \(variables.map { $0.whyPlace ?? $0.place }.max().map { $0 + 1 } ?? 0))

    labelled <- function(x, label) structure(x, label = label)
    as_text <- function(x, label) labelled(ifelse(x == "", NA_character_, x), label)
    as_number <- function(x, label) labelled(as.numeric(ifelse(x == "", NA, x)), label)
    as_age <- function(x, label) as_number(ifelse(x == "90+", "90", x), label)
    as_choice <- function(x, codes, labels, label) labelled(factor(x, levels = codes, labels = labels), label)
    as_flag <- function(x, code, label)
      labelled(ifelse(x == "", NA, grepl(paste0(" ", code, " "), paste0(" ", x, " "), fixed = TRUE)), label)
    as_why <- function(x, value, kinds) factor(ifelse(x == "" & value != "", "answered", x), levels = c("answered", kinds))

    responses <- data.frame(row.names = seq_len(nrow(raw)))

    """
  }

  private var pointsHead: String { "points <- data.frame(row.names = seq_len(nrow(raw)))\n" }

  private func statements(_ variable: ScriptVariable) -> [String] {
    let name = "responses$\(variable.name)"
    let cells = "raw[[\(variable.place + 1)]]"
    let label = quoted(variable.label)
    var statements: [String] = []
    switch variable.form {
    case .text: statements.append("\(name) <- as_text(\(cells), \(label))")
    case .number: statements.append("\(name) <- as_number(\(cells), \(label))")
    case .age: statements.append("\(name) <- as_age(\(cells), \(label))")
    case .choice(let values):
      statements.append(
        "\(name) <- as_choice(\(cells), \(vector(values.map(\.code))), \(vector(values.map(\.label))), \(label))"
      )
    case .flags(let flags):
      statements.append("\(name) <- as_text(\(cells), \(label))")
      for flag in flags {
        statements.append(
          "responses$\(flag.name) <- as_flag(\(cells), \(quoted(flag.code)), \(quoted(flag.label)))")
      }
    }
    if let place = variable.whyPlace, let why = variable.whyName {
      statements.append(
        "responses$\(why) <- as_why(raw[[\(place + 1)]], \(cells), \(vector(variable.kinds)))")
    }
    return statements
  }

  private func points(_ variable: ScriptVariable) -> String? {
    guard variable.countsPoints else { return nil }
    let name = "points$\(variable.name)"
    let cells = "raw[[\(variable.place + 1)]]"
    switch variable.form {
    case .text, .flags, .age: return nil
    case .number: return "\(name) <- as.numeric(ifelse(\(cells) == \"\", NA, \(cells)))"
    case .choice(let values):
      let numbers = values.map(\.number).joined(separator: ", ")
      return "\(name) <- c(\(numbers))[match(\(cells), \(vector(values.map(\.code))))]"
    }
  }

  private func vector(_ texts: [String]) -> String {
    texts.isEmpty ? "character(0)" : "c(" + texts.map(quoted).joined(separator: ", ") + ")"
  }

  /// In double quotes, in ASCII alone: read alike whatever the locale.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F:
        quoted.unicodeScalars.append(scalar)
      // R has no NUL in a text.
      case "\0": break
      case _ where scalar.value <= 0xFFFF: quoted += "\\u{\(String(scalar.value, radix: 16))}"
      default: quoted += "\\U{\(String(scalar.value, radix: 16))}"
      }
    }
    return quoted + "\""
  }
}
