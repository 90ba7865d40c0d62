import TestSupport
import Testing

@testable import Intake

/// A plain set says what an ordered bit set must answer.
struct OrderedBitSetTests {
  @Test(arguments: [0, 1, 63, 64, 65, 4095, 4096, 4097, 10_000])
  func `it answers like a sorted array of its members`(capacity: Int) {
    var random = SeededGenerator(seed: UInt64(capacity))
    var bits = OrderedBitSet(capacity: capacity)
    var reference: Set<Int> = []
    #expect(bits.isEmpty)
    for _ in 0..<(capacity == 0 ? 0 : 400) {
      let member = random.index(below: capacity)
      let isMember = random.chance(1, in: 2)
      bits.set(member, to: isMember)
      if isMember { reference.insert(member) } else { reference.remove(member) }
      let bound = random.index(below: capacity + 2)
      #expect(bits.next(atOrAfter: bound) == reference.filter { $0 >= bound }.min())
      #expect(bits.previous(before: bound) == reference.filter { $0 < bound }.max())
      #expect(bits.count(below: bound) == reference.filter { $0 < bound }.count)
      #expect(bits.contains(bound) == reference.contains(bound))
    }
    #expect(bits.first == reference.min())
    #expect(bits.last == reference.max())
    #expect(bits.isEmpty == reference.isEmpty)
  }

  @Test func `taking every member out leaves the empty set`() {
    var bits = OrderedBitSet(capacity: 5000)
    for member in stride(from: 0, to: 5000, by: 7) { bits.set(member, to: true) }
    for member in stride(from: 0, to: 5000, by: 7) { bits.set(member, to: false) }
    #expect(bits == OrderedBitSet(capacity: 5000))
    #expect(bits.first == nil)
  }
}
