internal import Glibc

/// Where output goes: a stream, or a file that appears whole or not at all.
///
/// A file is for its owner alone. It has no name, or a hidden one, until `finish` puts it in the place of what has its name;
/// let go of before that, nothing of it is left. A class, because it owns a descriptor and what must be undone.
public final class OutputTarget {
  private let descriptor: Int32
  /// The file to be, where there is one.
  private var file: PendingFile?
  private var sync: BackgroundSync?
  private let isOwn: Bool
  private let cancellation: Cancellation?
  /// What is written at once. To a pipe only as much as it takes without waiting once it is ready, so that a wish to stop is heard.
  private let pieceSize: Int
  /// How many bytes were written.
  public private(set) var count = 0

  /// Writes to a descriptor that is open, and does not close it.
  public init(descriptor: Int32, cancellation: Cancellation? = nil) {
    self.descriptor = descriptor
    self.cancellation = cancellation
    isOwn = false
    pieceSize = OutputTarget.pieceSize(descriptor, cancellation)
  }

  /// Writes to a file; what has its name is replaced once all is written. A link is followed; a pipe or a device is
  /// written to as it stands.
  public convenience init(path: String, cancellation: Cancellation? = nil) throws(OutputError) {
    try self.init(path: path, cancellation: cancellation, namesAtOnce: false)
  }

  /// - Parameter namesAtOnce: whether the file has a hidden name from the start, as where the system knows no files without.
  init(path: String, cancellation: Cancellation?, namesAtOnce: Bool) throws(OutputError) {
    self.cancellation = cancellation
    isOwn = true
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw .cannotCreate(.last) }
      pieceSize = OutputTarget.pieceSize(descriptor, cancellation)
    } else {
      let file = try PendingFile(at: path, namesAtOnce: namesAtOnce)
      self.file = file
      descriptor = file.descriptor
      sync = BackgroundSync(descriptor: file.descriptor)
      pieceSize = .max
    }
  }

  deinit {
    _ = sync?.finish()
    file?.discard()
    if isOwn { close(descriptor) }
  }

  private static func pieceSize(_ descriptor: Int32, _ cancellation: Cancellation?) -> Int {
    var status = stat()
    guard cancellation != nil, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFREG else {
      return .max
    }
    return 4096
  }

  /// Writes all of the bytes, or fails.
  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      if pieceSize != .max, cancellation?.isWanted(before: descriptor, is: POLLOUT) == true {
        throw .cancelled
      }
      let piece = min(bytes.count - written, pieceSize)
      let result = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, piece)
      if result >= 0 {
        written += result
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      case EPIPE: throw .readerIsGone
      default: throw .cannotWrite(.last)
      }
    }
    count += written
    if let reason = sync?.note(written) { throw .cannotWrite(reason) }
  }

  /// Writes a text, such as a header.
  public func write(_ text: String) throws(OutputError) {
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { bytes throws(OutputError) in try write(bytes) }
  }

  /// Puts a file in its place, on the disk; for a stream there is nothing to do.
  public func finish() throws(OutputError) {
    guard let file else { return }
    if let reason = sync?.finish() { throw .cannotFinish(reason) }
    try file.putInPlace()
    self.file = nil
  }
}
