/// One scale as JSON.
struct ScaleJSON {
  let report: ScaleReport
  let ids: [String]

  init(_ report: ScaleReport) {
    self.report = report
    ids = report.outline.items.map(\.id)
  }

  var json: JSONText {
    let outline = report.outline
    return .object([
      ("id", .string(outline.id)), ("title", .string(outline.title)), ("n", .integer(report.rowCount)),
      ("complete", .integer(report.completeCount)), ("filled", .integer(report.filledCount)),
      ("without-score", .integer(report.withoutScoreCount)), ("lowest", .optional(outline.lowest)),
      ("highest", .optional(outline.highest)), ("mean", .optional(report.mean)),
      ("sd", .optional(report.standardDeviation)), ("at-lowest", share(\.lowestShare, \.isFloorMarked)),
      ("at-highest", share(\.highestShare, \.isCeilingMarked)),
      (
        "bands",
        .array(
          zip(outline.bands, report.bandCounts).map {
            .object([("name", .string($0)), ("n", .integer($1))])
          })
      ),
      (
        "values",
        .array(
          report.distribution.map {
            .object([("value", .number($0.value)), ("n", .integer($0.count))])
          })
      ),
      ("reliability", reliability), ("items", .array(outline.items.indices.map(item))),
    ])
  }

  private func share(
    _ share: KeyPath<FloorAndCeiling, Double>, _ isMarked: KeyPath<FloorAndCeiling, Bool>
  ) -> JSONText {
    guard let ends = report.floorAndCeiling else {
      return .object([
        ("value", .null), ("reason", .string("no-ends")), ("words", .string("nothing bounds the score")),
      ])
    }
    return ends.json(ids) {
      [("value", .number($0[keyPath: share])), ("over-15-percent", .bool($0[keyPath: isMarked]))]
    }
  }

  private var reliability: JSONText {
    guard let together = report.together else {
      let why = report.outline.withoutReliability
      return .object([
        ("value", .null), ("reason", .string(why?.code ?? "")), ("words", .string(why?.words(ids) ?? "")),
      ])
    }
    let reliability = together.reliability
    return .object([
      ("rows", .string(reliability.rows == .complete ? "complete" : "pairwise")),
      ("n", reliability.rows == .complete ? .integer(reliability.completeRowCount) : .null),
      (
        "alpha",
        reliability.alpha.json(ids) {
          [
            ("value", .number($0.value)), ("interval", $0.interval.json(ids)),
            ("feldt-interval", $0.feldtInterval.json(ids)),
          ]
        }
      ),
      (
        "omega-total",
        reliability.omega.json(ids) { [("value", .number($0.value)), ("interval", $0.interval.json)] }
      ),
      ("one-factor", reliability.oneFactorModel.json(ids, model)),
      ("mean-inter-item-correlation", reliability.meanInterItemCorrelation.json(ids, value)),
      ("sem-not-for-judging-change", together.standardErrorOfMeasurement.json(ids, value)),
      (
        "ordinal-alpha-of-the-responses-behind-the-score",
        together.ordinalAlpha.json(ids) { [("value", .number($0.value)), ("n", .integer($0.rowCount))] }
      ),
      (
        "notes",
        .array(
          reliability.notes.map { note in
            .object([
              ("code", .string(note.code)),
              ("items", .array(note.items.map { .string(ids.name($0)) })),
              ("words", .string(note.words(ids))),
            ])
          })
      ),
    ])
  }

  private func value(_ number: Double) -> [(String, JSONText)] { [("value", .number(number))] }

  private func model(_ model: OneFactorModel) -> [(String, JSONText)] {
    [
      ("loadings", .array(model.loadings.map { .number($0) })),
      ("standardized-loadings", .array(model.standardizedLoadings.map { .number($0) })),
      ("uniquenesses", .array(model.uniquenesses.map { .number($0) })),
      (
        "fit",
        model.fit.json(ids) { fit in
          [
            ("chi-square", .number(fit.chiSquare)), ("df", .integer(fit.degreesOfFreedom)),
            ("p", .number(fit.pValue)), ("cfi", .number(fit.cfi)), ("tli", .number(fit.tli)),
            ("rmsea", .number(fit.rmsea)), ("rmsea-interval-90", fit.rmseaInterval.json),
            ("srmr", .number(fit.srmr)),
          ]
        }
      ),
    ]
  }

  private func item(_ index: Int) -> JSONText {
    let (outline, item) = (report.outline.items[index], report.items[index])
    let together = report.together?.reliability.items[index]
    return .object([
      ("id", .string(outline.id)), ("ask", .string(outline.ask)), ("reversed", .bool(outline.isReversed)),
      ("n", .integer(item.count)),
      (
        "missing",
        .object(MissingItem.allCases.map { ($0.code, .integer(item.missingCounts[$0.rawValue])) })
      ),
      (
        "options",
        .array(
          zip(outline.options, item.optionCounts).map {
            .object([("code", .string($0.code)), ("label", .string($0.label)), ("n", .integer($1))])
          })
      ),
      ("mean", .optional(item.mean)), ("sd", .optional(item.standardDeviation)),
      ("item-rest", together?.itemRestCorrelation.json(ids, value) ?? .null),
      ("alpha-without", together?.alphaWithout.json(ids, value) ?? .null),
    ])
  }
}
