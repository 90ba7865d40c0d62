/// Makes up rows of a table of responses: plausible ones that follow the paths. Nobody gave them.
///
/// It goes through the questionnaire as an interview does. In document order each question whose condition is met is
/// answered at random, or skipped; what is not asked stays empty; a stop ends the row. Every answer is one that its
/// question takes. Of ten rows that would end early, nine are begun anew, so that a consent does not empty half the table.
///
/// Rows come out of nothing but the questionnaire, the model and the generator, alike on every machine.
public struct RowSimulation: Sendable {
  public let questionnaire: Questionnaire
  public let model: ResponseModel
  /// What stands in a row, in the order of the document.
  public let columns: [TableColumn]
  private let order: [Stage]
  /// By question.
  private let questions: [SimulatedQuestion]
  /// By roster: where its own column is, where its rows are added.
  private let rosterColumns: [Int?]
  private let nothing: Responses
  private var evaluator: Evaluator
  private var factors: [SimulatedFactor: Double] = [:]

  enum Stage: Sendable {
    case cell(Cell)
    case rows(Ordinal<Roster>)
    case question(Ordinal<Question>)
    case stop(Ordinal<Step>)
  }

  /// A respondent's value behind the items of one score, or of one of its rows.
  struct SimulatedFactor: Hashable, Sendable {
    let score: Ordinal<Score>
    let row: Int
  }

  public init(_ questionnaire: Questionnaire, _ model: ResponseModel = ResponseModel()) {
    self.questionnaire = questionnaire
    self.model = model
    let machine = questionnaire.machine
    let columns = questionnaire.columns { machine.simulatedRows(of: $0, model) }
    self.columns = columns
    order = machine.simulationOrder
    questions = machine.simulatedQuestions(model, columns: columns)
    rosterColumns = machine.rosters.elements.map { roster in
      columns.firstIndex { $0.part == .rows && $0.address.name == roster.id }
    }
    nothing = Responses(machine, today: model.today)
    evaluator = Evaluator(machine, nothing)
  }

  /// The next row: a cell for each of `columns`. Costs a walk over the questionnaire.
  public mutating func row(using generator: inout some RandomNumberGenerator) -> [TableCell] {
    var cells: [TableCell] = []
    // A questionnaire may have no way round its stop.
    for _ in 0..<20 {
      let isStopped = walk(&cells, using: &generator)
      if !isStopped || generator.happens(0.1) { break }
    }
    return cells
  }

  /// Whether it ended early.
  private mutating func walk(
    _ cells: inout [TableCell], using generator: inout some RandomNumberGenerator
  ) -> Bool {
    cells = Array(repeating: .empty, count: columns.count)
    evaluator.responses = nothing
    factors.removeAll(keepingCapacity: true)
    for stage in order {
      switch stage {
      case .cell(let cell): _ = evaluator.recompute(cell)
      case .rows(let roster): drawRows(of: roster, &cells, using: &generator)
      case .stop(let step): if evaluator.relevance(of: Place(step: step, row: 0)) == .yes { return true }
      case .question(let ordinal):
        guard let roster = questions[ordinal.index].roster else {
          answer(questions[ordinal.index], row: 0, &cells, using: &generator)
          continue
        }
        for row in evaluator.rows(of: roster) {
          answer(questions[ordinal.index], row: row, &cells, using: &generator)
        }
      }
    }
    return false
  }

  // MARK: Rows

  private mutating func drawRows(
    of ordinal: Ordinal<Roster>, _ cells: inout [TableCell], using generator: inout some RandomNumberGenerator
  ) {
    let roster = evaluator.machine.rosters[ordinal]
    guard case .added = roster.rows, let column = rosterColumns[ordinal.index],
      evaluator.relevance(of: Place(step: roster.step, row: 0)) == .yes
    else { return }
    if generator.happens(model.missing) {
      evaluator.responses.rosters[ordinal.index].state = .skipped
    } else {
      let count = generator.index(below: evaluator.machine.simulatedRows(of: roster.id, model) + 1)
      evaluator.responses.rosters[ordinal.index].state = .closed
      evaluator.responses.rosters[ordinal.index].added = Array(1..<(count + 1))
      cells[column] = .rows((1..<(count + 1)).map(String.init))
    }
    _ = evaluator.recompute(.rows(ordinal))
  }

  // MARK: Answers

  private mutating func answer(
    _ question: SimulatedQuestion, row: Int, _ cells: inout [TableCell],
    using generator: inout some RandomNumberGenerator
  ) {
    guard let column = question.columns[row],
      evaluator.relevance(of: Place(step: question.step, row: row)) == .yes
    else { return }
    if !question.isRequired, generator.happens(model.missing) { return store(nil, for: question, row: row) }
    if question.offersWayOut, generator.happens(model.missing) {
      cells[column] = .answer(.notApplicable)
      return store(.notApplicable, for: question, row: row)
    }
    if !question.choices.isEmpty {
      let choice = question.choices[place(in: question, row: row, using: &generator)]
      cells[column] = choice.cell
      var value = choice.value
      if let place = choice.wordsAt, case .option(let option, _) = value {
        let words = SimulatedText.words(using: &generator)
        cells[column + 1 + place] = .answer(.text(words))
        value = .option(option, words: words)
      }
      return store(value, for: question, row: row)
    }
    let reading = evaluator.answerReading(
      of: question.ordinal, row: row, evaluator.machine.address(of: question.ordinal, row: row))
    guard let drawn = reading.drawnAnswer(today: model.today, using: &generator),
      let value = try? reading.value(of: drawn)
    else { return store(nil, for: question, row: row) }
    cells[column] = .answer(drawn.withoutWords)
    for (place, words) in drawn.words(of: question.worded).enumerated() {
      if let words { cells[column + 1 + place] = .answer(.text(words)) }
    }
    store(value, for: question, row: row)
  }

  /// Which of a few answers it is.
  private mutating func place(
    in question: SimulatedQuestion, row: Int, using generator: inout some RandomNumberGenerator
  ) -> Int {
    guard let item = question.item else { return generator.index(below: question.choices.count) }
    let loading = model.loading
    guard loading != 0 else { return item.choice(at: generator.unit()) }
    let each = evaluator.machine.scores[item.score].each
    let own = SimulatedFactor(score: item.score, row: each != nil && each == question.roster ? row : 0)
    let factor = factors[own] ?? generator.normal()
    factors[own] = factor
    return item.choice(
      atNormal: loading * factor + (1 - loading * loading).squareRoot() * generator.normal())
  }

  private mutating func store(_ value: Value?, for question: SimulatedQuestion, row: Int) {
    let entry = Responses.Entry(value: value, at: nil)
    guard let roster = question.roster else {
      evaluator.responses.answers[question.slot] = entry
      return
    }
    let count = evaluator.responses.rosters[roster.index].questions
    evaluator.responses.rosters[roster.index].answers[row, default: Array(repeating: nil, count: count)][
      question.slot] = entry
  }
}
