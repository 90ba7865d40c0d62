internal import Intake
internal import IntakeResults

@testable internal import IntakeRecords

extension Fuzzer {
  /// Any bytes as a draft: what is read of it begins as what was kept, and where something is missing at the end, that is
  /// said. Nothing else is ever read.
  static let drafts = Fuzzer(
    name: "drafts", longest: 131_072, mutation: .frames, perSecond: 3300,
    seeds: { [try SealedDraft.whole()] },
    pieces: ["intake-draft/1\n", "intake-draft/2\n", "\0\0\u{1}\0", "\0\0\u{2}\0"]
  ) { input in
    let (draft, key) = try SealedDraft.kept.get()
    let content: DraftContent
    do throws(DraftContent.Problem) { content = try DraftContent(input, key: key) } catch {
      // With the right key, what opens is what was sealed, and that can be read.
      if case .notUnderstood(let reason) = error { throw BrokenPromise(words: "not understood: \(reason)") }
      return
    }
    try promise(content.opening == draft.opening, "it opens otherwise than it was kept")
    try promise(content.events == Array(draft.events.prefix(content.events.count)), "it holds other events")
  }
}

/// One draft and its key, which is slow to make on purpose.
private enum SealedDraft {
  static let kept = Result {
    (try DraftInput(seed: 1, events: 40), try DraftKey(try DraftCode("aaaa-aaaa-aaaa")))
  }

  /// The draft's file. Its salt and nonces are others each time.
  static func whole() throws -> [UInt8] {
    let (draft, key) = try kept.get()
    let header = DraftHeader(respondent: "c-017")
    var cipher = DraftCipher(key, header)
    return try ([draft.opening.json] + draft.events.map(\.draftJSON)).reduce(header.bytes) {
      try $0 + cipher.seal($1)
    }
  }
}
