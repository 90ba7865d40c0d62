internal import Intake

/// Where somebody is in an interview, and how they came there: what every way of showing an interview shares.
///
/// A pure value without words and without drawing. Whatever changes the interview goes through it, so that forward, back,
/// the list of answers and undo mean the same on every screen.
struct Walk: Sendable {
  /// How an answer came to be looked at again.
  enum Reviewing: Equatable, Sendable {
    case no
    /// From the list, with questions left; `goOnAt` is where they go on.
    case beforeTheEnd(goOnAt: Address?)
    case atTheEnd
  }

  private(set) var interview: Interview
  private(set) var reviewing = Reviewing.no
  /// The part of the list from which an answer was chosen, to go back to; `nil` for the list as a whole.
  var reviewedPart: AnswerList.Part.ID?
  /// What `undo` takes back; `nil` where nothing was changed that was there before.
  private(set) var lastChange: LastChange?

  init(_ interview: Interview) { self.interview = interview }

  var step: InterviewStep { interview.step }

  /// The question that the interview asks, where it is one.
  var question: QuestionView? {
    if case .question(let view) = interview.step { view } else { nil }
  }

  /// Whether something was answered or left out, or a list begun: whether there is anything to keep.
  var hasAnswers: Bool { interview.events.contains(where: \.changesAnswers) }

  // MARK: Events

  /// Takes an event. Where it is rejected, nothing changes.
  ///
  /// A change from the list of answers, with questions left, leads on to what it opened or back to the list, and not to
  /// the place behind it.
  mutating func take(_ event: Event) throws(Rejection) {
    let before = interview
    try interview.apply(event)
    if event.changesAnswers { lastChange = LastChange(by: event, in: before, reviewing) }
    if case .beforeTheEnd(let goesOnAt) = reviewing {
      reviewing = .beforeTheEnd(goOnAt: goesOnAt.flatMap { interview.goesOn(at: $0, of: before) })
      if event.isAnswerOrSkip { try goOn(at: event.at) }
    }
  }

