internal import Intake
internal import PlainText

extension Conversation {
  /// Shows what the next line is to answer.
  mutating func ask() {
    switch topic {
    case .step: askStep()
    case .reading: out.say(wording.pressEnter)
    case .lines: out.say(wording.goOnWriting)
    case .ownWords(_, let codes):
      if let code = codes.first, let view = question {
        out.say(wording.ownWords(SpokenAnswer(view: view, wording: wording).label(ofOption: code)))
      }
    case .which(let values):
      out.say(wording.which)
      if let view = question {
        Menu(values.map(SpokenAnswer(view: view, wording: wording).words), language).write(to: &out)
      }
    case .commandOrAnswer(let command, let line, let from):
      out.say(wording.commandOrAnswer(line.withoutOuterBlanks))
      if case .lines = from, command != .stop, command != .pause { out.say(wording.commandLosesLines) }
      Menu.commandOrAnswer(command, line, wording).write(to: &out)
    case .dropAnswer:
      if case .answered(_, let spoken)? = question?.answered { out.say(wording.skipAnswered(spoken)) }
      Menu.dropAnswer(wording).write(to: &out)
    case .change(_, let aside, _):
      say(aside, under: wording.setsAside)
      Menu.change(wording).write(to: &out)
    case .removeWhich(let rows):
      out.say(wording.removeWhich)
      Menu(rows.map(\.called), language).write(to: &out)
    case .remove(let row): askRemove(row)
    case .review(let review): ask(review)
    case .leaving(let leaving, let from):
      askLeaving(leaving)
      if case .lines = from { out.say(wording.linesNotKeptYet) }
    case .clearing(let outcome): askClearing(outcome)
    case .erasing: break
    }
  }

  var question: QuestionView? { walk.question }

  private mutating func askStep() {
    switch interview.step {
    case .question(let view):
      begin(view.place, stem: view.stem)
      if view.answered != nil { knownCommands.insert(.next) }
      QuestionText(view: view, wording: wording, number: numbering?.number(of: view.place)).write(to: &out)
    case .roster(let view): ask(view)
    case .alert(let view):
      out.gap()
      out.say(view.text)
      out.contacts(view.contacts)
      out.say(wording.goOn(from: view))
    case .stop(let view):
      out.gap()
      out.say(view.text)
      out.say(wording.stopHint)
    // The list is a topic of its own.
    case .review: ask(Review(isWhole: true, part: nil))
    case .say, .finished: break
    }
  }

  /// What stands over a question: the page, where it is a new one, and once the commands.
  mutating func begin(_ place: PlaceView, stem: String?) {
    if !hasReminded {
      hasReminded = true
      out.gap()
      out.say(wording.reminder)
    }
    page.write(place, stem: stem, underPart: questionsLeft(at: place), wording, to: &out)
    if place.row != nil, !hasSaidHowToLeaveRows {
      hasSaidHowToLeaveRows = true
      knownCommands.insert(.skipRest)
      out.say(wording.howToLeaveRows)
      out.gap()
    }
  }

  /// How many questions are left, once for each part, where the interview goes on. Not before the first answer: the
  /// first screen has said how long it takes.
  mutating func questionsLeft(at place: PlaceView) -> String? {
    guard walk.hasAnswers, !interview.isLookingBack, countedParts.insert(place.part).inserted else {
      return nil
    }
    return wording.questionsLeft(interview.questionsLeft)
  }

  /// Answers as they are, under a line that says what would become of them.
  mutating func say(_ aside: SetAside, under title: String) {
    if aside.behindEnd > 0 { out.say(wording.endsEarly(aside.behindEnd)) }
    if !aside.entries.isEmpty { out.say(title) }
    for entry in aside.entries { out.point(wording.entry(entry)) }
    if !aside.narrowed.isEmpty { out.say(wording.wouldBecome) }
    for entry in aside.narrowed { out.point(wording.entry(entry)) }
  }

  // MARK: Help

  mutating func sayHelp() {
    out.gap()
    switch (topic, interview.step) {
    // What stands behind a text is not asked yet.
    case (.reading, _): break
    case (_, .question(let view)):
      page.forget()
      QuestionText(view: view, wording: wording).writeHowToAnswer(to: &out)
    case (_, .roster): page.forget()
    case (_, .alert), (_, .stop), (_, .review), (_, .say), (_, .finished): break
    }
    out.say(wording.commandsTitle)
    for command in Command.allCases { out.point("\(wording.word(command)): \(wording.does(command))") }
    out.say(wording.commandsAsWords)
    // An alert's own contacts follow at once.
    if case .alert = interview.step { return }
    sayContacts()
  }

  mutating func sayContacts() {
    out.gap()
    out.say(wording.contactsTitle)
    let own = interview.contacts
    // A questionnaire that names no list of its own has the clinic's for a crisis.
    let contacts = own.isEmpty ? interview.questionnaire.clinic.contacts(Clinic.crisisList) : own
    if contacts.isEmpty { out.say(wording.noContacts) }
    out.contacts(contacts)
  }
}
