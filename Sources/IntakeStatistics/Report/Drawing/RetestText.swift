internal import PlainText
internal import SafeMarkup

/// The agreement between two occasions as plain text.
struct RetestText {
  let section: StatisticsReport.RetestSection
  let drawing: TextDrawing

  init(_ section: StatisticsReport.RetestSection, _ drawing: TextDrawing) {
    self.section = section
    self.drawing = drawing
  }

  var lines: [String] {
    let occasions = section.occasions
    var lines = drawing.underlined(
      "Retest: \(occasions.column), \(occasions.first) then \(occasions.second)", with: "=")
    lines += drawing.wrapped(
      "\(counted(occasions.bothCount, "person", many: "people")) "
        + "on both occasions, joined by \(occasions.idColumn).")
    for words in occasions.leftOut { lines += drawing.wrapped(words) }
    for scale in section.scales { lines += [""] + text(of: scale) }
    return lines
  }

  private func text(of scale: RetestReport) -> [String] {
    let n = "n = \(scale.pairs.count)"
    var lines = drawing.underlined("\(scale.outline.title) (\(scale.outline.id))", with: "-")
    if scale.incompleteCount > 0 {
      lines += drawing.wrapped(
        "\(counted(scale.incompleteCount, "person", many: "people")) without a complete score both times: left out.",
        indent: 2)
    }
    guard case .success(let retest) = scale.agreement else {
      if case .failure(let refusal) = scale.agreement {
        lines += drawing.wrapped("No agreement: \(refusal.words([])).", indent: 2)
      }
      return lines
    }
    switch retest.intraclassCorrelation {
    case .success(let icc):
      let interval = if case .success(let ends) = icc.interval { "; 95 % \(ends.text(2))" } else { "" }
      lines += drawing.item("\(icc.value.fixed(2))\(interval); \(n)", under: "ICC(A,1)")
    case .failure(let refusal): lines += drawing.item("none: \(refusal.words([]))", under: "ICC(A,1)")
    }
    let limits = retest.limitsOfAgreement
    lines += drawing.item(
      "\(retest.standardErrorOfMeasurement.fixed(2)) points; \(n)", under: "SEM of agreement")
    lines += drawing.item(
      "\(retest.smallestDetectableChange.fixed(2)) points; \(n)", under: "smallest detectable change")
    lines += drawing.item(
      "\(limits.bias.fixed(2)) points, 95 % \(limits.biasInterval.text(2)); \(n)",
      under: "bias, second less first")
    lines += drawing.item(
      "\(limits.limits.text(2)); 95 % of the lower \(limits.lowInterval.text(2)), "
        + "of the upper \(limits.highInterval.text(2)); \(n)",
      under: "limits of agreement")
    if scale.pairs.count < Note.fewRows {
      lines += drawing.wrapped("! Fewer than \(Note.fewRows) pairs: all of this is uncertain.", indent: 2)
    }
    return lines
  }
}

extension Occasions {
  /// Who is not among the pairs, a sentence for each kind.
  var leftOut: [String] {
    var words: [String] = []
    if withoutPairCount > 0 {
      words.append(
        "\(counted(withoutPairCount, "person", many: "people")) on one occasion only: without a pair.")
    }
    if repeatedCount > 0 {
      words.append(
        "\(counted(repeatedCount, "person", many: "people")) with several rows on one occasion: left out, "
          + "because which row counts is not known.")
    }
    if namelessRowCount > 0 {
      words.append("\(counted(namelessRowCount, "row")) without \(idColumn) or \(column): left out.")
    }
    return words
  }
}

/// How many, with a noun whose plural has no s.
func counted(_ count: Int, _ noun: String, many: String) -> String { "\(count) \(count == 1 ? noun : many)" }
