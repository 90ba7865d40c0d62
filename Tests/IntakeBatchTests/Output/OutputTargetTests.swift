import Glibc
import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `A file that output goes to` {
  let place: TemporaryDirectory

  init() throws { place = try TemporaryDirectory() }

  @Test(arguments: [false, true])
  func `appears whole, for its owner alone, in the place of what was there`(_ namesAtOnce: Bool) throws {
    try place.put("old", at: "out.csv")
    chmod(place.at("out.csv"), 0o644)
    let target = try OutputTarget(path: place.at("out.csv"), cancellation: nil, namesAtOnce: namesAtOnce)
    try target.write("new\n")
    #expect(try place.text(of: "out.csv") == "old")
    try target.finish()
    #expect(try place.text(of: "out.csv") == "new\n")
    #expect(try place.mode(of: "out.csv") == 0o600)
    #expect(try place.names() == ["out.csv"])
  }

  @Test(arguments: [false, true])
  func `leaves nothing where it is not finished`(_ namesAtOnce: Bool) throws {
    func begin() throws {
      let target = try OutputTarget(path: place.at("out.csv"), cancellation: nil, namesAtOnce: namesAtOnce)
      try target.write("half")
    }
    try begin()
    #expect(try place.names() == [])
  }

  @Test(arguments: [false, true])
  func `leaves nothing where its name is taken by a directory in the meantime`(_ namesAtOnce: Bool) throws {
    let target = try OutputTarget(path: place.at("out.csv"), cancellation: nil, namesAtOnce: namesAtOnce)
    try target.write("all")
    try place.makeDirectory("out.csv")
    #expect(throws: OutputError.cannotFinish(Errno(EISDIR))) { try target.finish() }
    #expect(try place.names() == ["out.csv"])
    #expect(try place.names(in: "out.csv") == [])
  }

  @Test func `is refused where it is a directory, or has none`() throws {
    #expect(throws: OutputError.isDirectory) { try OutputTarget(path: place.path) }
    #expect(throws: OutputError.cannotCreate(Errno(ENOENT))) {
      try OutputTarget(path: place.at("none/out.csv"))
    }
  }

  @Test func `is the one that a link leads to, and the link stays`() throws {
    try place.put("old", at: "real.csv")
    symlink("real.csv", place.at("link.csv"))
    let target = try OutputTarget(path: place.at("link.csv"))
    try target.write("new")
    try target.finish()
    #expect(try place.text(of: "real.csv") == "new")
    var status = stat()
    #expect(lstat(place.at("link.csv"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try place.names() == ["link.csv", "real.csv"])
  }

  @Test func `fails with the system's reason where the disk is full`() throws {
    let full = try OutputTarget(path: "/dev/full")
    #expect(throws: OutputError.cannotWrite(Errno(ENOSPC))) { try full.write("a") }
  }

  /// Only root can mount.
  @Test(.enabled(if: geteuid() == 0))
  func `leaves nothing on a disk that becomes full`() throws {
    try place.makeDirectory("disk")
    let mounted = try SystemCommand(
      ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place.at("disk")],
      environment: ["PATH": "/usr/bin:/bin:/sbin"])
    guard mounted.status == 0 else { return }
    defer { umount(place.at("disk")) }
    try place.put("old", at: "disk/out.csv")
    func fill() throws {
      let target = try OutputTarget(path: place.at("disk/out.csv"))
      for _ in 0..<100 { try target.write(String(repeating: "a", count: 1024)) }
    }
    #expect(throws: OutputError.cannotWrite(Errno(ENOSPC))) { try fill() }
    #expect(try place.names(in: "disk") == ["out.csv"])
    #expect(try place.text(of: "disk/out.csv") == "old")
  }
}

@Suite struct `A stream that output goes to` {
  /// The ends of a pipe: what is read from, what is written to.
  private func pipeEnds() throws -> (reader: Int32, writer: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  /// In a process of its own, because signals are the whole process's.
  @Test func `says that its reader is gone`() async {
    await #expect(processExitsWith: .success) {
      signal(SIGPIPE, SIG_IGN)
      var ends: [Int32] = [-1, -1]
      try #require(pipe(&ends) == 0)
      close(ends[0])
      let target = OutputTarget(descriptor: ends[1])
      #expect(throws: OutputError.readerIsGone) { try target.write("a") }
    }
  }

  @Test func `waits where it does not take more at once`() throws {
    let ends = try pipeEnds()
    _ = fcntl(ends.writer, F_SETFL, O_NONBLOCK)
    let size = 1 << 20
    let reader = WorkerThread {
      var (room, got) = ([UInt8](repeating: 0, count: 4099), 0)
      while got < size {
        let count = read(ends.reader, &room, room.count)
        guard count > 0 else { return }
        got += count
      }
    }
    let target = OutputTarget(descriptor: ends.writer)
    try target.write(String(repeating: "a", count: size))
    reader?.join()
    #expect(target.count == size)
    close(ends.reader)
    close(ends.writer)
  }

  @Test func `is left where somebody wishes to stop, though nobody reads it`() throws {
    let ends = try pipeEnds()
    let cancellation = try Cancellation()
    let target = OutputTarget(descriptor: ends.writer, cancellation: cancellation)
    let canceller = WorkerThread {
      // Once the pipe is full: what is in it can be counted.
      var waiting: Int32 = 0
      while waiting < 65_536 {
        _ = ioctl(ends.reader, UInt(FIONREAD), &waiting)
        sched_yield()
      }
      cancellation.cancel()
    }
    #expect(throws: OutputError.cancelled) { try target.write(String(repeating: "a", count: 1 << 20)) }
    canceller?.join()
    close(ends.reader)
    close(ends.writer)
  }
}
