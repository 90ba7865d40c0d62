internal import Intake

/// Taking back the last change.
extension Conversation {
  mutating func offerUndo(_ change: LastChange) {
    hasJustOfferedUndo = true
    switch change.kind {
    // Said with its own words.
    case .removedRow: break
    case .answer: out.say(wording.changed)
    }
  }

  mutating func undo(at now: Timestamp) {
    switch topic {
    // Our own questions come first: nothing is changed yet.
    case .change, .dropAnswer, .remove, .removeWhich:
      out.say(wording.typeNumberAbove)
      return
    default: break
    }
    guard let undone = accepted({ walk throws(Rejection) in try walk.undo(at: now) }) else { return }
    guard let undone else {
      out.say(wording.nothingToUndo)
      return
    }
    topic = .step
    switch undone.change.kind {
    case .removedRow(let called):
      out.say(wording.restored(called))
      // Its own answers came with it.
      let row = undone.change.event.address?.row
      list(undone.broughtBack.filter { $0.address.row != row }, under: wording.broughtBack)
    case .answer:
      out.say(wording.asItWas)
      list(undone.broughtBack, under: wording.broughtBack)
    }
    list(undone.restored, under: wording.restoredChoices)
    proceed(at: now)
  }

  private mutating func list(_ entries: [ReviewSection.Entry], under title: String) {
    if entries.isEmpty { return }
    out.say(title)
    for entry in entries { out.point(wording.entry(entry)) }
  }
}
