internal import Intake

extension TableLayout {
  /// Lines have no header: every column that the questionnaire can have is there, and what the options name stands behind.
  init(ofLinesFor questionnaire: Questionnaire, _ options: TableOptions) throws(LayoutError) {
    // Rows that are chosen among added ones are no more than those.
    let most = questionnaire.rosterVariables.compactMap(\.atMost).max() ?? 0
    let atMost = Dictionary(
      questionnaire.rosterVariables.map { ($0.id, $0.atMost ?? most) },
      uniquingKeysWith: { first, _ in first })
    var header = questionnaire.columns { atMost[$0] ?? 0 }.map { column in
      let name = questionnaire.name(of: column)
      return options.map.read[name] ?? name
    }
    var known = Set(header)
    var own = [options.idColumn].compactMap(\.self) + options.carriedColumns
    if case .column(let name) = options.today { own.append(name) }
    for name in own where known.insert(name).inserted { header.append(name) }
    try self.init(header, of: questionnaire, options)
  }
}
