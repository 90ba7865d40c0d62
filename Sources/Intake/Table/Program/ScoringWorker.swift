/// Runs a scoring program over one block of rows after the other.
///
/// Everything that it hands out by block is good until the next one. Make one for each thread.
public struct ScoringWorker: ~Copyable {
  /// A problem with its row.
  public struct Problem: Hashable, Sendable {
    /// In the block, from 0.
    public let row: Int
    public let problem: CellProblem
  }

  public let program: ScoringProgram
  /// Of the last block, by row, then by column.
  public private(set) var problems: [Problem] = []
  /// Changes when outcomes are numbered anew: what was kept by number is to be let go of then.
  public private(set) var generation = 0

  /// The most rows of a block.
  public let capacity: Int
  private(set) var rows = 0
  /// What is wrong with cells of the coming block where they are asked.
  private var faults: [Problem] = []
  /// By accumulator, `capacity` numbers each.
  private let sums: UnsafeMutablePointer<UInt64>
  /// By condition, `capacity` truths each, as 0 for no, 1 for unknown, 2 for yes.
  private let truths: UnsafeMutablePointer<UInt8>
  /// By score, `capacity` numbers of outcomes each.
  private let numbers: UnsafeMutablePointer<UInt32>
  /// By alert, `capacity` states each.
  private let states: UnsafeMutablePointer<UInt32>
  /// For results, by question, what `capacity` answers come to.
  let finalCodes: UnsafeMutablePointer<UInt8>
  private let conditionTruths: UnsafeMutablePointer<UInt32>
  private var guardMemos: [KeyMemo]
  private var scoreMemos: [KeyMemo]
  private var alertMemos: [KeyMemo]
  private var outcomes: [[ScoreOutcome]]
  private var numberOf: [[ScoreOutcome: UInt32]]
  let nothingAnswered: CodedAnswers

  /// As many keys of an outcome are remembered, and no more outcomes than keys.
  private let most: Int

  init(_ program: ScoringProgram, capacity: Int, remembering most: Int = 1 << 16) {
    self.program = program
    self.capacity = max(1, capacity)
    self.most = most
    sums = .allocate(capacity: self.capacity * max(1, program.accumulators))
    sums.initialize(repeating: 0, count: self.capacity * max(1, program.accumulators))
    truths = .allocate(capacity: self.capacity * max(1, program.guardKeys.count))
    truths.initialize(repeating: 0, count: self.capacity * max(1, program.guardKeys.count))
    numbers = .allocate(capacity: self.capacity * max(1, program.scoreKeys.count))
    numbers.initialize(repeating: 0, count: self.capacity * max(1, program.scoreKeys.count))
    states = .allocate(capacity: self.capacity * max(1, program.alertKeys.count))
    states.initialize(repeating: 0, count: self.capacity * max(1, program.alertKeys.count))
    let codes = program.purpose == .results ? self.capacity * program.codings.count : 0
    finalCodes = .allocate(capacity: max(1, codes))
    finalCodes.initialize(repeating: AnswerCode.empty, count: max(1, codes))
    conditionTruths = .allocate(capacity: self.capacity)
    conditionTruths.initialize(repeating: 0, count: self.capacity)
    guardMemos = program.guardKeys.map { KeyMemo(width: $0.width) }
    scoreMemos = program.scoreKeys.map { KeyMemo(width: $0.width) }
    alertMemos = program.alertKeys.map { KeyMemo(width: $0.width) }
    outcomes = program.scoreKeys.map { _ in [] }
    numberOf = program.scoreKeys.map { _ in [:] }
    nothingAnswered = CodedAnswers(program.machine, program.codings)
  }

  deinit {
    sums.deallocate()
    truths.deallocate()
    numbers.deallocate()
    states.deallocate()
    finalCodes.deallocate()
    conditionTruths.deallocate()
  }

  /// The code of a cell of the coming block that has none by its one byte; remembers what is wrong with it.
  public mutating func code(of cell: UnsafeBufferPointer<UInt8>, row: Int, column: Int) -> UInt8 {
    let (code, fault) = program.cells[column].code(ofCell: cell)
    if let fault { faults.append(Problem(row: row, problem: CellProblem(column: column, fault: fault))) }
    return code
  }

  // MARK: A block

