internal import Glibc

/// A lock, and a way to wait for what changes under it.
///
/// Unchecked, because the system's own locks are what makes it safe to share.
final class Monitor: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>

  init() {
    mutex = .allocate(capacity: 1)
    change = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    change.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(mutex)
    change.deallocate()
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }

  func unlock() { pthread_mutex_unlock(mutex) }

  /// Lets others in until they announce a change, and has the lock again after it.
  func waitForChange() { pthread_cond_wait(change, mutex) }

  func announceChange() { pthread_cond_broadcast(change) }
}
