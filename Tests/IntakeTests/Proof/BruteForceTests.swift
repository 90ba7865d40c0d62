import LocatedYAML
import TestSupport
import Testing

@testable import Intake

/// Every walk through a small questionnaire, by the engine: each thing that happens on the way, with the fewest answers
/// that led there.
struct EveryWalk {
  private(set) var smallest: [ClaimSubject: Int] = [:]
  private(set) var walks = 0
  private let questionnaire: Questionnaire
  private let subjects: [ClaimSubject]
  private let rows: Int
  private let atEnd: (Interview) -> Void
  private var machine: Machine { questionnaire.machine }

  /// - Parameter atEnd: Gets the interview at the end of each walk.
  init(
    _ questionnaire: Questionnaire, _ subjects: [ClaimSubject], rows: Int,
    atEnd: @escaping (Interview) -> Void = { _ in }
  ) throws {
    (self.questionnaire, self.subjects, self.rows) = (questionnaire, subjects, rows)
    self.atEnd = atEnd
    let start = Interview(
      questionnaire, startedAt: Timestamp(secondsSince1970: 0), today: PartialDate("2026-11-23"))
    try go(on: start, size: 0)
  }

  private mutating func note(_ subject: ClaimSubject, _ size: Int) {
    smallest[subject] = min(smallest[subject] ?? .max, size)
  }

  private mutating func go(on interview: Interview, size: Int) throws {
    for fired in interview.firedAlerts {
      for alert in machine.alerts.ordinals where "alert." + machine.alerts[alert].id == fired.address.name {
        note(.alert(alert), size)
      }
    }
    let evaluator = interview.evaluator
    let progress = Progress(evaluator)
    let next = interview.places.firstOpen(machine)
    for subject in subjects {
      switch subject {
      case .band(let score, let set, let band):
        for row in machine.scores[score].each.map({ evaluator.rows(of: $0) }) ?? [0] {
          let rows = machine.scores[score].each.map { RowsAtHand($0, row) } ?? .none
          guard let value = evaluator.outcome(of: score, row: row, progress).value,
            let read = evaluator.bandSet(of: machine.scores[score], rows)
          else { continue }
          let own = machine.scores[score].bands[set]
          if read.written == own.written, read.band(of: value) == own.bands[band] { note(subject, size) }
        }
      case .value(let score, let number):
        for row in machine.scores[score].each.map({ evaluator.rows(of: $0) }) ?? [0]
        where evaluator.outcome(of: score, row: row, progress).value == number { note(subject, size) }
      case .row(let roster, let index):
        let step = machine.rosters[roster].step
        let isPast = next.map { $0.step >= step } ?? true
        if isPast, progress.stop.map({ $0.place.step > step }) ?? true,
          evaluator.rows(of: roster).contains(index + 1)
        {
          note(subject, size)
        }
      default: break
      }
    }
    guard let place = next else {
      walks += 1
      atEnd(interview)
      return
    }
    func then(_ event: Event, _ price: Int) throws {
      var after = interview
      try after.apply(event)
      try go(on: after, size: size + price)
    }
    let at = interview.startedAt
    let address = machine.address(of: place)
    switch machine.steps[place.step].kind {
    case .stop:
      note(.stop(place.step), size)
      walks += 1
      atEnd(interview)
    case .say:
      if machine.steps[place.step].condition != nil { note(.text(place.step), size) }
      try then(.see(address, at: at), 0)
    case .roster(let roster):
      if evaluator.rows(of: roster).count < rows { try then(.addRow(address, at: at), 1) }
      try then(.closeRows(address, at: at), 0)
      try then(.skip(address, at: at), 0)
    case .question(let ordinal):
      note(.question(ordinal), size)
      let question = machine.questions[ordinal]
      for value in values(of: question, interview) {
        var after = interview
        do { try after.apply(.answer(address, value, at: at)) } catch { continue }
        try go(on: after, size: size + 1)
      }
      if !question.isRequired { try then(.skip(address, at: at), 0) }
    }
  }

  private func values(of question: Question, _ interview: Interview) -> [AnswerValue] {
    var values: [AnswerValue] = question.doesNotApply == nil ? [] : [.notApplicable]
    func choices(_ codes: [String]) -> [[String]] {
      codes.reduce([[]]) { sets, code in sets + sets.map { $0 + [code] } }
    }
    let rows = question.rosterOfChoices.map { roster in
      interview.evaluator.rows(of: roster).map { machine.rowName($0, in: roster) }
    }
    switch question.answer {
    case .yesNo, .one:
      values += (rows ?? question.answer.options?.map(\.code) ?? []).map { code in
        let takesWords = question.answer.options?.contains { $0.code == code && $0.takesWords } ?? false
        return .option(code, words: takesWords ? "w" : nil)
      }
    case .many: values += choices(rows ?? question.answer.options?.map(\.code) ?? []).map { .options($0) }
    case .scale(let scale): values += (scale.low...scale.high).map { .number(Fraction($0)) }
    case .number(let limits):
      let (low, high) = (Int(limits.least?.whole ?? 0), Int(limits.most?.whole ?? 3))
      values += (low...high).map { .number(Fraction($0)) }
    case .date:
      values += ["2025", "2026", "2026-01", "2026-11", "2026-12", "2027"].compactMap { PartialDate($0) }
        .map { .date($0) }
    case .text: values.append(.text("w"))
    }
    return values
  }
}

@Suite(.enabled(if: Proving.isPossible, "z3 is not installed"))
struct `Proofs against every walk` {
  /// What is proved is what every walk shows: what can happen, with how few answers, and what cannot.
  static func compare(_ text: String, rows: Int = 2, _ name: Comment) throws -> Int {
    let questionnaire = try Questionnaire.yaml(text)
    let outcomes = try Proving.outcomes(of: questionnaire, Proving.solver(), rows: rows)
      .filter { subject, _ in
        switch subject {
        case .evidence, .against, .area: false
        default: true
        }
      }
    let walks = try EveryWalk(questionnaire, outcomes.map(\.subject), rows: rows)
    for (subject, outcome) in outcomes {
      if case .notLookedAt = outcome { continue }
      if case .notWithinRows = outcome {
        #expect(walks.smallest[subject] == nil, "\(name) \(subject)\n\(text)")
        continue
      }
      if case .possible(let witness, false) = outcome {
        #expect(witness.size >= walks.smallest[subject] ?? .max, "\(name) \(subject) \(outcome)\n\(text)")
        continue
      }
      let size = try outcome.size
      #expect(size == walks.smallest[subject], "\(name) \(subject) \(outcome)\n\(text)")
    }
    return walks.walks
  }

  @Test(arguments: 0..<80)
  func `agree for small questionnaires`(_ seed: Int) throws {
    let text = SmallQuestionnaire.text(seed: UInt64(seed))
    // Some bands are outside of what their score can come to.
    guard Questionnaire.check(Source(name: "small.yaml", text: text)).questionnaire != nil else { return }
    #expect(try Self.compare(text, "\(seed)") > 0)
  }
}
