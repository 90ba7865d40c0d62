internal import Intake
internal import PlainText

/// The commands at the foot of the screen, with their keys where there is room.
struct ScreenFoot: Hashable, Sendable {
  let commands: [ScreenCommand]
  /// A place in `commands`: the one that Enter would do.
  let focus: Int?
  let language: SpokenLanguage

  struct Lines: Hashable, Sendable {
    var lines: [StyledLine] = []
    /// Where the focused command begins.
    var cursor: Frame.Place?
  }

  func lines(width: Int) -> Lines {
    let withKeys = lines(width: width, areKeysShown: true)
    return withKeys.lines.count <= 2 ? withKeys : lines(width: width, areKeysShown: false)
  }

  private func lines(width: Int, areKeysShown: Bool) -> Lines {
    var found = Lines()
    var line = StyledLine()
    for (index, command) in commands.enumerated() {
      let item = item(command, isFocused: index == focus, isKeyShown: areKeysShown)
      if line.width > 0, line.width + item.width > width {
        found.lines.append(line)
        line = StyledLine()
      }
      if index == focus { found.cursor = Frame.Place(row: found.lines.count, column: line.width) }
      line.append(item)
    }
    let wording = language.wording
    let hints = focus == nil ? [wording.tabHint, wording.tab] : [wording.focusHint, wording.enter]
    if let hint = hints.first(where: { line.width + 1 + $0.displayWidth <= width }) {
      line.append(" " + hint)
    }
    found.lines.append(line)
    return found
  }

  private func item(_ command: ScreenCommand, isFocused: Bool, isKeyShown: Bool) -> StyledLine {
    let wording = language.wording
    let label = wording.label(command)
    let key = isKeyShown ? wording.key(command) : nil
    if isFocused {
      return StyledLine("[" + ([label, key].compactMap { $0 }.joined(separator: " ")) + "]", .focus)
    }
    var line = StyledLine(" " + label)
    if let key {
      line.append(" ")
      line.append(key, .key)
    }
    line.append(" ")
    return line
  }
}
