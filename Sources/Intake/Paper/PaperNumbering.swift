/// The numbers of a questionnaire's questions on paper.
public struct PaperNumbering: Sendable {
  private let machine: Machine
  /// By the ids of questions and of rosters that are opened by a question.
  private let numbers: [String: Int]

  public init(_ questionnaire: Questionnaire) { self.init(questionnaire.machine) }

  init(_ machine: Machine) {
    self.machine = machine
    var numbers: [String: Int] = [:]
    for step in machine.steps.elements {
      switch step.kind {
      case .question(let question): numbers[machine.questions[question].id] = numbers.count + 1
      case .roster(let roster):
        guard case .added = machine.rosters[roster].rows else { continue }
        numbers[machine.rosters[roster].id] = numbers.count + 1
      case .say, .stop: continue
      }
    }
    self.numbers = numbers
  }

  /// The number of the question that stands there, or of the one that opens the roster; `nil` for a text.
  ///
  /// A row that was added has the number of its place among those that are there, as the blocks of a form have. A row
  /// that is given or chosen keeps its own, since a form has a block for each that there can be.
  public func number(of place: PlaceView) -> PaperNumber? {
    let address = place.address
    guard let number = numbers[address.name] else { return nil }
    guard case .question(let question)? = machine.names[address.name],
      let roster = machine.questions[question].roster
    else { return PaperNumber(number) }
    if case .added = machine.rosters[roster].rows { return PaperNumber(number, row: place.row?.position) }
    return PaperNumber(number, row: address.row.flatMap { machine.rowNumber($0, in: roster) })
  }

  func number(of question: Ordinal<Question>, row: Int?) -> PaperNumber {
    let question = machine.questions[question]
    return PaperNumber(numbers[question.id] ?? 0, row: question.roster == nil ? nil : row)
  }

  /// `nil` where no question opens it.
  func number(of roster: Ordinal<Roster>) -> PaperNumber? {
    numbers[machine.rosters[roster].id].map { PaperNumber($0) }
  }
}