  /// Scores a block.
  ///
  /// - Parameters:
  ///   - rows: At most the capacity.
  ///   - codes: By column, the codes of its cells, one for each row.
  public mutating func score(rows: Int, codes: (_ column: Int) -> UnsafeMutableBufferPointer<UInt8>) {
    precondition(rows <= capacity, "a block has no more rows than the worker was made for")
    let columns = program.cells.indices.map { column in
      let cells = UnsafeBufferPointer(codes(column))
      precondition(cells.count >= rows, "each row has a code in every column")
      return cells
    }
    self.rows = rows
    forgetWhereTooMany()
    problems.removeAll(keepingCapacity: true)
    if rows > 0 {
      (sums).update(repeating: 0, count: capacity * program.accumulators)
      for (index, stage) in program.stages.enumerated() {
        switch stage {
        case .condition(let guardian, let parent, let adds):
          decide(guardian, parent, adds, columns, before: index)
        case .answers(let stage):
          add(stage, columns)
          if program.purpose == .results { settle(stage, columns) }
        }
      }
      for score in program.scoreKeys.indices { number(score, columns) }
      for alert in program.alertKeys.indices { read(alert, columns) }
      reportFaults()
    }
    faults.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ stage: QuestionStage, _ columns: [UnsafeBufferPointer<UInt8>]) {
    guard let column = stage.column else { return addAbsent(stage) }
    guard let codes = columns[column].baseAddress else { return }
    if let condition = stage.condition { reportMisplaced(stage, column, codes, condition) }
    for (accumulator, byCode) in stage.adds {
      let sums = sums + capacity * accumulator
      byCode.withUnsafeBufferPointer { byCode in
        guard let adds = byCode.baseAddress else { return }
        if let condition = stage.condition {
          let truths = truths + capacity * condition.index
          // Three tables of 256, one for each truth.
          for row in 0..<rows { sums[row] &+= adds[Int(truths[row]) &<< 8 | Int(codes[row])] }
        } else {
          for row in 0..<rows { sums[row] &+= adds[Int(codes[row])] }
        }
      }
    }
  }

  private func addAbsent(_ stage: QuestionStage) {
    for (accumulator, byCode) in stage.adds {
      let sums = sums + capacity * accumulator
      for row in 0..<rows {
        let truth = stage.condition.map { Int(truths[capacity * $0.index + row]) } ?? 0
        sums[row] &+= byCode[truth << 8 | Int(AnswerCode.empty)]
      }
    }
  }

  private mutating func decide(
    _ guardian: Ordinal<Guard>, _ parent: Ordinal<Guard>?, _ adds: [(accumulator: Int, byTruth: [UInt64])],
    _ columns: [UnsafeBufferPointer<UInt8>], before stage: Int
  ) {
    let place = program.guardKeys[guardian.index]
    let sums = sums + capacity * place.accumulator
    var row = 0
    while true {
      row = guardMemos[guardian.index].find(sums, place, from: row, to: rows, conditionTruths)
      if row == rows { break }
      var answers = answers(ofRow: row, columns, before: stage)
      answers.readScores(program.scoresRead)
      let truth = answers.evaluator.truth(of: program.machine.guards[guardian].condition, .none)
      guardMemos[guardian.index].insert(UInt32(truth.code), for: (sums[row] &>> place.shift) & place.mask)
    }
    let truths = truths + capacity * guardian.index
    if let parent {
      // Both, in Kleene's logic, is the lesser.
      let above = self.truths + capacity * parent.index
      for row in 0..<rows { truths[row] = min(above[row], UInt8(truncatingIfNeeded: conditionTruths[row])) }
    } else {
      for row in 0..<rows { truths[row] = UInt8(truncatingIfNeeded: conditionTruths[row]) }
    }
    for (accumulator, byTruth) in adds {
      let sums = self.sums + capacity * accumulator
      for row in 0..<rows { sums[row] &+= byTruth[Int(truths[row])] }
    }
  }

  private mutating func number(_ score: Int, _ columns: [UnsafeBufferPointer<UInt8>]) {
    let place = program.scoreKeys[score]
    let sums = sums + capacity * place.accumulator
    var row = 0
    while true {
      row = scoreMemos[score].find(sums, place, from: row, to: rows, numbers + capacity * score)
      if row == rows { break }
      let number =
        switch program.purpose {
        case .outcomes: number(of: outcome(of: score, row: row, columns), score)
        // A record says more than an outcome, but no more than its key: one number for each.
        case .results: UInt32(scoreMemos[score].count)
        }
      scoreMemos[score].insert(number, for: (sums[row] &>> place.shift) & place.mask)
    }
  }

  private func outcome(
    of score: Int, row: Int, _ columns: [UnsafeBufferPointer<UInt8>]
  ) -> ScoreOutcome {
    var answers = answers(ofRow: row, columns, before: program.stages.count)
    answers.readScores(program.scoresRead)
    return answers.evaluator.outcome(of: Ordinal(score), row: 0, Progress(open: nil, stop: nil))
  }

  private mutating func number(of outcome: ScoreOutcome, _ score: Int) -> UInt32 {
    if let number = numberOf[score][outcome] { return number }
    let number = UInt32(outcomes[score].count)
    outcomes[score].append(outcome)
    numberOf[score][outcome] = number
    return number
  }

