import Glibc
import Testing

@testable import IntakeBatch

@Suite struct `Bytes brought onto the disk while more are written` {
  @Test func `keep the reason why they did not get there, which the system tells once`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    // A pipe cannot be synced.
    let sync = BackgroundSync(descriptor: ends[1])
    _ = sync.note(BackgroundSync.step)
    #expect(sync.finish() == Errno(EINVAL))
    #expect(sync.note(1) == Errno(EINVAL))
  }

  @Test func `are left to the end where they are few`() throws {
    let sync = BackgroundSync(descriptor: -1)
    for _ in 0..<3 { #expect(sync.note(BackgroundSync.step / 4) == nil) }
    #expect(sync.finish() == nil)
  }
}
