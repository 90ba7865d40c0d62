/// Takes rows of a table through the same conditions as an interview.
///
/// One pass in document order: at each question, what its cell says is read if its condition is met. This is the
/// specification of scoring a table; whatever is faster has to come to the same.
///
/// A class, because it never changes and every row reads it.
public final class RowReplay: Sendable {
  public let questionnaire: Questionnaire
  public let columns: [TableColumn]
  /// What is evaluated or read, in document order.
  private let order: [Stage]
  /// By question, by row (0 outside of rosters): where its cell is.
  private let columnsOf: [ByRow<Int>]
  private let wordsOf: [Place: [(code: String, column: Int)]]
  private let rowsOf: [Ordinal<Roster>: Int]
  /// By question, whether it has an option that takes words.
  private let takesWords: [Bool]
  /// By roster, the rows that the table has columns for, each with the columns.
  private let rowColumns: [ByRow<[Int]>]
  /// Questions of which the table has no column at all.
  let absent: Set<Ordinal<Question>>
  /// By question, the numbers that a score takes for it where it is not asked: they may stand in its cell then.
  private let standIns: [Ordinal<Question>: Set<Fraction>]
  /// What every row begins with.
  private let blank: Evaluator
  /// The early ends, in document order.
  private let stops: [Place]

  enum Stage: Sendable {
    case cell(Cell)
    case rows(Ordinal<Roster>)
    case question(Ordinal<Question>)
  }

  /// - Parameter columns: What the table has, in its order: from `Questionnaire.column(named:)`, each once.
  public init(_ questionnaire: Questionnaire, columns: [TableColumn]) {
    self.questionnaire = questionnaire
    self.columns = columns
    let machine = questionnaire.machine
    let book = AddressBook(machine)
    var columnsOf = Array(repeating: ByRow<Int>(), count: machine.questions.count)
    var wordsOf: [Place: [(code: String, column: Int)]] = [:]
    var rowsOf: [Ordinal<Roster>: Int] = [:]
    var rowColumns = Array(repeating: ByRow<[Int]>(), count: machine.rosters.count)
    blank = Evaluator(machine, Responses(machine, today: nil))
    takesWords = machine.questions.elements.map { $0.answer.options?.contains(where: \.takesWords) ?? false }
    var present: Set<Ordinal<Question>> = []
    for (index, column) in columns.enumerated() {
      guard let target = try? book.target(of: column.address) else { continue }
      switch target {
      case .roster(let roster): rowsOf[roster] = index
      case .question(let question, let row):
        present.insert(question)
        let place = Place(step: machine.questions[question].step, row: row)
        if case .words(let code) = column.part {
          wordsOf[place, default: []].append((code, index))
        } else {
          columnsOf[question.index][row] = index
        }
        if let roster = machine.questions[question].roster {
          rowColumns[roster.index][row, default: []].append(index)
        }
      case .row, .say, .stop, .alert: break
      }
    }
    (self.columnsOf, self.wordsOf, self.rowsOf, self.rowColumns) = (columnsOf, wordsOf, rowsOf, rowColumns)
    absent = Set(machine.questions.ordinals.filter { !present.contains($0) })
    standIns = machine.standIns
    stops = machine.steps.ordinals.compactMap { step in
      if case .stop = machine.steps[step].kind { Place(step: step, row: 0) } else { nil }
    }
    order = machine.replayOrder
  }

  /// The questions that the table has no column for at all, in document order: their answers are missing in every row.
  public var absentQuestions: [String] {
    questionnaire.machine.questions.ordinals.filter(absent.contains)
      .sorted { questionnaire.machine.questions[$0].step < questionnaire.machine.questions[$1].step }
      .map { questionnaire.machine.questions[$0].id }
  }

  /// - Parameters:
  ///   - cells: One for each of `columns`.
  ///   - today: The day on which it was answered; what depends on it is unknown without.
  public func replay(_ cells: [TableCell], today: PartialDate?) -> ReplayedRow {
    replay(RowCells(cells), today: today)
  }

  /// The same.
  public func replay(_ cells: RowCells, today: PartialDate?) -> ReplayedRow {
    var walk = Walk(self, cells, today: today)
    for stage in order { walk.take(stage) }
    return walk.row
  }