  /// What an event would take out of the answers that count; `nil` where that is nothing, or it would be rejected.
  func setAside(by event: Event) -> SetAside? {
    SetAside(by: event, in: interview).flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: Looking elsewhere

  /// Looks at the place before, and gives the texts from there on that were passed on the way, its own included; `nil`
  /// where there is nothing before.
  ///
  /// - Parameter isPassedOver: Whether a text is no place to stop at.
  mutating func goBack(
    at now: Timestamp, passingOver isPassedOver: (SayView) -> Bool
  ) throws(Rejection) -> Set<Address>? {
    var looking = interview
    var passed: Set<Address> = []
    while let address = looking.backAddress, (try? looking.apply(.move(to: address, at: now))) != nil {
      if case .say(let view) = looking.step {
        passed.insert(address)
        if isPassedOver(view) { continue }
      }
      try interview.apply(.move(to: address, at: now))
      return passed
    }
    return nil
  }

  /// Whether what is looked at has an answer, or was left out, so that `goForward` can leave it as it is.
  var isAnswered: Bool {
    switch interview.step {
    case .question(let view): view.answered != nil
    case .roster(let view): view.state != .open
    case .alert, .say, .stop, .review, .finished: false
    }
  }

  /// Leaves what is looked at as it is: to the place behind it, or back to the list that it was chosen from.
  mutating func goForward(at now: Timestamp) throws(Rejection) {
    try interview.apply(.move(to: reviewing == .no ? interview.forwardAddress : nil, at: now))
  }

  /// To where the interview goes on.
  private mutating func goOn(at now: Timestamp) throws(Rejection) {
    try interview.apply(.move(to: nil, at: now))
  }

  // MARK: Leaving out

  /// Leaves out whatever has no answer yet in the row at hand, and goes on behind it; false where no row is at hand.
  mutating func skipRest(at now: Timestamp) throws(Rejection) -> Bool {
    guard let row = question?.place.row else { return false }
    lastChange = nil
    while let event = leavingOut(row, at: now) { try interview.apply(event) }
    if reviewing != .no { try goOn(at: now) }
    return true
  }

  /// What passes over the place at hand; `nil` where that is none of this row's, or cannot be left out.
  private func leavingOut(_ row: RowView, at now: Timestamp) -> Event? {
    switch interview.step {
    case .question(let view) where view.place.row?.isSame(as: row) == true && !view.isRequired:
      view.answered == nil
        ? .skip(view.place.address, at: now) : .move(to: interview.forwardAddress, at: now)
    case .say(let view) where view.place.row?.isSame(as: row) == true:
      .see(view.place.address, at: now)
    default: nil
    }
  }

  // MARK: The list of answers

  /// The list of answers, from anywhere. Where nothing waits for an answer any more, the interview itself is there.
  ///
  /// - Parameter part: The part to open; `nil` for the list as a whole.
  mutating func openReview(part: AnswerList.Part.ID? = nil, at now: Timestamp) throws(Rejection) -> Review {
    reviewedPart = nil
    guard goingOn(at: now)?.step == .review else { return Review(isWhole: false, part: part) }
    try goOn(at: now)
    reviewing = .no
    return Review(isWhole: true, part: part)
  }

  /// Whether the list comes next: all is answered, or a change from it is done with all the questions that it opened. Not
  /// while an alert is shown: then the interview's address is the alert's.
  var isAtReview: Bool {
    if interview.step == .review { return true }
    return if case .beforeTheEnd(let address) = reviewing { interview.address == address } else { false }
  }

  /// Looks at one answer of the list, to come back to it when that is done.
  mutating func look(at entry: ReviewSection.Entry, from review: Review, at now: Timestamp) throws(Rejection)
  {
    let goOnAt = goingOn(at: now)?.address
    try interview.apply(.move(to: entry.address, at: now))
    reviewing = review.isWhole ? .atTheEnd : .beforeTheEnd(goOnAt: goOnAt)
    reviewedPart = review.part
  }

  /// From the list back to what was asked when it was opened.
  mutating func closeReview() { reviewing = .no }

  /// From the list to where the questions go on.
  mutating func goOnFromReview(at now: Timestamp) throws(Rejection) {
    reviewing = .no
    try goOn(at: now)
  }

  /// The interview where it goes on, nothing else looked at.
  private func goingOn(at now: Timestamp) -> Interview? {
    var interview = interview
    return (try? interview.apply(.move(to: nil, at: now))) == nil ? nil : interview
  }

  // MARK: Undo

  /// Makes the last change as if it had not been, and says what came of it; `nil` where there is nothing to take back.
  mutating func undo(at now: Timestamp) throws(Rejection) -> Undone? {
    guard let change = lastChange, let event = change.reversal(at: now) else { return nil }
    let preview = interview.preview(event)
    try take(event)
    lastChange = nil
    if reviewing != .no, change.reviewing != .no { reviewing = change.reviewing }
    return Undone(
      change: change, broughtBack: preview?.broughtBack ?? [], restored: preview?.narrowed ?? [])
  }
}

/// The list of answers, as it is shown.
struct Review: Hashable, Sendable {
  /// Whether nothing waits for an answer any more.
  let isWhole: Bool
  /// The part whose answers are shown; `nil` for all of them, or the list of parts.
  var part: AnswerList.Part.ID?
}

extension Interview {
  /// The address, where it is still asked; else the first one behind it that waits for an answer, of all that were
  /// asked before the last event.
  fileprivate func goesOn(at address: Address, of before: Interview) -> Address? {
    var next: Address? = address
    while let address = next {
      if isOpen(at: address) { return address }
      next = before.step(after: address)?.address
    }
    return nil
  }

  /// Whether something is asked there that has no answer.
  private func isOpen(at address: Address) -> Bool {
    switch step(at: address) {
    case .question(let view): view.answered == nil
    case .roster(let view): view.state == .open
    case .say, .stop: true
    case .alert, .review, .finished, nil: false
    }
  }
}

extension RowView {
  /// Whether it is the same row, whatever it is called by now.
  fileprivate func isSame(as other: RowView) -> Bool {
    rosterTitle == other.rosterTitle && position == other.position
  }
}

extension Event {
  /// Whether it says something to a question or to the end of a list.
  var isAnswerOrSkip: Bool {
    switch self {
    case .answer, .skip, .closeRows: true
    case .see, .addRow, .removeRow, .move, .resume, .carried, .finish: false
    }
  }

  /// Whether the answers are others after it; looking and reading change none.
  var changesAnswers: Bool {
    switch self {
    case .answer, .skip, .closeRows, .addRow, .removeRow, .carried: true
    case .see, .move, .resume, .finish: false
    }
  }
}
