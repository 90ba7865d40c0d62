import Testing

@testable import Intake

@Suite struct `Relevance` {
  static let yaml = """
    pages:
      - page: start
        title: Start
        questions:
          - {id: consent, ask: May we?, answer: yes-no}
          - {stop: declined, when: consent = no, say: Bye}
          - {id: mood, ask: Mood?, answer: scale, from: {0: Bad}, to: {9: Good}}
          - {id: why, ask: Why?, answer: text, when: mood <= 3}
      - page: people
        title: People
        repeat: person
        ask: Someone?
        again: Anyone else?
        at-most: 3
        called: "{who}"
        questions:
          - {id: who, ask: Who?, answer: text}
          - {id: quarrel, ask: A quarrel?, answer: yes-no}
          - {id: about, ask: About what?, answer: text, when: quarrel = yes}
      - page: helpers
        title: Helpers
        questions:
          - {id: helpers, ask: Who helps?, answer: many, choices: person}
          - {id: best, ask: Who most?, answer: one, choices: person}
      - page: help
        title: Help
        repeat: helper
        over: helpers
        questions:
          - {id: how, ask: How?, answer: text}
      - page: troubles
        title: Troubles
        when: consent = yes
        repeat: trouble
        over:
          low: {label: low, when: mood <= 3}
          other: other
        questions:
          - {id: bad, ask: How bad?, answer: scale, from: {0: Not}, to: {3: Very}}
          - {id: since, ask: Since?, answer: date, when: bad >= 1}
      - page: end
        title: End
        questions:
          - {id: end, ask: Anything else?, answer: text}

    """

  /// The places in the order of an interview that a screen would ask, with their states.
  private func states(_ form: Form) -> [String: ResponseState] {
    let evaluator = form.evaluator
    let progress = Progress(evaluator)
    var states: [String: ResponseState] = [:]
    for ordinal in form.machine.questions.ordinals {
      let question = form.machine.questions[ordinal]
      guard let roster = question.roster else {
        states[question.id] = evaluator.state(of: ordinal, row: 0, progress)
        continue
      }
      for row in evaluator.rows(of: roster) {
        states["\(question.id)[\(row)]"] = evaluator.state(of: ordinal, row: row, progress)
      }
    }
    states["person"] = evaluator.state(of: form.roster("person"), progress)
    return states
  }

  /// Where the interview goes on: the id, and the row.
  private func open(_ form: Form) -> String? {
    guard let place = Progress(form.evaluator).open?.place else { return nil }
    let name =
      switch form.machine.steps[place.step].kind {
      case .question(let question): form.machine.questions[question].id
      case .roster(let roster): form.machine.rosters[roster].id
      case .say, .stop: "?"
      }
    return place.row == 0 ? name : "\(name)[\(place.row)]"
  }

  @Test func `an interview goes on at the first open place, row by row`() throws {
    var form = try Form(Self.yaml)
    #expect(open(form) == "consent")
    form.answer(["consent": "yes"])
    #expect(open(form) == "mood")
    form.answer(["mood": "2"])
    #expect(open(form) == "why")
    form.answer(["why": "-"])
    #expect(open(form) == "person")
    form.add([1, 2], to: "person", .open)
    #expect(open(form) == "who[1]")
    form.answer(["who[1]": "Jo", "quarrel[1]": "yes"])
    #expect(open(form) == "about[1]")
    form.answer(["quarrel[1]": "no"])
    #expect(open(form) == "who[2]")
    form.answer(["who[2]": "Al", "quarrel[2]": "-"])
    #expect(open(form) == "person")
    form.add([1, 2], to: "person", .closed)
    #expect(open(form) == "helpers")
    form.answer(["helpers": "2", "best": "2"])
    #expect(open(form) == "how[2]")
    form.answer(["how[2]": "-"])
    #expect(open(form) == "bad[1]")
    form.answer(["bad[low]": "0"])
    #expect(open(form) == "bad[2]")
    form.answer(["bad[other]": "1"])
    #expect(open(form) == "since[2]")
    form.answer(["since[other]": "2020", "end": "No"])
    #expect(open(form) == nil)
  }

  @Test func `a full roster asks for no other row`() throws {
    var form = try Form(Self.yaml)
    form.answer(["consent": "yes", "mood": "9"])
    form.add([2, 3, 7], to: "person", .open)
    for row in [2, 3, 7] { form.answer(["who[\(row)]": "-", "quarrel[\(row)]": "-"]) }
    #expect(open(form) == "helpers")
  }

