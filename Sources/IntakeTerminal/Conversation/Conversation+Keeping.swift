internal import Intake

/// What is kept of the answers, and what is said of it.
extension Conversation {
  var standing: KeepingState.Standing { keeping.standing(of: interview, wording) }

  mutating func sayStanding() { for line in wording.standing(standing) { out.say(line) } }

  /// The last words to who leaves before the end.
  ///
  /// - Parameter isAlone: Whether they will stand alone in a cleared window. There the code is said only on a device of
  ///   one's own: elsewhere the next one to sit here would read it.
  mutating func sayLeft(isAlone: Bool = false) {
    let saysCode = !isAlone || interview.questionnaire.clinic.machine == .personal
    for line in wording.left(standing, saysCode: saysCode) { out.say(line) }
    if case .kept = standing {} else { sayNoticeStays() }
  }

  /// Nothing is put on a disk before there is an answer.
  var hasSomethingToKeep: Bool { walk.hasAnswers && keeping.keptEvents < interview.events.count }

  /// What is said before everything else when answers could not be kept, and when they are kept again. Nothing at the
  /// end: then the whole goes elsewhere.
  mutating func note(_ tried: Keeping) -> Passage {
    let whyBefore = keeping.why
    keeping.note(tried, of: interview)
    var passage = Passage()
    guard keeping.code != nil, !interview.isFinished else { return passage }
    switch (standing, whyBefore) {
    case (.notKept(let unkept, let why, _), _) where why != whyBefore:
      passage.say(wording.notKeptYet(unkept, why: why))
    case (.kept, _?): passage.say(wording.keptAgain)
    default: break
    }
    if !passage.isEmpty { passage.gap() }
    return passage
  }

  /// What is said behind alerts whose notice is not written, to who was shown where to get help.
  mutating func note(isNoticeMissing: Bool, behind fired: [FiredAlert]) -> Passage {
    self.isNoticeMissing = isNoticeMissing
    var passage = Passage()
    if isNoticeMissing, fired.contains(where: \.leavesNoteAndSaysSo) { passage.say(wording.noticeMissing) }
    return passage
  }

  /// To who comes back.
  mutating func sayWhatIsThere() {
    out.say(wording.welcomeBack(answers: walk.givenAnswers, byKey: false))
    if let code = keeping.code { out.say(wording.stillWith(code)) }
    for move in walk.newMoves {
      list(move.askedAgain, under: wording.askedAgain)
      list(move.gone, under: wording.askedNoMore)
    }
  }

  private mutating func list(_ earlier: [Carried.Earlier], under title: String) {
    let given = earlier.given
    if given.isEmpty { return }
    out.gap()
    out.say(title)
    for answer in given { out.point(wording.entry(answer)) }
    out.gap()
  }
}
