/// One page of HTML that is whole in itself: it loads nothing from elsewhere, nothing runs in it, and paper is always white.
package struct HTMLPage {
  package let title: String
  /// A code as `en` or `pt-BR`.
  package let language: String
  /// What the page has beyond `HTMLPage.style`.
  package let style: Markup
  package let body: Markup

  package init(title: String, language: String = "en", style: Markup, body: Markup) {
    self.title = title
    self.language = language
    self.style = style
    self.body = body
  }

  package var text: String {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>
      \(Self.style)
      \(style)
      </style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
    return page.text
  }

  /// Black on white, turned round where the reader's screen is dark.
  private static let style: Markup = """
    :root { --ink: #1a1a1a; --paper: #fff; --line: #767676; --faint: #ddd; color-scheme: light dark; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e6e6e6; --paper: #161616; --line: #8c8c8c; --faint: #3a3a3a; }
    }
    body { font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 58rem;
      margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; } h3 { font-size: 1rem; margin-bottom: .3rem; }
    small, figcaption, caption, .quiet { color: inherit; font-size: .85rem; font-weight: normal; }
    caption { text-align: left; padding-bottom: .2rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; margin: .8rem 0; font-variant-numeric: tabular-nums; }
    th, td { padding: .15rem .6rem; border-bottom: 1px solid var(--faint); vertical-align: baseline; }
    th:first-child, td:first-child { padding-left: 0; }
    thead th { border-bottom: 1px solid var(--line); font-size: .85rem; vertical-align: bottom; }
    figure { margin: 1rem 0; } figure svg { display: block; max-width: 100%; height: auto; }
    svg text { font: 11px system-ui, sans-serif; fill: var(--ink); }
    svg .axis { stroke: var(--ink); } svg .edge { stroke: var(--paper); }
    svg .dash { stroke: var(--ink); stroke-dasharray: 3 3; }
    svg .ink { fill: var(--ink); }
    @media print {
      body { margin: 0; max-width: none; font-size: 10pt; } section, figure, tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; } .scroll { overflow: visible; }
      th, td { padding: .1rem .35rem; }
    }
    """
}
