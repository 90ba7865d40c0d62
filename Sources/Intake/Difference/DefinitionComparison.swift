/// Goes through two versions of a questionnaire side by side, by the names of their parts.
struct DefinitionComparison {
  let old: Questionnaire
  let new: Questionnaire
  private(set) var changes: [DefinitionChange] = []

  init(old: Questionnaire, new: Questionnaire) {
    self.old = old
    self.new = new
  }

  mutating func compare() {
    compareHeads()
    comparePages()
    compareRosters()
    compareQuestions()
    compareOrder()
    compareStops()
    compareAlerts()
    compareScores()
    compareFormulation()
  }

  mutating func note(_ consequence: DefinitionChange.Consequence, _ subject: String, _ words: String) {
    changes.append(DefinitionChange(consequence: consequence, subject: subject, words: words))
  }

  /// Notes where two texts differ, with both.
  mutating func noteText(
    _ consequence: DefinitionChange.Consequence, _ subject: String, _ what: String, _ before: String?,
    _ now: String?
  ) {
    guard before != now else { return }
    switch (before, now) {
    case (nil, let now?): note(consequence, subject, "has \(what) now: “\(now)”")
    case (let before?, nil): note(consequence, subject, "has no \(what) any more; it was “\(before)”")
    case (let before?, let now?):
      note(consequence, subject, "has another \(what): “\(now)”, before “\(before)”")
    case (nil, nil): break
    }
  }

