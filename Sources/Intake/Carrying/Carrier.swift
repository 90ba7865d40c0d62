/// Compares what was answered on one version of a questionnaire with what another version asks.
struct Carrier {
  /// The interview that is left, and an empty one on the version that it is carried to.
  let old: Interview
  let new: Interview
  let moment: Timestamp
  /// The answers that count: without those behind a stop.
  private let counting: Evaluator

  private(set) var answers: [Carried.Answer] = []
  private(set) var rosters: [Carried.Roster] = []
  private(set) var askedAgain: [Carried.Earlier] = []
  private(set) var gone: [Carried.Earlier] = []

  init(_ old: Interview, to questionnaire: Questionnaire, at moment: Timestamp) {
    self.old = old
    self.moment = moment
    new = Interview(questionnaire, startedAt: old.startedAt, today: old.today)
    counting = old.evaluator.before(Progress(old.evaluator).stop)
  }

  mutating func carried(from name: DefinitionName) -> Carried {
    for step in old.machine.steps.ordinals {
      switch old.machine.steps[step].kind {
      case .question(let question):
        if old.machine.steps[step].roster == nil { carry(question, row: 0) }
      case .roster(let roster): carry(roster)
      case .say, .stop: break
      }
    }
    let move = Carried.Move(from: name, at: moment, askedAgain: askedAgain, gone: gone)
    return Carried(
      moves: (old.carriedOver?.moves ?? []) + [move], answers: answers, rosters: rosters, texts: texts,
      alerts: alerts)
  }

  // MARK: Answers

  private mutating func carry(_ ordinal: Ordinal<Question>, row: Int, isListed: Bool = false) {
    guard let entry = old.evaluator.storedAnswer(to: ordinal, row: row) else { return }
    let question = old.machine.questions[ordinal]
    let counted = counting.answer(to: ordinal, row: row)
    let address = old.machine.address(of: ordinal, row: row)
    let at = entry.at ?? old.startedAt
    let earlier = Carried.Earlier(
      address: address, ask: old.speech.text(question.ask, old.speech.at(ordinal, row)),
      row: question.roster.map { old.speech.called($0, row) },
      spoken: (counted ?? entry).value.map { old.speech.spoken($0, of: ordinal, row: row) }, at: at,
      identifies: question.identifies, counted: counted != nil)
    switch fate(of: ordinal, row: row, isSkip: entry.value == nil) {
    case .kept:
      answers.append(
        Carried.Answer(
          address: address, value: entry.value.map { old.machine.answerValue(of: $0, to: ordinal) }, at: at))
      if isListed { gone.append(earlier) }
    case .askedAgain: askedAgain.append(earlier)
    case .gone: gone.append(earlier)
    }
  }

  private enum Fate { case kept, askedAgain, gone }

  private func fate(of ordinal: Ordinal<Question>, row: Int, isSkip: Bool) -> Fate {
    let address = old.machine.address(of: ordinal, row: row)
    guard case .question(let question, let newRow) = try? new.addresses.target(of: address) else {
      return .gone
    }
    let meaning = new.machine.meaning(of: question, row: newRow)
    guard meaning != nil, meaning == old.machine.meaning(of: ordinal, row: row) else { return .askedAgain }
    return isSkip && new.machine.questions[question].isRequired ? .askedAgain : .kept
  }

  // MARK: Rows

  private mutating func carry(_ ordinal: Ordinal<Roster>) {
    let responses = old.evaluator.responses.rosters[ordinal.index]
    var overLimit: Set<Int> = []
    if case .added(let ask, let again, _, _) = old.machine.rosters[ordinal].rows {
      overLimit = carry(ordinal, responses, ask: ask, again: again)
    }
    for row in responses.answers.rows {
      for question in old.machine.rosters[ordinal].questions {
        carry(question, row: row, isListed: overLimit.contains(row))
      }
    }
  }