  /// One row on its way.
  private struct Walk {
    let replay: RowReplay
    let cells: RowCells
    var evaluator: Evaluator
    var problems: [CellProblem] = []
    private let machine: Machine

    init(_ replay: RowReplay, _ cells: RowCells, today: PartialDate?) {
      self.replay = replay
      self.cells = cells
      machine = replay.questionnaire.machine
      evaluator = replay.blank
      evaluator.responses.today = today
    }

    mutating func take(_ stage: Stage) {
      switch stage {
      case .cell(let cell):
        _ = evaluator.recompute(cell)
        if case .condition(let ordinal) = cell { assumeMet(ordinal) }
      case .rows(let roster): addRows(of: roster)
      case .question(let question):
        guard let roster = machine.places[question.index].roster else { return read(question, row: 0) }
        let columns = replay.columnsOf[question.index]
        let there = evaluator.rows(of: roster)
        // Most rows are not there, and nothing stands in them.
        for (row, column) in zip(columns.rows, columns.values)
        where !cells.isEmpty(column) || there.contains(row) {
          read(question, row: row)
        }
        for row in there where columns[row] == nil { read(question, row: row) }
      }
    }

    // MARK: Conditions

    /// A condition that is unknown only because the table lacks columns is met, where something behind it is answered.
    private mutating func assumeMet(_ ordinal: Ordinal<Guard>) {
      let guardian = machine.guards[ordinal]
      switch evaluator.evaluation.guards[ordinal.index] {
      case .one(let truth):
        if truth == .unknown, lacksOnlyColumns(guardian, .none), hasAnswer(behind: ordinal, row: 0) {
          evaluator.evaluation.guards[ordinal.index] = .one(.yes)
        }
      case .rows(var truths):
        guard let roster = guardian.roster else { return }
        for row in truths.rows where truths[row] == .unknown {
          if lacksOnlyColumns(guardian, RowsAtHand(roster, row)), hasAnswer(behind: ordinal, row: row) {
            truths[row] = .yes
          }
        }
        evaluator.evaluation.guards[ordinal.index] = .rows(truths)
      }
    }

    private func lacksOnlyColumns(_ guardian: Guard, _ rows: RowsAtHand) -> Bool {
      if replay.absent.isEmpty { return false }
      if let parent = guardian.parent,
        evaluator.truth(of: parent, row: machine.guards[parent].roster.flatMap(rows.number) ?? 0) != .yes
      {
        return false
      }
      let lacking = ReadPlaces(guardian.condition, rows, evaluator).places.filter(evaluator.lacksAnswer)
      return !lacking.isEmpty
        && lacking.allSatisfy { place in
          switch place {
          case .question(let question, _): replay.absent.contains(question)
          case .roster(let roster):
            replay.rowsOf[roster] == nil
              && machine.rosters[roster].questions.allSatisfy(replay.absent.contains)
          }
        }
    }

    /// Whether the row has an answer to a question that stands directly or farther behind this condition.
    private func hasAnswer(behind ordinal: Ordinal<Guard>, row: Int) -> Bool {
      replay.columns.indices.contains { index in
        guard case .answer = cells[index],
          case .question(let question) = machine.names[replay.columns[index].address.name]
        else { return false }
        let place = machine.questions[question]
        if let roster = place.roster, machine.guards[ordinal].roster != nil,
          replay.columns[index].address.row.flatMap({ machine.rowNumber($0, in: roster) }) != row
        {
          return false
        }
        var next =
          machine.steps[place.step].condition
          ?? place.roster.flatMap { machine.steps[machine.rosters[$0].step].condition }
        while let guardian = next {
          if guardian == ordinal { return true }
          next = machine.guards[guardian].parent
        }
        return false
      }
    }

    // MARK: Rosters