  /// Elements by name: those that went, those that came, and those that stand in both.
  func pairs<Element>(
    _ before: Table<Element>, _ now: Table<Element>, by name: (Element) -> String
  ) -> (
    gone: [Ordinal<Element>], come: [Ordinal<Element>], both: [(old: Ordinal<Element>, new: Ordinal<Element>)]
  ) {
    let places = Dictionary(
      before.ordinals.map { (name(before[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(now.elements.map(name))
    return (
      before.ordinals.filter { !names.contains(name(before[$0])) },
      now.ordinals.filter { places[name(now[$0])] == nil },
      now.ordinals.compactMap { ordinal in places[name(now[ordinal])].map { ($0, ordinal) } }
    )
  }

  // MARK: The questionnaire itself

  private mutating func compareHeads() {
    if old.id != new.id {
      note(.breaksDrafts, "the questionnaire", "has another id: '\(new.id)', before '\(old.id)'")
    }
    noteText(.safe, "the questionnaire", "title", old.title, new.title)
    noteText(.safe, "the questionnaire", "introduction", old.about?.source, new.about?.source)
    noteText(.safe, "the questionnaire", "text at its end", old.thanks?.source, new.thanks?.source)
    if old.language != new.language {
      note(.asksAgain, "the questionnaire", "is in another language: \(new.language), before \(old.language)")
    }
  }

  private mutating func comparePages() {
    let (gone, come, both) = pairs(old.machine.pages, new.machine.pages, by: \.name)
    for page in gone { note(.safe, "page \(old.machine.pages[page].name)", "is gone") }
    for page in come { note(.safe, "page \(new.machine.pages[page].name)", "is new") }
    for (before, now) in both {
      let (before, now) = (old.machine.pages[before], new.machine.pages[now])
      noteText(.safe, "page \(now.name)", "title", before.title.source, now.title.source)
      noteText(.safe, "page \(now.name)", "part of reports", before.part, now.part)
    }
  }

  // MARK: What is asked

  private mutating func compareRosters() {
    let (gone, come, both) = pairs(old.machine.rosters, new.machine.rosters, by: \.id)
    for roster in gone {
      note(
        .asksAgain, "roster \(old.machine.rosters[roster].id)", "is gone, with what was answered in its rows")
    }
    for roster in come { note(.safe, "roster \(new.machine.rosters[roster].id)", "is new") }
    for (before, now) in both {
      let subject = "roster \(new.machine.rosters[now].id)"
      if old.machine.meaning(of: before) != new.machine.meaning(of: now) {
        note(.asksAgain, subject, "takes its rows in another way, so that they are asked for again")
      }
      if case .added(_, _, _, let most) = old.machine.rosters[before].rows,
        case .added(_, _, _, let newMost) = new.machine.rosters[now].rows, most != newMost
      {
        let words = "takes at most \(newMost) rows, before \(most)"
        note(newMost < most ? .asksAgain : .safe, subject, words)
      }
      noteText(
        .safe, subject, "name for its rows", old.machine.rosters[before].called.source,
        new.machine.rosters[now].called.source)
    }
  }

  private mutating func compareQuestions() {
    let (gone, come, both) = pairs(old.machine.questions, new.machine.questions, by: \.id)
    for ordinal in gone {
      let question = old.machine.questions[ordinal]
      note(
        .asksAgain, "question \(question.id)",
        "is gone; drafts leave its answer behind: “\(question.ask.source)”")
    }
    for ordinal in come {
      let question = new.machine.questions[ordinal]
      note(.safe, "question \(question.id)", "is new: “\(question.ask.source)”")
    }
    for (before, now) in both { compareQuestion(before, now) }
  }

  private mutating func compareQuestion(_ before: Ordinal<Question>, _ now: Ordinal<Question>) {
    let (was, question) = (old.machine.questions[before], new.machine.questions[now])
    let subject = "question \(question.id)"
    for words in QuestionDifference(old.machine, before, new.machine, now).words {
      note(.asksAgain, subject, words)
    }
    noteText(.safe, subject, "help", was.help?.source, question.help?.source)
    let (asked, asks) = (old.machine.asked(was), new.machine.asked(question))
    if asked.meaning != asks.meaning {
      note(.safe, subject, "is asked of others: \(asks.written), before \(asked.written)")
    }
    for (name, before, now) in [
      ("required", was.isRequired, question.isRequired), ("identifying", was.identifies, question.identifies),
      ("on the first page of reports", was.isInSummary, question.isInSummary),
    ] where before != now {
      note(.safe, subject, now ? "is \(name) now" : "is not \(name) any more")
    }
    for option in question.answer.options ?? [] {
      guard let earlier = was.answer.options?.first(where: { $0.code == option.code }),
        earlier.points != option.points
      else { continue }
      let (before, now) = (earlier.points.map { "\($0)" } ?? "none", option.points.map { "\($0)" } ?? "none")
      note(.safe, subject, "gives other points for '\(option.code)': \(now), before \(before)")
    }
  }

  /// Questions that stand in both and change places with each other.
  private mutating func compareOrder() {
    func order(_ machine: Machine) -> [String] {
      machine.steps.elements.compactMap {
        if case .question(let question) = $0.kind { machine.questions[question].id } else { nil }
      }
    }
    let (before, now) = (order(old.machine), order(new.machine))
    let both = Set(before).intersection(now)
    if before.filter(both.contains) != now.filter(both.contains) {
      note(.safe, "the questionnaire", "asks its questions in another order")
    }
  }

  private mutating func compareStops() {
    let (gone, come, both) = pairs(old.machine.stops, new.machine.stops, by: \.id)
    for stop in gone { note(.safe, "stop \(old.machine.stops[stop].id)", "is gone") }
    for stop in come { note(.safe, "stop \(new.machine.stops[stop].id)", "is new") }
    for (before, now) in both {
      noteText(
        .safe, "stop \(new.machine.stops[now].id)", "text", old.machine.stops[before].say.source,
        new.machine.stops[now].say.source)
    }
  }

  private mutating func compareAlerts() {
    let (gone, come, both) = pairs(old.machine.alerts, new.machine.alerts, by: \.id)
    for alert in gone {
      note(.safe, "alert \(old.machine.alerts[alert].id)", "is gone; where it fired, it stays fired")
    }
    for alert in come { note(.safe, "alert \(new.machine.alerts[alert].id)", "is new") }
    for (before, now) in both {
      let (was, alert) = (old.machine.alerts[before], new.machine.alerts[now])
      let subject = "alert \(alert.id)"
      let (earlier, meaning) = (old.machine.meaning(of: before), new.machine.meaning(of: now))
      if earlier.condition != meaning.condition || earlier.each != meaning.each {
        note(.safe, subject, "fires on another condition: \(alert.written), before \(was.written)")
      }
      if was.level != alert.level {
        note(.safe, subject, "is \(alert.level.rawValue), before \(was.level.rawValue)")
      }
      noteText(.safe, subject, "text for the respondent", was.say?.source, alert.say?.source)
      noteText(.safe, subject, "list of contacts", was.contacts, alert.contacts)
      noteText(.safe, subject, "text for the clinician", was.tell.source, alert.tell.source)
    }
  }

  private mutating func compareFormulation() {
    guard old.machine.formulation != nil || new.machine.formulation != nil else { return }
    let (before, now) = (
      old.machine.formulation.map { FormulationMeaning($0, old.machine) },
      new.machine.formulation.map { FormulationMeaning($0, new.machine) }
    )
    switch (before, now) {
    case (nil, _?): note(.safe, "the formulation", "is new")
    case (_?, nil): note(.safe, "the formulation", "is gone")
    case (let before?, let now?):
      for words in now.differences(from: before) { note(.breaksComparison, "the formulation", words) }
    case (nil, nil): break
    }
  }
}

extension Machine {
  /// The conditions under which a question is asked: as they are compared, and as they were written.
  fileprivate func asked(_ question: Question) -> (meaning: [String], written: String) {
    let inner = steps[question.step].condition
    var (meaning, written): ([String], [String]) = ([], [])
    var next = inner ?? question.roster.flatMap { steps[rosters[$0].step].condition }
    while let guardian = next {
      meaning.append(NamedExpression(machine: self).text(guards[guardian].condition))
      written.append(guards[guardian].written)
      next = guards[guardian].parent
    }
    let words = written.reversed().map { "'\($0)'" }.joined(separator: " and ")
    return (meaning, words.isEmpty ? "always" : "when \(words)")
  }
}
