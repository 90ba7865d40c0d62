internal import SafeMarkup

/// What a form looks like: large print, black on white, nothing cut inside a question.
enum FormStyle {
  /// - Parameter foot: What stands at the foot of every sheet of paper.
  static func markup(foot: String) -> Markup { layout + page(foot: foot) }

  private static func page(foot: String) -> Markup {
    """

    @page { margin: 16mm 16mm 20mm;
      @bottom-left { content: \(.cssString(foot)); font: 10pt sans-serif; }
      @bottom-right { content: counter(page) " / " counter(pages); font: 10pt sans-serif; }
    }
    """
  }

  private static let layout: Markup = """
    :root { --ink: #000; --paper: #fff; --line: #000; --faint: #000; color-scheme: light; }
    @media screen and (prefers-color-scheme: dark) { :root { --ink: #000; --paper: #fff; --line: #000; } }
    body { font: 14pt/1.35 system-ui, sans-serif; max-width: 46rem; }
    h1 { font-size: 23pt; line-height: 1.2; margin: 0 0 .3rem; } h2 { font-size: 18pt; margin: 1.3rem 0 .5rem; }
    h3 { font-size: 16pt; margin: 0 0 .4rem; }
    p, ul { margin: .3rem 0; } p, li, h1, h2, h3, .label, .ends span { overflow-wrap: break-word; min-width: 0; }
    p, li { unicode-bidi: plaintext; }
    ul { padding-inline-start: 1.3rem; }
    .fields { border: 1.5pt solid; padding: .2rem .8rem .8rem; margin: .8rem 0; }
    .fields p { display: flex; gap: .6rem; align-items: end; margin: 0; }
    .line { display: block; flex: 1; border-bottom: 1pt solid; height: 1.9em; }
    .trial, .lead, .ask { font-weight: 600; }
    .question { display: grid; grid-template-columns: 3.3em minmax(0, 1fr); padding: .5rem 0; }
    .question > p { font-weight: 600; margin: 0; unicode-bidi: isolate; } .ask { font-size: 15pt; } .ask p:first-child { margin-top: 0; }
    .hint, .help { font-weight: normal; }
    .boxes { list-style: none; padding: 0; margin: .5rem 0 0; }
    .boxes li { display: flex; align-items: baseline; gap: .55rem; margin: .3rem 0; }
    .key { font-size: 11pt; min-width: 1.4em; text-align: end; }
    .box { flex: none; display: inline-block; width: 1.1em; height: 1.1em; border: 1.5pt solid; position: relative;
      top: .2em; }
    .words { flex: 1; min-width: 30%; border-bottom: 1pt solid; }
    .side { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: .8rem; }
    .side li { display: grid; grid-template-columns: auto 1fr; gap: .1rem .4rem; align-content: start; margin: 0; }
    .side .label { grid-column: 1 / -1; } .side .key { min-width: 0; }
    .short { display: flex; flex-wrap: wrap; gap: .3rem 2.2rem; }
    .scale { margin-top: .5rem; }
    .points { display: flex; justify-content: space-between; max-width: 34rem; }
    .point { display: flex; flex-direction: column; align-items: center; } .point .key { font-size: 14pt; min-width: 0; }
    .ends { display: flex; justify-content: space-between; gap: 2rem; max-width: 34rem; margin-top: .5rem; }
    .ends span { max-width: 45%; } .ends span:last-child { text-align: end; }
    .write { display: flex; flex-wrap: wrap; gap: .5rem 1.4rem; align-items: center; margin-top: .5rem; }
    .field { width: 7em; height: 2em; border: 1.5pt solid; }
    .part { display: inline-flex; align-items: center; gap: .5rem; } .cells { display: inline-flex; }
    .cell { width: 1.7em; height: 2em; border: 1.5pt solid; margin-inline-end: -1.5pt; }
    .lines { margin: 0; }
    .way { margin: .7rem 0 .2rem; font-style: italic; }
    .only { border-inline-start: 3pt solid; padding-inline-start: .8rem; margin: .6rem 0; }
    .only + .only { margin-top: 1.3rem; }
    .row { border-top: 3pt solid; padding-top: .5rem; margin-top: .8rem; }
    .say { margin: .9rem 0; }
    .contacts { border: 2pt solid; padding: .4rem 1rem; margin: 1.2rem 0; }
    .people li { margin: .3rem 0; }
    .clinic { font-size: 14pt; } .clinic h2 { font-size: 16pt; } .digest { overflow-wrap: anywhere; }
    .stemmed { display: table; width: 100%; } .stem { display: table-header-group; font-weight: 600; }
    .asked { display: table-row-group; }
    @media print {
      body { font-size: 14pt; } section, .only, .row { break-inside: auto; }
      .question, .say, .contacts, .source, .fields, .top, .stem, .boxes li { break-inside: avoid; }
      h2, h3, .top, .way, .lead { break-after: avoid; }
      .way { break-inside: avoid; } section .contacts { break-before: avoid; }
    }
    """
}
