internal import PlainText

/// Columns of plain text: the first flush left, all others flush right, two spaces between.
struct TextTable {
  let head: [String]
  var rows: [[String]] = []

  init(_ head: [String]) { self.head = head }

  /// Lines behind an indentation of two. A first column wider than `most` is cut, and ends in `~`.
  func lines(firstColumnAtMost most: Int = 24) -> [String] {
    let all = ([head] + rows).map { row in
      row.enumerated().map { $0.offset == 0 ? $0.element.cut(to: most) : $0.element }
    }
    let widths = head.indices.map { column in
      all.map { $0.indices.contains(column) ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    return all.map { row in
      var line = "  "
      for (column, cell) in row.enumerated() {
        line +=
          column == 0 ? cell.padded(toWidth: widths[0]) : "  " + cell.leftPadded(toWidth: widths[column])
      }
      return line
    }
  }
}

extension String {
  /// The text in at most `width` columns; what does not fit is cut off, and `~` says so.
  func cut(to width: Int) -> String {
    let safe = terminalSafeLine
    guard safe.displayWidth > width else { return safe }
    var cut = ""
    for character in safe where cut.displayWidth + character.displayWidth < width {
      cut.append(character)
    }
    return cut + "~"
  }
}
