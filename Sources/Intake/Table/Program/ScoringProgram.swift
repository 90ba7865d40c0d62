/// Scoring compiled once from a checked questionnaire and the columns of a table, to be run over blocks of rows.
///
/// It takes a cell as one byte, its code, and answers with numbers of outcomes; `ScoringWorker` runs it:
///
///     let program = try ScoringProgram(questionnaire, columns: columns)
///     var worker = program.worker(capacity: 1024)
///     // for each block of rows, each column as bytes: program.codes[column], worker.code(of:…) for what has none
///     worker.score(rows: count) { column in codes.column(column) }
///     let outcome = worker.outcome(worker.outcomes(ofScore: 0)[row], ofScore: 0)
///
/// It is the specification remembered: the answers of a row are added up to keys that decide what each condition, score
/// and alert comes to, and what a key stands for is worked out by `Evaluator` where it is met for the first time. So it
/// comes to the same as `RowReplay` in every row, or is not made at all.
public struct ScoringProgram: Sendable {
  /// What is wanted of each row.
  public enum Purpose: Sendable {
    /// What its scores and alerts come to.
    case outcomes
    /// All that its result says: refused where the text of a part says more than the codes that decide it.
    case results
  }

  /// The codes of a column's cells that are empty or one byte long.
  public struct ColumnCodes: Hashable, Sendable {
    public let empty: UInt8
    /// At each byte, the code of the cell that is this byte alone; `ScoringProgram.noCode` where it has to be read.
    public let byByte: [UInt8]
  }

  /// No code: the cell has to be read by `ScoringWorker.code(of:row:column:)`.
  public static let noCode: UInt8 = 0xFF

  public let purpose: Purpose
  /// One for each column, in the order of the table.
  public let codes: [ColumnCodes]
  public let questions: [String]
  /// In the author's order.
  public let scores: [String]
  public let alerts: [String]

  let questionnaire: Questionnaire
  let machine: Machine
  let codings: [AnswerCoding]
  let cells: [CellCodes]
  /// By column, the condition of its question.
  let conditionOfColumn: [Ordinal<Guard>?]
  /// In document order.
  let stages: [ProgramStage]
  let guardKeys: [KeyPlace]
  let scoreKeys: [KeyPlace]
  let alertKeys: [KeyPlace]
  /// How many numbers hold the keys of a row.
  let accumulators: Int
  /// Scores that conditions or other scores read, in the order in which they can be worked out.
  let scoresRead: [Cell]

  /// Throws why the rows of such a table have to be taken one by one.
  public init(
    _ questionnaire: Questionnaire, columns: [TableColumn], coding: CellCoding = CellCoding(),
    for purpose: Purpose = .outcomes
  ) throws(ScoringRefusal) {
    let machine = questionnaire.machine
    if let roster = machine.rosters.elements.first { throw .roster(roster.id) }
    if let stop = machine.stops.elements.first { throw .stop(stop.id) }
    if machine.formulation != nil { throw .formulation }
    self.questionnaire = questionnaire
    self.machine = machine
    self.purpose = purpose
    codings = machine.questions.elements.map(AnswerCoding.init)

    var cells: [CellCodes] = []
    var columnOf: [Ordinal<Question>: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard column.part == .answer, case .question(let question) = machine.names[column.address.name] else {
        throw .words(column.address)
      }
      columnOf[question] = index
      cells.append(
        try CellCodes(questionnaire, column, question, coding: codings[question.index], coding))
    }
    self.cells = cells
    conditionOfColumn = columns.map { column in
      guard case .question(let question) = machine.names[column.address.name] else { return nil }
      return machine.steps[machine.questions[question].step].condition
    }
    codes = cells.map(\.columnCodes)
    questions = machine.questions.elements.map(\.id)
    scores = machine.scores.elements.map(\.id)
    alerts = machine.alerts.elements.map(\.id)

    let codings = codings
    if purpose == .results { try machine.checkResults(answered: Set(columnOf.keys), codings) }
    let maker = KeyMaker(
      machine: machine, codings: codings,
      codes: machine.questions.ordinals.map {
        machine.codes(
          of: $0, codings[$0.index], Set(coding.missing.values), hasColumn: columnOf[$0] != nil)
      })
    for guardian in machine.guards.elements {
      for question in maker.everything(guardian.condition.mentioned).questions where columnOf[question] == nil
      {
        throw .absentColumn(machine.questions[question].id)
      }
    }
    var packing = KeyPacking()
    var guardKeys: [KeyPlace] = []
    for guardian in machine.guards.elements {
      guardKeys.append(packing.place(try maker.key(of: guardian.condition)))
    }
    var scoreKeys: [KeyPlace] = []
    for score in machine.scores.ordinals { scoreKeys.append(packing.place(try maker.key(of: score))) }
    var alertKeys: [KeyPlace] = []
    for alert in machine.alerts.ordinals { alertKeys.append(packing.place(try maker.key(of: alert))) }
    (self.guardKeys, self.scoreKeys, self.alertKeys) = (guardKeys, scoreKeys, alertKeys)
    accumulators = packing.count
    stages = machine.programStages(columnOf, cells, packing)
    scoresRead = machine.cellsInDocumentOrder.filter { if case .score = $0 { true } else { false } }
  }

