internal import Glibc
internal import IntakeBatch
internal import PlainText

/// How far a table is worked through, on one line of a terminal that is drawn over.
///
/// Nothing in the first second, and nothing at all where standard error is no terminal. Unchecked, because the pipeline tells
/// its progress from one thread at a time.
final class ProgressLine: @unchecked Sendable {
  private let size: Int?
  private let start = Stopwatch()
  private var lastDrawn = 0.0
  private var isDrawn = false

  /// - Parameter size: The bytes of the table, where they are known.
  init?(size: Int?) {
    guard Stream.error.isTerminal else { return nil }
    self.size = size
  }

  func show(_ progress: BlockPipeline.Progress) {
    let now = start.seconds
    guard now >= 1, now - lastDrawn >= 0.1 else { return }
    lastDrawn = now
    isDrawn = true
    let share = size.flatMap { $0 > 0 ? " (\(min(progress.bytes * 100 / $0, 100)) %)" : nil } ?? ""
    try? Stream.error.write("\r\u{1B}[K\(grouped(progress.rows)) rows\(share)")
  }

  /// Leaves the line empty.
  func clear() {
    if isDrawn { try? Stream.error.write("\r\u{1B}[K") }
  }
}

/// How long something takes, by a clock that nobody sets.
struct Stopwatch {
  private let start = Stopwatch.now

  var seconds: Double { Stopwatch.now - start }

  private static var now: Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
}

/// A count as people read it: `1,000,000`.
func grouped(_ count: Int) -> String {
  var groups: [Substring] = []
  var rest = Substring(String(count))
  while rest.count > 3 {
    groups.insert(rest.suffix(3), at: 0)
    rest = rest.dropLast(3)
  }
  return ([rest] + groups).joined(separator: ",")
}
