internal import IntakeResults

@testable internal import Intake

extension Fuzzer {
  /// Any lines as the events of a draft. What is read and written again is the same byte for byte, and whatever an
  /// interview takes of it leaves the interview as one pass over its answers would find it.
  static let journals = Fuzzer(
    name: "journals", longest: 8_192, mutation: .lines, perSecond: 870,
    seeds: {
      try (0..<8).map { (seed: UInt64) in
        Array(try DraftInput(seed: seed, events: 30).events.map(\.draftJSON).joined(separator: [0x0A]))
      }
    },
    pieces: [
      #"{"event":"answer","place":"phq9_1","value":{"one":{"code":"2"}},"at":1795425242}"#,
      #"{"event":"resume","at":1}"#, #"{"event":"finish","at":1}"#, #""event":"move""#, #""event":"add-row""#,
      #""event":"remove-row""#, #""event":"close-rows""#, #""event":"see""#, #""event":"skip""#,
      #""event":"carried""#,
      #""place":["person","1"]"#, #""value":{"many":[]}"#, #""value":{"number":"1/3"}"#,
      #""value":{"date":"2026-07"}"#,
      #""value":{"text":"x"}"#, #""value":{"does-not-apply":true}"#, #""at":-9223372036854775808"#, "1e400",
      "\\ud800", "null",
    ]
  ) { input in
    let questionnaire = try Corpus.firstSession()
    var interview = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_795_000_000))
    for line in input.split(separator: UInt8(ascii: "\n")) {
      guard let event = try? Event(draftJSON: Array(line)) else { continue }
      let written = event.draftJSON
      let reread = try Event(draftJSON: written)
      try promiseSame(reread.draftJSON, as: written)
      try promise(reread == event, "written, it is read as something else")
      let before = interview.events
      do throws(Rejection) { try interview.apply(event) } catch {
        try promise(interview.events == before, "kept, and rejected")
      }
    }
    try promise(interview.holdsInvariants, "what is kept up to date is not what one pass finds")
    _ = interview.result
    let again = try Interview(
      replaying: interview.events, of: questionnaire, startedAt: interview.startedAt, today: interview.today)
    try promise(again == interview, "its events lead elsewhere")
  }
}
