internal import Intake
internal import PlainText

/// What stands on each screen.
extension FullScreen {
  func body(width: Int) -> ScreenBody {
    var body = ScreenBody(width: width)
    switch top.scene {
    case .opening(let isResumed): writeOpening(isResumed: isResumed, to: &body)
    case .step: writeStep(to: &body)
    case .ownWords(_, let codes):
      if let view = walk.question {
        writeAsk(view, to: &body)
        let label = codes.first.map { SpokenAnswer(view: view, wording: wording).label(ofOption: $0) } ?? ""
        body.say(wording.ownWords(label), .strong)
        writeControl(to: &body)
        body.gap()
        body.say(wording.nobodyReadsThisNow)
      }
    case .which:
      if let view = walk.question { writeAsk(view, to: &body) }
      body.say(wording.which, .strong)
      writeControl(to: &body)
    case .dropAnswer:
      if let view = walk.question {
        writeAsk(view, to: &body)
        if case .answered(_, let spoken)? = view.answered { body.say(wording.skipAnswered(spoken), .strong) }
      }
      writeControl(to: &body)
    case .change(_, let aside):
      write(aside, under: wording.setsAside, to: &body)
      writeControl(to: &body)
    case .removeWhich:
      body.say(wording.removeWhichOne, .strong)
      writeControl(to: &body)
    case .remove(let row):
      body.say(wording.remove(row.called), .strong)
      if let aside = SetAside(by: .removeRow(row.address, at: interview.startedAt), in: interview),
        !aside.isEmpty
      {
        body.gap()
        write(aside, under: wording.removeTakesAlong, to: &body)
      }
      writeControl(to: &body)
    case .review: writeReview(to: &body)
    case .help: writeHelp(to: &body)
    case .contacts:
      body.say(wording.contactsTitle, .strong)
      body.gap()
      body.contacts(interview.contacts)
      body.gap()
      body.say(wording.escCloses)
    case .pause: writePause(to: &body)
    case .stop:
      body.say(wording.stopQuestion, .strong)
      writeControl(to: &body)
      body.gap()
      body.say(wording.escToGoOn)
    case .erase:
      body.say(wording.eraseQuestion, .strong)
      writeControl(to: &body)
      body.gap()
      body.say(wording.cannotEraseHere)
      writeNoticeStays(to: &body)
    case .ending(let ending): writeEnding(ending, to: &body)
    }
    return body
  }

  /// What takes the answer, under a gap.
  func writeControl(to body: inout ScreenBody) {
    body.gap()
    body.controls { body in
      switch top.control {
      case .enter: break
      case .choices(let list): list.write(to: &body)
      case .scale(let scale): scale.write(to: &body, wording)
      case .field(let field):
        field.write(to: &body, wording, isRoomy: measure.isAiry) { value in
          walk.question.map { SpokenAnswer(view: $0, wording: wording).words(value) } ?? ""
        }
      }
    }
  }

  private func writeStep(to body: inout ScreenBody) {
    switch walk.step {
    case .question(let view):
      writeAsk(view, to: &body)
      writeControl(to: &body)
      writeHowToAnswer(view, to: &body)
    case .roster(let view): writeRoster(view, to: &body)
    case .say(let view):
      body.say(view.text)
      if !view.contacts.isEmpty { body.gap() }
      body.contacts(view.contacts)
      body.gap()
      body.say(wording.enterToGoOn)
    case .alert(let view):
      body.say(view.text, .strong)
      body.gap()
      body.contacts(view.contacts)
      writeControl(to: &body)
    case .stop(let view):
      body.say(view.text)
      writeControl(to: &body)
    case .review, .finished: break
    }
  }

  /// The question, with what stands over and under it.
  private func writeAsk(_ view: QuestionView, to body: inout ScreenBody) {
    if let stem = view.stem {
      body.say(stem)
      body.gap()
    }
    body.say(wording.ask(view.ask, numbering?.number(of: view.place)), .strong)
    if let help = view.help { body.say(help) }
    if case .skipped? = view.answered { body.say(wording.leftOutBefore) }
    body.gap()
  }

