/// What alerts bring on paper.
extension PaperLayout {
  /// What a notice tells the respondent, behind the last question that it reads, under its own condition.
  ///
  /// An alert with contacts tells it to whom it is for, with words that are for nobody else: on paper only its contacts
  /// stand, and for everybody.
  func notices(behind question: Ordinal<Question>, _ rows: RowsAtHand) -> [(
    conditions: [PaperCondition], part: PaperPart
  )] {
    speech.machine.alerts.elements.compactMap { alert in
      guard let say = alert.say, alert.contacts == nil, lastQuestion(of: alert) == question else {
        return nil
      }
      let reading = PaperReader(speech: speech, rows: rows).reading(of: alert.condition)
      guard reading.isExact else { return nil }
      return ([reading.condition].compactMap(\.self), .text(speech.text(say, rows), []))
    }
  }

  /// The contacts of all alerts whose last question stands on the page, each once.
  func contacts(behind page: Ordinal<Page>) -> [Contact] {
    let machine = speech.machine
    var found: [Contact] = []
    for alert in machine.alerts.elements {
      guard let list = alert.contacts, let last = lastQuestion(of: alert),
        machine.steps[machine.questions[last].step].page == page
      else { continue }
      for contact in speech.clinic.contacts(list) where !found.contains(where: { $0.name == contact.name }) {
        found.append(contact)
      }
    }
    return found
  }

  /// What urgent alerts read.
  var urgentQuestions: [PaperNumber] {
    let read = speech.machine.alerts.elements.filter { $0.level == .urgent }.flatMap(questions)
    return Set(read).sorted().map { speech.numbering.number(of: $0, row: nil) }
  }

  private func questions(of alert: Alert) -> [Ordinal<Question>] {
    alert.condition.mentionList.compactMap { mention in
      if case .question(let reference) = mention { reference.question } else { nil }
    }
  }

  private func lastQuestion(of alert: Alert) -> Ordinal<Question>? {
    questions(of: alert).max { speech.machine.questions[$0].step < speech.machine.questions[$1].step }
  }
}
