/// A text as a YAML file has it.
package enum YAMLText {
  /// Plain where that is read as it stands, else between double quotes; what is long over several lines, and lines of
  /// their own as a block.
  ///
  /// - Parameter indent: Of further lines, in columns.
  package static func written(_ text: String, indent: Int) -> String {
    if isBlock(text) {
      let margin = String(repeating: " ", count: indent)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return "|-\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    }
    if text.count > longest - indent, let folded = folded(text, indent: indent) { return folded }
    return isPlain(text) ? text : quoted(text)
  }

  /// Columns of a line.
  private static let longest = 110

  /// Over several lines that YAML joins with a blank; `nil` where that would change it.
  private static func folded(_ text: String, indent: Int) -> String? {
    guard text.unicodeScalars.allSatisfy(isPrintable) else { return nil }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty }) else { return nil }
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= longest - indent {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    let margin = String(repeating: " ", count: indent)
    return ">-" + lines.map { "\n" + margin + $0 }.joined()
  }

  /// Whether it has lines, and nothing that a block would change.
  private static func isBlock(_ text: String) -> Bool {
    text.unicodeScalars.contains("\n") && !text.hasPrefix(" ") && !text.hasPrefix("\n")
      && !text.hasSuffix("\n") && text.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first,
      first.properties.isAlphabetic || first == "¿" || first == "¡",
      text.unicodeScalars.allSatisfy(isPrintable), !text.hasSuffix(" "), !text.hasSuffix(":")
    else { return false }
    // An editor takes a bare null for nothing.
    return !text.contains(": ") && !text.contains(" #") && text.lowercased() != "null"
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// Between double quotes, on one line.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if isPrintable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return quoted + "\""
  }
}
