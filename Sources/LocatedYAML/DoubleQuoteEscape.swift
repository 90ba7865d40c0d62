/// What may follow a backslash between double quotes.
enum DoubleQuoteEscape {
  /// The number of hexadecimal digits after these letters.
  static let hexDigits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]

  static let meanings: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "\t": "\t", "n": "\n", "v": "\u{B}", "f": "\u{C}",
    "r": "\r", "e": "\u{1B}", " ": " ", "\"": "\"", "/": "/", "\\": "\\", "N": "\u{85}", "_": "\u{A0}",
    "L": "\u{2028}", "P": "\u{2029}",
  ]
}

extension Unicode.Scalar {
  var isBlank: Bool { self == " " || self == "\t" }
  var isBlankOrBreak: Bool { isBlank || self == "\n" }

  /// `nil` where the character is no hexadecimal digit.
  var hexValue: UInt32? {
    switch self {
    case "0"..."9": value - 48
    case "a"..."f": value - 87
    case "A"..."F": value - 55
    default: nil
    }
  }
}
