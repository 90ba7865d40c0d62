internal import Intake
internal import SafeMarkup

/// A score on the line of its attainable values, with where its bands begin.
struct ScoreBarDrawing {
  let bar: ScoreBar

  private static let width = 480.0
  private static let left = 14.0
  private static let right = 466.0

  private func x(_ value: Fraction) -> Double {
    let (low, high) = (bar.low.approximate, bar.high.approximate)
    return Self.left + (value.approximate - low) / (high - low) * (Self.right - Self.left)
  }

  var markup: Markup {
    """
    <svg class="bar" role="img" aria-label="\(bar.title): \(bar.words)" viewBox="0 0 \(Self.width) 44" \
    width="\(Self.width)" height="44">\
    <rect class="track" x="\(Self.left)" y="10" width="\(Self.right - Self.left)" height="12"/>\
    \(reached)\(bands)\(range)\(mark)\(ends)</svg>
    """
  }

  private var reached: Markup {
    guard let value = bar.value else { return "" }
    return
      "<rect class=\"reached\" x=\"\(Self.left)\" y=\"10\" width=\"\(x(value) - Self.left)\" height=\"12\"/>"
  }

  /// Numbers too near to the one before are left out; the words have them all.
  private var bands: Markup {
    var last = Self.left
    return bar.bands.filter { $0.from > bar.low }.map { band -> Markup in
      let x = x(band.from)
      let hasRoom = x - last >= 24 && Self.right - x >= 20
      if hasRoom { last = x }
      let number: Markup =
        hasRoom ? "<text x=\"\(x)\" y=\"38\" text-anchor=\"middle\">\(band.from.description)</text>" : ""
      return "<line class=\"axis\" x1=\"\(x)\" x2=\"\(x)\" y1=\"7\" y2=\"25\"/>\(number)"
    }.joined()
  }

  private var range: Markup {
    guard let couldBe = bar.couldBe else { return "" }
    let (low, high) = (x(couldBe.lowerBound), x(couldBe.upperBound))
    return "<path class=\"could\" d=\"M\(low) 4V28M\(low) 16H\(high)M\(high) 4V28\"/>"
  }

  /// Hollow where missing items were filled in.
  private var mark: Markup {
    guard let value = bar.value else { return "" }
    return "<circle class=\"\(bar.isFilled ? "mark" : "mark solid")\" cx=\"\(x(value))\" cy=\"16\" r=\"7\"/>"
  }

  private var ends: Markup {
    """
    <text x="\(Self.left)" y="38" text-anchor="middle">\(bar.low.description)</text>\
    <text x="\(Self.right)" y="38" text-anchor="middle">\(bar.high.description)</text>
    """
  }
}

extension Fraction {
  /// For places in pictures alone.
  var approximate: Double { Double(numerator) / Double(denominator) }
}