  @Test func `what has no answer is not asked before the first open place, and not reached from it on`()
    throws
  {
    var form = try Form(Self.yaml)
    form.answer(["consent": "yes", "mood": "9"])
    form.add([1], to: "person", .open)
    form.answer(["who[1]": "-", "end": "Later"])
    #expect(
      states(form) == [
        "consent": .answered, "mood": .answered, "why": .notAsked, "who[1]": .skipped,
        "quarrel[1]": .notReached,
        "about[1]": .notReached, "person": .notReached, "helpers": .notReached, "best": .notReached,
        "end": .answered, "bad[2]": .notReached, "since[2]": .notReached,
      ])
    form.add([], to: "person", .skipped)
    form.answer(["helpers": "-", "best": "-", "bad[other]": "0"])
    #expect(
      states(form) == [
        "consent": .answered, "mood": .answered, "why": .notAsked, "person": .skipped, "helpers": .skipped,
        "best": .skipped, "end": .answered, "bad[2]": .answered, "since[2]": .notAsked,
      ])
  }

  @Test func `nothing behind a stop is reached`() throws {
    var form = try Form(Self.yaml)
    form.answer(["consent": "no", "mood": "2", "why": "-", "end": "Bye"])
    let states = states(form)
    #expect(states["consent"] == .answered)
    #expect(states.filter { $0.value != .notReached }.keys.sorted() == ["consent"])
    #expect(Progress(form.evaluator).stop != nil)
  }

  @Test func `an answer under a condition that does not hold is set aside, and comes back`() throws {
    var form = try Form(Self.yaml)
    form.answer(["mood": "2", "why": "Rain"])
    let why = QuestionReference(question: form.question("why"), row: .none)
    #expect(form.evaluator.value(of: why, .none) == .text("Rain"))
    form.answer(["mood": "5"])
    #expect(form.evaluator.answer(to: why, .none) == nil)
    form.answer(["mood": "-"])
    #expect(form.evaluator.answer(to: why, .none) == nil)
    form.answer(["mood": "3"])
    #expect(form.evaluator.value(of: why, .none) == .text("Rain"))
  }

  @Test func `a removed row is taken out of every choice of it`() throws {
    var form = try Form(Self.yaml)
    form.add([1, 2], to: "person", .closed)
    form.answer(["helpers": "1 2", "best": "2"])
    let helpers = QuestionReference(question: form.question("helpers"), row: .none)
    let best = QuestionReference(question: form.question("best"), row: .none)
    #expect(form.evaluator.rows(of: form.roster("helper")) == [1, 2])
    form.add([1], to: "person", .closed)
    #expect(form.evaluator.value(of: helpers, .none) == .rows([1]))
    #expect(form.evaluator.answer(to: best, .none) == nil)
    #expect(form.evaluator.rows(of: form.roster("helper")) == [1])
    // Emptied by that, it is asked again; answered with nobody, it is an answer.
    form.answer(["helpers": "2"])
    #expect(form.evaluator.answer(to: helpers, .none) == nil)
    form.answer(["helpers": ""])
    #expect(form.evaluator.answer(to: helpers, .none) == nil)
    form.set(form.question("helpers"), to: .init(value: .rows([]), at: nil))
    #expect(form.evaluator.value(of: helpers, .none) == .rows([]))
  }

  @Test func `a given row whose condition is unknown is undecided`() throws {
    var form = try Form(Self.yaml)
    let trouble = form.roster("trouble")
    // The page's own condition is unknown: nothing is known of its rows.
    #expect(form.evaluator.rowSet(of: trouble) == nil)
    form.answer(["consent": "yes", "mood": "-"])
    #expect(form.evaluator.rowSet(of: trouble) == RowSet(there: [2], undecided: [1], further: 0))
    form.answer(["mood": "5"])
    #expect(form.evaluator.rowSet(of: trouble) == RowSet(there: [2], undecided: [], further: 0))
    form.answer(["mood": "3"])
    #expect(form.evaluator.rowSet(of: trouble) == RowSet(there: [1, 2], undecided: [], further: 0))
    form.answer(["consent": "no"])
    #expect(form.evaluator.rowSet(of: trouble) == nil)
    #expect(form.evaluator.rows(of: trouble).isEmpty)
  }

  @Test func `an undecided row counts as one that may be there`() throws {
    var form = try Form(Self.yaml)
    form.answer(["consent": "yes", "mood": "-", "bad[other]": "2"])
    let trouble = form.roster("trouble")
    let bad = NumberExpression.question(.init(question: form.question("bad"), row: .current))
    func truth(_ list: (ConditionList) -> Condition, _ least: Fraction) -> Truth {
      form.evaluator.truth(of: list(.rows(trouble, .compare(bad, .greaterOrEqual, .constant(least)))), .none)
    }
    #expect(truth(Condition.any, 2) == .yes)
    #expect(truth(Condition.any, 3) == .unknown)
    #expect(truth(Condition.all, 2) == .unknown)
    #expect(truth(Condition.all, 3) == .no)
    let count = NumberExpression.count(.rows(trouble, .constant(true)))
    #expect(form.evaluator.number(of: count, .none) == .between(low: 1, high: 2))
  }
}
