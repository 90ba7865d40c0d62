import LocatedYAML
import Testing

@testable import Intake

/// A questionnaire with answers put straight into their slots, by address, in any order: results read nothing else.
struct AnsweredQuestionnaire {
  let questionnaire: Questionnaire
  var responses: Responses
  private let addresses: AddressBook

  init(_ yaml: String, today: PartialDate? = PartialDate("2026-11-23")) throws {
    let checked = Questionnaire.check(Source(name: "test.yaml", text: yaml))
    let drawing = DiagnosticRenderer(sources: checked.sources)
    let errors = checked.diagnostics.filter { $0.severity == .error }.map(drawing.render)
    try #require(errors.isEmpty, "\(errors.joined())")
    questionnaire = try #require(checked.questionnaire)
    responses = Responses(questionnaire.machine, today: today)
    addresses = AddressBook(questionnaire.machine)
  }

  var evaluator: Evaluator {
    var evaluator = Evaluator(questionnaire.machine, responses)
    evaluator.evaluation = Evaluation.onePass(questionnaire.machine, responses)
    return evaluator
  }

  var result: InterviewResult { InterviewResult(questionnaire, evaluator) }

  var speech: Speech {
    Speech(evaluator: evaluator, clinic: questionnaire.clinic, words: .of(questionnaire.language))
  }

  func formulation() throws -> FormulationRecord { try #require(result.formulation) }

  mutating func answer(_ address: Address, _ answer: AnswerValue) throws {
    guard case .question(let ordinal, let row) = try addresses.target(of: address) else {
      Issue.record("\(address) is no question")
      return
    }
    let machine = questionnaire.machine
    let question = machine.questions[ordinal]
    let rows = question.answer.rosterOfChoices.map { roster in
      evaluator.rows(of: roster).map { AnswerReading.Row(code: machine.rowName($0, in: roster), number: $0) }
    }
    let value = try AnswerReading(question: question, address: address, rows: rows ?? []).value(of: answer)
    put(Responses.Entry(value: value, at: nil), ordinal, row)
  }

  mutating func skip(_ addresses: Address...) throws {
    for address in addresses {
      switch try self.addresses.target(of: address) {
      case .question(let question, let row): put(Responses.Entry(value: nil, at: nil), question, row)
      case .roster(let roster): responses.rosters[roster.index].state = .skipped
      default: Issue.record("\(address) cannot be skipped")
      }
    }
  }

  /// A row more of each roster, by its permanent number.
  mutating func add(_ addresses: Address...) throws {
    for address in addresses {
      guard case .row(let roster, let row) = try self.addresses.target(of: address) else {
        Issue.record("\(address) is no row")
        continue
      }
      responses.rosters[roster.index].added.append(row)
      responses.rosters[roster.index].added.sort()
    }
  }

  mutating func remove(_ address: Address) throws {
    guard case .row(let roster, let row) = try addresses.target(of: address) else {
      Issue.record("\(address) is no row")
      return
    }
    responses.rosters[roster.index].added.removeAll { $0 == row }
    responses.rosters[roster.index].removed.insert(row)
  }

  mutating func close(_ addresses: Address...) throws {
    for address in addresses { try set(address, .closed) }
  }

  mutating func reopen(_ address: Address) throws { try set(address, .open) }

  private mutating func set(_ address: Address, _ state: RosterState) throws {
    guard case .roster(let roster) = try addresses.target(of: address) else {
      Issue.record("\(address) is no roster")
      return
    }
    responses.rosters[roster.index].state = state
  }

  private mutating func put(_ entry: Responses.Entry, _ ordinal: Ordinal<Question>, _ row: Int) {
    let question = questionnaire.machine.questions[ordinal]
    guard let roster = question.roster else {
      responses.answers[question.slot] = entry
      return
    }
    let count = responses.rosters[roster.index].questions
    responses.rosters[roster.index].answers[row, default: Array(repeating: nil, count: count)][
      question.slot] =
      entry
  }
}
