internal import Glibc

/// The bytes of a file or of a stream, from the first to the last.
///
/// A file is read in pieces and not mapped: a mapped one would count as this process's memory, and end it where the file
/// becomes shorter. A class, because it owns a descriptor.
public final class ByteSource {
  /// How many bytes a plain file had when it was opened; `nil` for a stream.
  public let size: Int?
  /// How many bytes were read.
  public private(set) var count = 0

  private let descriptor: Int32
  private let isOwn: Bool

  /// Opens a file, a named pipe or a device.
  public convenience init(path: String) throws(TableError) {
    let descriptor = try ByteSource.retrying(
      { .cannotOpen($0) }, { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) })
    try self.init(Int32(descriptor), isOwn: true)
  }

  /// Reads a descriptor from where it stands, and does not close it.
  public convenience init(descriptor: Int32) throws(TableError) {
    try self.init(descriptor, isOwn: false)
  }

  private init(_ descriptor: Int32, isOwn: Bool) throws(TableError) {
    self.descriptor = descriptor
    self.isOwn = isOwn
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let kind = status.st_mode & S_IFMT
    // A file that others have read from in part is a stream of what is left.
    let isWhole = isKnown && kind == S_IFREG && lseek(descriptor, 0, SEEK_CUR) == 0
    size = isWhole ? Int(status.st_size) : nil
    guard isKnown else { throw .cannotRead(.last) }
    guard kind != S_IFDIR else { throw .isDirectory }
    if isWhole { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }
  }

  deinit { if isOwn { close(descriptor) } }

  /// Reads as many bytes as there is room for, fewer only at the end.
  ///
  /// - Returns: how many; less than the room at the end.
  func read(
    into room: UnsafeMutableRawBufferPointer, unless cancellation: Cancellation?
  ) throws(TableError) -> Int {
    var filled = 0
    while filled < room.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
      let read = try size == nil ? readStream(rest, cancellation) : readFile(rest)
      filled += read
      count += read
      if read == 0 { break }
    }
    return filled
  }

  private func readFile(_ room: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    let read = try ByteSource.retrying({ .cannotRead($0) }) {
      pread(descriptor, room.baseAddress, room.count, off_t(count))
    }
    if read == 0, let size, count < size { throw .becameShorter }
    return read
  }

  private func readStream(
    _ room: UnsafeMutableRawBufferPointer, _ cancellation: Cancellation?
  ) throws(TableError) -> Int {
    while true {
      if cancellation?.isWanted(before: descriptor, is: POLLIN) == true { throw .cancelled }
      let read = Glibc.read(descriptor, room.baseAddress, room.count)
      if read >= 0 { return read }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, -1)
      case EISDIR: throw .isDirectory
      default: throw .cannotRead(.last)
      }
    }
  }

  /// Calls again where a signal came in between.
  private static func retrying(
    _ error: (Errno) -> TableError, _ call: () -> some SignedInteger
  ) throws(TableError) -> Int {
    while true {
      let result = call()
      if result >= 0 { return Int(result) }
      if errno != EINTR { throw error(.last) }
    }
  }
}
