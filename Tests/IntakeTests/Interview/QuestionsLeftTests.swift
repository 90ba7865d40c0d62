import LocatedYAML
import Testing

@testable import Intake

struct QuestionsLeftTests {
  private static func left(_ interview: Interview) -> String {
    let left = interview.questionsLeft
    return "\(left.least)...\(left.most.map(String.init) ?? "")"
  }

  @Test func `a question whose condition is open may come`() throws {
    var interview = try Interview.page(
      """
      - {id: a, ask: A?, answer: yes-no}
      - {id: b, ask: B?, answer: yes-no, when: a = yes}
      - {id: c, ask: C?, answer: yes-no, when: b = yes}
      - {id: d, ask: D?, answer: yes-no}
      """)
    #expect(Self.left(interview) == "2...4")
    try interview.yes("a")
    #expect(Self.left(interview) == "2...3")
    try interview.no("b")
    #expect(Self.left(interview) == "1...1")
    try interview.move("a")
    #expect(Self.left(interview) == "1...1")
    try interview.no("d")
    #expect(Self.left(interview) == "0...0")
  }

  @Test func `what a skip leaves undecided is not still to come`() throws {
    var interview = try Interview.page(
      """
      - {id: a, ask: A?, answer: yes-no}
      - {id: b, ask: B?, answer: yes-no, when: a = yes}
      - {id: c, ask: C?, answer: yes-no}
      - {id: d, ask: D?, answer: yes-no, when: a = yes}
      """)
    try interview.skip("a")
    #expect(Self.left(interview) == "1...2")
    try interview.yes("c")
    #expect(Self.left(interview) == "0...0")
  }

  @Test func `nothing is left behind a stop that holds, and all that stands before it`() throws {
    var interview = try Interview.page(
      """
      - {id: a, ask: A?, answer: yes-no}
      - {id: b, ask: B?, answer: yes-no, when: a = no}
      - {stop: early, when: a = no, say: Goodbye.}
      - {id: c, ask: C?, answer: yes-no}
      """)
    #expect(Self.left(interview) == "2...3")
    try interview.no("a")
    #expect(Self.left(interview) == "1...1")
    try interview.yes("b")
    #expect(Self.left(interview) == "0...0")
    try interview.yes("a")
    #expect(Self.left(interview) == "1...1")
  }

  @Test func `how many rows come is not known before their list is closed`() throws {
    var interview = try InterviewRosterTests.people()
    // Whether there is someone; who helped, and whether the number is right, may come.
    #expect(Self.left(interview) == "1...")
    try interview.add("person")
    // Their name and how close they are, whether there is another, and who helped.
    #expect(Self.left(interview) == "4...")
    try interview.type("person_name[1]", "Ann")
    try interview.see("people.say.1[1]")
    try interview.yes("close[1]")
    #expect(Self.left(interview) == "3...")
    try interview.close("person")
    // Who helped and the last one; how, for each who did, of whom nobody knows how many.
    #expect(Self.left(interview) == "2...")
    try interview.answer("helped", .options(["1"]))
    #expect(Self.left(interview) == "2...2")
  }

  @Test func `rows that are given or chosen among options have an end`() throws {
    let interview = Interview(
      try .yaml(
        """
        questionnaire: rows
        version: 1.0.0
        title: Rows
        pages:
          - page: first
            title: First
            questions:
              - {id: a, ask: A?, answer: yes-no}
              - {id: who, ask: Who?, answer: many, choices: {x: X, y: Y, none: {label: None, exclusive: true}}}
          - page: given
            title: Given
            repeat: row
            over: {p: P, q: {label: Q, when: a = yes}}
            questions:
              - {id: g1, ask: One?, answer: yes-no}
              - {id: g2, ask: Two?, answer: yes-no, when: g1 = yes}
          - page: chosen
            title: Chosen
            repeat: helper
            over: who
            questions:
              - {id: how, ask: How?, answer: text}
        """), startedAt: Interview.start)
    // a, who and g1[p]; g2[p], both of q, and how for both who can be chosen.
    #expect(Self.left(interview) == "3...8")
    var chosen = interview
    try chosen.answer("who", .options(["x"]))
    #expect(Self.left(chosen) == "3...6")
    try chosen.no("a")
    #expect(Self.left(chosen) == "2...3")
  }

