internal import PlainText
internal import SafeMarkup

/// One scale as plain text.
struct ScaleText {
  let report: ScaleReport
  let drawing: TextDrawing
  let ids: [String]

  init(_ report: ScaleReport, _ drawing: TextDrawing) {
    self.report = report
    self.drawing = drawing
    ids = report.outline.items.map(\.id)
  }

  var lines: [String] {
    let outline = report.outline
    let ends =
      if let low = outline.lowest, let high = outline.highest {
        ", \(low.asScore) to \(high.asScore)"
      } else { "" }
    let items = outline.items.isEmpty ? "" : ", \(counted(outline.items.count, "item"))"
    return drawing.underlined("\(outline.title) (\(outline.id)\(items)\(ends))", with: "-")
      + rowLines + scoreLines + bandLines + togetherLines + itemLines + shareLines
  }

  private var rowLines: [String] {
    let all = report.rowCount
    var lines = drawing.wrapped(
      "n = \(all): \(report.completeCount) complete (\(percent(report.completeCount, of: all))), "
        + "\(report.filledCount) filled (\(percent(report.filledCount, of: all))), "
        + "\(report.withoutScoreCount) without a score (\(percent(report.withoutScoreCount, of: all))).",
      indent: 2)
    if report.completeCount < Note.fewRows {
      lines += drawing.wrapped(
        "! Fewer than \(Note.fewRows) complete rows: every figure here is uncertain.", indent: 2)
    }
    return lines
  }

  private var scoreLines: [String] {
    guard let mean = report.mean else { return [] }
    let deviation = report.standardDeviation.map { ", sd \($0.fixed(2))" } ?? ""
    var lines = drawing.wrapped(
      "Score: mean \(mean.fixed(2))\(deviation) (n = \(report.completeCount)).", indent: 2)
    if case .success(let ends)? = report.floorAndCeiling, let low = report.outline.lowest,
      let high = report.outline.highest
    {
      lines += drawing.wrapped(
        "At the lowest (\(low.asScore)): \(share(ends.lowestShare, ends.isFloorMarked)). "
          + "At the highest (\(high.asScore)): \(share(ends.highestShare, ends.isCeilingMarked)) "
          + "(n = \(report.completeCount)).",
        indent: 2)
    }
    return lines
  }

  private func share(_ share: Double, _ isMarked: Bool) -> String {
    "\((100 * share).fixed(1)) %\(isMarked ? " ! over 15 %" : "")"
  }

  private var bandLines: [String] {
    guard !report.outline.bands.isEmpty, report.completeCount > 0 else { return [] }
    var table = TextTable(["band (n = \(report.completeCount))", "rows", "share"])
    for (name, count) in zip(report.outline.bands, report.bandCounts) {
      table.rows.append([name, "\(count)", percent(count, of: report.completeCount)])
    }
    return [""] + table.lines(firstColumnAtMost: 48)
  }

  // MARK: Items together

  private var togetherLines: [String] {
    guard let together = report.together else {
      return [""] + drawing.wrapped(report.outline.withoutReliability?.words(ids) ?? "", indent: 2)
    }
    let reliability = together.reliability
    var lines = [""]
    let n = reliability.rows == .complete ? "n = \(reliability.completeRowCount)" : "pairwise"
    switch reliability.alpha {
    case .success(let alpha):
      lines += drawing.item(
        [
          alpha.value.fixed(2), interval("95 %", alpha.interval), interval("Feldt", alpha.feldtInterval), n,
        ]
        .compactMap(\.self).joined(separator: "; "), under: "alpha")
    case .failure(let refusal): lines += none("alpha", refusal)
    }
    switch (reliability.omega, reliability.oneFactorModel) {
    case (.success(let omega), .success(let model)):
      lines += drawing.item(
        "\(omega.value.fixed(2)); 95 % \(omega.interval.text(2)); \(n)", under: "omega total")
      lines += drawing.item(fit(model.fit) + "; \(n)", under: "fit of one factor")
    case (.failure(let refusal), _), (_, .failure(let refusal)): lines += none("omega total", refusal)
    }
    switch reliability.meanInterItemCorrelation {
    case .success(let mean):
      lines += drawing.item("\(mean.fixed(2)); \(n)", under: "mean inter-item correlation")
    case .failure(let refusal): lines += none("mean inter-item correlation", refusal)
    }
    let error = "standard error of measurement, not for judging change"
    switch together.standardErrorOfMeasurement {
    case .success(let sem): lines += drawing.item("\(sem.fixed(2)) points; \(n)", under: error)
    case .failure(let refusal): lines += none(error, refusal)
    }
    let ordinal = "ordinal alpha, of the responses behind the score"
    switch together.ordinalAlpha {
    case .success(let alpha):
      lines += drawing.item("\(alpha.value.fixed(2)); n = \(alpha.rowCount)", under: ordinal)
    case .failure(let refusal): lines += none(ordinal, refusal)
    }
    for note in reliability.notes where !isSaid(note) {
      lines += TextLayout(width: drawing.width, indent: 2).paragraph(note.words(ids), first: "! ", rest: "  ")
    }
    return lines
  }

