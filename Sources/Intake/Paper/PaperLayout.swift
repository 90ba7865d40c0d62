extension PaperForm {
  /// - Parameters:
  ///   - questionnaire: What can be asked.
  ///   - rows: For how many rows of a roster there is room, where the respondent adds its rows; at least 1.
  ///   - answer: What stands for an answer inside a later text, by its question's number.
  public init(_ questionnaire: Questionnaire, rows: Int, answer: @escaping (PaperNumber) -> String) {
    let machine = questionnaire.machine
    let speech = PaperSpeech(
      machine: machine, clinic: questionnaire.clinic, numbering: PaperNumbering(machine), answer: answer)
    let layout = PaperLayout(speech: speech, rowCount: max(1, rows))
    about = questionnaire.about.map { speech.text($0) }
    thanks = questionnaire.thanks.map { speech.text($0) }
    pages = machine.pages.ordinals.compactMap(layout.page)
    urgent = layout.urgentQuestions
  }
}

/// Lays out pages, rosters and rows: what stands under the same condition stands together under it.
struct PaperLayout {
  let speech: PaperSpeech
  let rowCount: Int

  var machine: Machine { speech.machine }
  var numbering: PaperNumbering { speech.numbering }

  /// A part of a form with the conditions under which it is there, the outermost first.
  struct Placed {
    let conditions: [PaperCondition]
    let part: PaperPart
    let step: Int
  }

  /// `nil` for a page of which nothing comes on paper.
  func page(_ ordinal: Ordinal<Page>) -> PaperPage? {
    let steps = machine.steps.elements.indices.filter {
      machine.steps.elements[$0].page == ordinal && machine.steps.elements[$0].roster == nil
    }
    var parts = nested(steps.flatMap { placed($0, .none) }, under: 0, .none)
    guard !parts.isEmpty, let first = steps.first else { return nil }
    let contacts = contacts(behind: ordinal)
    if !contacts.isEmpty { parts.append(.contacts(contacts)) }
    let page = machine.pages[ordinal]
    return PaperPage(
      title: speech.text(page.title), stem: page.stem.map { speech.text($0) },
      definition: definition(ofPageAt: first), parts: parts)
  }

  private func definition(ofPageAt first: Int) -> Int? {
    let page = machine.steps.elements[first].page
    return machine.questions.elements.first { machine.steps[$0.step].page == page }?.definition.index
  }

  // MARK: Conditions

  /// The conditions of a step, those of the roster that it stands in left aside.
  private func readings(of step: Step, _ rows: RowsAtHand) -> [PaperReading] {
    let outer = step.roster.map { machine.chain(to: machine.steps[machine.rosters[$0].step].condition) } ?? []
    let reader = PaperReader(speech: speech, rows: rows)
    return machine.chain(to: step.condition).filter { !outer.contains($0) }
      .map { reader.reading(of: machine.guards[$0].condition) }
  }

  /// What a step comes to on paper, with the notices that follow from its answer.
  func placed(_ index: Int, _ rows: RowsAtHand) -> [Placed] {
    let step = machine.steps.elements[index]
    let readings = readings(of: step, rows)
    let conditions = readings.compactMap(\.condition)
    func all(_ part: PaperPart) -> Placed { Placed(conditions: conditions, part: part, step: index) }
    switch step.kind {
    case .question(let question):
      return [all(.question(self.question(question, rows)))]
        + notices(behind: question, rows).map { reading in
          Placed(conditions: conditions + reading.conditions, part: reading.part, step: index)
        }
    case .roster(let roster): return [all(.roster(self.roster(roster)))]
    // What is only said to some is not said to all.
    case .say(let say):
      guard readings.allSatisfy(\.isExact) else { return [] }
      let say = machine.says[say]
      return [all(.text(speech.text(say.text, rows), say.contacts.map(speech.clinic.contacts) ?? []))]
    case .stop(let stop):
      guard readings.allSatisfy(\.isExact) else { return [] }
      return [all(.stop(speech.text(machine.stops[stop].say)))]
    }
  }

  /// What stands in a row under the same condition is brought under it once.
  func nested(_ placed: [Placed], under depth: Int, _ rows: RowsAtHand) -> [PaperPart] {
    var parts: [PaperPart] = []
    var rest = placed[...]
    while let first = rest.first {
      guard depth < first.conditions.count else {
        parts.append(first.part)
        rest = rest.dropFirst()
        continue
      }
      let condition = first.conditions[depth]
      let run = rest.prefix { depth < $0.conditions.count && $0.conditions[depth] == condition }
      let inner = nested(Array(run), under: depth + 1, rows)
      let next = number(behind: run.last?.step ?? first.step, beyond: condition, leavingOut: inner, rows)
      parts.append(.only(condition, inner, otherwise: next))
      rest = rest.dropFirst(run.count)
    }
    return parts
  }

  /// The next question that can be asked of whom the condition does not hold for, who leaves out these; in a row, of that
  /// row.
  private func number(
    behind index: Int, beyond condition: PaperCondition, leavingOut parts: [PaperPart], _ rows: RowsAtHand
  ) -> PaperNumber? {
    let roster = machine.steps.elements[index].roster
    let leftOut = Set(parts.flatMap(\.numbers))
    for step in machine.steps.elements[(index + 1)...] {
      if step.roster != roster {
        if roster == nil { continue }
        return nil
      }
      let conditions = readings(of: step, rows).compactMap(\.condition)
      guard !conditions.contains(where: { $0 == condition || $0.needsAnswer(among: leftOut) }) else {
        continue
      }
      if let number = number(of: step, rows) { return number }
    }
    return nil
  }

  /// Of the question itself, the one that opens the roster, or the first in its first row.
  func number(of step: Step, _ rows: RowsAtHand) -> PaperNumber? {
    switch step.kind {
    case .question(let question):
      return numbering.number(
        of: question, row: machine.questions[question].roster.flatMap { rows.number(in: $0) })
    case .roster(let roster):
      return numbering.number(of: roster)
        ?? machine.rosters[roster].questions.first.map { numbering.number(of: $0, row: 1) }
    case .say, .stop: return nil
    }
  }
}
