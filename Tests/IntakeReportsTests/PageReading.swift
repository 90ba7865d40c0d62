/// A page taken apart: its text, and what is wrong with its tags.
struct PageReading {
  private(set) var text = ""
  private(set) var problems: [String] = []

  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "h1", "h2", "h3",
    "h4", "h5",
    "h6", "p", "ul", "li", "a", "dl", "dt", "dd", "div", "span", "bdi", "table", "thead", "tbody", "tr", "th",
    "td",
    "figure", "figcaption", "svg", "g", "desc", "text", "line", "path", "rect", "circle", "polygon", "tspan",
  ]
  private static let alone: Set<String> = ["meta", "br", "line", "path", "rect", "circle", "polygon"]

  init(_ page: String) throws {
    var open: [String] = []
    var rest = page[...]
    let doctype = "<!DOCTYPE html>\n"
    if rest.hasPrefix(doctype) { rest = rest.dropFirst(doctype.count) } else { problems.append("no doctype") }
    while let start = rest.firstIndex(of: "<") {
      text += Self.unescaped(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { problems.append("</\(tag)") }
        continue
      }
      let name = String(tag.prefix { $0.isLetter || $0.isNumber })
      if !Self.tags.contains(name) { problems.append(name) }
      let names = tag.replacing(/"[^"]*"/, with: "")
      if [" on", "src=", "style=", "'"].contains(where: { names.contains($0) }) {
        problems.append(String(tag))
      }
      for match in tag.matches(of: /href="([^"]*)"/) where !match.output.1.hasPrefix("#") {
        problems.append(String(tag))
      }
      if !Self.alone.contains(name), !tag.hasSuffix("/") { open.append(name) }
      if name == "style", let close = rest.firstRange(of: "</style>") { rest = rest[close.lowerBound...] }
    }
    text += Self.unescaped(rest)
    if !open.isEmpty { problems.append("open: \(open)") }
  }

  private static func unescaped(_ text: Substring) -> String {
    var plain = String(text)
    for (escape, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      plain = plain.replacing(escape, with: character)
    }
    return plain
  }
}
