/// A form as somebody reads it who has only the paper: which number stands at which box of which question.
struct PrintedPage {
  struct Box: Hashable {
    /// `nil` where none is printed.
    let key: String?
    let label: String
  }

  /// By the question's number, as printed.
  private(set) var boxes: [String: [Box]] = [:]
  private(set) var numbers: [String] = []

  init(_ html: String) {
    for block in html.split(separator: "<p class=\"number\">").dropFirst() {
      let number = String(block.prefix { $0 != "<" })
      numbers.append(number)
      let end = block.firstRange(of: "\n</div>\n</div>\n")?.lowerBound ?? block.endIndex
      boxes[number] = block[..<end].matches(
        of:
          /(?:<span class="key">([^<]*)<\/span>)?<span class="box"><\/span>(?:<span class="label" dir="auto">([^<]*)<\/span>)?/
      ).map { match in
        Box(key: match.output.1.map { String($0) }, label: Self.plain(match.output.2 ?? match.output.1 ?? ""))
      }
    }
  }

  static func plain(_ text: Substring) -> String {
    var plain = String(text)
    for (escape, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      plain = plain.replacing(escape, with: character)
    }
    return plain
  }
}
