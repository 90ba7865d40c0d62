internal import SafeMarkup

/// What a report looks like beyond what all pages share.
enum ReportStyle {
  static let markup: Markup = """
    body { max-width: 46rem; }
    header p { margin: .15rem 0; }
    p, li, dd, td { overflow-wrap: anywhere; }
    nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; padding: 0; margin: 1rem 0;
      font-size: .85rem; }
    a { color: inherit; }
    section { border-top: 1px solid var(--line); margin-top: 1.8rem; }
    h2 { margin-top: .8rem; }
    h3, h4, h5, h6 { font-size: 1rem; margin: 1.1rem 0 .2rem; }
    .entry > :last-child, .part > :last-child { margin-bottom: 0; }
    .entry p, .part p { margin: .2rem 0; } dd p, .entry dd p { margin: 0 0 .2rem; }
    .part { margin-left: 1rem; }
    ul { margin: .2rem 0; padding-left: 1.3rem; }
    dl { margin: .4rem 0; }
    dl > div { display: grid; grid-template-columns: minmax(8rem, 2fr) 3fr; gap: .1rem .8rem; padding: .15rem 0;
      border-bottom: 1px solid var(--faint); }
    dt { font-size: .9rem; } dd { margin: 0; }
    th, td { text-align: start; padding: .25rem .6rem; } td p { margin: 0; }
    tbody th { font-weight: normal; font-size: .9rem; max-width: 16rem; }
    #alerts { border: 3px solid var(--ink); padding: 0 1rem 1rem; }
    .blank { display: flex; gap: .6rem; align-items: baseline; }
    .lines { flex: 1; } .line { display: block; border-bottom: 1px solid var(--ink); height: 1.6rem; }
    .entry figure { margin: .3rem 0; }
    svg text:not(.on):not(.name) { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
    svg.wide { min-width: 36rem; } svg.bar { width: 30rem; }
    svg .ring, svg .wished, svg .move, svg .span, svg .tie, svg .could { fill: none; stroke: var(--ink); }
    svg .ring { stroke: var(--faint); }
    svg .move { stroke-dasharray: 2 3; } svg .tie { stroke-width: 2; } svg .thin { stroke-width: 1; }
    svg .strong { stroke-width: 4; } svg .unknown { stroke-width: 1.5; stroke-dasharray: 1 5; }
    svg .mark { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; } svg .solid { fill: var(--ink); }
    svg text.on { fill: var(--paper); font-weight: 600; } svg text.name { font-weight: 600; }
    svg .stated { stroke: var(--ink); stroke-width: 1.5; } svg .near { stroke: var(--line); stroke-dasharray: 4 4; }
    svg .track { fill: none; stroke: var(--line); } svg .reached { fill: var(--faint); }
    svg .could { stroke-width: 1.5; } svg .line { fill: none; stroke: var(--ink); stroke-width: 2; }
    svg .phase { fill: none; stroke: var(--faint); } svg .band { stroke: var(--faint); }
    svg .rule { stroke: var(--line); stroke-dasharray: 6 3; } svg .limit { stroke: var(--line); stroke-dasharray: 1 4; }
    svg text.alert { font-weight: 700; font-size: 14px; }
    @media (max-width: 30rem) {
      body { margin: 1rem auto; }
      dl > div { grid-template-columns: 1fr; }
    }
    @media print {
      @page { margin: 18mm 16mm; }
      nav { display: none; }
      section { break-inside: auto; }
      .entry, dl > div, #alerts, li { break-inside: avoid; }
      h2, h3, h4, h5, h6 { break-after: avoid; }
    }
    """
}
