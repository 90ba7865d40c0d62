import Intake
import Testing

/// Answers an interview with the cells of a row, one event after the other, as somebody at a terminal would.
struct CellRespondent {
  private var cells: [Address: TableCell] = [:]
  private var words: [Address: [String: String]] = [:]
  private let moment = Timestamp(secondsSince1970: 1_795_000_000)

  init(_ columns: [TableColumn], _ row: [TableCell]) {
    for (column, cell) in zip(columns, row) {
      guard case .words(let code) = column.part else {
        cells[column.address] = cell
        continue
      }
      if case .answer(.text(let text)) = cell { words[column.address, default: [:]][code] = text }
    }
  }

  func result(of questionnaire: Questionnaire) throws -> InterviewResult {
    var interview = Interview(
      questionnaire, startedAt: moment, today: PartialDate(year: 2026, month: 1, day: 1))
    while let event = try event(for: interview.step) { try interview.apply(event) }
    try interview.apply(.finish(at: moment))
    return interview.result
  }

  /// `nil` at the review and at a stop.
  private func event(for step: InterviewStep) throws -> Event? {
    switch step {
    case .question(let view):
      let address = view.place.address
      guard case .answer(let answer) = cells[address] else { return .skip(address, at: moment) }
      return .answer(address, worded(answer, words[address] ?? [:]), at: moment)
    case .roster(let view):
      let address = view.place.address
      guard case .rows(let names) = cells[address] else { return .skip(address, at: moment) }
      return view.rows.count < names.count ? .addRow(address, at: moment) : .closeRows(address, at: moment)
    case .say(let view): return .see(view.place.address, at: moment)
    case .alert(let view): return .see(view.address, at: moment)
    case .stop, .review: return nil
    case .finished:
      Issue.record("it ended by itself")
      return nil
    }
  }

  private func worded(_ answer: AnswerValue, _ words: [String: String]) -> AnswerValue {
    switch answer {
    case .one(let choice): .one(.init(choice.code, words: words[choice.code]))
    case .many(let choices): .many(choices.map { .init($0.code, words: words[$0.code]) })
    default: answer
    }
  }
}
