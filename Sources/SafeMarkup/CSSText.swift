extension Markup {
  /// A text as a string of a style sheet, in its quotes: no mark in it can end the string, the rule or the sheet.
  package static func cssString(_ text: String) -> Markup {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "a"..."z", "A"..."Z", " ": quoted.unicodeScalars.append(scalar)
      // Nothing stands for it: a style sheet has no such character.
      case "\u{0}": continue
      default: quoted += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return Markup(stringLiteral: quoted + "\"")
  }
}
