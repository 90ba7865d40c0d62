import Glibc
import IntakeRecords

/// The system's files, of which one call fails, and every write takes only a few bytes.
final class FaultyStorage: Storage {
  enum Step: CaseIterable {
    case openDirectory, makeDirectory, createFile, write, synchronize, link, unlink, openFile, read
  }

  private let disk = SystemStorage()
  /// The call that fails: its kind, and which one of its kind, from 1; `nil` for none.
  private let failing: (step: Step, call: Int)?
  private let number: Int32
  /// How often each kind of call was made.
  private(set) var calls: [Step: Int] = [:]

  /// Whether other bytes come back than were written.
  var flipsWhatIsRead = false
  /// What another session does just before a file gets its name.
  var beforeLinking: (() -> Void)?

  init(failing: (step: Step, call: Int)? = nil, with number: Int32 = EIO) {
    self.failing = failing
    self.number = number
  }

  private func count(_ step: Step) throws(SystemFailure) {
    calls[step, default: 0] += 1
    if let failing, failing.step == step, failing.call == calls[step] { throw SystemFailure(number) }
  }

  func openDirectory(_ path: String) throws(SystemFailure) -> Int32 {
    try count(.openDirectory)
    return try disk.openDirectory(path)
  }

  func makeDirectory(_ path: String) throws(SystemFailure) {
    try count(.makeDirectory)
    try disk.makeDirectory(path)
  }

  func createFile(_ name: String, in directory: Int32) throws(SystemFailure) -> Int32 {
    try count(.createFile)
    return try disk.createFile(name, in: directory)
  }

  func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(SystemFailure) -> Int {
    try count(.write)
    return try disk.write(bytes.prefix(7), to: file)
  }

  func synchronize(_ descriptor: Int32) throws(SystemFailure) {
    try count(.synchronize)
    try disk.synchronize(descriptor)
  }

  func close(_ descriptor: Int32) { disk.close(descriptor) }

  func link(_ name: String, as newName: String, in directory: Int32) throws(SystemFailure) {
    try count(.link)
    beforeLinking?()
    try disk.link(name, as: newName, in: directory)
  }

  func unlink(_ name: String, in directory: Int32) throws(SystemFailure) {
    try count(.unlink)
    try disk.unlink(name, in: directory)
  }

  func openFile(_ name: String, in directory: Int32, toAppend: Bool) throws(SystemFailure) -> Int32 {
    try count(.openFile)
    return try disk.openFile(name, in: directory, toAppend: toAppend)
  }

  func read(_ file: Int32, at offset: Int, atMost count: Int) throws(SystemFailure) -> [UInt8] {
    try self.count(.read)
    let bytes = try disk.read(file, at: offset, atMost: min(count, 7))
    return flipsWhatIsRead ? bytes.map { $0 ^ 1 } : bytes
  }

  func names(in directory: Int32) throws(SystemFailure) -> [String] { try disk.names(in: directory) }
  func status(of file: Int32) throws(SystemFailure) -> FileStatus { try disk.status(of: file) }
  func status(of name: String, in directory: Int32) throws(SystemFailure) -> FileStatus {
    try disk.status(of: name, in: directory)
  }
  func lock(_ file: Int32) throws(SystemFailure) { try disk.lock(file) }
  func makePrivate(_ file: Int32) throws(SystemFailure) { try disk.makePrivate(file) }
  func synchronizeData(_ file: Int32) throws(SystemFailure) { try disk.synchronizeData(file) }
  func rename(_ name: String, to newName: String, in directory: Int32) throws(SystemFailure) {
    try disk.rename(name, to: newName, in: directory)
  }
}
