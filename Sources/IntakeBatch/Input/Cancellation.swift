internal import Glibc

/// A wish to stop, from a signal's handler or another thread, that also wakes those who wait for input or output.
///
/// A class, because it is one thing that many hold.
public final class Cancellation: Sendable {
  /// A pipe that can be read once there is the wish, and never is.
  private let descriptor: Int32
  private let writer: Int32

  public init() throws(Errno) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    (descriptor, writer) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(descriptor)
    close(writer)
  }

  /// Stops the work. Makes one system call and nothing else, so that a signal's handler may call it.
  public func cancel() {
    var wish: UInt8 = 1
    _ = write(writer, &wish, 1)
  }

  public var isCancelled: Bool {
    var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wish, 1, 0) > 0
  }

  /// Waits until a descriptor can be read or written without waiting, or there is the wish.
  ///
  /// - Returns: whether there is the wish.
  func isWanted(before descriptor: Int32, is events: Int32) -> Bool {
    var waiting = [
      pollfd(fd: self.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(events), revents: 0),
    ]
    while poll(&waiting, 2, -1) < 0, errno == EINTR {}
    return waiting[0].revents != 0
  }
}
