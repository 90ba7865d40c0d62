internal import SafeMarkup

/// How many complete rows have each score, as columns, with dashed lines where bands begin.
struct DistributionPicture {
  private static let width = 560.0
  private static let height = 150.0
  private static let margin = (left: 34.0, right: 10.0, top: 16.0, bottom: 30.0)

  private let report: ScaleReport
  private let bins: Bins?

  init(_ report: ScaleReport) {
    self.report = report
    bins = Bins(report)
  }

  var markup: Markup? {
    guard let bins, let most = bins.counts.max(), most > 0 else { return nil }
    let (margin, bottom) = (Self.margin, Self.height - Self.margin.bottom)
    let columnWidth = (Self.width - margin.left - margin.right) / Double(bins.counts.count)
    func height(_ count: Int) -> Double { Double(count) / Double(most) * (bottom - margin.top) }

    var columns: Markup = ""
    for (index, count) in bins.counts.enumerated() where count > 0 {
      let left = margin.left + Double(index) * columnWidth
      columns += """
        <rect class="ink" fill-opacity="0.55" x="\(left + min(1, columnWidth / 8))" y="\(bottom - height(count))" \
        width="\(columnWidth - min(2, columnWidth / 4))" height="\(height(count))"><title>\(bins.label(index)): \(count)</title></rect>
        """
    }
    var borders: Markup = ""
    for border in report.outline.bandBorders {
      guard let place = bins.place(of: border), place > 0 else { continue }
      let x = margin.left + place * columnWidth
      borders += """
        <line class="dash" x1="\(x)" x2="\(x)" y1="\(margin.top)" y2="\(bottom)"/>\
        <text x="\(x + 2)" y="\(margin.top - 4)">\(border.asScore)</text>
        """
    }
    let last = bins.counts.count - 1
    let ticks = Self.ticks(last).map { index -> Markup in
      let x = margin.left + (Double(index) + 0.5) * columnWidth
      return "<text x=\"\(x)\" y=\"\(bottom + 14)\" text-anchor=\"middle\">\(bins.label(index))</text>"
    }.joined()
    let words = "Distribution of \(report.outline.title) among \(report.completeCount) complete rows"
    let caption: Markup =
      report.outline.bandBorders.count > 1 ? " Dashed: where a band begins." : ""
    return """
      <figure><svg role="img" aria-label="\(words)" width="\(Self.width)" height="\(Self.height)" \
      viewBox="0 0 \(Self.width) \(Self.height)"><title>\(words)</title>\
      <text x="\(margin.left - 4)" y="\(margin.top + 8)" text-anchor="end">\(most)</text>\
      <text x="\(margin.left - 4)" y="\(bottom)" text-anchor="end">0</text>\
      <line class="axis" x1="\(margin.left)" x2="\(Self.width - margin.right)" y1="\(bottom)" y2="\(bottom)"/>\
      \(columns)\(borders)\(ticks)</svg>
      <figcaption>Rows by score, n = \(report.completeCount).\(caption)</figcaption></figure>

      """
  }

  /// The first column, the last, and some between.
  private static func ticks(_ last: Int) -> [Int] {
    guard last > 0 else { return [0] }
    let step = [1, 2, 3, 5, 10, 20].first { last / $0 <= 12 } ?? max(1, last / 10)
    // Not so close to the last that two numbers touch.
    return Array(stride(from: 0, to: last - step / 2, by: step)) + [last]
  }
}

/// Scores in columns of equal width: one for each whole number where there are few, else thirty.
private struct Bins {
  let counts: [Int]
  private let start: Double
  private let width: Double
  private let isWhole: Bool

  init?(_ report: ScaleReport) {
    guard let first = report.distribution.first?.value, let last = report.distribution.last?.value else {
      return nil
    }
    let low = report.outline.lowest ?? first
    let high = report.outline.highest ?? last
    let values = report.distribution
    isWhole = high - low <= 80 && low.rounded() == low && values.allSatisfy { $0.value.rounded() == $0.value }
    width = isWhole ? 1 : max((high - low) / 30, .leastNormalMagnitude)
    start = low
    guard width.isFinite, high.isFinite, low.isFinite else { return nil }
    var counts = Array(repeating: 0, count: isWhole ? Int(high - low) + 1 : 30)
    for entry in values {
      let place = ((entry.value - low) / width).rounded(.down)
      guard place.isFinite else { continue }
      counts[Int(max(0, min(place, Double(counts.count - 1))))] += entry.count
    }
    self.counts = counts
  }

  func label(_ index: Int) -> String { (start + Double(index) * width).asScore }

  /// Where a value stands, in columns from the left; `nil` outside.
  func place(of value: Double) -> Double? {
    let place = (value - start) / width
    return place >= 0 && place <= Double(counts.count) ? place : nil
  }
}
