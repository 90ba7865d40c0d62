internal import Glibc
internal import SafeMarkup

/// The circles of closeness as a picture: the client in the middle, everybody on a ray of their own.
///
/// A disc stands where somebody is now, a ring where the client would like them to be, an open square where they were
/// before. The ray tells of support by its width and of strain by its zigzag. Names stand outside, so that none covers another.
struct ClosenessDrawing {
  private let people: [ClosenessCircles.Person]
  private let showsTies: Bool

  private static let width = 760.0
  private static let height = 440.0
  private static let centre = (x: 380.0, y: 220.0)
  private static let nearest = 46.0
  private static let farthest = 170.0

  /// `nil` where nobody's closeness is known.
  init?(_ circles: ClosenessCircles) {
    people = circles.people
    showsTies = circles.showsTies
    guard people.contains(where: { $0.close != nil || $0.wished != nil || $0.before != nil }) else {
      return nil
    }
  }

  var markup: Markup {
    let rings = [Self.nearest, (Self.nearest + Self.farthest) / 2, Self.farthest].map { radius -> Markup in
      "<circle class=\"ring\" cx=\"\(Self.centre.x)\" cy=\"\(Self.centre.y)\" r=\"\(radius)\"/>"
    }
    return """
      <svg class="wide" role="img" aria-label="People by closeness: nearer to the middle is closer" \
      viewBox="0 0 \(Self.width) \(Self.height)" width="\(Self.width)" height="\(Self.height)">\
      \(rings.joined())\(people.indices.map(person).joined())\
      <circle class="mark solid" cx="\(Self.centre.x)" cy="\(Self.centre.y)" r="19"/>\
      <text class="on" x="\(Self.centre.x)" y="\(Self.centre.y + 4)" text-anchor="middle">client</text></svg>
      """
  }

  private func radius(_ close: Double) -> Double { Self.farthest - close * (Self.farthest - Self.nearest) }

  private func person(_ index: Int) -> Markup {
    let person = people[index]
    // Half a step in, so that no ray is upright: names would stand over each other there.
    let angle = (Double(index) + 0.5) / Double(people.count) * 2 * Double.pi - Double.pi / 2
    let (across, down) = (cos(angle), sin(angle))
    func x(_ radius: Double) -> Double { Self.centre.x + across * radius }
    func y(_ radius: Double) -> Double { Self.centre.y + down * radius }
    var markup: Markup = ""
    if showsTies, let place = person.close ?? person.wished {
      markup += tie(person, from: 21, to: radius(place) - 8, x, y)
    }
    if let wished = person.wished {
      let at = radius(wished)
      if let close = person.close, close != wished {
        markup += "<path class=\"move\" d=\"M\(x(radius(close))) \(y(radius(close)))L\(x(at)) \(y(at))\"/>"
      }
      markup += "<circle class=\"wished\" cx=\"\(x(at))\" cy=\"\(y(at))\" r=\"10\"/>"
    }
    if let before = person.before {
      let at = radius(before)
      if let close = person.close, close != before {
        markup += "<path class=\"stated\" d=\"M\(x(at)) \(y(at))L\(x(radius(close))) \(y(radius(close)))\"/>"
      }
      markup += "<rect class=\"mark\" x=\"\(x(at) - 8)\" y=\"\(y(at) - 8)\" width=\"16\" height=\"16\"/>"
    }
    if let close = person.close {
      let at = radius(close)
      markup += "<circle class=\"mark solid\" cx=\"\(x(at))\" cy=\"\(y(at))\" r=\"6\"/>"
    }
    let outside = Self.farthest + 18
    let anchor: Markup = across < 0 ? "end" : "start"
    return markup + """
      <path class="dash" d="M\(x(Self.farthest)) \(y(Self.farthest))L\(x(outside - 4)) \(y(outside - 4))"/>\
      <text x="\(x(outside))" y="\(y(outside) + 4)" text-anchor="\(anchor)">\(person.called.shortened)</text>
      """
  }

  /// A line from the client to somebody: wider with more support, with more zigzags where there is strain, dotted where
  /// neither was said.
  private func tie(
    _ person: ClosenessCircles.Person, from start: Double, to end: Double, _ x: (Double) -> Double,
    _ y: (Double) -> Double
  ) -> Markup {
    guard end > start else { return "" }
    let style: Markup =
      switch person.support {
      case nil: "tie unknown"
      case .some(..<(1 / 3)): "tie thin"
      case .some(..<(2 / 3)): "tie"
      default: "tie strong"
      }
    guard let strain = person.strain, strain >= 1 / 3 else {
      return "<path class=\"\(style)\" d=\"M\(x(start)) \(y(start))L\(x(end)) \(y(end))\"/>"
    }
    // Across the ray: the ray's direction, turned by a quarter.
    let (across, down) = ((y(1) - y(0)), -(x(1) - x(0)))
    let width = strain < 2 / 3 ? 3.0 : 6.0
    let count = max(2, Int((end - start) / 8))
    var path: Markup = "M\(x(start)) \(y(start))"
    for step in 1..<count {
      let radius = start + (end - start) * Double(step) / Double(count)
      let side = step.isMultiple(of: 2) ? width : -width
      path += "L\(x(radius) + across * side) \(y(radius) + down * side)"
    }
    path += "L\(x(end)) \(y(end))"
    return "<path class=\"\(style)\" d=\"\(path)\"/>"
  }
}

extension String {
  /// As much of a name as there is room for.
  fileprivate var shortened: String { count <= 22 ? self : prefix(21) + "…" }
}
