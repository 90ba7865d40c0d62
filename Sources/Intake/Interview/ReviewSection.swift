/// A page of the answers to check, before the end.
public struct ReviewSection: Hashable, Sendable {
  public let pageTitle: String
  public let entries: [Entry]

  public struct Entry: Hashable, Sendable {
    public let address: Address
    public let ask: String
    public let answer: Answer
    /// What its row is called, in a roster.
    public let row: String?
  }

  public enum Answer: Hashable, Sendable {
    /// As a person would say it.
    case spoken(String)
    case skipped
    case open
  }
}

extension Interview {
  /// Everything that is asked, page by page, up to an early end; a roster before its rows. Costs a walk over the
  /// questionnaire.
  public var review: [ReviewSection] {
    var sections: [(page: Ordinal<Page>, entries: [ReviewSection.Entry])] = []
    for place in reviewPlaces {
      guard let entry = reviewEntry(place) else { continue }
      let page = machine.steps[place.step].page
      if sections.last?.page != page { sections.append((page, [])) }
      sections[sections.count - 1].entries.append(entry)
    }
    return sections.map {
      ReviewSection(pageTitle: speech.text(machine.pages[$0.page].title), entries: $0.entries)
    }
  }

  /// Steps in the order of the document, so that a roster stands before its rows.
  private var reviewPlaces: [Place] {
    let end = places.stops.first?.step.index ?? machine.steps.count
    var found: [Place] = []
    var index = 0
    while index < end {
      let step = Ordinal<Step>(index)
      found.append(Place(step: step, row: 0))
      index += 1
      guard case .roster(let roster) = machine.steps[step].kind else { continue }
      let body = machine.rosters[roster].body
      for row in evaluator.rows(of: roster) {
        found += body.map { Place(step: Ordinal($0), row: row) }
      }
      index = max(index, body.upperBound)
    }
    return found.filter { places.relevant.contains($0, machine) }
  }

  /// `nil` for what is not asked.
  func reviewEntry(_ place: Place) -> ReviewSection.Entry? {
    let step = machine.steps[place.step]
    let ask: String
    let answer: ReviewSection.Answer
    switch step.kind {
    case .say, .stop: return nil
    case .question(let question):
      ask = speech.text(machine.questions[question].ask, rowsAtHand(place))
      answer =
        switch state(of: question, row: place.row) {
        case .answered(_, let spoken): .spoken(spoken)
        case .skipped: .skipped
        case nil: .open
        }
    case .roster(let roster):
      guard case .added(let opening, _, _, _) = machine.rosters[roster].rows else { return nil }
      ask = speech.text(opening)
      answer = self.answer(of: roster)
    }
    return ReviewSection.Entry(
      address: machine.address(of: place), ask: ask, answer: answer,
      row: step.roster.map { speech.called($0, place.row) })
  }

  /// The rows that were named, as one answer to the roster's opening question.
  private func answer(of roster: Ordinal<Roster>) -> ReviewSection.Answer {
    let rows = evaluator.rows(of: roster)
    if !rows.isEmpty { return .spoken(speech.words.list(rows.map { speech.called(roster, $0) })) }
    switch evaluator.responses.rosters[roster.index].state {
    case .open: return .open
    case .closed: return .spoken(speech.words.noAlone)
    case .skipped: return .skipped
    }
  }
}
