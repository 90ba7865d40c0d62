/// Names that R, SPSS and Stata take alike: letters, digits and underscores, a letter first, 32 characters at most, and
/// none twice whether letters are upper or lower case.
struct VariableNames {
  /// Stata's limit; SPSS has 64 bytes.
  static let longest = 32

  private var taken: Set<String> = []

  /// Words that one of the three does not take for a name.
  private static let reserved: Set<String> = [
    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
    "byte", "double", "float", "if", "in", "int", "long", "using", "strl",
    "else", "repeat", "while", "function", "for", "next", "break", "true", "false", "null", "inf", "nan",
    "na",
  ]

  /// `event_kind[1]` becomes `event_kind_1`. What is too long or taken already ends in a number.
  mutating func name(for column: String) -> String {
    var plain = ""
    for scalar in column.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": plain.unicodeScalars.append(scalar)
      case "]": break
      default: plain += "_"
      }
    }
    while plain.hasSuffix("_") { plain.removeLast() }
    if !(plain.first?.isLetter ?? false) || VariableNames.reserved.contains(plain.lowercased())
      || VariableNames.isTaken(plain)
    {
      plain = "v_" + plain
    }
    var candidate = String(plain.prefix(VariableNames.longest))
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let ending = "_\(number)"
      candidate = plain.prefix(VariableNames.longest - ending.utf8.count) + ending
      number += 1
    }
    return candidate
  }

  /// Whether it is a type in Stata (`str8`), or what a script calls a column as it comes in (`v8`, `raw_8`).
  private static func isTaken(_ name: String) -> Bool {
    ["str", "v", "raw_"].contains { beginning in
      let rest = name.lowercased().dropFirst(beginning.utf8.count)
      return name.lowercased().hasPrefix(beginning) && !rest.isEmpty
        && rest.allSatisfy { $0.isASCII && $0.isNumber }
    }
  }
}
