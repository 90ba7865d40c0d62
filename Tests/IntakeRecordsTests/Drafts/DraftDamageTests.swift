import Glibc
import Intake
import IntakeResults
import TestSupport
import Testing

@testable import IntakeRecords

@Suite struct `A damaged draft` {
  let place: TemporaryDirectory
  let sample: DraftSample
  let key: DraftKey
  let files: DraftFiles<SystemStorage>
  /// The whole draft, with all events.
  let whole: [UInt8]

  init() throws {
    place = try TemporaryDirectory()
    sample = try DraftSample(questions: 5)
    key = try DraftSample.key.get()
    files = DraftFiles(place.at("drafts"), storage: SystemStorage())
    try files.prepare()
    do { try files.begin(sample.opening, key: key).keep(sample.events) }
    whole = try place.bytes(of: "drafts/\(key.name).draft")
  }

  private var file: String { "drafts/\(key.name).draft" }
  private var frames: Int { sample.events.count }
  /// Where the first frame of an event begins.
  private var firstEvent: Int { whole.count - frames * DraftCipher.smallest }

  /// What was read: never anything but a beginning of what was kept. `nil` where nothing could be.
  private func read(_ bytes: [UInt8], _ what: Comment) -> DraftContent? {
    do throws(DraftContent.Problem) {
      let content = try DraftContent(bytes, key: key)
      #expect(content.opening == sample.opening, what)
      #expect(content.events == Array(sample.events.prefix(content.events.count)), what)
      let sound = firstEvent + content.events.count * DraftCipher.smallest
      #expect((content.damage == nil) == (bytes.count == sound), what)
      return content
    } catch {
      return nil
    }
  }

  @Test func `that breaks off anywhere holds all that is whole before that`() {
    for count in 0..<whole.count {
      let content = read(Array(whole.prefix(count)), "cut to \(count)")
      guard count >= firstEvent else {
        #expect(content == nil, "cut to \(count)")
        continue
      }
      let (frames, rest) = (count - firstEvent).quotientAndRemainder(dividingBy: DraftCipher.smallest)
      #expect(content?.events.count == frames, "cut to \(count)")
      #expect(content?.damage?.lostAtMost == (rest == 0 ? nil : 1), "cut to \(count)")
    }
  }

