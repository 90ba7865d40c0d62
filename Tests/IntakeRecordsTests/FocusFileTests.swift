import Intake
import IntakeRecords
import IntakeResults
import TestSupport
import Testing

@Suite struct `Choices on disk` {
  let place: TemporaryDirectory

  init() throws {
    place = try TemporaryDirectory()
    try place.put("{}\n", at: "phq-9-c-017-20261123T091402Z.json")
  }

  private var file: FocusFile<SystemStorage> {
    FocusFile(besideResult: place.at("phq-9-c-017-20261123T091402Z.json"), storage: SystemStorage())
  }

  private func choice(_ reason: String) throws -> FocusChoice {
    FocusChoice(
      result: "sha256:00", area: "grief", reason: reason, by: "Dr Lee",
      at: try #require(Timestamp("2026-11-23T10:00:00Z")))
  }

  @Test func `stand beside their result, oldest first, for their owner alone`() throws {
    #expect(try file.choices() == [])
    try file.add(try choice("one"))
    try file.add(try choice("two"))
    #expect(try file.choices() == [try choice("one"), try choice("two")])
    #expect(try place.mode(of: "phq-9-c-017-20261123T091402Z.focus") == 0o600)
  }

  @Test func `are never written over what cannot be read`() throws {
    try place.put("not a choice\n", at: "phq-9-c-017-20261123T091402Z.focus")
    #expect(throws: RecordError.self) { try file.add(try choice("one")) }
    #expect(try place.text(of: "phq-9-c-017-20261123T091402Z.focus") == "not a choice\n")
  }

  @Test func `go with their result`() throws {
    try file.add(try choice("one"))
    let files = ResultFiles(place.at("."), storage: SystemStorage())
    try files.remove(try #require(try files.list().first))
    #expect(try place.names() == [])
  }
}
