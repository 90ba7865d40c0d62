extension String {
  /// As plain text in Markdown: nothing in it is taken for markup, a table's border or HTML, and it stays on its line.
  var inMarkdown: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&":
        text.unicodeScalars.append("\\")
        text.unicodeScalars.append(scalar)
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": text += " "
      case _ where scalar.properties.generalCategory == .control: break
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// As code in Markdown.
  var asMarkdownCode: String {
    contains("`") ? inMarkdown : "`" + String(map { $0.isNewline ? " " : $0 }) + "`"
  }
}
