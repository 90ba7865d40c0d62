internal import Synchronization

extension Array where Element: Sendable {
  /// What becomes of each element, in their order, worked out on several cores.
  ///
  /// - Parameters:
  ///   - workers: As many are worked on at a time, one of them in the calling thread; fewer where the system gives no
  ///     thread.
  ///   - transform: Called once for each element, from several threads.
  public func mappedInParallel<Value: Sendable>(
    workers: Int = AvailableCores.count, _ transform: @escaping @Sendable (Element) -> Value
  ) -> [Value] {
    let run = ParallelRun(self, transform)
    let others = (1..<Swift.max(1, Swift.min(workers, count))).compactMap { _ in WorkerThread { run.work() } }
    run.work()
    for thread in others { thread.join() }
    return run.values
  }
}

/// Elements that several threads take one by one.
private final class ParallelRun<Element: Sendable, Value: Sendable>: Sendable {
  private let elements: [Element]
  private let transform: @Sendable (Element) -> Value
  private let next = Atomic(0)
  private let made: Mutex<[Value?]>

  init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Value) {
    self.elements = elements
    self.transform = transform
    made = Mutex(Array(repeating: nil, count: elements.count))
  }

  func work() {
    while true {
      let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard place < elements.count else { return }
      let value = transform(elements[place])
      made.withLock { $0[place] = value }
    }
  }

  /// In the order of the elements, when all are made.
  var values: [Value] { made.withLock { $0.compactMap(\.self) } }
}
