import Glibc
import IntakeRecords
import TestSupport
import Testing

@Suite struct `A folder that is new` {
  let place: TemporaryDirectory
  private let files = [
    (name: "a.csv", bytes: Array("a\n".utf8)), (name: "b.json", bytes: Array("{}\n".utf8)),
  ]

  init() throws { place = try TemporaryDirectory() }

  @Test func `has all its files, for its owner alone`() throws {
    let path = try NewFolder(storage: SystemStorage()).write(files, asFirstFreeOf: [place.at("out/export")])
    #expect(path == place.at("out/export"))
    #expect(try place.names(in: "out") == ["export"])
    #expect(try Set(place.names(in: "out/export")) == ["a.csv", "b.json"])
    #expect(try place.text(of: "out/export/a.csv") == "a\n")
    #expect(try place.mode(of: "out/export") == 0o700)
    #expect(try place.mode(of: "out/export/a.csv") == 0o600)
  }

  @Test func `never takes the place of another, nor of a file`() throws {
    try place.makeDirectory("one")
    try place.put("kept", at: "one/kept")
    try place.put("kept", at: "two")
    try place.makeDirectory("empty")
    let folder = NewFolder(storage: SystemStorage())
    #expect(throws: RecordError.cannotWrite(place.at("one"), SystemFailure(ENOTEMPTY))) {
      try folder.write(files, asFirstFreeOf: [place.at("one")])
    }
    #expect(throws: RecordError.cannotWrite(place.at("two"), SystemFailure(ENOTDIR))) {
      try folder.write(files, asFirstFreeOf: [place.at("two")])
    }
    let paths = ["one", "two", "empty", "three"].map(place.at)
    #expect(try folder.write(files, asFirstFreeOf: paths) == place.at("empty"))
    #expect(try Set(place.names(in: ".")) == ["one", "two", "empty"])
    #expect(try place.text(of: "one/kept") == "kept")
    #expect(try place.text(of: "two") == "kept")
  }

  @Test func `leaves nothing where one of its files cannot be written`() throws {
    let twice = files + [files[0]]
    #expect(throws: RecordError.self) {
      try NewFolder(storage: SystemStorage()).write(twice, asFirstFreeOf: [place.at("export")])
    }
    #expect(try place.names(in: ".") == [])
  }
}

@Suite struct `Replacing a file` {
  let place: TemporaryDirectory
  private let old = Array("old\n".utf8)
  private let new = Array("new\n".utf8)

  init() throws { place = try TemporaryDirectory() }

  private var directory: RecordDirectory<SystemStorage> {
    RecordDirectory(place.path, storage: SystemStorage())
  }

  @Test func `puts it in the place of the one that was read`() throws {
    #expect(try directory.replace(nil, with: old, as: "key"))
    #expect(try directory.replace(old, with: new, as: "key"))
    #expect(try place.bytes(of: "key") == new)
    #expect(try place.mode(of: "key") == 0o600)
    #expect(try place.names(in: ".") == ["key"])
  }

  @Test func `leaves what somebody else has written in the meantime`() throws {
    #expect(try directory.replace(nil, with: old, as: "key"))
    #expect(try !directory.replace(nil, with: new, as: "key"))
    #expect(try !directory.replace(new, with: new, as: "key"))
    #expect(try place.bytes(of: "key") == old)
    #expect(try place.names(in: ".") == ["key"])
  }
}