  @Test(arguments: InterviewPropertyTests.seeds)
  func `the count equals a walk over all places`(seed: UInt64) throws {
    var interview = Interview(
      try .yaml(RandomQuestionnaire.text(seed: seed)), startedAt: InterviewPropertyTests.start)
    var random = RandomEvents(seed: seed &* 104_729)
    for _ in 0..<60 {
      try? interview.apply(random.next(for: interview))
      #expect(interview.questionsLeft == interview.questionsLeftByOneWalk)
    }
  }

  /// Conditions that ask whether something is answered are decided before it is; without them the bounds hold.
  @Test func `as many are asked as were left, whatever is answered`() throws {
    var bounded = 0
    for seed in UInt64(1)...500 {
      let text = RandomQuestionnaire.text(seed: seed)
      guard !text.contains("answered("), !text.contains("skipped("), !text.contains("asked(") else {
        continue
      }
      var interview = Interview(try .yaml(text), startedAt: InterviewPropertyTests.start)
      var random = RandomEvents(seed: seed)
      var lefts: [QuestionsLeft] = []
      while let event = random.onward(interview, addingRows: false) {
        switch event {
        case .answer, .skip, .closeRows: lefts.append(interview.questionsLeft)
        default: break
        }
        try interview.apply(event)
      }
      for (asked, left) in lefts.enumerated() {
        let still = lefts.count - asked
        // A stop may cut short what was decided.
        if case .finished = interview.outcome { #expect(left.least <= still, "seed \(seed), \(asked)") }
        if let most = left.most {
          bounded += 1
          #expect(still <= most, "seed \(seed), after \(asked)")
        }
      }
    }
    #expect(bounded > 100, "too little was counted to show anything: \(bounded)")
  }

  @Test func `the shipped questionnaires end with none left`() throws {
    for name in ["phq-9", "symptom-screening"] {
      let source = try #require(`Shipped questionnaires`.source(name))
      let checked = Questionnaire.check(source, including: { `Shipped questionnaires`.source($0) })
      var interview = Interview(try #require(checked.questionnaire), startedAt: Interview.start)
      #expect(interview.questionsLeft.least > 0)
      var random = RandomEvents(seed: 1)
      while let event = random.onward(interview, addingRows: false) { try interview.apply(event) }
      #expect(interview.questionsLeft == QuestionsLeft(least: 0, most: 0))
    }
  }
}

extension Interview {
  /// The specification: all places in the order of the interview, from the first open question to a stop that holds.
  fileprivate var questionsLeftByOneWalk: QuestionsLeft {
    var (least, mayCome, isBounded, isBegun) = (0, 0, true, false)
    var index = 0
    while index < machine.steps.count {
      let own = Place(step: Ordinal(index), row: 0)
      index += 1
      switch machine.steps[own.step].kind {
      case .say: continue
      case .stop:
        if evaluator.relevance(of: own) == .yes {
          return QuestionsLeft(least: least, most: isBounded ? least + mayCome : nil)
        }
      case .question: count(own, &least, &mayCome, &isBegun)
      case .roster(let ordinal):
        let roster = machine.rosters[ordinal]
        let wasOpen = least
        for row in evaluator.rows(of: ordinal) {
          for step in roster.body { count(Place(step: Ordinal(step), row: row), &least, &mayCome, &isBegun) }
        }
        if evaluator.isOpen(own) { (least, isBegun) = (least + 1, true) }
        index = max(index, roster.body.upperBound)
        guard isBegun || least > wasOpen else { continue }
        switch evaluator.rowsToCome(in: ordinal, evaluator.relevance(of: own)) {
        case .unbounded: isBounded = false
        case .atMost(let questions): mayCome += questions
        }
      }
    }
    return QuestionsLeft(least: least, most: !isBegun ? 0 : isBounded ? least + mayCome : nil)
  }

  private func count(_ place: Place, _ least: inout Int, _ mayCome: inout Int, _ isBegun: inout Bool) {
    guard case .question(let question) = machine.steps[place.step].kind else { return }
    if evaluator.isOpen(place) {
      (least, isBegun) = (least + 1, true)
    } else if isBegun, evaluator.relevance(of: place) == .unknown,
      evaluator.relevantAnswer(to: question, row: place.row) == nil
    {
      mayCome += 1
    }
  }
}
