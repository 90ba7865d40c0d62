internal import PlainText

extension String {
  /// As plain text in Markdown: nothing in it is taken for markup, a table's border, HTML, a list or a link, and it stays
  /// on its line.
  package var inMarkdown: String {
    let line = terminalSafeLine.drop { $0 == " " }
    var text = ""
    for index in line.indices {
      let character = line[index]
      if isMark(character, at: index, in: line) { text.append("\\") }
      text.append(character)
    }
    return text
  }

  /// As code in Markdown.
  package var asMarkdownCode: String { contains("`") ? inMarkdown : "`\(terminalSafeLine)`" }

  private func isMark(_ character: Character, at index: Index, in line: Substring) -> Bool {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&", "@", "$": return true
    // At the beginning: a list, a line under a heading.
    case "-", "+", "=": return index == line.startIndex
    case ".", ")":
      // A numbered list, or an address that some programs make a link of.
      let (before, behind) = (line[..<index], line[line.index(after: index)...])
      return before.lowercased().hasSuffix("www")
        || !before.isEmpty && before.allSatisfy { $0.isASCII && $0.isNumber } && behind.first ?? " " == " "
    case ":": return line[line.index(after: index)...].hasPrefix("/")
    default: return false
    }
  }
}
