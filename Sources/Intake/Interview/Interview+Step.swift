extension Interview {
  /// What to show now: an alert that has fired and was not read; else the place that is looked at; else the first
  /// that waits for an answer; else the review.
  public var step: InterviewStep {
    if isFinished { return .finished }
    if let alert = unseenAlert {
      return .alert(
        AlertView(
          address: alert.address, level: alert.level, text: alert.say ?? "", contacts: alert.contacts))
    }
    return currentPlace.map(view) ?? .review
  }

  /// The address of what `step` shows; `nil` for the review and the end.
  public var address: Address? {
    if isFinished { return nil }
    return unseenAlert?.address ?? currentPlace.map(machine.address)
  }

  /// Whether an earlier place is looked at, and not the one where the interview goes on.
  public var isLookingBack: Bool { cursor != nil }

  public var canGoBack: Bool { backAddress != nil }

  /// Where `move` goes back to; `nil` at the first place, and as long as an alert was not read.
  public var backAddress: Address? {
    guard !isFinished, unseenAlert == nil else { return nil }
    let back = currentPlace.map { places.relevant.previous(before: $0, machine) } ?? places.relevant.last
    return back.map(machine.address)
  }

  /// Where `move` goes forward to after going back; `nil` for where the interview goes on (`move` to `nil`).
  public var forwardAddress: Address? {
    guard unseenAlert == nil, let place = cursor?.place else { return nil }
    return places.relevant.next(after: place, machine).map(machine.address)
  }

  /// The place that `step` shows, alerts aside; `nil` for the review.
  var currentPlace: Place? { cursor?.place ?? places.firstOpen(machine) }

  private var unseenAlert: FiredAlert? { unseenAlerts.first.map { firedAlerts[$0] } }

  /// Places in `firedAlerts`, urgent ones first. An alert without a text for the respondent is never shown.
  var unseenAlerts: [Int] {
    let unseen = firedAlerts.indices.filter { firedAlerts[$0].say != nil && !seenAlerts.contains($0) }
    let urgent = unseen.filter { firedAlerts[$0].level == .urgent }
    return urgent + unseen.filter { firedAlerts[$0].level != .urgent }
  }

  // MARK: Views

  func view(of place: Place) -> InterviewStep {
    switch machine.steps[place.step].kind {
    case .question(let question): .question(view(of: question, place))
    case .roster(let roster): .roster(view(of: roster, place))
    case .say(let say): .say(view(of: machine.says[say], place))
    case .stop(let stop):
      .stop(StopView(address: machine.address(of: place), text: speech.text(machine.stops[stop].say)))
    }
  }

  private func view(of ordinal: Ordinal<Question>, _ place: Place) -> QuestionView {
    let question = machine.questions[ordinal]
    let rows = rowsAtHand(place)
    let speech = speech
    func text(_ template: Template?) -> String? { template.map { speech.text($0, rows) } }
    return QuestionView(
      place: placeView(place), stem: text(machine.pages[machine.steps[place.step].page].stem),
      ask: speech.text(question.ask, rows), help: text(question.help), form: form(of: ordinal, place, speech),
      isRequired: question.isRequired, doesNotApply: text(question.doesNotApply),
      answered: state(of: ordinal, row: place.row))
  }

  private func form(of ordinal: Ordinal<Question>, _ place: Place, _ speech: Speech) -> AnswerForm {
    let rows = rowsAtHand(place)
    func views(of choices: Choices) -> [OptionView] {
      switch choices {
      case .options(let options):
        options.map {
          OptionView(
            code: $0.code, label: speech.text($0.label, rows), isExclusive: $0.isExclusive,
            takesWords: $0.takesWords)
        }
      case .rows(let roster):
        evaluator.rows(of: roster).map {
          OptionView(
            code: machine.rowName($0, in: roster), label: speech.called(roster, $0), isExclusive: false,
            takesWords: false)
        }
      }
    }
    switch machine.questions[ordinal].answer {
    case .yesNo: return .yesNo
    case .one(let choices): return .one(views(of: choices))
    case .many(let choices, let atLeast, let atMost):
      return .many(views(of: choices), atLeast: atLeast, atMost: atMost)
    case .scale(let scale):
      return .scale(scale.low...scale.high, labels: scale.labels.mapValues { speech.text($0, rows) })
    case .number(let limits): return .number(limits)
    case .date(let limits):
      let reading = reading(of: ordinal, row: place.row, machine.address(of: place))
      return .date(limits.precision, notBefore: reading.notBefore, notAfter: reading.notAfter)
    case .text(let limits): return .text(limits)
    }
  }

  private func view(of ordinal: Ordinal<Roster>, _ place: Place) -> RosterView {
    let roster = machine.rosters[ordinal]
    let speech = speech
    let rows = evaluator.rows(of: ordinal).map {
      RosterView.Row(address: machine.address(of: ordinal, row: $0), called: speech.called(ordinal, $0))
    }
    guard case .added(let ask, let again, let help, let atMost) = roster.rows else {
      // No place of an interview: rows that are given or chosen are not asked for.
      return RosterView(
        place: placeView(place), ask: roster.title, help: nil, rows: rows, atMost: rows.count, state: .closed)
    }
    let state = evaluator.responses.rosters[ordinal.index].state
    return RosterView(
      place: placeView(place), ask: speech.text(rows.isEmpty ? ask : again),
      help: help.map { speech.text($0) }, rows: rows, atMost: atMost,
      state: state == .open && rows.count >= atMost ? .closed : state)
  }

  private func view(of say: Say, _ place: Place) -> SayView {
    SayView(
      place: placeView(place), text: speech.text(say.text, rowsAtHand(place)),
      contacts: say.contacts.map(questionnaire.clinic.contacts) ?? [])
  }

  private func placeView(_ place: Place) -> PlaceView {
    let step = machine.steps[place.step]
    let rows = rowsAtHand(place)
    return PlaceView(
      address: machine.address(of: place), pageTitle: speech.text(machine.pages[step.page].title, rows),
      part: places.parts.position(of: step.page), parts: places.parts.count,
      row: step.roster.map { rowView($0, place.row) })
  }

  func rowView(_ roster: Ordinal<Roster>, _ number: Int) -> RowView {
    RowView(
      rosterTitle: machine.rosters[roster].title,
      position: evaluator.rows(of: roster).prefix { $0 < number }.count + 1,
      called: speech.called(roster, number))
  }

  func rowsAtHand(_ place: Place) -> RowsAtHand {
    machine.steps[place.step].roster.map { RowsAtHand($0, place.row) } ?? .none
  }

  /// The answer that counts; `nil` where there is neither that nor a skip.
  func state(of question: Ordinal<Question>, row: Int) -> AnswerState? {
    guard let entry = evaluator.answer(to: question, row: row) else { return nil }
    guard let value = entry.value else { return .skipped }
    return .answered(
      machine.answerValue(of: value, to: question), spoken: speech.spoken(value, of: question, row: row))
  }
}

extension Machine {
  /// A value in the codes in which results store it.
  func answerValue(of value: Value, to question: Ordinal<Question>) -> AnswerValue {
    let answer = questions[question].answer
    func code(_ option: Int) -> String {
      answer.options.flatMap { $0.indices.contains(option) ? $0[option].code : nil } ?? String(option)
    }
    func name(_ row: Int) -> String { answer.rosterOfChoices.map { rowName(row, in: $0) } ?? String(row) }
    switch value {
    case .option(let option, let words): return .one(.init(code(option), words: words))
    case .options(let options, let words): return .many(options.map { .init(code($0), words: words[$0]) })
    case .row(let row): return .one(.init(name(row)))
    case .rows(let rows): return .many(rows.map { .init(name($0)) })
    case .number(let number): return .number(number)
    case .date(let date): return .date(date)
    case .text(let text): return .text(text)
    case .notApplicable: return .notApplicable
    }
  }
}
