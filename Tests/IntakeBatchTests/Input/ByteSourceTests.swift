import Glibc
import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `Bytes that come in` {
  let place: TemporaryDirectory

  init() throws { place = try TemporaryDirectory() }

  private func all(_ source: ByteSource, roomFor count: Int = 10) throws -> [UInt8] {
    var (all, room) = ([UInt8](), [UInt8](repeating: 0, count: count))
    while true {
      let read = try room.withUnsafeMutableBytes { try source.read(into: $0, unless: nil) }
      all += room[..<read]
      if read < count { return all }
    }
  }

  @Test func `are all of a file, and none twice`() throws {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    try place.put(bytes, at: "file")
    let source = try ByteSource(path: place.at("file"))
    #expect(source.size == 1000)
    #expect(try all(source) == bytes)
    #expect(source.count == 1000)
  }

  @Test func `are those that a file has when its end is reached, not when it was opened`() throws {
    try place.put("12345678901", at: "file")
    let source = try ByteSource(path: place.at("file"))
    var room = [UInt8](repeating: 0, count: 5)
    _ = try room.withUnsafeMutableBytes { try source.read(into: $0, unless: nil) }
    try place.put("1234567890abcde", at: "file")
    #expect(String(decoding: try all(source), as: UTF8.self) == "67890abcde")
  }

  @Test func `are refused where a file becomes shorter`() throws {
    try place.put("12345678901", at: "file")
    let source = try ByteSource(path: place.at("file"))
    truncate(place.at("file"), 3)
    #expect(throws: TableError.becameShorter) { try all(source) }
  }

  @Test func `do not come from a directory, or from nowhere`() throws {
    #expect(throws: TableError.isDirectory) { try ByteSource(path: place.path) }
    #expect(throws: TableError.cannotOpen(Errno(ENOENT))) { try ByteSource(path: place.at("none")) }
    #expect(throws: TableError.cannotRead(Errno(EBADF))) { try ByteSource(descriptor: 999) }
  }

  @Test func `are what is left where somebody has read from a descriptor`() throws {
    try place.put("header\nrest", at: "file")
    let descriptor = open(place.at("file"), O_RDONLY)
    defer { close(descriptor) }
    lseek(descriptor, 7, SEEK_SET)
    let source = try ByteSource(descriptor: descriptor)
    #expect(source.size == nil)
    #expect(String(decoding: try all(source), as: UTF8.self) == "rest")
  }

  @Test(arguments: [false, true])
  func `may come one at a time from a pipe, waiting or not`(_ waits: Bool) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (reader, writer) = (ends[0], ends[1])
    if !waits { _ = fcntl(reader, F_SETFL, O_NONBLOCK) }
    let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0) }
    let sender = WorkerThread {
      for byte in bytes {
        var byte = byte
        _ = write(writer, &byte, 1)
      }
      close(writer)
    }
    #expect(try all(try ByteSource(descriptor: reader)) == bytes)
    sender?.join()
    close(reader)
  }

  @Test func `are not waited for where somebody wishes to stop`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let cancellation = try Cancellation()
    let canceller = WorkerThread { cancellation.cancel() }
    let source = try ByteSource(descriptor: ends[0])
    var room = [UInt8](repeating: 0, count: 5)
    #expect(throws: TableError.cancelled) {
      try room.withUnsafeMutableBytes { try source.read(into: $0, unless: cancellation) }
    }
    canceller?.join()
    ends.forEach { close($0) }
  }
}