  @Test(arguments: FuzzRounds.all)
  func `with any byte changed holds all that stands before that`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= UInt8.random(in: 1...255, using: &random)
      let content = read(bytes, "byte \(index) changed")
      guard index >= firstEvent else {
        #expect(content == nil, "byte \(index) changed")
        continue
      }
      let frame = (index - firstEvent) / DraftCipher.smallest
      #expect(content?.events.count == frame, "byte \(index) changed")
      #expect(content?.damage != nil, "byte \(index) changed")
    }
  }

  @Test func `with junk or zeros behind its end holds everything`() {
    for tail in [[UInt8](repeating: 0, count: 999), Array("junk".utf8), Array(whole.suffix(288))] {
      let content = read(whole + tail, "a tail of \(tail.count)")
      #expect(content?.events.count == frames)
      #expect(content?.damage != nil)
    }
  }

  @Test func `whose frames change places, are left out or come from elsewhere holds what is before them`()
    throws
  {
    func frame(_ bytes: [UInt8], _ index: Int) -> [UInt8] {
      Array(bytes.dropFirst(firstEvent + index * DraftCipher.smallest).prefix(DraftCipher.smallest))
    }
    let start = Array(whole.prefix(firstEvent))
    let all = (0..<frames).map { frame(whole, $0) }
    var swapped = all
    swapped.swapAt(2, 3)
    #expect(read(start + swapped.joined(), "swapped")?.events.count == 2)
    var shortened = all
    shortened.remove(at: 2)
    #expect(read(start + shortened.joined(), "one left out")?.events.count == 2)
    // The same events under the same code, in another file.
    unlink(place.at(file))
    do { try files.begin(sample.opening, key: key).keep(sample.events) }
    let other = try place.bytes(of: file)
    var mixed = all
    mixed[1] = frame(other, 1)
    #expect(read(start + mixed.joined(), "from another file")?.events.count == 1)
    #expect(other.dropFirst(DraftHeader.magic.count) != whole.dropFirst(DraftHeader.magic.count))
  }

  @Test func `that was copied and went on twice is never the two in one`() throws {
    let header = DraftHeader(respondent: nil)
    var begun = DraftCipher(key, header)
    let start = try header.bytes + begun.seal(sample.opening.json)
    var other = begun
    let first = try begun.seal(sample.events[0].draftJSON)
    _ = try other.seal(sample.events[1].draftJSON)
    let second = try other.seal(sample.events[1].draftJSON)
    let content = try DraftContent(start + first + second, key: key)
    #expect(content.events == [sample.events[0]] && content.damage?.lostAtMost == 1)
  }

  @Test func `is kept aside, and the interview goes on in a whole one`() throws {
    for (round, lost) in [1, 3].enumerated() {
      let torn = Array(whole.dropLast(lost == 1 ? 100 : 3 * DraftCipher.smallest - 40))
      var bytes = torn
      if lost == 3 { bytes = whole; bytes[whole.count - 3 * DraftCipher.smallest + 40] ^= 1 }
      try place.put(bytes, at: file)
      let draft = try files.open(key)
      #expect(draft.damage?.lostAtMost == lost)
      #expect(draft.events == Array(sample.events.dropLast(lost)))
      // Nothing is changed before there is something to keep.
      #expect(try place.bytes(of: file) == bytes)
      try draft.journal.keep(draft.events + [.resume(at: sample.opening.startedAt)])
      let aside = "drafts/\(key.name)\(round == 0 ? "" : "-2").damaged"
      #expect(try place.bytes(of: aside) == bytes)
      #expect(try place.mode(of: aside) == 0o600)
    }
    #expect(try files.list().count { $0.isDamagedCopy } == 2)
    let draft = try files.open(key)
    #expect(draft.damage == nil && draft.events.count == frames - 2)
    try draft.journal.remove()
    #expect(try place.names(in: "drafts") == [])
  }

  @Test func `says in words what is lost`() {
    let one = DraftDamage(behind: whole.suffix(40))
    #expect(one.description.hasPrefix("The last thing that was done was not kept whole"))
    let several = DraftDamage(behind: [UInt8](repeating: 0, count: 600)[...])
    #expect(several.description.contains("up to 3 of the last things"))
  }

  @Test func `from its beginning is refused, and left as it is`() throws {
    for bytes in [[], Array(whole.prefix(60)), Array("other".utf8), [UInt8](repeating: 0, count: 5_000)] {
      try place.put(bytes, at: file)
      #expect(throws: DraftError.damagedFromTheBeginning(place.at(file))) { try files.open(key) }
      #expect(try place.bytes(of: file) == bytes)
    }
  }

  // MARK: Other versions

  @Test func `is not what a newer version wrote: that is refused by its name, and left as it is`() throws {
    let newer = Array("intake-draft/2\n".utf8) + whole.dropFirst(DraftHeader.magic.count)
    try place.put(newer, at: file)
    #expect(throws: DraftError.newerFormat("intake-draft/2")) { try files.open(key) }
    #expect(try place.bytes(of: file) == newer)
    try place.put(
      try sealed(
        String(decoding: sample.opening.json, as: UTF8.self)
          .replacing("intake-draft/1", with: "intake-draft/3")), at: file)
    #expect(throws: DraftError.newerFormat("intake-draft/3")) { try files.open(key) }
  }

  @Test func `is not one that is whole and not understood, of which nothing is left out in silence`() throws {
    let opening = String(decoding: sample.opening.json, as: UTF8.self)
    let bytes = try sealed(opening, #"{"event":"sing","at":1}"#)
    try place.put(bytes, at: file)
    let error = #expect(throws: DraftError.self) { try files.open(key) }
    guard case .notUnderstood = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(try place.bytes(of: file) == bytes)
  }

  private func sealed(_ contents: String...) throws -> [UInt8] {
    let header = DraftHeader(respondent: nil)
    var cipher = DraftCipher(key, header)
    return try contents.reduce(header.bytes) { try $0 + cipher.seal(Array($1.utf8)) }
  }
}
