import TestSupport
import Testing

@testable import Intake

@Suite struct `A memo of keys` {
  /// What a memo of keys of this width says of each key; `nil` where it has no number.
  private func numbers(of keys: [UInt64], _ memo: KeyMemo, width: Int) -> [UInt32?] {
    let place = KeyPlace(accumulator: 0, shift: 0, width: width)
    return keys.map { key in
      var (sum, number) = (key, UInt32(0))
      return memo.find(&sum, place, from: 0, to: 1, &number) == 1 ? number : nil
    }
  }

  @Test(arguments: [0, 1, 5, 12, 13, 20, 40, 63])
  func `finds what it was given, and nothing else`(width: Int) {
    var random = SeededGenerator(seed: UInt64(width))
    let mask: UInt64 = (1 << UInt64(width)) - 1
    var memo = KeyMemo(width: width)
    var known: [UInt64: UInt32] = [:]
    // More than it has room for at first.
    for number in 0..<UInt32(3000) {
      // Some are near each other, and some differ in their upper bits alone.
      let key = [random.next(), UInt64(number), UInt64(number) << 20][Int(number) % 3] & mask
      if known[key] == nil {
        memo.insert(number, for: key)
        known[key] = number
      }
      #expect(memo.count == known.count)
    }
    let asked = Array(known.keys) + (0..<500).map { _ in random.next() & mask }
    #expect(numbers(of: asked, memo, width: width) == asked.map { known[$0] })
  }

  @Test(arguments: [8, 30])
  func `stops at the first row that it does not know, and goes on behind it`(width: Int) {
    var memo = KeyMemo(width: width)
    for key in [UInt64(3), 5, 9] { memo.insert(UInt32(key * 10), for: key) }
    // The key stands behind four other bits.
    let place = KeyPlace(accumulator: 0, shift: 4, width: width)
    let sums = [UInt64(3), 9, 4, 5, 9].map { $0 << 4 | 0b1010 }
    var found = [UInt32](repeating: 0, count: sums.count)
    #expect(memo.find(sums, place, from: 0, to: sums.count, &found) == 2)
    memo.insert(40, for: 4)
    #expect(memo.find(sums, place, from: 2, to: sums.count, &found) == sums.count)
    #expect(found == [30, 90, 40, 50, 90])
  }
}
