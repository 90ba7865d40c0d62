import Glibc
import Intake
import IntakeRecords
import IntakeResults
import ResultSamples
import TestSupport
import Testing

@Suite struct `Results on disk` {
  let place: TemporaryDirectory

  init() throws { place = try TemporaryDirectory() }

  private func keep(_ respondent: String?, session: Int? = nil, unnamed: String? = nil) throws -> String {
    let files = ResultFiles(place.at("results"), storage: SystemStorage())
    try files.make()
    try files.rehearse()
    var record = FirstSessionSample.record
    record.respondent = respondent
    if let session { record.occasion = Occasion(session: session) }
    return FilePath.name(
      of: try files.keep(
        record, startedAt: try #require(Timestamp("2026-11-23T09:14:02Z")), unnamed: unnamed))
  }

  @Test func `are named by questionnaire, respondent and start, and are one line`() throws {
    let name = try keep("c-017")
    #expect(name == "first-session-c-017-20261123T091402Z.json")
    var record = FirstSessionSample.record
    record.respondent = "c-017"
    #expect(try place.bytes(of: "results/" + name) == record.json + [0x0A])
    #expect(try place.mode(of: "results/" + name) == 0o600)
  }

  @Test func `stand beside each other where their names are one`() throws {
    let first = try keep("c-017")
    let before = try place.bytes(of: "results/" + first)
    #expect(try keep("c-017", session: 7) == "first-session-c-017-20261123T091402Z-2.json")
    #expect(try place.bytes(of: "results/" + first) == before)
  }

  @Test func `are one file where the same one is kept again`() throws {
    for name in ["first-session-quiet-20261123T091402Z.json", "first-session-quiet-20261123T091402Z-2.json"] {
      let session = name.hasSuffix("-2.json") ? 7 : 6
      #expect(try keep(nil, session: session, unnamed: "quiet") == name)
      #expect(try keep(nil, session: session, unnamed: "quiet") == name)
    }
    #expect(try place.names(in: "results").count == 2)
  }

  @Test func `have eight random characters for a respondent whom nobody named`() throws {
    let names = Set(try (0..<20).map { _ in try keep(nil) })
    #expect(names.count == 20)
    for name in names {
      #expect(name.wholeMatch(of: /first-session-[a-z0-9]{8}-20261123T091402Z\.json/) != nil)
    }
  }

  @Test(arguments: ["c-017", "A", "a.b_c-9", String(repeating: "x", count: 64), "..a"])
  func `take a name of a respondent`(_ name: String) throws {
    #expect(try Respondent(name).name == name)
  }

  @Test(arguments: ["", ".", "..", "...", "a/b", "a b", "ä", "a\n", "a\0", String(repeating: "x", count: 65)])
  func `refuse a name that could be a path or could not be a file`(_ name: String) {
    #expect(throws: RecordError.wrongRespondent(name)) { try Respondent(name) }
  }

  @Test func `do not follow a link that has the name of a result`() throws {
    let name = try keep("c-017")
    let elsewhere = ResultFiles(place.at("elsewhere"), storage: SystemStorage())
    try elsewhere.make()
    try elsewhere.rehearse()
    symlink(place.at("results/" + name), place.at("elsewhere/" + name))
    let listed = try #require(try elsewhere.list().first)
    guard case .unreadable = listed.content else {
      Issue.record("what a link leads to was taken for a result kept here")
      return
    }
  }

  @Test func `begin with what was left before swept up`() throws {
    _ = try keep("c-017")
    try place.put("private", at: "results/.intake-abcdefgh.tmp")
    let name = try keep("c-018")
    #expect(try place.names(in: "results").count == 2 && name.contains("c-018"))
  }
}
