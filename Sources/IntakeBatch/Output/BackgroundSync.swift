internal import Glibc

/// Brings a file's bytes onto the disk while more are written, so that there is little to wait for at the end.
///
/// Unchecked, because everything that changes is touched only with the monitor's lock. A class, because it owns a thread.
final class BackgroundSync: @unchecked Sendable {
  /// How many bytes are written before they are synced.
  static let step = 8 << 20

  private let descriptor: Int32
  private let monitor = Monitor()
  private var thread: WorkerThread?
  /// Written since the last sync began.
  private var unsynced = 0
  private var isOver = false
  /// Why the first sync that failed did. The system tells it once, so that a later sync knows nothing of it.
  private var failure: Errno?

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Notes what was just written; tells why bytes written before did not get onto the disk.
  func note(_ bytes: Int) -> Errno? {
    monitor.lock()
    defer { monitor.unlock() }
    unsynced += bytes
    if unsynced >= BackgroundSync.step {
      // Without a thread all of it is left to the end.
      if thread == nil { thread = WorkerThread { self.work() } }
      monitor.announceChange()
    }
    return failure
  }

  /// Ends it, and tells why bytes did not get onto the disk; what was written last may still not be there.
  func finish() -> Errno? {
    monitor.lock()
    isOver = true
    monitor.announceChange()
    monitor.unlock()
    thread?.join()
    thread = nil
    return failure
  }

  private func work() {
    monitor.lock()
    defer { monitor.unlock() }
    while true {
      while unsynced < BackgroundSync.step, !isOver { monitor.waitForChange() }
      guard unsynced >= BackgroundSync.step, failure == nil else { return }
      unsynced = 0
      monitor.unlock()
      let reason = fdatasync(descriptor) == 0 ? nil : Errno.last
      monitor.lock()
      failure = reason
    }
  }
}
