internal import PlainText
internal import SafeMarkup

/// One scale as HTML.
struct ScaleHTML {
  let report: ScaleReport
  let ids: [String]

  init(_ report: ScaleReport) {
    self.report = report
    ids = report.outline.items.map(\.id)
  }

  var markup: Markup {
    let outline = report.outline
    let all = report.rowCount
    let few: Markup =
      report.completeCount < Note.fewRows
      ? "<p class=\"note\">Fewer than \(Note.fewRows) complete rows: every figure here is uncertain.</p>\n"
      : ""
    return """
      <section class="scale">
      <h2>\(outline.title) <small>\(outline.id)\(size)</small></h2>
      <p>n = \(all): \(report.completeCount) complete (\(percent(report.completeCount, of: all))), \
      \(report.filledCount) filled (\(percent(report.filledCount, of: all))), \
      \(report.withoutScoreCount) without a score (\(percent(report.withoutScoreCount, of: all))).</p>
      \(few)\(score)\(DistributionPicture(report).markup)\(bands)\(together)\(items)</section>

      """
  }

  private var size: String {
    let outline = report.outline
    var size = outline.items.isEmpty ? "" : ", \(counted(outline.items.count, "item"))"
    if let low = outline.lowest, let high = outline.highest { size += ", \(low.asScore) to \(high.asScore)" }
    return size
  }

  private var score: Markup {
    guard let mean = report.mean else { return "" }
    let deviation = report.standardDeviation.map { ", sd \($0.fixed(2))" } ?? ""
    var ends: Markup = ""
    if case .success(let shares)? = report.floorAndCeiling, let low = report.outline.lowest,
      let high = report.outline.highest
    {
      ends = """
         At the lowest (\(low.asScore)): \(share(shares.lowestShare, shares.isFloorMarked)). \
        At the highest (\(high.asScore)): \(share(shares.highestShare, shares.isCeilingMarked)).
        """
    }
    return "<p>Mean \(mean.fixed(2))\(deviation) (n = \(report.completeCount)).\(ends)</p>\n"
  }

  private func share(_ share: Double, _ isMarked: Bool) -> Markup {
    let words = "\((100 * share).fixed(1)) %"
    return isMarked ? "<strong>\(words), over 15 %</strong>" : "\(words)"
  }

