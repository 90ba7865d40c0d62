internal import PlainText
internal import SafeMarkup

/// The agreement between two occasions as HTML.
struct RetestHTML {
  let section: StatisticsReport.RetestSection

  init(_ section: StatisticsReport.RetestSection) { self.section = section }

  var markup: Markup {
    let occasions = section.occasions
    let people = counted(occasions.bothCount, "person", many: "people")
    return """
      <h1 class="group">Retest: \(occasions.column), \(occasions.first) then \(occasions.second)</h1>
      <p>\(people) on both occasions, joined by \(occasions.idColumn). \(occasions.leftOut.joined(separator: " "))</p>
      \(section.scales.map(scale).joined())
      """
  }

  private func scale(_ scale: RetestReport) -> Markup {
    let incomplete: Markup =
      scale.incompleteCount == 0
      ? ""
      : """
      <p>\(counted(scale.incompleteCount, "person", many: "people")) without a complete score both times: left out.</p>

      """
    let body: Markup =
      switch scale.agreement {
      case .success(let retest): figures(retest) + (BlandAltmanPicture(scale.pairs, retest).markup ?? "")
      case .failure(let refusal): "<p class=\"note\">No agreement: \(refusal.words([])).</p>\n"
      }
    return """
      <section>
      <h2>\(scale.outline.title) <small>\(scale.outline.id), n = \(scale.pairs.count)</small></h2>
      \(incomplete)\(body)</section>

      """
  }

  private func figures(_ retest: Retest) -> Markup {
    let limits = retest.limitsOfAgreement
    let icc: (value: String, interval: String) =
      switch retest.intraclassCorrelation {
      case .success(let icc):
        (icc.value.fixed(2), (try? icc.interval.get())?.text(2) ?? "none")
      case .failure(let refusal): ("none: \(refusal.words([]))", "")
      }
    let rows: [(String, String, String)] = [
      ("ICC(A,1)", icc.value, icc.interval),
      ("SEM of agreement", retest.standardErrorOfMeasurement.fixed(2), ""),
      ("smallest detectable change", retest.smallestDetectableChange.fixed(2), ""),
      ("bias, second less first", limits.bias.fixed(2), limits.biasInterval.text(2)),
      ("lower limit of agreement", limits.limits.low.fixed(2), limits.lowInterval.text(2)),
      ("upper limit of agreement", limits.limits.high.fixed(2), limits.highInterval.text(2)),
    ]
    let cells = rows.map { term, value, interval -> Markup in
      "<tr><td>\(term)</td><td>\(value)</td><td>\(interval)</td><td>\(retest.count)</td></tr>\n"
    }.joined()
    let few: Markup =
      retest.count < Note.fewRows
      ? "<p class=\"note\">Fewer than \(Note.fewRows) pairs: all of this is uncertain.</p>\n" : ""
    return """
      <table>
      <thead><tr><th>figure</th><th>value</th><th>95 %</th><th>n</th></tr></thead>
      <tbody>
      \(cells)</tbody></table>
      \(few)
      """
  }
}