  /// The rows that were added, and whether there are more.
  ///
  /// - Returns: Rows for which the new version has no room. They are carried as rows that were taken out.
  private mutating func carry(
    _ ordinal: Ordinal<Roster>, _ responses: RosterResponses, ask: Template, again: Template
  ) -> Set<Int> {
    let id = old.machine.rosters[ordinal].id
    guard !responses.added.isEmpty || !responses.removed.isEmpty || responses.state != .open else {
      return []
    }
    guard case .roster(let roster) = new.machine.names[id],
      case .added(_, let newAgain, _, let most) = new.machine.rosters[roster].rows
    else {
      if let earlier = opening(of: ordinal, responses, ask) { gone.append(earlier) }
      return []
    }
    guard new.machine.meaning(of: roster) == old.machine.meaning(of: ordinal) else {
      if let earlier = opening(of: ordinal, responses, ask) { askedAgain.append(earlier) }
      return []
    }
    let overLimit = responses.added.dropFirst(most)
    var state = responses.state
    // With rows there, a no was the answer to "is there another?".
    if !responses.added.isEmpty, state != .open, again.source != newAgain.source {
      let spoken = state == .closed ? old.speech.words.noAlone : nil
      askedAgain.append(earlier(ordinal, responses, again, spoken: spoken))
      state = .open
    }
    rosters.append(
      Carried.Roster(
        id: id, rows: Array(responses.added.prefix(most)),
        removed: (responses.removed + overLimit).sorted(), state: state, at: responses.at))
    return Set(overLimit)
  }

  /// What was said to the question that opens a roster; `nil` where that was nothing.
  private func opening(
    of ordinal: Ordinal<Roster>, _ responses: RosterResponses, _ ask: Template
  ) -> Carried.Earlier? {
    if !responses.added.isEmpty {
      let rows = old.speech.words.list(responses.added.map { old.speech.called(ordinal, $0) })
      return earlier(ordinal, responses, ask, spoken: rows)
    }
    switch responses.state {
    case .open: return nil
    case .closed: return earlier(ordinal, responses, ask, spoken: old.speech.words.noAlone)
    case .skipped: return earlier(ordinal, responses, ask, spoken: nil)
    }
  }

  private func earlier(
    _ ordinal: Ordinal<Roster>, _ responses: RosterResponses, _ ask: Template, spoken: String?
  ) -> Carried.Earlier {
    let roster = old.machine.rosters[ordinal]
    let place = Place(step: roster.step, row: 0)
    return Carried.Earlier(
      address: Address(roster.id), ask: old.speech.text(ask), row: nil, spoken: spoken,
      at: responses.at ?? old.startedAt,
      identifies: roster.questions.contains { old.machine.questions[$0].identifies },
      counted: counting.relevance(of: place) == .yes
        && counting.responses.rosters[ordinal.index] == responses)
  }

  // MARK: Texts and alerts

  private var texts: [Address] {
    old.seenSays.sorted { $0.precedes($1, old.machine) }.compactMap { place in
      let address = old.machine.address(of: place)
      guard case .say(let step, let row) = try? new.addresses.target(of: address),
        case .say(let said) = old.machine.steps[place.step].kind,
        case .say(let says) = new.machine.steps[step].kind,
        old.machine.says[said].text.source == new.machine.says[says].text.source,
        isKept(
          row: place.row, of: old.machine.steps[place.step].roster, as: row,
          of: new.machine.steps[step].roster)
      else { return nil }
      return address
    }
  }

  private var alerts: [Carried.Alert] {
    old.firedAlerts.enumerated().map { index, fired in
      Carried.Alert(
        fired: isSame(fired) ? fired : fired.ofEarlierVersion, isSeen: old.seenAlerts.contains(index))
    }
  }

  /// Whether the new version has the same alert, for the same row.
  private func isSame(_ fired: FiredAlert) -> Bool {
    guard !fired.isOfEarlierVersion,
      case .alert(let then, let row) = try? old.addresses.target(of: fired.address),
      case .alert(let now, let newRow) = try? new.addresses.target(of: fired.address)
    else { return false }
    return old.machine.meaning(of: then) == new.machine.meaning(of: now)
      && isKept(row: row, of: old.machine.alerts[then].each, as: newRow, of: new.machine.alerts[now].each)
  }

  private func isKept(
    row: Int, of oldRoster: Ordinal<Roster>?, as newRow: Int, of newRoster: Ordinal<Roster>?
  ) -> Bool {
    guard let oldRoster, let newRoster else { return oldRoster == nil && newRoster == nil }
    let meaning = new.machine.meaning(ofRow: newRow, in: newRoster)
    return meaning != nil && meaning == old.machine.meaning(ofRow: row, in: oldRoster)
  }
}

extension FiredAlert {
  fileprivate var ofEarlierVersion: FiredAlert {
    FiredAlert(
      address: address, level: level, at: at, say: say, contacts: contacts, tell: tell, because: because,
      isOfEarlierVersion: true)
  }
}
