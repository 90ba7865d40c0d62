import Glibc
import IntakeRecords
import TestSupport
import Testing

@Suite struct `A directory of records` {
  let place: TemporaryDirectory
  let bytes = Array("all of these bytes, or none of them\n".utf8)

  init() throws { place = try TemporaryDirectory() }

  private func directory(
    _ name: String = "results", _ storage: FaultyStorage = FaultyStorage()
  ) -> RecordDirectory<FaultyStorage> {
    RecordDirectory(place.at(name), storage: storage)
  }

  /// In a process of its own, because the umask is the whole process's.
  @Test func `is for its owner alone, and so are its files, whatever the umask`() async {
    await #expect(processExitsWith: .success) {
      let place = try TemporaryDirectory()
      let directory = RecordDirectory(place.at("open"), storage: FaultyStorage())
      umask(0)
      try directory.make()
      _ = try directory.keep(Array("a".utf8), as: "a")
      umask(0o277)
      _ = try directory.keep(Array("b".utf8), as: "b")
      try #require(place.mode(of: "open") == 0o700)
      try #require(place.mode(of: "open/a.json") == 0o600)
      try #require(place.mode(of: "open/b.json") == 0o600)
    }
  }

  @Test func `makes what is missing above it, and leaves what is there as it is`() throws {
    try place.makeDirectory("shared", mode: 0o755)
    try directory("shared/a/b").make()
    try directory("shared/a/b").make()
    #expect(try place.mode(of: "shared") == 0o755)
    #expect(try place.mode(of: "shared/a") == 0o700)
    #expect(try place.mode(of: "shared/a/b") == 0o700)
  }

  @Test func `never overwrites: a taken name gets a number`() throws {
    try directory().make()
    let paths = try (1...3).map { try directory().keep(Array("\($0)".utf8), as: "a") }
    #expect(paths.map(FilePath.name) == ["a.json", "a-2.json", "a-3.json"])
    #expect(
      try ["a.json", "a-2.json", "a-3.json"].map { try place.text(of: "results/" + $0) } == ["1", "2", "3"])
  }

  @Test func `does not follow a link that stands where the file should`() throws {
    try directory().make()
    try place.put("theirs", at: "target")
    symlink("../target", place.at("results/a.json"))
    #expect(FilePath.name(of: try directory().keep(bytes, as: "a")) == "a-2.json")
    #expect(try place.text(of: "target") == "theirs")
  }

  @Test func `writes all bytes where each write takes a few`() throws {
    try directory().make()
    _ = try directory().keep(bytes, as: "a")
    #expect(Array(try place.text(of: "results/a.json").utf8) == bytes)
  }

  @Test func `syncs the file before it has its name, and the directory behind`() throws {
    try directory().make()
    let storage = FaultyStorage()
    _ = try directory("results", storage).keep(bytes, as: "a")
    #expect(storage.calls[.synchronize] == 2)
  }

  /// Every call of keeping a file, failing in its turn.
  @Test(arguments: [
    (FaultyStorage.Step.openDirectory, 1), (.createFile, 1), (.write, 1), (.write, 3), (.synchronize, 1),
    (.link, 1),
  ])
  func `leaves nothing behind where a step fails`(_ step: FaultyStorage.Step, _ call: Int) throws {
    try directory().make()
    let failing = directory("results", FaultyStorage(failing: (step, call), with: ENOSPC))
    let error = #expect(throws: RecordError.self) { try failing.keep(bytes, as: "a") }
    #expect(error?.failure?.number == ENOSPC)
    #expect(try place.names(in: "results") == [])
  }

  @Test func `has the file, and says so, where only the last sync fails`() throws {
    try directory().make()
    let path = place.at("results/a.json")
    #expect(throws: RecordError.cannotMakeSure(path, SystemFailure(EIO))) {
      try directory("results", FaultyStorage(failing: (.synchronize, 2))).keep(bytes, as: "a")
    }
    #expect(Array(try place.text(of: "results/a.json").utf8) == bytes)
  }

  @Test func `says so where it cannot be read back`() throws {
    try directory().make()
    for (step, name) in [(FaultyStorage.Step.openFile, "a"), (.read, "b")] {
      let path = place.at("results/\(name).json")
      #expect(throws: RecordError.cannotMakeSure(path, SystemFailure(EIO))) {
        try directory("results", FaultyStorage(failing: (step, 1))).keep(bytes, as: name)
      }
      #expect(try directory().keep(bytes, as: name) == path)
    }
  }

  @Test func `says so where other bytes come back than were written`() throws {
    try directory().make()
    let storage = FaultyStorage()
    storage.flipsWhatIsRead = true
    #expect(throws: RecordError.readsBackOtherwise(place.at("results/a.json"))) {
      try directory("results", storage).keep(bytes, as: "a")
    }
  }

  @Test func `has the file where the temporary name cannot be taken away`() throws {
    try directory().make()
    _ = try directory("results", FaultyStorage(failing: (.unlink, 1))).keep(bytes, as: "a")
    #expect(Array(try place.text(of: "results/a.json").utf8) == bytes)
  }

  @Test func `tries out every step beforehand, and leaves nothing behind`() throws {
    try directory().make()
    let storage = FaultyStorage()
    try directory("results", storage).rehearse()
    #expect(try place.names(in: "results") == [])
    let steps: [FaultyStorage.Step] = [.openDirectory, .createFile, .write, .synchronize, .link]
    for step in steps {
      #expect(storage.calls[step] != nil)
      #expect(throws: RecordError.self) {
        try directory("results", FaultyStorage(failing: (step, 1))).rehearse()
      }
      #expect(try place.names(in: "results") == [])
    }
  }

  @Test func `keeps a name once`() throws {
    try directory().make()
    #expect(try directory().keepOnce(bytes, as: "a.json") != nil)
    #expect(try directory().keepOnce(Array("other".utf8), as: "a.json") == nil)
    #expect(Array(try place.text(of: "results/a.json").utf8) == bytes)
  }

  @Test func `cannot be made where a file has its name`() throws {
    try place.put("", at: "results")
    #expect(throws: RecordError.self) {
      try directory().make()
      try directory().rehearse()
    }
  }

  @Test func `sweeps up what a process left that ended while it kept something, and nothing else`() throws {
    try directory().make()
    try directory().sweep()
    try place.put("private", at: "results/.intake-abcdefgh.tmp")
    try place.put("private", at: "results/.intake-hgfedcba.tmp")
    try place.put("", at: "results/notes.tmp")
    let held = open(place.at("results/.intake-hgfedcba.tmp"), O_RDWR)
    defer { close(held) }
    #expect(flock(held, LOCK_EX) == 0)
    try directory().sweep()
    #expect(try place.names(in: "results") == [".intake-hgfedcba.tmp", "notes.tmp"])
    try directory("nowhere").sweep()
  }

  @Test func `holds what it writes, so that nobody sweeps it up`() throws {
    try directory().make()
    let storage = FaultyStorage()
    storage.beforeLinking = { [self] in try? directory().sweep() }
    let path = try directory("results", storage).keep(bytes, as: "a")
    #expect(Array(try place.text(of: "results/" + FilePath.name(of: path)).utf8) == bytes)
    #expect(try place.names(in: "results") == ["a.json"])
  }

  @Test func `sweeps up the second name of what was kept`() throws {
    try directory().make()
    _ = try directory("results", FaultyStorage(failing: (.unlink, 1))).keep(bytes, as: "a")
    #expect(try place.names(in: "results").count == 2)
    try directory().sweep()
    #expect(try place.names(in: "results") == ["a.json"])
  }
}
