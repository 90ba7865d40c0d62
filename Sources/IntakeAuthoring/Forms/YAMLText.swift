/// A text as it can stand behind a key, on one line: bare where that is safe, else between double quotes.
enum YAMLText {
  static func written(_ text: String) -> String { isSafe(text) ? text : quoted(text) }

  /// Letters, digits and a few signs that mean nothing to YAML, a letter first.
  private static func isSafe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " ",
      text.utf8.count <= 200
    else { return false }
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    return !words.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || " .?!'()-/;…’".unicodeScalars.contains(scalar)
          || scalar == ","
      }
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
