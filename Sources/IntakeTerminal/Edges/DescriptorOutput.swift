internal import Glibc

/// Text to a file descriptor, written through at once: nothing is held back when the next line is waited for.
public struct DescriptorOutput: TextSink {
  private let descriptor: Int32

  /// - Parameter descriptor: 1 for standard output, 2 for standard error.
  public init(descriptor: Int32 = 1) { self.descriptor = descriptor }

  public mutating func write(_ text: String) throws(OutputFailure) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      default: throw OutputFailure(errorNumber: errno)
      }
    }
  }

  /// The columns of the terminal behind it; `nil` where there is none or it does not say.
  public var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
