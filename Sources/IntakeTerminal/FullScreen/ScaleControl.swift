internal import Intake
internal import PlainText

/// A row of numbers to choose one from, and under it the way out for whom it does not apply.
struct ScaleControl: Hashable, Sendable {
  enum Mark: Hashable, Sendable {
    case point(Int)
    case wayOut
  }

  let points: ClosedRange<Int>
  let labels: [Int: String]
  let wayOut: String?
  private(set) var marked: Mark?
  /// The digits that were typed one behind the other.
  private var typed = ""

  init(_ points: ClosedRange<Int>, labels: [Int: String], wayOut: String?, marked: Mark? = nil) {
    self.points = points
    self.labels = labels
    self.wayOut = wayOut
    self.marked = marked
  }

  mutating func press(_ key: Key) -> ChoiceControl.Effect {
    switch key {
    case .left: move(by: -1, from: points.upperBound)
    case .right: move(by: 1, from: points.lowerBound)
    case .home: mark(.point(points.lowerBound))
    case .end: mark(.point(points.upperBound))
    case .down where wayOut != nil && marked != .wayOut: mark(.wayOut)
    case .up where marked == .wayOut: mark(nil)
    case .text(let text):
      for character in text {
        let plain = TypedText(String(character)).plain
        guard plain.isEmpty || type(plain) else { return .notThere(plain) }
      }
    default: return .notMine
    }
    return .done
  }

  private mutating func mark(_ mark: Mark?) {
    marked = mark
    typed = ""
  }

  private mutating func move(by step: Int, from end: Int) {
    guard case .point(let point)? = marked else {
      mark(.point(end))
      return
    }
    mark(.point(min(max(points.lowerBound, point + step), points.upperBound)))
  }

  /// Whether the scale has a number that goes on so, or begins so.
  private mutating func type(_ sign: String) -> Bool {
    for number in typed.isEmpty ? [sign] : [typed + sign, sign] {
      guard points.contains(where: { String($0).hasPrefix(number) }) else { continue }
      typed = number
      if let point = Int(number), points.contains(point) { marked = .point(point) }
      return true
    }
    typed = ""
    return false
  }

  // MARK: Drawing

  func write(to body: inout ScreenBody, _ wording: any Wording) {
    let start = body.lines.count
    writeRows(to: &body)
    body.gap()
    switch marked {
    case .point(let point)?:
      body.say(wording.marked(scalePoint: point, label: labels[point]), .chosen)
      body.keepInSight(start..<body.lines.count)
    case .wayOut?, nil: body.say(wording.noPointMarked)
    }
    guard let wayOut else { return }
    body.gap()
    let isMarked = marked == .wayOut
    func draw(_ body: inout ScreenBody) {
      body.entry(lead: isMarked ? "> (o) " : "  ( ) ", wayOut, isMarked ? .chosen : .plain)
    }
    if isMarked { body.focused(draw) } else { draw(&body) }
  }

  private func writeRows(to body: inout ScreenBody) {
    let rows = rows(width: body.width)
    for row in rows {
      var line = StyledLine()
      var column: Int?
      for (point, cell) in row {
        let isMarked = marked == .point(point)
        if isMarked { column = line.width }
        line.append(cell, isMarked ? .chosen : .plain)
      }
      if let column { body.putCursor(line: body.lines.count, column: column) }
      if marked == nil, row.first?.point == points.lowerBound {
        body.putCursor(line: body.lines.count, column: 0)
      }
      body.add(line)
    }
    if rows.count == 1, labels.count <= 2, let ends = ends(under: rows[0].map(\.cell)) {
      body.add(StyledLine(ends))
    } else {
      body.gap()
      let digits = labels.keys.map { String($0).count }.max() ?? 1
      for (point, label) in labels.sorted(by: { $0.key < $1.key }) {
        body.entry(lead: String(point).leftPadded(toWidth: digits + 1) + "  ", label)
      }
    }
  }

  /// The numbers in rows that fit: all as wide as the widest where that is one row, else each as narrow as it can be.
  private func rows(width: Int) -> [[(point: Int, cell: String)]] {
    func cell(_ point: Int) -> String { marked == .point(point) ? "[\(point)]" : " \(point) " }
    let widest = (points.map { String($0).count }.max() ?? 1) + 2
    if widest * points.count <= width {
      return [points.map { ($0, cell($0).leftPadded(toWidth: widest)) }]
    }
    var rows: [[(point: Int, cell: String)]] = []
    var left = 0
    for point in points {
      let cell = cell(point)
      if rows.isEmpty || cell.count > left {
        rows.append([])
        left = width
      }
      rows[rows.count - 1].append((point, cell))
      left -= cell.count
    }
    return rows
  }

  /// The labels of the two ends under their numbers; `nil` where they do not fit.
  private func ends(under cells: [String]) -> String? {
    let (low, high) = (labels[points.lowerBound] ?? "", labels[points.upperBound] ?? "")
    let margin = (cells.first ?? "").prefix { $0 == " " || $0 == "[" }.count
    let free = cells.joined().count - 1 - margin - low.displayWidth - high.displayWidth
    guard free >= 2 else { return nil }
    return String(repeating: " ", count: margin) + low + String(repeating: " ", count: free) + high
  }
}
