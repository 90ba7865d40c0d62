internal import Intake
internal import SafeMarkup

/// A page of the questionnaire, which can be several of paper.
struct PageMarkup {
  private let page: PaperPage
  /// Whether it stands under a title of its own.
  private let hasTitle: Bool

  init(_ page: PaperPage, behind before: PaperPage?) {
    self.page = page
    hasTitle = before?.title != page.title
  }

  var markup: Markup {
    let title: Markup = hasTitle ? "<h2 dir=\"auto\">\(page.title)</h2>\n" : ""
    let parts = page.parts.map { PartMarkup($0).markup }.joined()
    guard let stem = page.stem else { return "<section>\n\(title)\(parts)</section>\n" }
    // As the head of a table it stands again on every sheet of paper.
    return """
      <section>
      \(title)<div class="stemmed">
      <div class="stem">\(TextMarkup(stem).markup)</div>
      <div class="asked">
      \(parts)</div>
      </div>
      </section>

      """
  }
}

/// A text of an author's: a line break ends a paragraph, and a line that begins with `- ` is an item of a list.
struct TextMarkup {
  private let text: String

  init(_ text: String) { self.text = text }

  var markup: Markup {
    var markup: Markup = ""
    var items: Markup = ""
    func list() -> Markup { items.text.isEmpty ? "" : "<ul>\n\(items)</ul>\n" }
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("- ") {
        items += "<li dir=\"auto\">\(String(line.dropFirst(2)))</li>\n"
        continue
      }
      markup += list()
      items = ""
      markup += "<p dir=\"auto\">\(String(line))</p>\n"
    }
    return markup + list()
  }
}