  /// What one thread runs it with, on blocks of at most so many rows.
  public func worker(capacity: Int) -> ScoringWorker { ScoringWorker(self, capacity: capacity) }
}

/// One thing that a program does for every row of a block.
enum ProgramStage: Sendable {
  /// Decides a condition.
  case condition(Ordinal<Guard>, parent: Ordinal<Guard>?, adds: [(accumulator: Int, byTruth: [UInt64])])
  /// Adds what the answers of a question add to keys.
  case answers(QuestionStage)
}

struct QuestionStage: Sendable {
  let question: Ordinal<Question>
  /// Where its codes stand; `nil` for a question without a column.
  let column: Int?
  let condition: Ordinal<Guard>?
  /// For each number that it adds to, by code; under a condition by its truth first, 256 codes each.
  let adds: [(accumulator: Int, byCode: [UInt64])]
  /// By truth and code, 1 for what must not stand there; empty where there is no condition or no column.
  let misplaced: [UInt8]
}

/// Where the key of an outcome stands.
struct KeyPlace: Sendable {
  let accumulator: Int
  let shift: UInt64
  let width: Int

  var mask: UInt64 { width >= 64 ? .max : (1 << UInt64(width)) - 1 }
}

/// Puts keys into as few numbers as they fit in.
struct KeyPacking {
  private var widths: [Int] = []
  private(set) var questions: [[Ordinal<Question>: [UInt8: UInt64]]] = []
  private(set) var guards: [[Ordinal<Guard>: [UInt64]]] = []

  var count: Int { widths.count }

  mutating func place(_ key: OutcomeKey) -> KeyPlace {
    let found = widths.firstIndex { $0 + key.width <= OutcomeKey.widest }
    let accumulator = found ?? widths.count
    if found == nil {
      widths.append(0)
      questions.append([:])
      guards.append([:])
    }
    let shift = UInt64(widths[accumulator])
    let adds = key.adds()
    for (question, byCode) in adds.questions {
      for (code, add) in byCode {
        questions[accumulator][question, default: [:]][code, default: 0] += add << shift
      }
    }
    for (guardian, byTruth) in adds.guards {
      for (truth, add) in byTruth.enumerated() {
        guards[accumulator][guardian, default: [0, 0, 0]][truth] += add << shift
      }
    }
    widths[accumulator] += key.width
    return KeyPlace(accumulator: accumulator, shift: shift, width: key.width)
  }
}

extension Machine {
  /// The codes that a question can have in a row, when all is said.
  ///
  /// - Parameter kinds: Why an answer can be missing, by the table's own codes.
  func codes(
    of ordinal: Ordinal<Question>, _ coding: AnswerCoding, _ kinds: Set<MissingKind>, hasColumn: Bool
  ) -> [UInt8] {
    var codes: [UInt8] = [AnswerCode.empty]
    if hasColumn {
      codes += (0..<coding.count).map { UInt8($0) }
      if questions[ordinal].doesNotApply != nil { codes.append(AnswerCode.wayOut) }
      if kinds.contains(.notAsked) { codes.append(AnswerCode.notAskedDeclared) }
      if kinds.contains(.notApplicable) { codes.append(AnswerCode.notApplicableDeclared) }
      if kinds.contains(.notReached) { codes.append(AnswerCode.notReachedDeclared) }
    }
    if steps[questions[ordinal].step].condition != nil {
      codes += [AnswerCode.notAsked, AnswerCode.perhapsAsked]
    }
    return codes
  }

  fileprivate func programStages(
    _ columnOf: [Ordinal<Question>: Int], _ cells: [CellCodes], _ packing: KeyPacking
  ) -> [ProgramStage] {
    var stages: [ProgramStage] = []
    for step in steps.ordinals {
      for guardian in guards.ordinals where guards[guardian].step == step {
        stages.append(
          .condition(
            guardian, parent: guards[guardian].parent,
            adds: packing.guards.enumerated().compactMap { accumulator, adds in
              adds[guardian].map { (accumulator, $0) }
            }))
      }
      guard case .question(let question) = steps[step].kind else { continue }
      let condition = steps[step].condition
      let column = columnOf[question]
      stages.append(
        .answers(
          QuestionStage(
            question: question, column: column, condition: condition,
            adds: packing.questions.enumerated().compactMap { accumulator, adds in
              adds[question].map { (accumulator, Machine.adds($0, isConditional: condition != nil)) }
            },
            misplaced: condition == nil ? [] : column.map { cells[$0].misplaced } ?? [])))
    }
    return stages
  }

  /// By truth of the condition and code of the cell.
  private static func adds(_ adds: [UInt8: UInt64], isConditional: Bool) -> [UInt64] {
    let truths: [Truth] = isConditional ? [.no, .unknown, .yes] : [.yes]
    return truths.flatMap { truth in
      (0...255).map { code in adds[AnswerCode.final(UInt8(code), truth)] ?? 0 }
    }
  }
}

extension AnswerCode {
  /// What the code of a cell comes to where its question's condition is this.
  static func final(_ code: UInt8, _ truth: Truth) -> UInt8 {
    switch truth {
    case .no: notAsked
    case .unknown: perhapsAsked
    case .yes: code >= faulty ? empty : code
    }
  }
}
