/// The few calls to the system with which a record is made, one for each step that can fail.
///
/// Directories are opened once and everything in them is named relative to that, so that nobody can put another
/// directory in between. No call follows a symbolic link in the name of a file.
public protocol Storage {
  /// An existing directory; its descriptor is closed with `close`.
  func openDirectory(_ path: String) throws(SystemFailure) -> Int32
  /// A new directory that only its owner may enter (0700); fails where something has that name.
  func makeDirectory(_ path: String) throws(SystemFailure)
  /// A new file that only its owner may read (0600), open for writing; fails where something has that name.
  func createFile(_ name: String, in directory: Int32) throws(SystemFailure) -> Int32
  /// How many of the bytes were written: at least one, and not always all.
  func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(SystemFailure) -> Int
  /// Returns when the file, or the directory's list of names, is on the disk.
  func synchronize(_ descriptor: Int32) throws(SystemFailure)
  func close(_ descriptor: Int32)
  /// Gives a file a further name; fails with `EEXIST` where something has it.
  func link(_ name: String, as newName: String, in directory: Int32) throws(SystemFailure)
  func unlink(_ name: String, in directory: Int32) throws(SystemFailure)

  /// All names in a directory but `.` and `..`, in no order.
  func names(in directory: Int32) throws(SystemFailure) -> [String]
  /// A file that is there, for reading, and for writing behind its end where `toAppend` says so. Never waits.
  func openFile(_ name: String, in directory: Int32, toAppend: Bool) throws(SystemFailure) -> Int32
  /// The bytes from `offset`: at least one and at most `count`; none behind the end of the file.
  func read(_ file: Int32, at offset: Int, atMost count: Int) throws(SystemFailure) -> [UInt8]
  func status(of file: Int32) throws(SystemFailure) -> FileStatus
  /// What has this name; of a symbolic link, the link itself.
  func status(of name: String, in directory: Int32) throws(SystemFailure) -> FileStatus
  /// Keeps every other opening of the file from doing the same, until this one is closed or its process is gone.
  /// Fails with `EWOULDBLOCK` where another has it.
  func lock(_ file: Int32) throws(SystemFailure)
  /// Takes a file away from everyone but its owner (0600).
  func makePrivate(_ file: Int32) throws(SystemFailure)
  /// Returns when the file's bytes, and what is needed to find them, are on the disk.
  func synchronizeData(_ file: Int32) throws(SystemFailure)
  /// Gives a file another name at one stroke; what had that name before loses it.
  func rename(_ name: String, to newName: String, in directory: Int32) throws(SystemFailure)
}
