internal import Intake

extension Conversation {
  mutating func ask(_ view: RosterView) {
    begin(view.place, stem: nil)
    if !view.rows.isEmpty { out.say(wording.soFar(view.rows.map(\.called))) }
    out.say(wording.ask(view.ask, numbering?.number(of: view.place)))
    if let help = view.help { out.say(help) }
    for choice in NumberedChoice.list(for: .yesNo, doesNotApply: nil, wording) {
      out.list(choice.number, choice.label)
    }
    // Said once, behind the first row, and wherever the list is looked at again.
    if view.rows.count == 1 || view.rows.count > 1 && view.state != .open { out.say(wording.removeHint) }
    switch view.state {
    case .open: break
    case .closed: out.say(view.rows.isEmpty ? wording.nobody : wording.noMore)
    case .skipped: out.say(wording.skippedBefore)
    }
  }

  mutating func hear(_ line: String, to view: RosterView, at now: Timestamp) {
    let words = TypedText(line).words
    if words.first.map(TypedWords.of(language).remove.contains) ?? false {
      remove(words.dropFirst().joined(separator: " "), from: view)
    } else {
      let choices = NumberedChoice.list(for: .yesNo, doesNotApply: nil, wording)
      switch TypedAnswer(line, to: .yesNo, in: language) {
      case .understood(.option("yes")): submit(.addRow(view.place.address, at: now), said: nil, at: now)
      case .understood:
        submit(.closeRows(view.place.address, at: now), said: wording.answered(wording.no), at: now)
      case .unclear(let why):
        var sentence = wording.sentence(for: why, typed: line, choices: choices)
        if why == .nothingTyped || why == .notSure { sentence += " " + wording.yesNoOrSkip }
        out.say(sentence)
      case .lacksWords, .either: out.say(wording.yesNoOrSkip)
      }
    }
  }

  // MARK: Taking a row off the list

  /// `remove`, `remove 2`, `remove Anna`.
  private mutating func remove(_ which: String, from view: RosterView) {
    if view.rows.isEmpty {
      out.say(wording.nothingToRemove)
      return
    }
    let number = which.isEmpty ? nil : Menu(view.rows.map(\.called), language).chosen(which)
    if let number {
      topic = .remove(view.rows[number - 1])
    } else {
      topic = view.rows.count == 1 && which.isEmpty ? .remove(view.rows[0]) : .removeWhich(view.rows)
    }
    ask()
  }

  mutating func hearRemoveWhich(_ line: String, of rows: [RosterView.Row]) {
    guard let number = Menu(rows.map(\.called), language).chosen(line) else {
      out.say(wording.typeNumberAbove)
      return
    }
    topic = .remove(rows[number - 1])
    ask()
  }

  mutating func askRemove(_ row: RosterView.Row) {
    out.say(wording.remove(row.called))
    if let aside = SetAside(by: .removeRow(row.address, at: interview.startedAt), in: interview) {
      say(aside, under: wording.removeTakesAlong)
    }
    Menu.remove(wording).write(to: &out)
  }

  mutating func hearRemove(_ line: String, _ row: RosterView.Row, at now: Timestamp) {
    switch Menu.remove(wording).chosen(line) {
    case 1:
      commit(.removeRow(row.address, at: now), said: wording.removed(row.called), at: now)
    case 2: goBackTo(.step, saying: nil)
    default: out.say(wording.typeNumberAbove)
    }
  }
}
