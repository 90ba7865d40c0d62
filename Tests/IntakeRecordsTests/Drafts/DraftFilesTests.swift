import Glibc
import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeRecords

@Suite struct `A draft on disk` {
  let place: TemporaryDirectory
  let sample: DraftSample
  let key: DraftKey
  let files: DraftFiles<SystemStorage>

  init() throws {
    place = try TemporaryDirectory()
    sample = try DraftSample(questions: 6)
    key = try DraftSample.key.get()
    files = DraftFiles(place.at("state/intake/drafts"), storage: SystemStorage())
    try files.prepare()
  }

  private var directory: String { "state/intake/drafts" }
  private var file: String { "\(directory)/\(key.name).draft" }

  /// A draft with the first events of the sample.
  private func begun(_ count: Int = 3) throws -> DraftJournal<SystemStorage> {
    let journal = files.begin(sample.opening, key: key)
    for count in 1...count { try journal.keep(Array(sample.events[..<count])) }
    return journal
  }

  // MARK: Keeping

  @Test func `is not there before the first answer`() throws {
    try files.begin(sample.opening, code: DraftSample.code).keep([])
    #expect(try place.names(in: directory) == [])
    #expect(throws: DraftError.noDraft) { try files.open(key) }
    #expect(throws: DraftError.noDraft) {
      try DraftFiles(place.at("nowhere"), storage: SystemStorage()).open(key)
    }
  }

  @Test func `opens with its code, and holds everything that was kept`() throws {
    let journal = files.begin(sample.opening, code: DraftSample.code)
    for count in 1...4 { try journal.keep(Array(sample.events[..<count])) }
    try journal.keep(Array(sample.events[..<6]))
    try journal.keep(Array(sample.events[..<6]))
    journal.close()
    let draft = try files.open(try DraftCode(DraftSample.code.description.uppercased()))
    #expect(draft.opening == sample.opening)
    #expect(draft.events == Array(sample.events[..<6]))
    #expect(draft.damage == nil && !draft.wasOpenToOthers)
    try draft.journal.keep(sample.events)
    draft.journal.close()
    #expect(try files.open(key).events == sample.events)
  }

  @Test func `is for its owner alone`() throws {
    try begun().close()
    #expect(try place.names(in: directory) == ["\(key.name).draft"])
    #expect(try place.mode(of: file) == 0o600)
    for above in ["state", "state/intake", directory] { #expect(try place.mode(of: above) == 0o700) }
  }

  @Test func `shows nothing of what is in it`() throws {
    var opening = sample.opening
    opening.respondent = .init(name: "quiet-heron", isGiven: true)
    let journal = files.begin(opening, key: key)
    try journal.keep(sample.events)
    let code = DraftSample.code
    var secrets = [
      code.description, code.characters, "quiet-heron", "asked-here", "Asked here", "What about", "/results",
      "answer", "1795", opening.startedAt.description,
    ]
    secrets += sample.questionnaire.ids
    for case .answer(_, .text(let text), _) in sample.events { secrets.append(text) }
    let bytes = try place.bytes(of: file)
    for secret in secrets where bytes.contains(secret) { Issue.record("'\(secret)' stands in the draft") }
    #expect(bytes.contains("intake-draft/1"))
    #expect(!file.contains(code.characters))
  }

  @Test func `does not tell by its length how much was written`() throws {
    func size(of text: String) throws -> Int {
      let journal = files.begin(sample.opening, key: key)
      let at = Timestamp(secondsSince1970: 1_795_425_242)
      try journal.keep([.answer("question_1", .text(text), at: at), .resume(at: at)])
      defer { try? journal.remove() }
      return try place.bytes(of: file).count
    }
    let short = try size(of: "no")
    #expect(try size(of: String(repeating: "a", count: 120)) == short)
    #expect(try size(of: String(repeating: "a", count: 20_000)) > short)
  }

  @Test func `is written anew where somebody has removed or cut it`() throws {
    let journal = try begun()
    unlink(place.at(file))
    try journal.keep(Array(sample.events[..<4]))
    #expect(truncate(place.at(file), 300) == 0)
    try journal.keep(Array(sample.events[..<5]))
    unlink(place.at(file))
    rmdir(place.at(directory))
    try journal.keep(Array(sample.events[..<6]))
    journal.close()
    let draft = try files.open(key)
    #expect(draft.events == Array(sample.events[..<6]) && draft.damage == nil)
  }

  @Test func `goes on with another opening under the same code`() throws {
    let journal = try begun()
    var opening = sample.opening
    opening.askedFor = "elsewhere"
    journal.restart(with: opening)
    #expect(try place.names(in: directory).count == 1)
    try journal.keep([sample.events[1]])
    journal.close()
    let draft = try files.open(key)
    #expect(draft.opening == opening && draft.events == [sample.events[1]])
  }

  @Test func `is never written over another`() throws {
    try begun().close()
    let second = files.begin(sample.opening, key: key)
    let error = #expect(throws: RecordError.self) { try second.keep([sample.events[0]]) }
    #expect(error?.failure?.number == EEXIST)
    #expect(try files.open(key).events.count == 3)
  }

  @Test func `is gone when it is removed`() throws {
    let journal = try begun()
    try journal.remove()
    try journal.remove()
    #expect(try place.names(in: directory) == [])
    try files.begin(sample.opening, key: key).remove()
    let second = try begun()
    unlink(place.at(file))
    rmdir(place.at(directory))
    try second.remove()
  }

  // MARK: Sessions

  @Test func `opens in one session at a time`() throws {
    let journal = try begun()
    #expect(throws: DraftError.inUse) { try files.open(key) }
    journal.close()
    let draft = try files.open(key)
    #expect(throws: DraftError.inUse) { try files.open(key) }
    // Also when the file was replaced in the meantime.
    draft.journal.restart(with: sample.opening)
    try draft.journal.keep(Array(sample.events[..<4]))
    #expect(throws: DraftError.inUse) { try files.open(key) }
    draft.journal.close()
  }

  @Test func `is not taken for the file that another session has just put in its place`() throws {
    let disk = SimulatedDisk()
    let files = DraftFiles("/drafts", storage: disk)
    try files.prepare()
    var first: DraftJournal? = files.begin(sample.opening, key: key)
    try first?.keep(Array(sample.events[..<2]))
    disk.afterNextOpening = { [sample] in
      first?.restart(with: sample.opening)
      try? first?.keep(Array(sample.events[..<4]))
      first = nil
    }
    let draft = try files.open(key)
    #expect(draft.events == Array(sample.events[..<4]))
    try draft.journal.keep(Array(sample.events[..<5]))
    #expect(throws: DraftError.inUse) { try files.open(key) }
  }

  @Test func `takes what dead sessions left with it, and leaves what living ones hold`() throws {
    try place.put("half", at: "\(directory)/.draft-dead.tmp")
    try place.put("half", at: "\(directory)/.draft-living.tmp")
    let living = open(place.at("\(directory)/.draft-living.tmp"), O_RDWR)
    #expect(flock(living, LOCK_EX | LOCK_NB) == 0)
    try files.prepare()
    #expect(try place.names(in: directory) == [".draft-living.tmp"])
    Glibc.close(living)
    try begun().close()
    _ = try files.open(key)
    #expect(try place.names(in: directory) == ["\(key.name).draft"])
  }

  // MARK: What intake did not put there

  @Test func `is refused where it is a link, a directory, a pipe, or has a second name`() throws {
    try begun().close()
    let path = place.at(file)
    #expect(rename(path, place.at("elsewhere")) == 0)
    symlink(place.at("elsewhere"), path)
    #expect(throws: DraftError.refused(path, .symbolicLink)) { try files.open(key) }
    unlink(path)
    mkdir(path, 0o700)
    #expect(throws: DraftError.refused(path, .notAFile)) { try files.open(key) }
    rmdir(path)
    mkfifo(path, 0o600)
    #expect(throws: DraftError.refused(path, .notAFile)) { try files.open(key) }
    unlink(path)
    #expect(link(place.at("elsewhere"), path) == 0)
    #expect(throws: DraftError.refused(path, .severalNames)) { try files.open(key) }
    unlink(place.at("elsewhere"))
    #expect(try files.open(key).events.count == 3)
  }

  @Test func `is refused where it belongs to another user`() throws {
    let disk = SimulatedDisk()
    let files = DraftFiles("/drafts", storage: disk)
    try files.prepare()
    do { try files.begin(sample.opening, key: key).keep(sample.events) }
    let path = "/drafts/\(key.name).draft"
    disk.node(path)?.isOwn = false
    #expect(throws: DraftError.refused(path, .ofAnotherUser)) { try files.open(key) }
  }

  @Test func `is closed to others where it was open to them, and says so`() throws {
    try begun().close()
    chmod(place.at(file), 0o644)
    #expect(try files.open(key).wasOpenToOthers)
    #expect(try place.mode(of: file) == 0o600)
    #expect(try !files.open(key).wasOpenToOthers)
  }

  @Test func `is written anew where somebody has moved it away`() throws {
    let journal = try begun(3)
    #expect(rename(place.at(file), place.at("moved")) == 0)
    try journal.keep(Array(sample.events[..<4]))
    journal.close()
    #expect(try files.open(key).events.count == 4)
  }

  @Test func `does not take the place of a file that somebody has put there`() throws {
    let journal = try begun(3)
    #expect(rename(place.at(file), place.at("moved")) == 0)
    try place.put("answers of another session", at: file)
    #expect(throws: RecordError.self) { try journal.keep(Array(sample.events[..<4])) }
    #expect(try place.text(of: file) == "answers of another session")
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }
}
