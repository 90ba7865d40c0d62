internal import Glibc

/// A file in memory without a name, gone with whoever holds it. A class, because it owns a descriptor.
final class ScratchFile: Sendable {
  let descriptor: Int32

  init() {
    var name = Array("/dev/shm/intake-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    unlink(name)
  }

  deinit { close(descriptor) }

  var bytes: [UInt8] {
    let count = max(Int(lseek(descriptor, 0, SEEK_END)), 0)
    return [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      filled = max(pread(descriptor, room.baseAddress, count, 0), 0)
    }
  }

  /// Puts these bytes in the place of what is in it, and stands before the first.
  func fill(with bytes: [UInt8]) {
    ftruncate(descriptor, 0)
    lseek(descriptor, 0, SEEK_SET)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }
}
