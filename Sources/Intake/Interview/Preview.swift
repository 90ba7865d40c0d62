/// What an event would do to other answers, told before it is done.
public struct Preview: Hashable, Sendable {
  /// Answers that would no longer be asked for, as they are now. They are kept, and come back with their condition.
  public let setAside: [ReviewSection.Entry]
  /// Earlier answers that would count again.
  public let broughtBack: [ReviewSection.Entry]
  /// Questions that would come up without an answer.
  public let newlyAsked: [ReviewSection.Entry]
  /// Answers that would lose a row that they chose, as they would be then; `open` where nothing is left.
  public let narrowed: [ReviewSection.Entry]

  public var isEmpty: Bool {
    setAside.isEmpty && broughtBack.isEmpty && newlyAsked.isEmpty && narrowed.isEmpty
  }
}

extension Interview {
  /// What an event would do beyond the place that it is for; `nil` where it would be rejected.
  public func preview(_ event: Event) -> Preview? {
    var after = self
    guard let touched = try? after.take(event) else { return nil }
    var setAside: [ReviewSection.Entry] = []
    var broughtBack: [ReviewSection.Entry] = []
    var newlyAsked: [ReviewSection.Entry] = []
    var narrowed: [ReviewSection.Entry] = []
    let own = event.address
    for place in touched.places.sorted(by: { $0.precedes($1, machine) })
    where machine.address(of: place) != own {
      let isAskedNow = places.relevant.contains(place, machine)
      let isAskedThen = after.places.relevant.contains(place, machine)
      let (now, then) = (
        isAskedNow ? reviewEntry(place) : nil, isAskedThen ? after.reviewEntry(place) : nil
      )
      switch (now, then) {
      case (let now?, nil): if case .spoken = now.answer { setAside.append(now) }
      case (nil, let then?):
        if then.answer == .open { newlyAsked.append(then) } else { broughtBack.append(then) }
      case (_?, let then?): if chosenRows(at: place) != after.chosenRows(at: place) { narrowed.append(then) }
      case (nil, nil): break
      }
    }
    return Preview(
      setAside: setAside, broughtBack: broughtBack, newlyAsked: newlyAsked, narrowed: narrowed)
  }

  /// The answer that counts, where rows are its choices.
  private func chosenRows(at place: Place) -> Value? {
    guard case .question(let question) = machine.steps[place.step].kind,
      machine.questions[question].answer.rosterOfChoices != nil
    else { return nil }
    return evaluator.answer(to: question, row: place.row)?.value
  }
}

extension Event {
  /// What it is for; `nil` for one that is for no single place.
  public var address: Address? {
    switch self {
    case .answer(let address, _, _), .skip(let address, _), .see(let address, _), .addRow(let address, _),
      .closeRows(let address, _), .removeRow(let address, _):
      address
    case .move(let address, _): address
    case .resume, .carried, .finish: nil
    }
  }
}
