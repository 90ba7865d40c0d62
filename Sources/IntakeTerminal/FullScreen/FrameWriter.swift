internal import PlainText

/// Turns frames into what a terminal has to be sent, and sends no more than what is different.
///
/// The cursor is hidden while lines change, and stands at the frame's place behind that. No answer of the terminal is
/// ever asked for. Lines do not wrap by themselves: a terminal that takes a character for wider than it counts here
/// cuts that line, and spoils no other.
struct FrameWriter {
  let isColoured: Bool
  /// What stands on the screen; `nil` where that is not known.
  private var shown: Frame?

  /// Leaves nothing on the screen, and the cursor at its top.
  static let clear = "\u{1B}[0m\u{1B}[H\u{1B}[2J"

  init(isColoured: Bool) { self.isColoured = isColoured }

  /// Takes the screen for unknown: after a resize, or when the program comes back to it.
  mutating func forget() { shown = nil }

  /// What makes the screen show this frame; empty where it does already.
  mutating func write(_ frame: Frame) -> String {
    defer { shown = frame }
    let before = shown.flatMap { $0.size == frame.size ? $0 : nil }
    var changes = ""
    for (row, line) in frame.lines.enumerated() {
      changes += change(from: before?.lines[row], to: line, row: row, columns: frame.size.columns)
    }
    let place = FrameWriter.move(to: frame.cursor)
    if changes.isEmpty { return before?.cursor == frame.cursor ? "" : place }
    return "\u{1B}[?25l\u{1B}[?7l" + changes + "\u{1B}[?7h" + place + "\u{1B}[?25h"
  }

  private func change(from old: StyledLine?, to new: StyledLine, row: Int, columns: Int) -> String {
    if old == new { return "" }
    let kept = old.map { FrameWriter.sharedHead($0, new) } ?? 0
    var text = FrameWriter.move(to: Frame.Place(row: row, column: kept))
    var skipped = 0
    for span in new.spans {
      let skip = min(span.text.unicodeScalars.count, kept - skipped)
      skipped += skip
      text += drawn(String(span.text.unicodeScalars.dropFirst(skip)), span.style)
    }
    // Behind the last column there is nothing to take away, and some terminals would take that column.
    return new.width < columns ? text + "\u{1B}[K" : text
  }

  private func drawn(_ text: String, _ style: Style) -> String {
    guard !text.isEmpty else { return "" }
    let graphics = style.graphics(inColour: isColoured)
    return graphics.isEmpty ? text : "\u{1B}[\(graphics)m" + text + "\u{1B}[0m"
  }

  /// How many columns at the beginning are the same in both. Only plain letters and signs count: of them every
  /// terminal knows how wide they are.
  private static func sharedHead(_ old: StyledLine, _ new: StyledLine) -> Int {
    func cells(_ line: StyledLine) -> [(scalar: Unicode.Scalar, style: Style)] {
      line.spans.flatMap { span in span.text.unicodeScalars.map { ($0, span.style) } }
    }
    let (old, new) = (cells(old), cells(new))
    var shared = zip(old, new).prefix { $0.scalar.isASCII && $0.scalar == $1.scalar && $0.style == $1.style }
      .count
    // A mark that joins the character before it changes that one too.
    if shared > 0, [old, new].contains(where: { $0.count > shared && !$0[shared].scalar.isASCII }) {
      shared -= 1
    }
    return shared
  }

  private static func move(to place: Frame.Place) -> String { "\u{1B}[\(place.row + 1);\(place.column + 1)H" }
}
