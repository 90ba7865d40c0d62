internal import Intake

/// What all workers of one scoring are given.
struct ScoringJob: Sendable {
  let questionnaire: Questionnaire
  let layout: TableLayout
  let form: TableForm
  let options: ScoreOptions
  let writer: RowWriter

  /// How blocks of rows are scored at once; `nil` where rows have to be taken one by one.
  let program: ScoringProgram?

  /// What writes whole results; `nil` where rows of scores are wanted.
  let results: ResultWriter?

  /// Where the ids of rows are noted; `nil` where no column names the respondent.
  let ids: IDTally?

  init(
    _ questionnaire: Questionnaire, _ opening: TableOpening, _ coding: CellCoding, _ options: ScoreOptions,
    _ writer: RowWriter
  ) {
    self.questionnaire = questionnaire
    layout = opening.layout
    form = opening.form
    self.options = options
    self.writer = writer
    // What is asked must not change with the scores that are left unfilled.
    let isChanged = options.leavesUnfilled && questionnaire.asksByFilledScores
    let scored = options.leavesUnfilled ? questionnaire.withoutFills : questionnaire
    // A cell that another column explains is two cells, and a program reads one at a time.
    let takesRowsOneByOne =
      !layout.kinds.isEmpty || isChanged || options.way != .fastest
    program =
      takesRowsOneByOne
      ? nil
      : try? ScoringProgram(
        scored, columns: layout.columns, coding: coding, for: options.engine == nil ? .outcomes : .results)
    results = options.engine.map { ResultWriter(questionnaire, $0) }
    ids = layout.idName == nil ? nil : IDTally()
  }

  /// What one thread scores with.
  var worker: any BlockScorer {
    switch form {
    case .csv(let separator):
      if let program { return ProgramScorer(program, separator: separator, self) }
      return RowScorer(CSVRows(layout, separator: separator), self)
    case .ndjson(let keys):
      if let program { return FlatLineScorer(program, keys, self) }
      return RowScorer(NDJSONRows(layout, keys), self)
    }
  }
}
