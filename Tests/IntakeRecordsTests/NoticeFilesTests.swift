import Intake
import IntakeRecords
import IntakeResults
import TestSupport
import Testing

@Suite struct `Notices on disk` {
  let place: TemporaryDirectory
  let files: NoticeFiles<SystemStorage>

  init() throws {
    place = try TemporaryDirectory()
    try place.makeDirectory("results")
    files = NoticeFiles(besideResults: place.at("results"), storage: SystemStorage())
  }

  private func notice(
    _ alert: Address = "self-harm", at moment: String = "2026-11-23T09:14:02Z",
    answer: String = "Several days"
  ) throws -> Notice {
    Notice(
      alert: alert, at: try #require(Timestamp(moment)),
      items: [Notice.Item(id: "phq9_9", ask: "How often?", answer: answer)], who: "Dr Lee",
      within: "one hour")
  }

  private func acknowledgement(_ name: String, by: String = "Dr Lee") throws -> Acknowledgement {
    Acknowledgement(
      notice: name, at: try #require(Timestamp("2026-11-23T10:00:00Z")), by: by, did: "Spoke with the client")
  }

  private func openNames() throws -> [String] { try files.open().map(\.name) }

  @Test func `stand beside the directory of results, for their owner alone`() throws {
    try files.keep(try notice())
    #expect(try place.names() == ["notices", "results"])
    #expect(try place.mode(of: "notices") == 0o700)
    #expect(try place.mode(of: "notices/20261123T091402Z-self-harm.json") == 0o600)
  }

  @Test(arguments: [".", "results/.", "results/../results", "results/"])
  func `stand beside it however it is written`(_ path: String) throws {
    let written = NoticeFiles(besideResults: place.at(path), storage: SystemStorage())
    let above = FilePath.parent(of: try #require(FilePath.resolved(place.at(path))))
    #expect(written.path == FilePath.join(above, "notices"))
  }

  @Test func `hold the item, the answer, the moment and who must act, and nothing else`() throws {
    let path = try files.keep(try notice())
    let text = try place.text(of: "notices/" + FilePath.name(of: path))
    #expect(
      text == """
        {"format":"intake-notice/1","alert":"self-harm","at":"2026-11-23T09:14:02Z",\
        "items":[{"id":"phq9_9","ask":"How often?","answer":"Several days"}],\
        "acts":{"who":"Dr Lee","within":"one hour"}}

        """)
  }

  @Test func `are open, oldest first, until each is acknowledged by its name`() throws {
    try files.keep(try notice(at: "2026-11-24T00:00:00Z"))
    try files.keep(try notice("hurt[2]"))
    try files.keep(try notice())
    try files.keep(try notice(answer: "Every day"))
    #expect(
      try openNames() == [
        "20261123T091402Z-hurt-2", "20261123T091402Z-self-harm", "20261123T091402Z-self-harm-2",
        "20261124T000000Z-self-harm",
      ])
    try files.acknowledge(try acknowledgement("20261123T091402Z-self-harm"))
    #expect(
      try openNames() == [
        "20261123T091402Z-hurt-2", "20261123T091402Z-self-harm-2", "20261124T000000Z-self-harm",
      ])
  }

  @Test func `are one where an interview that goes on leaves the same one again`() throws {
    let path = try files.keep(try notice())
    #expect(try files.keep(try notice()) == path)
    #expect(try openNames() == ["20261123T091402Z-self-harm"])
    try files.acknowledge(try acknowledgement("20261123T091402Z-self-harm"))
    try files.keep(try notice())
    #expect(try openNames() == [])
  }

  @Test func `stay when they are acknowledged, as they were`() throws {
    let path = "notices/" + FilePath.name(of: try files.keep(try notice()))
    let before = try place.bytes(of: path)
    try files.acknowledge(try acknowledgement("20261123T091402Z-self-harm"))
    #expect(try place.bytes(of: path) == before)
    let second = try place.bytes(of: "notices/20261123T091402Z-self-harm.acknowledged.json")
    #expect(try Acknowledgement(json: second) == acknowledgement("20261123T091402Z-self-harm"))
  }

  @Test func `are acknowledged once`() throws {
    try files.keep(try notice())
    try files.acknowledge(try acknowledgement("20261123T091402Z-self-harm"))
    #expect(
      throws: RecordError.alreadyAcknowledged(
        "20261123T091402Z-self-harm", by: "Dr Lee", did: "Spoke with the client")
    ) { try files.acknowledge(try acknowledgement("20261123T091402Z-self-harm", by: "Dr Roe")) }
  }

  @Test(arguments: ["", "no-such", "../results/x", "20261123T091402Z-self-harm.acknowledged", "."])
  func `are acknowledged only by a name that there is`(_ name: String) throws {
    try files.keep(try notice())
    #expect(throws: RecordError.unknownNotice(name, directory: files.path)) {
      try files.acknowledge(try acknowledgement(name))
    }
    #expect(try openNames().count == 1)
  }

  @Test func `are open where they cannot be read`() throws {
    try files.keep(try notice())
    try place.put("{\"format\":\"intake-", at: "notices/torn.json")
    let torn = try #require(try files.open().first { $0.name == "torn" })
    guard case .unreadable = torn.content else {
      Issue.record("a torn notice reads as whole")
      return
    }
    try files.acknowledge(try acknowledgement("torn"))
    #expect(try openNames() == ["20261123T091402Z-self-harm"])
  }

  @Test func `are open where the acknowledgement cannot be read, and can be acknowledged again`() throws {
    try files.keep(try notice())
    try place.put("{", at: "notices/20261123T091402Z-self-harm.acknowledged.json")
    #expect(try openNames() == ["20261123T091402Z-self-harm"])
    try files.acknowledge(try acknowledgement("20261123T091402Z-self-harm"))
    #expect(try openNames() == [])
  }

  @Test func `are none where there is no directory`() throws { #expect(try openNames() == []) }

  @Test func `have names that are no paths`() throws {
    let path = try files.keep(try notice(Address("../../x", row: "a/b")))
    #expect(FilePath.parent(of: path) == files.path)
    #expect(FilePath.name(of: path) == "20261123T091402Z--.-..-x-a-b.json")
  }

  @Test func `are one file where the clinic has since named others who are to act`() throws {
    let path = try files.keep(try notice())
    var again = try notice()
    again.who = "Dr Roe"
    #expect(try files.keep(again) == path)
    #expect(try files.keep(try notice(answer: "Nearly every day")) != path)
    #expect(try openNames().count == 2)
  }
}