  /// What can be answered, and how.
  func writeHowToAnswer(_ view: QuestionView, to body: inout ScreenBody) {
    body.gap()
    switch view.form {
    case .yesNo, .one: body.say(wording.howToChoose)
    case .many(let options, let atLeast, let atMost):
      let several = options.count > 1 ? wording.several(atLeast: atLeast, atMost: atMost) + " " : ""
      if case .choices(let list) = base.control {
        body.say(several + wording.howToTick(byDigit: list.takesDigitsAsTicks))
      }
    case .scale: body.say(wording.howToScale)
    case .number(let limits):
      body.say(wording.number(limits))
      body.say(wording.enterGoesOn)
    case .date(let precision, _, _):
      body.say(wording.date(precision))
      body.say(wording.enterGoesOn)
    case .text(let limits):
      // First what has to be in sight on the smallest screen.
      body.say(wording.nobodyReadsThisNow)
      body.say(limits.lines > 1 ? wording.howToWrite : wording.howToType)
      if let longest = limits.longest { body.say(wording.longest(longest)) }
    }
  }

  private func writeRoster(_ view: RosterView, to body: inout ScreenBody) {
    if !view.rows.isEmpty, measure.isAiry {
      body.say(wording.listSoFar)
      for row in view.rows { body.point(row.called) }
      body.gap()
    } else if !view.rows.isEmpty {
      // A line for each would push the question out of a small window.
      body.say(wording.soFar(view.rows.map(\.called)))
    }
    body.say(wording.ask(view.ask, numbering?.number(of: view.place)), .strong)
    if let help = view.help { body.say(help) }
    if view.state == .skipped { body.say(wording.leftOutBefore) }
    writeControl(to: &body)
    body.gap()
    body.say(wording.howToChoose)
  }

  /// Answers as they are, under a line that says what would become of them.
  private func write(_ aside: SetAside, under title: String, to body: inout ScreenBody) {
    if aside.behindEnd > 0 {
      body.say(wording.endsEarly(aside.behindEnd), .strong)
      body.gap()
    }
    if !aside.entries.isEmpty {
      body.say(title, .strong)
      for entry in aside.entries { body.point(wording.entry(entry)) }
      body.gap()
    }
    if !aside.narrowed.isEmpty {
      body.say(wording.wouldBecome, .strong)
      for entry in aside.narrowed { body.point(wording.entry(entry)) }
      body.gap()
    }
  }

  private func writeReview(to body: inout ScreenBody) {
    let entries = reviewEntries
    if entries.isEmpty { body.say(wording.reviewEmpty) } else { body.say(wording.reviewHow) }
    guard case .choices(let list) = top.control else { return }
    var titles: [Int: String] = [:]
    var details: [Int: String] = [:]
    for (index, found) in entries.enumerated() {
      if index == 0 || entries[index - 1].part.id != found.part.id { titles[index] = found.part.title }
      details[index] = wording.given(found.entry.answer)
    }
    body.gap()
    titles[entries.count] = wording.whenReady
    list.write(to: &body, titles: titles, details: details)
  }

  private func writeHelp(to body: inout ScreenBody) {
    if case .step = base.scene, case .question(let view) = walk.step {
      body.say(wording.ask(view.ask, numbering?.number(of: view.place)), .strong)
      if let help = view.help { body.say(help) }
      writeHowToAnswer(view, to: &body)
      body.gap()
    }
    body.say(wording.helpKeys)
    for command in ScreenCommand.allCases {
      let key = wording.key(command).map { " (\($0))" } ?? ""
      body.point("\(wording.label(command))\(key): \(wording.does(command))")
    }
    body.say(wording.helpTab)
    body.say(wording.helpScroll)
    body.gap()
    body.say(wording.escCloses)
  }
}
