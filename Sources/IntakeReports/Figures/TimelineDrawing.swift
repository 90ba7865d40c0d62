internal import Intake
internal import SafeMarkup

/// A timeline as a picture: events above the line of months, onsets below it, what belongs together joined by lines.
///
/// Marks carry a number or a letter, and the words beside the picture say what each is; so no name is too long for it.
struct TimelineDrawing {
  private let timeline: Timeline
  private let axis: MonthAxis
  private let eventLanes: [Int?]
  private let onsetLanes: [Int?]

  private static let width = 760.0
  private static let lane = 30.0
  private static let radius = 11.0

  /// `nil` where nothing has a date.
  init?(_ timeline: Timeline) {
    guard
      let axis = MonthAxis(
        (timeline.events.map(\.months) + timeline.onsets.map(\.months)).compactMap { $0 },
        today: timeline.today,
        width: Self.width)
    else { return nil }
    self.timeline = timeline
    self.axis = axis
    eventLanes = Self.lanes(timeline.events.map { $0.months.map(axis.span) })
    onsetLanes = Self.lanes(timeline.onsets.map { $0.months.map(axis.span) })
  }

  /// Marks that would touch stand in lanes of their own, the first nearest to the line.
  private static func lanes(_ spans: [ClosedRange<Double>?]) -> [Int?] {
    var taken: [[ClosedRange<Double>]] = []
    return spans.map { span in
      guard let span else { return nil }
      let middle = (span.lowerBound + span.upperBound) / 2
      let whole = min(span.lowerBound, middle - radius) - 3...max(span.upperBound, middle + radius) + 3
      let free = taken.firstIndex { lane in !lane.contains { $0.overlaps(whole) } }
      if let free { taken[free].append(whole) } else { taken.append([whole]) }
      return free ?? taken.count - 1
    }
  }

  private var line: Double { 30 + Double((eventLanes.compactMap { $0 }.max() ?? -1) + 1) * Self.lane }
  private var height: Double {
    line + 52 + Double((onsetLanes.compactMap { $0 }.max() ?? -1) + 1) * Self.lane
  }

  private func y(ofEvent lane: Int) -> Double { line - 24 - Double(lane) * Self.lane }
  private func y(ofOnset lane: Int) -> Double { line + 44 + Double(lane) * Self.lane }

  var markup: Markup {
    """
    <svg class="wide" role="img" aria-label="Timeline: what had happened above the line, when symptoms began below it" \
    viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" height="\(height)">\
    \(axis.markup(y: line))\(links)\(events)\(onsets)</svg>
    """
  }

  private var events: Markup {
    zip(timeline.events, eventLanes).map { event, lane -> Markup in
      guard let lane, let months = event.months else { return "" }
      let shape = MarkShape(area: event.areas.first)
      return mark(
        axis.span(of: months), y(ofEvent: lane), shape, "\(event.number)", isSolid: !event.areas.isEmpty)
    }.joined()
  }

  private var onsets: Markup {
    zip(timeline.onsets, onsetLanes).map { onset, lane -> Markup in
      guard let lane, let months = onset.months else { return "" }
      return mark(axis.span(of: months), y(ofOnset: lane), .circle, onset.letter, isSolid: onset.isAbove)
    }.joined()
  }

  /// A span of possible months, with the mark in its middle.
  private func mark(
    _ span: ClosedRange<Double>, _ y: Double, _ shape: MarkShape, _ name: String, isSolid: Bool
  ) -> Markup {
    let (low, high) = (span.lowerBound, span.upperBound)
    let x = (low + high) / 2
    let ends: Markup =
      high - low < 2 * Self.radius
      ? ""
      : "<path class=\"span\" d=\"M\(low) \(y - 5)V\(y + 5)M\(low) \(y)H\(high)M\(high) \(y - 5)V\(y + 5)\"/>"
    return """
      \(ends)\(shape.markup(x, y, Self.radius, isSolid: isSolid))\
      <text x="\(x)" y="\(y + 4)" text-anchor="middle" class="\(isSolid ? "on" : "name")">\(name)</text>
      """
  }

  private var links: Markup {
    timeline.links.map { link -> Markup in
      guard let event = timeline.events[link.event].months, let onset = timeline.onsets[link.onset].months,
        let above = eventLanes[link.event], let below = onsetLanes[link.onset]
      else { return "" }
      let (from, to) = (axis.middle(of: event), axis.middle(of: onset))
      return """
        <line class="\(link.isStated ? "stated" : "near")" x1="\(from)" y1="\(y(ofEvent: above))" x2="\(to)" \
        y2="\(y(ofOnset: below))"/>
        """
    }.joined()
  }
}

/// What a mark looks like; areas are told apart by shape, never by colour.
enum MarkShape: Int, CaseIterable {
  case square, diamond, triangle, hexagon, circle

  /// - Parameter area: A place among the areas; `nil` for none. From the fifth on they look like none.
  init(area: Int?) { self = area.flatMap { $0 < 4 ? MarkShape(rawValue: $0) : nil } ?? .circle }

  var name: String {
    switch self {
    case .square: "square"
    case .diamond: "diamond"
    case .triangle: "triangle"
    case .hexagon: "hexagon"
    case .circle: "circle"
    }
  }

  func markup(_ x: Double, _ y: Double, _ radius: Double, isSolid: Bool) -> Markup {
    let style: Markup = isSolid ? "mark solid" : "mark"
    func polygon(_ corners: [(Double, Double)]) -> Markup {
      let points = corners.map { corner -> Markup in "\(x + corner.0 * radius),\(y + corner.1 * radius) " }
      return "<polygon class=\"\(style)\" points=\"\(points.joined())\"/>"
    }
    return switch self {
    case .square: polygon([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
    case .diamond: polygon([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    case .triangle: polygon([(0, -1.4), (1.35, 0.9), (-1.35, 0.9)])
    case .hexagon: polygon([(-0.6, -1.05), (0.6, -1.05), (1.2, 0), (0.6, 1.05), (-0.6, 1.05), (-1.2, 0)])
    case .circle: "<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
    }
  }
}
