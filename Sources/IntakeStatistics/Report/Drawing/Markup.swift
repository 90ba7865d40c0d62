internal import PlainText

/// Pieces of HTML and SVG, with every text escaped on its way in.
struct Markup: ExpressibleByStringInterpolation, ExpressibleByStringLiteral {
  private(set) var text: String

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  static func + (one: Markup, other: Markup) -> Markup {
    var sum = one
    sum.text += other.text
    return sum
  }

  static func += (one: inout Markup, other: Markup) { one.text += other.text }

  struct Interpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    /// A place or a length in a picture.
    mutating func appendInterpolation(_ length: Double) {
      let fixed = length.fixed(1)
      text += fixed.hasSuffix(".0") ? String(fixed.dropLast(2)) : fixed
    }
    mutating func appendInterpolation(_ words: String) { text += words.escaped }
  }
}

extension Sequence<Markup> {
  func joined() -> Markup { reduce("", +) }
}

extension String {
  /// Safe between tags and in quoted attributes; control characters stand as what they are.
  fileprivate var escaped: String {
    var escaped = ""
    for character in terminalSafe {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
