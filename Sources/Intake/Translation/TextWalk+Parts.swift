internal import LocatedYAML

// The parts of a questionnaire, each with its texts.
extension TextWalk {
  mutating func go(through draft: inout Draft) {
    let vital = draft.answersOfConsents
    at("title") { $0.label(&draft.title) }
    at("about") { $0.text(&draft.about) }
    for index in draft.answers.indices {
      let name = draft.answers[index].name.value
      at("answer \(name)", isVital: vital.contains(name)) { $0.go(through: &draft.answers[index].answer) }
    }
    for index in draft.pages.indices {
      guard case .page(var page) = draft.pages[index] else { continue }
      go(through: &page)
      draft.pages[index] = .page(page)
    }
    at("thanks") { $0.text(&draft.thanks) }
    for index in draft.scores.indices where draft.scores[index].show?.value == .client {
      at("score \(draft.scores[index].id?.value ?? "")") { $0.go(through: &draft.scores[index]) }
    }
    for index in draft.alerts.indices {
      at("alert \(draft.alerts[index].name?.value ?? "")", isVital: true) {
        $0.text(&draft.alerts[index].say)
      }
    }
  }

  private mutating func go(through page: inout PageDraft) {
    at("page \(page.name?.value ?? "")", isVital: page.asksForConsent) { walk in
      walk.text(&page.title, "title")
      walk.text(&page.stem, "stem")
      walk.go(through: &page.answer)
      if var roster = page.roster {
        walk.go(through: &roster)
        page.roster = roster
      }
      walk.go(through: &page.entries)
    }
  }

  private mutating func go(through roster: inout RosterDraft) {
    at("roster \(roster.id.value)") { walk in
      if case .rows? = roster.over {
      } else {
        walk.noun(&roster.noun, of: roster.id, "a row without a name")
      }
      walk.text(&roster.ask)
      walk.text(&roster.again, "again")
      walk.text(&roster.help, "help")
      walk.text(&roster.called, "called")
      guard case .rows(var rows, let location)? = roster.over else { return }
      for index in rows.indices { walk.label(&rows[index].label, "row \(rows[index].name.value)") }
      roster.over = .rows(rows, location)
    }
  }

  private mutating func go(through entries: inout [EntryDraft]) {
    for index in entries.indices {
      switch entries[index] {
      case .question(var question):
        at(question.id?.value ?? "a question") { walk in
          walk.text(&question.ask)
          walk.text(&question.help, "help")
          walk.go(through: &question.answer)
        }
        entries[index] = .question(question)
      case .say(var say):
        text(&say.say, "say")
        entries[index] = .say(say)
      case .group(var group):
        go(through: &group.entries)
        entries[index] = .group(group)
      case .stop(var stop):
        at("stop \(stop.name?.value ?? "")") { $0.text(&stop.say) }
        entries[index] = .stop(stop)
      }
    }
  }

  private mutating func go(through answer: inout AnswerDraft) {
    if case .options(var options, let location)? = answer.choices {
      for index in options.indices {
        let code = options[index].code.value
        label(&options[index].label, "choice \(code)")
        label(&options[index].called, "choice \(code) inside a sentence")
      }
      answer.choices = .options(options, location)
    }
    point(&answer.from, "lowest point")
    point(&answer.to, "highest point")
    for index in answer.labels.indices {
      label(&answer.labels[index].label, "point \(answer.labels[index].point.value)")
    }
    label(&answer.unit, "unit")
    label(&answer.doesNotApply, "does not apply")
  }

  private mutating func point(_ point: inout PointDraft?, _ part: String) {
    guard var draft = point else { return }
    label(&draft.label, part)
    point = draft
  }

  private mutating func go(through score: inout ScoreDraft) {
    label(&score.title)
    for index in score.bands.indices {
      for band in score.bands[index].from.indices {
        let from = score.bands[index].from[band].from.value
        label(&score.bands[index].from[band].label, "band from \(from)")
      }
    }
  }
}

extension Draft {
  /// The named answers with which a consent is given.
  fileprivate var answersOfConsents: Set<String> {
    var names: Set<String> = []
    for case .page(let page) in pages where page.asksForConsent {
      if let kind = page.answer.kind { names.insert(kind.value) }
      names.formUnion(page.entries.flatMap(\.questions).compactMap(\.answer.kind?.value))
    }
    return names
  }
}

extension PageDraft {
  /// Whether a question on it cannot be skipped, or gives a permission: then all of the page leads up to that.
  var asksForConsent: Bool {
    entries.flatMap(\.questions).contains { $0.isRequired?.value == true || $0.permits != nil }
  }
}

extension EntryDraft {
  fileprivate var questions: [QuestionDraft] {
    switch self {
    case .question(let question): [question]
    case .group(let group): group.entries.flatMap(\.questions)
    case .say, .stop: []
    }
  }
}
