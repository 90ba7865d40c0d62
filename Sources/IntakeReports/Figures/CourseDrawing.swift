internal import Intake
internal import SafeMarkup

/// The course of a score as a picture: occasions from left to right, points upwards.
struct CourseDrawing {
  private let figure: CourseFigure
  private let low: Double
  private let high: Double

  private static let width = 760.0
  private static let height = 300.0
  private static let left = 46.0
  private static let right = 620.0
  private static let top = 34.0
  private static let bottom = 240.0

  /// `nil` where the score is not bounded, or has no point.
  init?(_ figure: CourseFigure) {
    guard let low = figure.low?.approximate, let high = figure.high?.approximate, low < high,
      !figure.points.isEmpty
    else { return nil }
    self.figure = figure
    (self.low, self.high) = (low, high)
  }

  private func x(_ index: Int) -> Double {
    let room = Self.right - Self.left
    return Self.left + room * (Double(index) + 0.5) / Double(figure.points.count)
  }

  /// Values outside of the attainable ones stand at its end.
  private func y(_ value: Double) -> Double {
    Self.bottom - (min(max(value, low), high) - low) / (high - low) * (Self.bottom - Self.top)
  }

  var markup: Markup {
    """
    <svg class="wide" role="img" aria-label="\(figure.title) over \(figure.points.count) occasions; the table says the same" \
    viewBox="0 0 \(Self.width) \(Self.height)" width="\(Self.width)" height="\(Self.height)">\
    \(phases)\(axes)\(bands)\(rules)\(path)\(figure.points.indices.map(point).joined())</svg>
    """
  }

  private var axes: Markup {
    """
    <path class="span" d="M\(Self.left) \(Self.top)V\(Self.bottom)H\(Self.right)"/>\
    <text x="\(Self.left - 6)" y="\(Self.bottom + 4)" text-anchor="end">\(figure.low?.description ?? "")</text>\
    <text x="\(Self.left - 6)" y="\(Self.top + 4)" text-anchor="end">\(figure.high?.description ?? "")</text>
    """
  }

  /// Phases of the treatment, where neighbouring occasions are of one.
  private var phases: Markup {
    var spans: [(phase: TreatmentPhase, from: Int, to: Int)] = []
    for (index, point) in figure.points.enumerated() {
      guard let phase = point.phase else { continue }
      if let last = spans.last, last.phase == phase, last.to == index - 1 {
        spans[spans.count - 1].to = index
      } else {
        spans.append((phase, index, index))
      }
    }
    let half = (Self.right - Self.left) / Double(figure.points.count) / 2
    return spans.map { span -> Markup in
      let (from, to) = (x(span.from) - half + 1, x(span.to) + half - 1)
      return """
        <rect class="phase" x="\(from)" y="\(Self.top - 14)" width="\(to - from)" height="\(Self.bottom - Self.top + 14)"/>\
        <text x="\((from + to) / 2)" y="\(Self.top - 20)" text-anchor="middle">\(span.phase.rawValue)</text>
        """
    }.joined()
  }

  /// Half a point below where a band begins, between what can be scored.
  private var bands: Markup {
    figure.lines.bands.filter { $0.from.approximate > low }.map { band -> Markup in
      let y = y(band.from.approximate - 0.5)
      return "<line class=\"band\" x1=\"\(Self.left)\" x2=\"\(Self.right)\" y1=\"\(y)\" y2=\"\(y)\"/>"
    }.joined()
  }

  /// The lines of the rules, named at their right, the names kept apart.
  private var rules: Markup {
    var lines: [(name: String, value: Double, style: String)] = []
    func add(_ name: String, _ line: CourseLines.Line?, half: Bool) {
      guard let line else { return }
      lines.append((name, line.low.approximate - (half ? 0.5 : 0), "rule"))
    }
    add("case", figure.lines.caseness, half: true)
    add("crossing", figure.lines.crossing, half: false)
    add("response", figure.lines.response, half: false)
    add("remission", figure.lines.remission, half: true)
    if let corridor = figure.lines.reliable {
      lines.append(("error, upper", corridor.high, "limit"))
      lines.append(("error, lower", corridor.low, "limit"))
    }
    var free = -Double.infinity
    return lines.filter { low...high ~= $0.value }.sorted { $0.value > $1.value }.map { line -> Markup in
      let y = y(line.value)
      let text = max(y + 4, free)
      free = text + 13
      return """
        <line class="\(line.style)" x1="\(Self.left)" x2="\(Self.right)" y1="\(y)" y2="\(y)"/>\
        <text x="\(Self.right + 8)" y="\(text)">\(line.name)</text>
        """
    }.joined()
  }

  /// From each value to the next; over what has none the line breaks.
  private var path: Markup {
    var path: Markup = ""
    var isDrawing = false
    for (index, point) in figure.points.enumerated() {
      guard let value = point.value else {
        isDrawing = false
        continue
      }
      path += "\(isDrawing ? "L" : "M")\(x(index)) \(y(value.approximate))"
      isDrawing = true
    }
    return "<path class=\"line\" d=\"\(path)\"/>"
  }

  private func point(_ index: Int) -> Markup {
    let point = figure.points[index]
    let x = x(index)
    var markup: Markup = ""
    if let possible = point.possible, point.kind != .complete {
      let (from, to) = (y(possible.low?.approximate ?? low), y(possible.high?.approximate ?? high))
      markup +=
        "<path class=\"could\" d=\"M\(x - 6) \(from)H\(x + 6)M\(x) \(from)V\(to)M\(x - 6) \(to)H\(x + 6)\"/>"
    }
    if let value = point.value {
      // Beside a bar of what it could be there is room only at its side.
      let isFilled = point.kind == .filled
      let y = y(value.approximate)
      markup += """
        <circle class="\(isFilled ? "mark" : "mark solid")" cx="\(x)" cy="\(y)" r="5"/>\
        <text class="name" x="\(isFilled ? x + 10 : x)" y="\(isFilled ? y + 4 : y - 9)" \
        text-anchor="\(isFilled ? "start" : "middle")">\(value.description)</text>
        """
    } else if point.kind == .missing {
      let y = Self.bottom
      markup +=
        "<path class=\"could\" d=\"M\(x - 5) \(y - 5)L\(x + 5) \(y + 5)M\(x - 5) \(y + 5)L\(x + 5) \(y - 5)\"/>"
    }
    // Where there are many, only as many labels as there is room for.
    let every = max(1, Int((64 / ((Self.right - Self.left) / Double(figure.points.count))).rounded(.up)))
    if index.isMultiple(of: every) {
      markup += "<text x=\"\(x)\" y=\"\(Self.bottom + 18)\" text-anchor=\"middle\">\(point.label)</text>"
    }
    if point.hasAlert {
      markup += "<text class=\"alert\" x=\"\(x)\" y=\"\(Self.bottom + 38)\" text-anchor=\"middle\">!</text>"
    }
    return markup
  }
}