    private mutating func addRows(of ordinal: Ordinal<Roster>) {
      let roster = machine.rosters[ordinal]
      guard case .added(_, _, _, let most) = roster.rows else { return }
      let column = replay.rowsOf[ordinal]
      guard evaluator.relevance(of: Place(step: roster.step, row: 0)) == .yes else {
        if let column, case .rows(let names) = cells[column], !names.isEmpty { report(.notAsked, in: column) }
        return
      }
      var numbers: [Int] = []
      var state = RosterState.closed
      switch column.map({ cells[$0] }) {
      case .rows(let names):
        for name in names {
          guard let number = machine.rowNumber(name, in: ordinal), number <= TableColumn.mostRows else {
            if let column { report(.noSuchRow(name), in: column) }
            continue
          }
          numbers.append(number)
        }
      default:
        numbers = filledRows(of: ordinal)
        if numbers.isEmpty { state = .skipped }
      }
      if numbers.count > 1 { numbers = Array(Set(numbers)).sorted() }
      for number in numbers.dropFirst(most) {
        if let column = column ?? replay.rowColumns[ordinal.index][number]?.first {
          report(.noSuchRow(String(number)), in: column)
        }
      }
      evaluator.responses.rosters[ordinal.index].added = Array(numbers.prefix(most))
      evaluator.responses.rosters[ordinal.index].state = state
      _ = evaluator.recompute(.rows(ordinal))
    }

    /// The rows with an answer in them.
    private func filledRows(of roster: Ordinal<Roster>) -> [Int] {
      let columns = replay.rowColumns[roster.index]
      return zip(columns.rows, columns.values).filter { _, columns in
        columns.contains { if case .answer = cells[$0] { true } else { false } }
      }.map { row, _ in row }
    }

    // MARK: Questions

    private mutating func read(_ ordinal: Ordinal<Question>, row: Int) {
      let place = Place(step: machine.places[ordinal.index].step, row: row)
      let column = replay.columnsOf[ordinal.index][row]
      guard evaluator.relevance(of: place) == .yes else {
        guard let column, !cells.isEmpty(column) else { return }
        switch cells[column] {
        case .answer(let value) where !isStandIn(value, for: ordinal): report(.notAsked, in: column)
        case .unreadable(let why): report(.unreadable(why), in: column)
        default: break
        }
        return
      }
      let words = replay.takesWords[ordinal.index] ? replay.wordsOf[place] ?? [] : []
      if words.allSatisfy({ cells.isEmpty($0.column) }), let entry = column.map(cells.entry) ?? .skipped {
        return evaluator.responses.store(entry, at: machine.places[ordinal.index], row: row)
      }
      let question = machine.questions[ordinal]
      switch column.map({ cells[$0] }) ?? .empty {
      case .empty, .rows: evaluator.responses.store(.skipped, for: question, row: row)
      case .unreadable(let why):
        if let column { report(.unreadable(why), in: column) }
        evaluator.responses.store(.skipped, for: question, row: row)
      case .missing(let kind):
        evaluator.responses.store(
          .init(kind, offersWayOut: question.doesNotApply != nil), for: question, row: row)
      case .answer(let given):
        let answer = replay.takesWords[ordinal.index] ? worded(given, words, question) : given
        do throws(Rejection) {
          let reading = evaluator.answerReading(of: ordinal, row: row, machine.address(of: ordinal, row: row))
          evaluator.responses.store(
            .init(value: try reading.value(of: answer), at: nil), for: question, row: row)
        } catch {
          if let column { report(.rejected(error), in: column) }
          evaluator.responses.store(.skipped, for: question, row: row)
        }
      }
    }

    /// The answer with the words that stand in columns of their own; the option's label where the table has none.
    private mutating func worded(
      _ answer: AnswerValue, _ columns: [(code: String, column: Int)], _ question: Question
    ) -> AnswerValue {
      guard let options = question.answer.options, options.contains(where: \.takesWords) else {
        return answer
      }
      var given: [String: String] = [:]
      for (code, column) in columns {
        if case .answer(.text(let words)) = cells[column] { given[code] = words }
      }
      var used: Set<String> = []
      func worded(_ choice: AnswerValue.Choice) -> AnswerValue.Choice {
        guard let option = options.first(where: { $0.code == choice.code }), option.takesWords else {
          return choice
        }
        used.insert(choice.code)
        return .init(choice.code, words: choice.words ?? given[choice.code] ?? option.label.source)
      }
      let answer: AnswerValue =
        switch answer {
        case .one(let choice): .one(worded(choice))
        case .many(let choices): .many(choices.map(worded))
        default: answer
        }
      for (code, column) in columns where given[code] != nil && !used.contains(code) {
        report(.wordsWithoutChoice(code: code), in: column)
      }
      return answer
    }

