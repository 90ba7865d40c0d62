internal import Glibc

/// The system's own files.
public struct SystemStorage: Storage, Sendable {
  public init() {}

  public func openDirectory(_ path: String) throws(SystemFailure) -> Int32 {
    try retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  public func makeDirectory(_ path: String) throws(SystemFailure) {
    _ = try retrying { mkdir(path, 0o700) }
  }

  public func createFile(_ name: String, in directory: Int32) throws(SystemFailure) -> Int32 {
    let file = try retrying {
      openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    // The mode above loses what the umask takes away; this one is exact.
    guard fchmod(file, 0o600) == 0 else {
      let failure = SystemFailure.last
      close(file)
      throw failure
    }
    return file
  }

  public func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(SystemFailure) -> Int {
    try retrying { bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } }
  }

  public func synchronize(_ descriptor: Int32) throws(SystemFailure) {
    _ = try retrying { fsync(descriptor) }
  }

  public func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

  public func link(_ name: String, as newName: String, in directory: Int32) throws(SystemFailure) {
    _ = try retrying { linkat(directory, name, directory, newName, 0) }
  }

  public func unlink(_ name: String, in directory: Int32) throws(SystemFailure) {
    _ = try retrying { unlinkat(directory, name, 0) }
  }

  /// Calls again where a signal came in between.
  private func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemFailure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
  }
}
