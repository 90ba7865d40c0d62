internal import Glibc

/// Files that are written whole before they get their name.
///
/// Whoever writes one holds it. One that nobody holds was left by a session that ended in the middle of writing.
extension Storage {
  /// A new file that this session holds, under a name of its own.
  ///
  /// Another session that sweeps up may take the file for one that was left behind before it is locked: then there is
  /// another.
  ///
  /// - Parameter isLockNeeded: Whether it is better not to write than to write what cannot be held, as on some network
  ///   disks. What cannot be locked is never swept up either.
  func createTemporary(
    in directory: Int32, isLockNeeded: Bool, named newName: () -> String
  ) throws(SystemFailure) -> (name: String, descriptor: Int32) {
    var attempts = 0
    while true {
      attempts += 1
      let name = newName()
      let file = try createFile(name, in: directory)
      do throws(SystemFailure) {
        do throws(SystemFailure) { try lock(file) } catch {
          if isLockNeeded || error.number == EWOULDBLOCK { throw error }
        }
        if try status(of: file).links > 0 { return (name, file) }
        throw SystemFailure(EWOULDBLOCK)
      } catch {
        close(file)
        try? unlink(name, in: directory)
        if error.number != EWOULDBLOCK || attempts == 10 { throw error }
      }
    }
  }

  /// Removes temporary files that no session holds. What cannot be opened or locked stays.
  ///
  /// - Throws: The first failure to remove one, when all were tried.
  func sweep(_ directory: Int32, where isTemporary: (String) -> Bool) throws(SystemFailure) {
    var failure: SystemFailure?
    for name in try names(in: directory) where isTemporary(name) {
      guard let file = try? openFile(name, in: directory, toAppend: true) else { continue }
      defer { close(file) }
      guard (try? lock(file)) != nil else { continue }
      do throws(SystemFailure) { try unlink(name, in: directory) } catch {
        // It has got its name in the meantime.
        if error.number != ENOENT { failure = failure ?? error }
      }
    }
    if let failure { throw failure }
  }
}
