internal import Intake
internal import SafeMarkup

/// A line of months, with a place at its beginning for all that was before it.
struct MonthAxis {
  /// Counted from year 0.
  let months: ClosedRange<Int>
  /// Whether something lies before the first month.
  let hasEarlier: Bool
  private let left: Double
  private let right: Double

  /// So many months are shown at most, up to the last.
  static let most = 60

  /// `nil` without a month.
  ///
  /// - Parameter today: The last month, where nothing is later.
  init?(_ spans: [ClosedRange<Int>], today: Int?, width: Double) {
    guard let earliest = spans.map(\.lowerBound).min(), let latest = spans.map(\.upperBound).max() else {
      return nil
    }
    let last = max(today ?? latest, spans.map(\.lowerBound).max() ?? latest)
    let first = max(min(earliest, last - 11), last - MonthAxis.most + 1)
    months = first...last
    hasEarlier = spans.contains { $0.lowerBound < first }
    left = hasEarlier ? 70 : 20
    right = width - 20
  }

  private var step: Double { (right - left) / Double(months.count) }

  /// From the beginning of the first month to the end of the last; what lies outside is cut off.
  func span(of span: ClosedRange<Int>) -> ClosedRange<Double> {
    guard span.upperBound >= months.lowerBound else { return 30...30 }
    let low = span.lowerBound < months.lowerBound ? 30 : place(span.lowerBound)
    let high = place(min(span.upperBound, months.upperBound) + 1)
    return low...max(low, high)
  }

  func middle(of span: ClosedRange<Int>) -> Double {
    let span = self.span(of: span)
    return (span.lowerBound + span.upperBound) / 2
  }

  private func place(_ month: Int) -> Double { left + Double(month - months.lowerBound) * step }

  func markup(y: Double) -> Markup {
    let every = [1, 2, 3, 6, 12].first { Double($0) * step >= 58 } ?? 12
    let ticks = months.filter { $0 % every == 0 }.map { month -> Markup in
      let name = PartialDate(year: month / 12, month: month % 12 + 1)?.inEnglish ?? ""
      let x = place(month)
      let short = name.split(separator: " ").map {
        $0.first?.isLetter == true ? String($0.prefix(3)) : String($0)
      }
      return """
        <line class="axis" x1="\(x)" x2="\(x)" y1="\(y - 3)" y2="\(y + 3)"/>\
        <text x="\(x)" y="\(y + 17)" text-anchor="start">\(short.joined(separator: " "))</text>
        """
    }
    let earlier: Markup =
      hasEarlier
      ? """
      <text x="30" y="\(y + 17)" text-anchor="middle">earlier</text>\
      <path class="dash" d="M16 \(y)H\(left)"/>
      """ : ""
    return
      "<line class=\"axis\" x1=\"\(left)\" x2=\"\(right)\" y1=\"\(y)\" y2=\"\(y)\"/>\(ticks.joined())\(earlier)"
  }
}
