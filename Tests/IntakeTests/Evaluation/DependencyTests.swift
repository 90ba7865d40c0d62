import Testing

@testable import Intake

/// Recomputing only what reads a change gives what one pass over everything gives.
@Suite struct `Readers of a change` {
  /// Changes responses at random and keeps an evaluation up to date by the readers of each change.
  private struct Walk {
    var form: Form
    var evaluator: Evaluator
    let dependencies: Dependencies
    var random: Lehmer

    init(_ form: Form, seed: UInt64) {
      self.form = form
      evaluator = form.evaluator
      dependencies = .init(form.machine)
      random = Lehmer(seed)
    }

    mutating func update(_ readers: [Int]) {
      var waiting = Set(readers)
      while let place = waiting.min() {
        waiting.remove(place)
        if evaluator.recompute(dependencies.order[place]) {
          waiting.formUnion(dependencies.cellReaders[place])
        }
      }
    }

    mutating func change() {
      let rosters = form.machine.rosters.ordinals.filter {
        if case .added = form.machine.rosters[$0].rows { true } else { false }
      }
      if let roster = rosters.randomElement(using: &random), Int.random(in: 0...4, using: &random) == 0 {
        let rows = (1...4).filter { _ in Bool.random(using: &random) }
        let state = [RosterState.open, .closed, .skipped].randomElement(using: &random) ?? .open
        form.add(rows, to: form.machine.rosters[roster].id, state)
        evaluator.responses = form.responses
        update(dependencies.rosterReaders[roster.index])
        return
      }
      guard let ordinal = form.machine.questions.ordinals.randomElement(using: &random) else { return }
      let row = form.machine.questions[ordinal].roster == nil ? 0 : Int.random(in: 1...4, using: &random)
      form.set(ordinal, row: row, to: entry(for: ordinal))
      evaluator.responses = form.responses
      update(dependencies.questionReaders[ordinal.index])
    }

    private mutating func entry(for ordinal: Ordinal<Question>) -> Responses.Entry? {
      switch Int.random(in: 0...7, using: &random) {
      case 0: nil
      case 1: .init(value: nil, at: nil)
      case 2 where form.machine.questions[ordinal].doesNotApply != nil: .init(value: .notApplicable, at: nil)
      default: .init(value: value(for: form.machine.questions[ordinal].answer), at: nil)
      }
    }

    private mutating func value(for kind: AnswerKind) -> Value {
      switch kind {
      case .yesNo: return .option(Int.random(in: 0...1, using: &random), words: nil)
      case .one(.options(let options)):
        return .option(Int.random(in: 0..<options.count, using: &random), words: nil)
      case .one(.rows): return .row(Int.random(in: 1...4, using: &random))
      case .many(.options(let options), _, _):
        return .options(options.indices.filter { _ in Bool.random(using: &random) }, words: [:])
      case .many(.rows, _, _): return .rows((1...4).filter { _ in Bool.random(using: &random) })
      case .scale(let scale): return .number(Fraction(Int.random(in: scale.low...scale.high, using: &random)))
      case .number: return .number(Fraction(Int.random(in: 0...300, using: &random)))
      case .date:
        let year = Int.random(in: 2020...2026, using: &random)
        return PartialDate(year: year, month: Int.random(in: 1...12, using: &random)).map(Value.date)
          ?? .text("")
      case .text: return .text("text")
      }
    }
  }

  @Test(
    arguments: ["first-session", "therapist-fit", "symptom-screening", "phq-9"], 1...3 as ClosedRange<UInt64>)
  func `keep an evaluation equal to one pass`(id: String, seed: UInt64) throws {
    var walk = Walk(try Form.shipped(id), seed: seed)
    for count in 1...150 {
      walk.change()
      let expected = Evaluation.onePass(walk.form.machine, walk.form.responses)
      guard walk.evaluator.evaluation == expected else {
        Issue.record("they differ after \(count) changes")
        return
      }
    }
  }

  @Test func `keep an evaluation equal to one pass where rows are given and chosen`() throws {
    var walk = Walk(try Form(`Relevance`.yaml), seed: 5)
    for _ in 1...600 {
      walk.change()
      #expect(walk.evaluator.evaluation == Evaluation.onePass(walk.form.machine, walk.form.responses))
    }
  }

  @Test(arguments: ["first-session", "therapist-fit", "symptom-screening"])
  func `let every reader stand behind what it reads`(id: String) throws {
    let machine = try Form.shipped(id).machine
    let dependencies = Dependencies(machine)
    #expect(Set(dependencies.order).count == dependencies.order.count)
    #expect(
      dependencies.order.count
        == machine.guards.count + machine.scores.count + machine.alerts.count + machine.rosters.count)
    for (place, readers) in dependencies.cellReaders.enumerated() {
      #expect(readers.allSatisfy { $0 > place })
    }
  }

  @Test func `touch only what reads an answer`() throws {
    let form = try Form(`Relevance`.yaml)
    let dependencies = Dependencies(form.machine)
    let readers = dependencies.questionReaders[form.question("quarrel").index].map { dependencies.order[$0] }
    #expect(readers.count == 1)
    #expect(dependencies.questionReaders[form.question("end").index].isEmpty)
  }
}
