internal import Intake
internal import PlainText

/// How the screen is laid out: where one is at the top, the commands at the foot, and between them what fits of the
/// text, with what was not understood under it.
extension FullScreen {
  struct Measure: Hashable, Sendable {
    /// Columns left free on the left.
    let margin: Int
    /// Columns for text: long lines are hard to read.
    let width: Int
    /// Whether there are rows to part the blocks.
    let isAiry: Bool
  }

  var measure: Measure {
    let margin = size.columns >= 64 ? 2 : 0
    return Measure(margin: margin, width: max(1, min(72, size.columns - 2 * margin)), isAiry: size.rows >= 20)
  }

  /// The screen's blocks, before it is known what fits.
  private struct Sheet {
    var head: [StyledLine]
    var body: ScreenBody
    var notes: [StyledLine]
    var foot: ScreenFoot.Lines
    var height: Int
  }

  private var sheet: Sheet {
    let measure = measure
    let gap = measure.isAiry ? [StyledLine()] : []
    let foot = ScreenFoot(commands: commands, focus: focusedCommand, language: language).lines(
      width: measure.width)
    let head = headLines(width: measure.width) + gap
    let room = max(0, size.rows - head.count - foot.lines.count - gap.count - FullScreen.leastBody)
    var notes = noteLines(width: measure.width)
    if notes.count > room { notes = notes.prefix(room).dropLast() + [StyledLine("...")] }
    let used = head.count + notes.count + foot.lines.count + gap.count
    return Sheet(
      head: head, body: body(width: measure.width), notes: notes, foot: foot,
      height: max(1, size.rows - used))
  }

  /// Rows that text has at the least.
  private static let leastBody = 3

  var frame: Frame {
    guard size.isEnough else { return smallWindowFrame }
    let measure = measure
    let sheet = sheet
    let part = top.view.part(of: sheet.body.lines.count, height: sheet.height)
    var lines = sheet.head
    if part.hasMoreAbove { lines.append(StyledLine(wording.moreAbove, .key)) }
    let first = lines.count
    lines += sheet.body.lines[part.lines]
    if part.hasMoreBelow {
      lines.append(StyledLine(readsOnWithEnter ? wording.moreBelowEnter : wording.moreBelow, .key))
    }
    let lastOfBody = max(0, lines.count - 1)
    // The notes and the commands stand at the very foot, always at the same place.
    let below = sheet.notes.count + sheet.foot.lines.count + (measure.isAiry ? 1 : 0)
    while lines.count < size.rows - below { lines.append(StyledLine()) }
    lines += sheet.notes
    if measure.isAiry { lines.append(StyledLine()) }
    let footRow = lines.count
    lines += sheet.foot.lines
    var cursor = Frame.Place(row: lastOfBody, column: 0)
    if let place = sheet.foot.cursor {
      cursor = Frame.Place(row: footRow + place.row, column: place.column)
    } else if let place = sheet.body.cursor, part.lines.contains(place.row) {
      cursor = Frame.Place(row: first + place.row - part.lines.lowerBound, column: place.column)
    }
    cursor.column += measure.margin
    return Frame(lines.map { indented($0, by: measure.margin) }, cursor: cursor, size: size)
  }

  private func indented(_ line: StyledLine, by margin: Int) -> StyledLine {
    guard margin > 0, !line.spans.isEmpty else { return line }
    var indented = StyledLine(String(repeating: " ", count: margin))
    indented.append(line)
    return indented
  }

  private var smallWindowFrame: Frame {
    let lines = TextLayout(width: max(1, size.columns)).lines(of: wording.smallWindow)
    return Frame(
      lines.map { StyledLine($0) }, cursor: Frame.Place(row: max(0, lines.count - 1), column: 0), size: size)
  }

  private func noteLines(width: Int) -> [StyledLine] {
    var notes: [String] = []
    if let message { notes.append(message) }
    if isNoticeMissing, case .step = top.scene, case .alert = walk.step,
      interview.firedAlerts.contains(where: \.leavesNoteAndSaysSo)
    {
      notes.append(wording.noticeMissing)
    }
    // A break says it by itself.
    if case .pause = top.scene {
    } else if let why = keeping.why, code != nil, !interview.isFinished {
      notes.append(wording.notKeptNow(why))
    }
    return notes.flatMap { TextLayout(width: width).lines(of: $0) }.map { StyledLine($0, .warning) }
  }

  // MARK: Moving the text

  var hasMoreBelow: Bool {
    let sheet = sheet
    return top.view.part(of: sheet.body.lines.count, height: sheet.height).hasMoreBelow
  }

  /// Whether Enter shows what stands further down, as nothing is there yet that it could take.
  private var readsOnWithEnter: Bool {
    switch top.control {
    case .enter: true
    case .choices(let list): list.kind == .several ? list.ticked.isEmpty : list.marked == nil
    case .scale(let scale): scale.marked == nil
    case .field(let field): !field.takesEnter && field.place == .field && field.isEmpty
    }
  }

  mutating func turn(down: Bool) {
    let sheet = sheet
    top.view.turn(down: down, of: sheet.body.lines.count, height: sheet.height)
    top.follows = false
  }

  /// Brings what takes the answer into sight: from its first line, where not all of it fits.
  mutating func showControl() {
    guard size.isEnough else { return }
    let sheet = sheet
    guard let control = sheet.body.control else { return }
    top.view.show(control, of: sheet.body.lines.count, height: sheet.height)
  }

  mutating func keepInSight() {
    guard top.follows, size.isEnough else { return }
    let sheet = sheet
    guard let focus = sheet.body.focus else { return }
    top.view.show(focus, of: sheet.body.lines.count, height: sheet.height)
  }
}