  private var bands: Markup {
    guard !report.outline.bands.isEmpty, report.completeCount > 0 else { return "" }
    let rows = zip(report.outline.bands, report.bandCounts).map { name, count -> Markup in
      "<tr><td>\(name)</td><td>\(count)</td><td>\(percent(count, of: report.completeCount))</td></tr>\n"
    }.joined()
    return """
      <table>
      <caption>Bands, n = \(report.completeCount)</caption>
      <thead><tr><th>band</th><th>rows</th><th>share</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }

  // MARK: Items together

  private var together: Markup {
    guard let together = report.together else {
      return "<p class=\"note\">\(report.outline.withoutReliability?.words(ids) ?? "")</p>\n"
    }
    let reliability = together.reliability
    let n = reliability.rows == .complete ? String(reliability.completeRowCount) : "pairwise"
    var rows: [Markup] = []
    func add(_ term: String, _ value: String, _ interval: String = "", n: String, _ remark: String = "") {
      rows.append(
        """
        <tr><td>\(term)</td><td>\(value)</td><td>\(interval)</td><td>\(n)</td><td class="words">\(remark)</td></tr>

        """)
    }
    func refuse(_ term: String, _ refusal: Refusal) { add(term, "none", n: n, refusal.words(ids)) }

    switch reliability.alpha {
    case .success(let alpha):
      add("alpha", alpha.value.fixed(2), interval(alpha.interval), n: n, feldt(alpha))
    case .failure(let refusal): refuse("alpha", refusal)
    }
    switch (reliability.omega, reliability.oneFactorModel) {
    case (.success(let omega), .success(let model)):
      add("omega total", omega.value.fixed(2), omega.interval.text(2), n: n, fit(model.fit))
    case (.failure(let refusal), _), (_, .failure(let refusal)): refuse("omega total", refusal)
    }
    switch reliability.meanInterItemCorrelation {
    case .success(let mean): add("mean inter-item correlation", mean.fixed(2), n: n)
    case .failure(let refusal): refuse("mean inter-item correlation", refusal)
    }
    let error = "standard error of measurement, not for judging change"
    switch together.standardErrorOfMeasurement {
    case .success(let sem): add(error, sem.fixed(2), n: n, "points")
    case .failure(let refusal): refuse(error, refusal)
    }
    let ordinal = "ordinal alpha, of the responses behind the score"
    switch together.ordinalAlpha {
    case .success(let alpha): add(ordinal, alpha.value.fixed(2), n: String(alpha.rowCount))
    case .failure(let refusal): refuse(ordinal, refusal)
    }
    let notes = reliability.notes.map { note -> Markup in "<p class=\"note\">\(note.words(ids))</p>\n" }
      .joined()
    return """
      <h3>The items together</h3>
      <div class="scroll"><table>
      <thead><tr><th>figure</th><th>value</th><th>95 %</th><th>n</th><th class="words"></th></tr></thead>
      <tbody>
      \(rows.joined())</tbody></table></div>
      \(notes)
      """
  }

  private func interval(_ interval: Result<ConfidenceInterval, Refusal>) -> String {
    if case .success(let ends) = interval { ends.text(2) } else { "none" }
  }

  /// Feldt's interval, and why there is no other where there is none.
  private func feldt(_ alpha: Alpha) -> String {
    switch alpha.feldtInterval {
    case .success(let ends):
      "Feldt's interval \(ends.text(2))"
        + (alpha.interval.refusal.map { "; no other: \($0.words(ids))" } ?? "")
    case .failure(let refusal): "no interval: \(refusal.words(ids))"
    }
  }

  private func fit(_ fit: Result<OneFactorFit, Refusal>) -> String {
    switch fit {
    case .success(let fit): "fit of one factor: \(fit.words)"
    case .failure(let refusal): "no fit: \(refusal.words(ids))"
    }
  }

  // MARK: Items one by one

  private var items: Markup {
    let outline = report.outline
    guard !outline.items.isEmpty else { return "" }
    let kinds = MissingItem.allCases.filter { kind in
      report.items.contains { $0.missingCounts[kind.rawValue] > 0 }
    }
    let together = report.together?.reliability
    let rows = outline.items.indices.map { index -> Markup in
      let (item, words) = (report.items[index], outline.items[index])
      let ofScale =
        together.map { reliability -> Markup in
          let item = reliability.items[index]
          return "<td>\(figure(item.itemRestCorrelation))</td><td>\(figure(item.alphaWithout))</td>"
        } ?? ""
      let missing = kinds.map { "<td>\(item.missingCounts[$0.rawValue])</td>" as Markup }.joined()
      return """
        <tr><td>\(words.id)\(words.isReversed ? " (r)" : "")<span class="ask">\(words.ask)</span></td>\
        <td>\(item.count)</td><td>\(item.mean?.fixed(2) ?? "-")</td><td>\(item.standardDeviation?.fixed(2) ?? "-")</td>\
        \(ofScale)\(missing)<td class="bar">\(OptionBar(words, item).markup)</td></tr>

        """
    }.joined()
    let ofScale: Markup = together == nil ? "" : "<th>item-rest</th><th>without</th>"
    let missing = kinds.map { "<th>\($0.words)</th>" as Markup }.joined()
    let caption: Markup =
      together.map { reliability -> Markup in
        reliability.rows == .complete
          ? " item-rest and without: n = \(reliability.completeRowCount)."
          : " item-rest and without: pairwise."
      } ?? ""
    let reversed: Markup =
      outline.items.contains(where: \.isReversed)
      ? " (r) is reversed: mean and sd as the score counts it, shares as answered." : ""
    return """
      <h3>The items one by one</h3>
      <div class="scroll"><table>
      <caption>n, mean and sd: rows that have the item.\(caption)\(reversed)</caption>
      <thead><tr><th>item</th><th>n</th><th>mean</th><th>sd</th>\(ofScale)\(missing)<th>shares of answers, %</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      \(legend)
      """
  }

  private func figure(_ result: Result<Double, Refusal>) -> String {
    if case .success(let value) = result { value.fixed(2) } else { "-" }
  }

  /// Which shade is which option, once for each set of options.
  private var legend: Markup {
    var shown: [[ItemOutline.Option]] = []
    for item in report.outline.items where !item.options.isEmpty && !shown.contains(item.options) {
      shown.append(item.options)
    }
    return shown.map { options -> Markup in
      "<p class=\"quiet\">\(OptionBar.legend(options))</p>\n"
    }.joined()
  }
}

extension OneFactorFit {
  var words: String {
    "chi-square \(chiSquare.fixed(1)), df \(degreesOfFreedom), \(chance(pValue)); "
      + "CFI \(cfi.fixed(3)), TLI \(tli.fixed(3)), RMSEA \(rmsea.fixed(3)) "
      + "(90 % \(rmseaInterval.text(3))), SRMR \(srmr.fixed(3))"
  }
}
