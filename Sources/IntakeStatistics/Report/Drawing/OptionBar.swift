internal import SafeMarkup

/// A bar in which each option takes its share, from light to dark, with the percentage in it where there is room.
struct OptionBar {
  private static let width = 220.0
  private static let height = 16.0

  private let counts: [Int]
  private let options: [ItemOutline.Option]

  init(_ outline: ItemOutline, _ item: ItemReport) {
    options = outline.options
    counts = item.optionCounts
  }

  var markup: Markup? {
    let all = counts.reduce(0, +)
    guard all > 0 else { return nil }
    var left = 0.0
    var segments: Markup = ""
    var words: [String] = []
    for (index, count) in counts.enumerated() {
      let share = Double(count) / Double(all)
      words.append("\(options[index].code): \(percent(count, of: all))")
      guard count > 0 else { continue }
      let width = share * Self.width
      let opacity = Self.opacity(index, of: counts.count)
      segments += """
        <rect class="ink edge" x="\(left)" y="0" width="\(width)" height="\(Self.height)" \
        fill-opacity="\(opacity.fixed(2))"/>
        """
      if width >= 24 {
        let style: Markup = opacity > 0.45 ? " style=\"fill: var(--paper)\"" : ""
        segments += """
          <text x="\(left + width / 2)" y="12" text-anchor="middle"\(style)>\((100 * share).fixed(0))</text>
          """
      }
      left += width
    }
    return """
      <svg role="img" aria-label="\(words.joined(separator: ", "))" width="\(Self.width)" height="\(Self.height)" \
      viewBox="0 0 \(Self.width) \(Self.height)"><title>\(words.joined(separator: ", "))</title>\(segments)</svg>
      """
  }

  static func legend(_ options: [ItemOutline.Option]) -> Markup {
    options.enumerated().map { index, option -> Markup in
      let opacity = opacity(index, of: options.count).fixed(2)
      return """
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><rect class="ink" x="0.5" y="0.5" width="11" \
        height="11" fill-opacity="\(opacity)" stroke="currentColor"/></svg> \
        \(option.label.isEmpty || option.label.lowercased() == option.code ? option.code : "\(option.code) \(option.label)")&emsp;
        """
    }.joined()
  }

  private static func opacity(_ index: Int, of count: Int) -> Double {
    count < 2 ? 0.5 : 0.1 + 0.75 * Double(index) / Double(count - 1)
  }
}
