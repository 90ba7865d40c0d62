internal import SafeMarkup

/// Each person's difference over their mean of two occasions, with bias and limits of agreement (Bland & Altman 1986).
struct BlandAltmanPicture {
  private static let width = 560.0
  private static let height = 260.0
  private static let margin = (left: 44.0, right: 92.0, top: 12.0, bottom: 34.0)

  private let points: [(mean: Double, difference: Double, count: Int)]
  private let limits: LimitsOfAgreement
  private let count: Int

  init(_ pairs: [RetestReport.Pair], _ retest: Retest) {
    var counts: [[Double]: Int] = [:]
    for pair in pairs {
      counts[[(pair.first + pair.second) / 2, pair.second - pair.first], default: 0] += 1
    }
    points = counts.map { ($0.key[0], $0.key[1], $0.value) }
      .sorted { ($0.mean, $0.difference) < ($1.mean, $1.difference) }
    limits = retest.limitsOfAgreement
    count = pairs.count
  }

  var markup: Markup? {
    guard let first = points.first?.mean, let last = points.last?.mean else { return nil }
    let differences = points.map(\.difference) + [limits.limits.low, limits.limits.high, 0]
    guard let lowest = differences.min(), let highest = differences.max() else { return nil }
    let (margin, bottom) = (Self.margin, Self.height - Self.margin.bottom)
    let right = Self.width - margin.right
    let (spanX, spanY) = (max(last - first, 1e-9), max(highest - lowest, 1e-9))
    func x(_ mean: Double) -> Double { margin.left + 8 + (mean - first) / spanX * (right - margin.left - 16) }
    func y(_ difference: Double) -> Double {
      bottom - 6 - (difference - lowest) / spanY * (bottom - margin.top - 12)
    }
    let most = Double(points.map(\.count).max() ?? 1)
    let dots = points.map { point -> Markup in
      let radius = 2.5 + 4 * ((Double(point.count) - 1) / max(most, 2)).squareRoot()
      return """
        <circle class="ink" fill-opacity="0.6" cx="\(x(point.mean))" cy="\(y(point.difference))" r="\(radius)"/>
        """
    }.joined()
    func line(_ value: Double, _ name: String, isDashed: Bool) -> Markup {
      """
      <line class="\(isDashed ? "dash" : "axis")" x1="\(margin.left)" x2="\(right)" y1="\(y(value))" y2="\(y(value))"/>\
      <text x="\(right + 4)" y="\(y(value) + 4)">\(name) \(value.fixed(2))</text>
      """
    }
    let words = "Differences between two occasions over their means, \(count) people"
    return """
      <figure><svg role="img" aria-label="\(words)" width="\(Self.width)" height="\(Self.height)" \
      viewBox="0 0 \(Self.width) \(Self.height)"><title>\(words)</title>\
      <line class="axis" x1="\(margin.left)" x2="\(margin.left)" y1="\(margin.top)" y2="\(bottom)"/>\
      <line class="axis" x1="\(margin.left)" x2="\(right)" y1="\(bottom)" y2="\(bottom)"/>\
      <text x="\(margin.left - 4)" y="\(y(lowest) + 4)" text-anchor="end">\(lowest.fixed(1))</text>\
      <text x="\(margin.left - 4)" y="\(y(highest) + 4)" text-anchor="end">\(highest.fixed(1))</text>\
      <text x="\(x(first))" y="\(bottom + 14)" text-anchor="middle">\(first.asScore)</text>\
      <text x="\(x(last))" y="\(bottom + 14)" text-anchor="middle">\(last.asScore)</text>\
      <text x="\((margin.left + right) / 2)" y="\(bottom + 28)" text-anchor="middle">mean of both</text>\
      <text x="12" y="\((margin.top + bottom) / 2)" text-anchor="middle" \
      transform="rotate(-90 12 \((margin.top + bottom) / 2))">second less first</text>\
      \(dots)\(line(limits.bias, "bias", isDashed: false))\(line(limits.limits.low, "lower", isDashed: true))\
      \(line(limits.limits.high, "upper", isDashed: true))</svg>
      <figcaption>Second less first, over the mean of both; a larger dot is more people. n = \(count).</figcaption></figure>

      """
  }
}
