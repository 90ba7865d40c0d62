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

  public func names(in directory: Int32) throws(SystemFailure) -> [String] {
    // An opening of its own, because reading moves it and closing the stream closes it.
    let own = try retrying { openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(own) else {
      let failure = SystemFailure.last
      close(own)
      throw failure
    }
    defer { closedir(stream) }
    return try DirectoryListing.names(in: stream)
  }

  public func openFile(_ name: String, in directory: Int32, toAppend: Bool) throws(SystemFailure) -> Int32 {
    let access = toAppend ? O_RDWR | O_APPEND : O_RDONLY
    return try retrying { openat(directory, name, access | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
  }

  public func read(_ file: Int32, at offset: Int, atMost count: Int) throws(SystemFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = try retrying { bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, offset) } }
    return Array(bytes.prefix(read))
  }

  public func status(of file: Int32) throws(SystemFailure) -> FileStatus {
    var status = stat()
    _ = try retrying { fstat(file, &status) }
    return FileStatus(status)
  }

  public func status(of name: String, in directory: Int32) throws(SystemFailure) -> FileStatus {
    var status = stat()
    _ = try retrying { fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
  }

  public func lock(_ file: Int32) throws(SystemFailure) {
    _ = try retrying { flock(file, LOCK_EX | LOCK_NB) }
  }

  public func makePrivate(_ file: Int32) throws(SystemFailure) {
    _ = try retrying { fchmod(file, 0o600) }
  }

  public func synchronizeData(_ file: Int32) throws(SystemFailure) {
    _ = try retrying { fdatasync(file) }
  }

  public func rename(_ name: String, to newName: String, in directory: Int32) throws(SystemFailure) {
    _ = try retrying { renameat(directory, name, directory, newName) }
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

extension FileStatus {
  fileprivate init(_ status: stat) {
    self.init(
      identity: Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)),
      isRegular: status.st_mode & S_IFMT == S_IFREG, isOwn: status.st_uid == geteuid(),
      permissions: status.st_mode & 0o7777, links: Int(clamping: status.st_nlink),
      size: Int(status.st_size), modified: Int(status.st_mtim.tv_sec))
  }
}
