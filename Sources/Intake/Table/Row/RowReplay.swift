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
  let order: [Stage]
  /// By question, by row (0 outside of rosters): where its cell is.
  let columnsOf: [ByRow<Int>]
  let wordsOf: [Place: [(code: String, column: Int)]]
  let rowsOf: [Ordinal<Roster>: Int]
  /// By question, whether it has an option that takes words.
  let takesWords: [Bool]
  /// By roster, the rows that the table has columns for, each with the columns.
  let rowColumns: [ByRow<[Int]>]
  /// Questions of which the table has no column at all.
  let absent: Set<Ordinal<Question>>
  /// By question, the numbers that a score takes for it where it is not asked: they may stand in its cell then.
  let standIns: [Ordinal<Question>: Set<Fraction>]
  /// What every row begins with.
  let blank: Evaluator
  /// The early ends, in document order.
  let stops: [Place]

  enum Stage: Sendable {
    case cell(Cell)
    case rows(Ordinal<Roster>)
    case question(Ordinal<Question>)
    /// Questions whose answers nothing but keys read, one behind the other, all under the same condition.
    case keyed([KeyedQuestion])
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
    var walk = RowWalk(self)
    walk.evaluator.responses.today = today
    for stage in order { walk.take(stage, cells) }
    let progress = walk.finish(cells)
    return ReplayedRow(questionnaire, walk.evaluator, progress, problems: walk.problems)
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
