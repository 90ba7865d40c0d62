import IntakeBatch
import Synchronization
import Testing

struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 3, 100]) func `each is made once, in order`(count: Int) {
    let elements = Array(0..<count)
    for workers in 0...5 {
      let calls = Mutex<[Int]>([])
      let values = elements.mappedInParallel(workers: workers) { element in
        calls.withLock { $0.append(element) }
        return "\(element)"
      }
      #expect(values == elements.map { "\($0)" })
      #expect(calls.withLock { $0.sorted() } == elements)
    }
  }
}
