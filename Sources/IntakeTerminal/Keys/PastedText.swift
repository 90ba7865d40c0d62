extension StringProtocol {
  /// The text as it is taken from a paste: each line end is a line feed, a tab a space, and other control characters
  /// are left out.
  var withPlainLineEnds: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return String(self) }
    var plain = String.UnicodeScalarView()
    var previousWasReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where previousWasReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": plain.append("\n")
      case "\t": plain.append(" ")
      case _ where scalar.isControl: break
      default: plain.append(scalar)
      }
      previousWasReturn = scalar == "\r"
    }
    return String(plain)
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
