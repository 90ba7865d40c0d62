internal import Intake

/// What is known of the keeping of an interview, so that nothing is called kept that is not.
struct KeepingState: Sendable {
  /// What has come of the answers up to here.
  enum Standing: Hashable, Sendable {
    case nothingAnswered
    /// Nothing can be kept for later.
    case inMemoryOnly
    case kept(code: String)
    /// The last `unkept` answers are in memory only; `code` opens those before them, `nil` where there are none.
    case notKept(unkept: Int, why: String, code: String?)
  }

  let code: String?
  /// How many of the interview's events are on the disk.
  private(set) var keptEvents: Int
  /// Why the last try failed; `nil` where it did not.
  private(set) var why: String?

  /// - Parameter keptEvents: How many events are on the disk already.
  init(code: String?, keptEvents: Int = 0) {
    self.code = code
    self.keptEvents = keptEvents
  }

  /// Takes note of a try to keep all of `interview`.
  mutating func note(_ keeping: Keeping, of interview: Interview) {
    switch keeping {
    case .kept:
      keptEvents = interview.events.count
      why = nil
    case .notKept(let why): self.why = why
    }
  }

  func standing(of interview: Interview, _ wording: any Wording) -> Standing {
    let answers = interview.events.count(where: \.changesAnswers)
    if answers == 0 { return .nothingAnswered }
    guard let code else { return .inMemoryOnly }
    let kept = interview.events.prefix(keptEvents).count(where: \.changesAnswers)
    if kept == answers { return .kept(code: code) }
    return .notKept(
      unkept: answers - kept, why: why ?? wording.onlyInMemory, code: kept == 0 ? nil : code)
  }
}
