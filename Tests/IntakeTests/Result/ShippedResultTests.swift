import LocatedYAML
import TestSupport
import Testing

@testable import Intake

@Suite("Results of the shipped questionnaires")
struct ShippedResultTests {
  @Test(arguments: ["phq-9", "symptom-screening", "therapist-fit", "first-session"])
  func `whatever is answered, a result is whole and names only what it holds`(_ id: String) throws {
    let clinic = Clinic.read(try #require(`Shipped questionnaires`.source("clinic"))).clinic
    let questionnaire = try Questionnaire(
      #require(`Shipped questionnaires`.source(id)), clinic: clinic,
      including: `Shipped questionnaires`.source)
    for seed in 0..<12 {
      var random = SeededGenerator(seed: UInt64(seed))
      let interview = try Self.answered(questionnaire, &random)
      let result = interview.result
      Self.check(result, of: questionnaire)
      #expect(result.outcome == interview.outcome)
      let evaluator = interview.evaluator
      var fresh = Evaluator(evaluator.machine, evaluator.responses)
      fresh.evaluation = Evaluation.onePass(evaluator.machine, evaluator.responses)
      let again = InterviewResult(
        questionnaire, fresh, fired: interview.firedAlerts, started: result.started, finished: result.finished
      )
      #expect(result == again)
    }
  }

  private static func check(_ result: InterviewResult, of questionnaire: Questionnaire) {
    let machine = questionnaire.machine
    let held = Set(result.answers.map(\.id)).union(result.rosters.map { Address($0.id) })
    for alert in result.alerts { #expect(held.isSuperset(of: alert.because.map(\.id))) }
    #expect(Set(result.alerts.map(\.id.name)) == Set(machine.alerts.elements.map(\.id)))
    for score in result.scores {
      let items = score.items
      let sum = items.answered + items.skipped + items.notAsked + items.notApplicable + items.notReached
      #expect(sum == items.of)
      #expect((score.value == nil) != (score.missing == nil))
    }
    for answer in result.answers { #expect((answer.value != nil) == (answer.state == .answered)) }
    guard let formulation = result.formulation, let plan = machine.formulation else {
      #expect(result.formulation == nil && machine.formulation == nil)
      return
    }
    #expect(Set(formulation.areas.map(\.id)) == Set(plan.areas.map(\.id)))
    #expect(formulation.areas.count == plan.areas.count)
    let events = Set(formulation.events.map(\.row))
    let above = Set(formulation.symptoms.filter { $0.state == .above }.map(\.id))
    for link in formulation.links { #expect(events.contains(link.event)) }
    for evidence in formulation.areas.flatMap(\.evidence) {
      #expect(held.isSuperset(of: evidence.answers))
      #expect(evidence.tie == nil || !above.isEmpty)
      if let symptom = evidence.symptom { #expect(above.contains(symptom)) }
    }
  }

  // MARK: A respondent who answers anything

  private static func answered(
    _ questionnaire: Questionnaire, _ random: inout SeededGenerator
  ) throws -> Interview {
    var interview = Interview(
      questionnaire, startedAt: InterviewResultOfEventsTests.start, today: PartialDate("2026-11-23"))
    let at = interview.startedAt
    // Some stop on the way.
    let most = random.chance(1, in: 3) ? random.number(1...60) : 2000
    for _ in 0..<most {
      switch interview.step {
      case .question(let view):
        let address = view.place.address
        let canSkip = !view.isRequired
        if canSkip, random.chance(1, in: 6) {
          try interview.apply(.skip(address, at: at))
        } else {
          do throws(Rejection) {
            try interview.apply(.answer(address, answer(view.form, &random), at: at))
          } catch {
            guard canSkip else { throw error }
            try interview.apply(.skip(address, at: at))
          }
        }
      case .roster(let view):
        let address = view.place.address
        if random.chance(1, in: 2) {
          try interview.apply(.addRow(address, at: at))
        } else if !view.isAgain, random.chance(1, in: 3) {
          try interview.apply(.skip(address, at: at))
        } else {
          try interview.apply(.closeRows(address, at: at))
        }
      case .say(let view): try interview.apply(.see(view.place.address, at: at))
      case .alert(let view): try interview.apply(.see(view.address, at: at))
      case .stop, .review, .finished: return interview
      }
    }
    return interview
  }

  private static func answer(_ form: AnswerForm, _ random: inout SeededGenerator) -> AnswerValue {
    func choice(_ options: [OptionView]) -> AnswerValue.Choice {
      let option = random.pick(options)
      return AnswerValue.Choice(option.code, words: option.takesWords ? "something else" : nil)
    }
    switch form {
    case .yesNo: return .option(random.chance(4, in: 5) ? "yes" : "no")
    case .one(let options): return .one(choice(options))
    case .many(let options, _, _): return options.isEmpty ? .many([]) : .many([choice(options)])
    case .scale(let range, _): return .number(Fraction(random.number(range)))
    case .number(let limits): return .number(limits.least ?? limits.most ?? 1)
    case .date(let precision, _, _):
      let year = random.number(2024...2026)
      let date =
        precision == .year || random.chance(1, in: 4)
        ? PartialDate(year: year) : PartialDate(year: year, month: random.number(1...10))
      return date.map(AnswerValue.date) ?? .notApplicable
    case .text: return .text("words")
    }
  }
}