  private func isSaid(_ note: Note) -> Bool {
    if case .fewRows = note { report.completeCount < Note.fewRows } else { false }
  }

  private func none(_ term: String, _ refusal: Refusal) -> [String] {
    drawing.item("none: \(refusal.words(ids))", under: term)
  }

  private func interval(_ name: String, _ interval: Result<ConfidenceInterval, Refusal>) -> String? {
    switch interval {
    case .success(let interval): "\(name) \(interval.text(2))"
    case .failure(.needsCompleteRows): nil
    case .failure(let refusal): "\(name) none: \(refusal.words(ids))"
    }
  }

  private func fit(_ fit: Result<OneFactorFit, Refusal>) -> String {
    switch fit {
    case .success(let fit): fit.words
    case .failure(let refusal): "none: \(refusal.words(ids))"
    }
  }

  // MARK: Items one by one

  private var itemLines: [String] {
    let outline = report.outline
    guard !outline.items.isEmpty else { return [] }
    let kinds = MissingItem.allCases.filter { kind in
      report.items.contains { $0.missingCounts[kind.rawValue] > 0 }
    }
    let together = report.together?.reliability.items
    var table = TextTable(
      ["item", "n", "mean", "sd"] + (together == nil ? [] : ["item-rest", "without"])
        + kinds.map(\.shortWords))
    for (index, (item, outline)) in zip(report.items, outline.items).enumerated() {
      var row = [
        outline.id + (outline.isReversed ? " (r)" : ""), "\(item.count)", item.mean?.fixed(2) ?? "-",
        item.standardDeviation?.fixed(2) ?? "-",
      ]
      if let together {
        row += [figure(together[index].itemRestCorrelation), figure(together[index].alphaWithout)]
      }
      table.rows.append(row + kinds.map { "\(item.missingCounts[$0.rawValue])" })
    }
    let whichRows = report.together.map { together in
      together.reliability.rows == .complete
        ? drawing.wrapped(
          "n, mean and sd: rows that have the item. item-rest and without: n = \(together.reliability.completeRowCount).",
          indent: 2) : []
    }
    return [""] + table.lines() + (whichRows ?? [])
      + (outline.items.contains(where: \.isReversed)
        ? drawing.wrapped(
          "(r) is reversed: mean and sd as the score counts it, shares as answered.", indent: 2)
        : [])
  }

  private func figure(_ result: Result<Double, Refusal>) -> String {
    if case .success(let value) = result { value.fixed(2) } else { "-" }
  }

  /// Items with the same options stand in one table.
  private var shareLines: [String] {
    var lines: [String] = []
    var shown: [[String]] = []
    for outline in report.outline.items where !outline.options.isEmpty {
      let codes = outline.options.map(\.code)
      guard !shown.contains(codes) else { continue }
      shown.append(codes)
      var table = TextTable(["share of answers, %", "n"] + codes.map { $0.cut(to: 12) })
      for (item, other) in zip(report.items, report.outline.items) where other.options.map(\.code) == codes {
        let answered = item.optionCounts.reduce(0, +)
        table.rows.append(
          [other.id, "\(answered)"]
            + item.optionCounts.map {
              answered == 0 ? "-" : (100 * Double($0) / Double(answered)).fixed(1)
            })
      }
      let labels = outline.options.filter { !$0.label.isEmpty && $0.label.lowercased() != $0.code }
        .map { "\($0.code) \($0.label)" }.joined(separator: "; ")
      lines += [""] + table.lines() + (labels.isEmpty ? [] : drawing.wrapped("\(labels).", indent: 2))
    }
    return lines
  }
}

extension MissingItem {
  /// The head of a narrow column.
  var shortWords: String {
    switch self {
    case .skipped: "skipped"
    case .notAsked: "not asked"
    case .notApplicable: "n/a"
    case .notReached: "unreached"
    case .noColumn: "no column"
    }
  }
}
