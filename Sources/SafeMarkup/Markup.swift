internal import PlainText

/// Pieces of HTML and SVG, with every text escaped on its way in.
package struct Markup: ExpressibleByStringInterpolation, ExpressibleByStringLiteral {
  package private(set) var text: String

  package init(stringLiteral value: String) { text = value }

  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  package static func + (one: Markup, other: Markup) -> Markup {
    var sum = one
    sum.text += other.text
    return sum
  }

  package static func += (one: inout Markup, other: Markup) { one.text += other.text }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
    package mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }
    package mutating func appendInterpolation(_ number: Int) { text += String(number) }
    /// A place or a length in a picture.
    package mutating func appendInterpolation(_ length: Double) {
      let fixed = length.fixed(1)
      text += fixed.hasSuffix(".0") ? String(fixed.dropLast(2)) : fixed
    }
    package mutating func appendInterpolation(_ words: String) { text += words.escaped }
  }
}

extension Sequence<Markup> {
  package func joined() -> Markup { reduce("", +) }
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