  private mutating func read(_ alert: Int, _ columns: [UnsafeBufferPointer<UInt8>]) {
    let place = program.alertKeys[alert]
    let sums = sums + capacity * place.accumulator
    var row = 0
    while true {
      row = alertMemos[alert].find(sums, place, from: row, to: rows, states + capacity * alert)
      if row == rows { break }
      let answers = answers(ofRow: row, columns, before: program.stages.count)
      let state = answers.evaluator.state(of: Ordinal(alert))
      alertMemos[alert].insert(
        UInt32(Self.alertStates.firstIndex(of: state) ?? 0), for: (sums[row] &>> place.shift) & place.mask)
    }
  }

  /// The answers of a row to the questions before a stage, with the truth of the conditions before it.
  private func answers(ofRow row: Int, _ columns: [UnsafeBufferPointer<UInt8>], before end: Int)
    -> CodedAnswers
  {
    var answers = nothingAnswered
    for stage in program.stages[..<end] {
      switch stage {
      case .condition(let guardian, _, _): answers.set(guardian, to: truth(guardian, row))
      case .answers(let stage):
        let truth = stage.condition.map { self.truth($0, row) } ?? .yes
        let code = stage.column.map { columns[$0][row] } ?? AnswerCode.empty
        answers.set(stage.question, to: AnswerCode.final(code, truth))
      }
    }
    return answers
  }

  func truth(_ guardian: Ordinal<Guard>, _ row: Int) -> Truth {
    Truth(code: truths[capacity * guardian.index + row])
  }

  // MARK: Problems

  /// Answers to a question in rows that do not ask it.
  private mutating func reportMisplaced(
    _ stage: QuestionStage, _ column: Int, _ codes: UnsafePointer<UInt8>, _ condition: Ordinal<Guard>
  ) {
    let truths = truths + capacity * condition.index
    let rows = rows
    let isAny = stage.misplaced.withUnsafeBufferPointer { misplaced in
      guard let misplaced = misplaced.baseAddress else { return false }
      var any: UInt8 = 0
      for row in 0..<rows { any |= misplaced[Int(truths[row]) &<< 8 | Int(codes[row])] }
      return any != 0
    }
    guard isAny else { return }
    for row in 0..<rows where stage.misplaced[Int(truths[row]) << 8 | Int(codes[row])] != 0 {
      problems.append(Problem(row: row, problem: CellProblem(column: column, fault: .notAsked)))
    }
  }

  /// What is wrong with cells: in a row that does not ask it, an answer is misplaced whatever it says.
  private mutating func reportFaults() {
    for fault in faults where fault.row < rows {
      var fault = fault
      if case .rejected = fault.problem.fault, !isAsked(column: fault.problem.column, row: fault.row) {
        fault = Problem(row: fault.row, problem: CellProblem(column: fault.problem.column, fault: .notAsked))
      }
      problems.append(fault)
    }
    problems.sort { ($0.row, $0.problem.column) < ($1.row, $1.problem.column) }
  }

  private func isAsked(column: Int, row: Int) -> Bool {
    program.conditionOfColumn[column].map { truth($0, row) == .yes } ?? true
  }

  // MARK: What came of it

  /// By row of the last block, the number of what a score comes to: of its outcome, or for results of its record.
  public func outcomes(ofScore score: Int) -> UnsafeBufferPointer<UInt32> {
    precondition(program.scoreKeys.indices.contains(score), "there is such a score")
    return UnsafeBufferPointer(start: numbers + capacity * score, count: rows)
  }

  /// What a number stands for, in this generation; only where outcomes are wanted.
  public func outcome(_ number: UInt32, ofScore score: Int) -> ScoreOutcome { outcomes[score][Int(number)] }

  /// How many outcomes of a score have a number, from 0 on.
  public func outcomeCount(ofScore score: Int) -> Int { outcomes[score].count }

  /// By row of the last block, what became of an alert: a place in `alertStates`.
  public func states(ofAlert alert: Int) -> UnsafeBufferPointer<UInt32> {
    precondition(program.alertKeys.indices.contains(alert), "there is such an alert")
    return UnsafeBufferPointer(start: states + capacity * alert, count: rows)
  }

  public static let alertStates: [AlertRecord.State] = [.notFired, .undecided, .fired]

  private mutating func forgetWhereTooMany() {
    guard
      scoreMemos.contains(where: { $0.count > most })
        || guardMemos.contains(where: { $0.count > most })
        || alertMemos.contains(where: { $0.count > most })
    else { return }
    generation += 1
    guardMemos = program.guardKeys.map { KeyMemo(width: $0.width) }
    scoreMemos = program.scoreKeys.map { KeyMemo(width: $0.width) }
    alertMemos = program.alertKeys.map { KeyMemo(width: $0.width) }
    outcomes = program.scoreKeys.map { _ in [] }
    numberOf = program.scoreKeys.map { _ in [:] }
  }
}
