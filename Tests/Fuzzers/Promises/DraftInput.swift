internal import Intake
internal import IntakeRecords
internal import IntakeResults

/// An interview that was broken off, and all that its draft needs: the same for the same seed.
struct DraftInput {
  let opening: DraftOpening
  let events: [Event]

  init(seed: UInt64, events count: Int) throws(BrokenPromise) {
    var interview = Interview(
      try Corpus.firstSession(), startedAt: Timestamp(secondsSince1970: 1_795_000_000))
    var respondent = RandomRespondent(seed: seed)
    respondent.answer(&interview, atMost: count)
    events = interview.events
    opening = DraftOpening(
      of: interview, clinicFile: Corpus.source("clinic"),
      respondent: .init(name: "quiet-heron", isGiven: false),
      occasion: Occasion(session: 1), administered: .byRespondent, results: "/results",
      askedFor: "first-session", engine: Engine(name: "intake", version: "1.0.0"))
  }
}