    private func isStandIn(_ value: AnswerValue, for ordinal: Ordinal<Question>) -> Bool {
      guard let numbers = replay.standIns[ordinal],
        let read = try? AnswerReading(question: machine.questions[ordinal], address: Address("")).value(
          of: value)
      else { return false }
      return machine.questions[ordinal].answer.points(of: read).map(numbers.contains) ?? false
    }

    private mutating func report(_ fault: CellProblem.Fault, in column: Int) {
      problems.append(CellProblem(column: column, fault: fault))
    }

    // MARK: The end

    var row: ReplayedRow {
      var problems = problems
      var evaluator = evaluator
      // Whatever is asked in a row is answered or skipped: nothing is open, and only a stop can end it early.
      let stopped = replay.stops.first { evaluator.relevance(of: $0) == .yes }
      let progress = Progress(open: nil, stop: stopped.map { Spot($0, in: evaluator) })
      assert(progress == Progress(evaluator), "every question that is asked was read")
      if let stop = progress.stop {
        for question in machine.questions.ordinals {
          let columns = replay.columnsOf[question.index]
          for (row, column) in zip(columns.rows, columns.values) {
            guard case .answer = cells[column],
              stop < Spot(Place(step: machine.questions[question].step, row: row), in: evaluator),
              !problems.contains(where: { $0.column == column })
            else { continue }
            problems.append(CellProblem(column: column, fault: .afterStop))
          }
        }
        evaluator = evaluator.withAnswers(
          evaluator.responses.withoutSkips(behind: stop, machine), changedBehind: stop)
      }
      if problems.count > 1 { problems.sort { $0.column < $1.column } }
      return ReplayedRow(replay.questionnaire, evaluator, progress, problems: problems)
    }
  }
}

extension Responses {
  /// Whoever ended early skipped nothing behind the end: an empty cell there says nothing.
  fileprivate func withoutSkips(behind stop: Spot, _ machine: Machine) -> Responses {
    var responses = self
    for question in machine.questions.elements where question.roster == nil && question.step > stop.place.step
    {
      if let entry = responses.answers[question.slot], entry.value == nil {
        responses.answers[question.slot] = nil
      }
    }
    for (index, roster) in machine.rosters.elements.enumerated() where roster.step > stop.place.step {
      if responses.rosters[index].state == .skipped { responses.rosters[index].state = .open }
      for row in responses.rosters[index].answers.rows {
        responses.rosters[index].answers[row] = responses.rosters[index].answers[row]?.map {
          $0?.value == nil ? nil : $0
        }
      }
    }
    return responses
  }
}

extension Machine {
  /// Cells, and between them the questions that they read, in document order.
  fileprivate var replayOrder: [RowReplay.Stage] {
    var order: [RowReplay.Stage] = []
    var next = 0
    let cells = cellsInDocumentOrder
    func step(of cell: Cell) -> Int {
      switch cell {
      case .rows(let roster): rosters[roster].step.index
      case .condition(let guardian): guards[guardian].step.index
      case .score(let score): scores[score].readableFrom.index
      case .alert: steps.count
      }
    }
    for ordinal in steps.ordinals {
      while next < cells.count, step(of: cells[next]) <= ordinal.index {
        order.append(.cell(cells[next]))
        next += 1
      }
      switch steps[ordinal].kind {
      case .question(let question): order.append(.question(question))
      case .roster(let roster): order.append(.rows(roster))
      case .say, .stop: break
      }
    }
    return order + cells[next...].map { .cell($0) }
  }

  /// By question, the numbers that scores take for it where it is not asked.
  var standIns: [Ordinal<Question>: Set<Fraction>] {
    var numbers: [Ordinal<Question>: Set<Fraction>] = [:]
    for score in scores.elements {
      guard case .number(let number) = score.notAsked else { continue }
      score.mentions {
        if case .question(let reference) = $0 { numbers[reference.question, default: []].insert(number) }
      }
    }
    return numbers
  }
}
