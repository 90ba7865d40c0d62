import Glibc
import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeRecords

@Suite struct `Drafts that are listed and erased` {
  let place: TemporaryDirectory
  let sample: DraftSample
  let files: DraftFiles<SystemStorage>
  let keys: [DraftKey]

  init() throws {
    place = try TemporaryDirectory()
    sample = try DraftSample(questions: 2)
    files = DraftFiles(place.at("drafts"), storage: SystemStorage())
    try files.prepare()
    keys = [try DraftSample.key.get(), try DraftSample.otherKey.get()]
  }

  private func path(_ key: DraftKey) -> String { place.at("drafts/\(key.name).draft") }

  @discardableResult
  private func begin(_ key: DraftKey, respondent: String? = nil) throws -> DraftJournal<SystemStorage> {
    var opening = sample.opening
    if let respondent { opening.respondent = .init(name: respondent, isGiven: true) }
    let journal = files.begin(opening, key: key)
    try journal.keep(sample.events)
    return journal
  }

  private func setAge(_ key: DraftKey, changedAt moment: Int) {
    let time = timespec(tv_sec: moment, tv_nsec: 0)
    utimensat(AT_FDCWD, path(key), [time, time], 0)
  }

  @Test func `are known by when they were changed, the oldest first, and by nothing else`() throws {
    #expect(try files.list() == [])
    #expect(try DraftFiles(place.at("nowhere"), storage: SystemStorage()).list() == [])
    for key in keys { try begin(key) }
    setAge(keys[0], changedAt: 2_000)
    setAge(keys[1], changedAt: 1_000)
    try place.put("", at: "drafts/.draft-abc.tmp")
    try place.put("", at: "drafts/notes.txt")
    let listed = try files.list()
    #expect(listed.map(\.path) == [path(keys[1]), path(keys[0])])
    #expect(listed.map(\.changedAt.secondsSince1970) == [1_000, 2_000])
    #expect(!listed.contains { $0.isDamagedCopy })
  }

  @Test func `are erased by their code, with what was kept aside`() throws {
    for key in keys { try begin(key) }
    try place.put("", at: "drafts/\(keys[0].name).damaged")
    try place.put("", at: "drafts/\(keys[0].name)-2.damaged")
    let erasure = try files.erase(DraftSample.code)
    #expect(erasure.erased.count == 3 && erasure.inUse == [] && erasure.failed == [])
    #expect(try files.list().map(\.path) == [path(keys[1])])
    #expect(try files.erase(DraftSample.code).erased == [])
  }

  @Test func `are erased by their respondent where somebody named one`() throws {
    try begin(keys[0], respondent: "c-017")
    try begin(keys[1], respondent: "c-018")
    #expect(try files.erase(ofRespondent: "c-01").erased == [])
    #expect(try files.erase(ofRespondent: "c-017").erased == [path(keys[0])])
    #expect(try files.list().map(\.path) == [path(keys[1])])
  }

  @Test func `are not found by the name of a respondent whom nobody named`() throws {
    try begin(keys[0])
    #expect(try files.erase(ofRespondent: sample.opening.respondent.name).erased == [])
  }

  @Test func `are erased by their age`() throws {
    for key in keys { try begin(key) }
    setAge(keys[1], changedAt: 1_000)
    let moment = Timestamp(secondsSince1970: 1_001)
    #expect(try files.erase(unchangedSince: moment).erased == [path(keys[1])])
    #expect(try files.list().map(\.path) == [path(keys[0])])
  }

  @Test func `are left, and named, where a session has them open`() throws {
    let journal = try begin(keys[0], respondent: "c-017")
    let erasure = try files.erase(ofRespondent: "c-017")
    #expect(erasure.erased == [] && erasure.inUse == [path(keys[0])])
    try journal.remove()
  }

  @Test func `are left where a session has just put another file in the place of one`() throws {
    let disk = SimulatedDisk()
    let files = DraftFiles("/drafts", storage: disk)
    try files.prepare()
    let journal = files.begin(sample.opening, key: keys[0])
    try journal.keep(Array(sample.events[..<1]))
    disk.afterNextOpening = { [sample] in
      journal.restart(with: sample.opening)
      try? journal.keep(sample.events)
    }
    let erasure = try files.erase(unchangedSince: Timestamp(secondsSince1970: .max))
    #expect(erasure.erased == [] && erasure.inUse == ["/drafts/\(keys[0].name).draft"])
    journal.close()
    #expect(try files.open(keys[0]).events == sample.events)
  }

  @Test func `are not erased through a link`() throws {
    try place.put("theirs", at: "target")
    symlink(place.at("target"), place.at("drafts/a.draft"))
    #expect(try files.erase(unchangedSince: Timestamp(secondsSince1970: .max)).erased == [])
    #expect(try place.text(of: "target") == "theirs")
  }

  @Test func `are named where they cannot be erased`() throws {
    let disk = SimulatedDisk()
    let files = DraftFiles("/drafts", storage: disk)
    try files.prepare()
    do { try files.begin(sample.opening, key: keys[0]).keep(sample.events) }
    let before = disk.operations
    // To open the directory, to list it, to open the draft, to look at it, to lock it, to look whether it still has
    // its name; then to unlink it.
    disk.faults = [.refusing(before + 8...before + 8, number: EIO)]
    let erasure = try files.erase(unchangedSince: Timestamp(secondsSince1970: .max))
    #expect(
      erasure.failed == [.cannotRemove("/drafts/\(keys[0].name).draft", SystemFailure(EIO))]
        && erasure.erased == [])
  }

  @Test func `are swept off the disk for good`() throws {
    let disk = SimulatedDisk()
    let files = DraftFiles("/drafts", storage: disk)
    try files.prepare()
    do { try files.begin(sample.opening, key: keys[0]).keep(sample.events) }
    _ = try files.erase(unchangedSince: Timestamp(secondsSince1970: .max))
    #expect(SimulatedDisk(after: disk, .nothing).names(in: "/drafts") == [])
  }

  @Test func `are named where whose they are cannot be told`() throws {
    try begin(keys[0], respondent: "c-017")
    try place.put("intake-draft/2\nwhatever", at: "drafts/newer.draft")
    try place.put("", at: "drafts/empty.damaged")
    let erasure = try files.erase(ofRespondent: "c-017")
    #expect(erasure.erased == [path(keys[0])])
    #expect(erasure.unreadable == [place.at("drafts/empty.damaged"), place.at("drafts/newer.draft")])
  }

  @Test func `take with them what a session left in the middle of writing`() throws {
    try place.put("", at: "drafts/.draft-abcdefgh.tmp")
    _ = try files.erase(ofRespondent: "c-017")
    #expect(try place.names(in: "drafts") == [])
  }
}
