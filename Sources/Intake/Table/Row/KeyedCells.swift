/// What of a questionnaire is decided by keys where rows are taken one by one: see `KeyMaker`.
///
/// Whatever reads rosters, dates or answers that are too many to number has no key, and is evaluated in every row. So is a
/// condition that reads questions for which the table has no column, because it may count as met.
struct KeyedCells: Sendable {
  let codings: [AnswerCoding]
  /// `nil` for what has no key.
  let guards: [KeyPlace?]
  let scores: [KeyPlace?]
  let alerts: [KeyPlace?]
  /// How many numbers hold the keys of a row.
  let accumulators: Int
  /// By question and by condition, what it adds to keys: places in `terms`.
  let termsOfQuestions: [Range<Int>]
  let termsOfGuards: [Range<Int>]
  let terms: [Term]
  /// What terms add.
  let adds: [UInt64]
  /// By question, whether something without a key reads its answer.
  let isAnswerRead: [Bool]
  /// By score, whether something without a key reads its value.
  let isScoreRead: [Bool]

  /// What one question adds to one number, by its code; or a condition, by its truth.
  struct Term: Sendable {
    let accumulator: Int
    /// A place in `adds`: what the least code adds, those for greater ones behind it.
    let first: Int
  }

  /// No keys, of nothing.
  static let none = KeyedCells()

  private init() {
    (codings, guards, scores, alerts, accumulators) = ([], [], [], [], 0)
    (termsOfQuestions, termsOfGuards, terms, adds) = ([], [], [], [])
    (isAnswerRead, isScoreRead) = ([], [])
  }

  init(_ replay: RowReplay) {
    let machine = replay.questionnaire.machine
    let codings = machine.questions.elements.map(AnswerCoding.init)
    let hasColumn = machine.questions.ordinals.map { replay.columnsOf[$0.index][0] != nil }
    let maker = KeyMaker(
      machine: machine, codings: codings,
      codes: machine.questions.ordinals.map {
        machine.codes(of: $0, codings[$0.index], Set(MissingKind.allCases), hasColumn: hasColumn[$0.index])
      })
    var packing = KeyPacking()
    func place(_ mentioned: Mentioned, _ key: () throws(ScoringRefusal) -> OutcomeKey) -> KeyPlace? {
      machine.standsAlone(maker.everything(mentioned)) ? (try? key()).map { packing.place($0) } : nil
    }
    guards = machine.guards.elements.map { guardian in
      let mentioned = maker.everything(guardian.condition.mentioned)
      guard guardian.roster == nil, replay.absent.isDisjoint(with: mentioned.questions) else { return nil }
      return place(mentioned) { () throws(ScoringRefusal) in try maker.key(of: guardian.condition) }
    }
    scores = machine.scores.ordinals.map { ordinal in
      guard machine.scores[ordinal].each == nil else { return nil }
      return place(machine.scores[ordinal].mentionedWithBands) { () throws(ScoringRefusal) in
        try maker.key(of: ordinal)
      }
    }
    alerts = machine.alerts.ordinals.map { ordinal in
      guard machine.alerts[ordinal].each == nil else { return nil }
      return place(machine.alerts[ordinal].condition.mentioned) { () throws(ScoringRefusal) in
        try maker.key(of: ordinal)
      }
    }
    self.codings = codings
    accumulators = packing.count
    var terms: [Term] = []
    var adds: [UInt64] = []
    termsOfQuestions = machine.questions.ordinals.map { question in
      let first = terms.count
      for (accumulator, byQuestion) in packing.questions.enumerated() {
        guard let byCode = byQuestion[question] else { continue }
        terms.append(Term(accumulator: accumulator, first: adds.count))
        adds += (0...255).map { byCode[UInt8($0)] ?? 0 }
      }
      return first..<terms.count
    }
    termsOfGuards = machine.guards.ordinals.map { guardian in
      let first = terms.count
      for (accumulator, byGuard) in packing.guards.enumerated() {
        guard let byTruth = byGuard[guardian] else { continue }
        terms.append(Term(accumulator: accumulator, first: adds.count))
        adds += byTruth
      }
      return first..<terms.count
    }
    (self.terms, self.adds) = (terms, adds)
    var read = machine.readByRows
    for (guardian, key) in zip(machine.guards.elements, guards) where key == nil {
      read.formUnion(guardian.condition.mentioned)
    }
    for (score, key) in zip(machine.scores.elements, scores) where key == nil {
      read.formUnion(score.mentionedWithBands)
    }
    for (alert, key) in zip(machine.alerts.elements, alerts) where key == nil {
      read.formUnion(alert.condition.mentioned)
    }
    read = maker.everything(read)
    let (questionsRead, scoresRead) = (Set(read.questions), Set(read.scores))
    isAnswerRead = machine.questions.ordinals.map { questionsRead.contains($0) }
    isScoreRead = machine.scores.ordinals.map { scoresRead.contains($0) }
  }

  /// What is evaluated or read, in document order: as in the replay, but that what only keys read stands together.
  func order(in replay: RowReplay) -> [RowReplay.Stage] {
    var order: [RowReplay.Stage] = []
    for stage in replay.order {
      guard case .question(let ordinal) = stage, let question = question(ordinal, in: replay) else {
        order.append(stage)
        continue
      }
      if case .keyed(let run) = order.last, run.first?.condition == question.condition {
        order[order.count - 1] = .keyed(run + [question])
      } else {
        order.append(.keyed([question]))
      }
    }
    return order
  }

  /// Where a question stands that nothing but keys read; `nil` for others.
  private func question(_ ordinal: Ordinal<Question>, in replay: RowReplay) -> KeyedQuestion? {
    let machine = replay.questionnaire.machine
    let question = machine.questions[ordinal]
    let hasWords = replay.wordsOf[Place(step: question.step, row: 0)] != nil
    guard question.roster == nil, !isAnswerRead[ordinal.index], !hasWords else { return nil }
    return KeyedQuestion(
      question: ordinal, condition: machine.steps[question.step].condition,
      column: replay.columnsOf[ordinal.index][0])
  }
}

/// A question outside of rosters whose answer nothing but keys read: its code says all.
struct KeyedQuestion: Sendable {
  let question: Ordinal<Question>
  let condition: Ordinal<Guard>?
  let column: Int?
}
