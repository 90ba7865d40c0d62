/// A set of numbers in `0..<capacity` that finds its first member, or the neighbour of a number, without a walk.
///
/// Each level has a bit for each word of the level below, set where that word is not empty; the top level is one
/// word. So every operation costs the number of levels: three for 10,000 members, four for 250,000.
struct OrderedBitSet: Sendable {
  let capacity: Int
  /// The lowest level holds the members themselves.
  private var levels: [[UInt64]]

  init(capacity: Int) {
    precondition(capacity >= 0, "a set has no negative capacity")
    self.capacity = capacity
    levels = []
    var words = max(1, (capacity + 63) / 64)
    while true {
      levels.append(Array(repeating: 0, count: words))
      if words == 1 { return }
      words = (words + 63) / 64
    }
  }

  var isEmpty: Bool { levels[levels.count - 1][0] == 0 }

  /// The lowest member.
  var first: Int? { next(atOrAfter: 0) }

  /// The highest member.
  var last: Int? { previous(before: capacity) }

  func contains(_ member: Int) -> Bool {
    guard (0..<capacity).contains(member) else { return false }
    return levels[0][member >> 6] & (1 << UInt64(member & 63)) != 0
  }

  /// Puts a number in or takes it out.
  mutating func set(_ member: Int, to isMember: Bool) {
    precondition((0..<capacity).contains(member), "the set has no room for \(member)")
    var index = member
    for level in levels.indices {
      let bit: UInt64 = 1 << UInt64(index & 63)
      let word = levels[level][index >> 6]
      let changed = isMember ? word | bit : word & ~bit
      if changed == word { return }
      levels[level][index >> 6] = changed
      // Higher levels only see a word that became empty, or stopped being so.
      if isMember ? word != 0 : changed != 0 { return }
      index >>= 6
    }
  }

  /// The lowest member that is no lower than `bound`.
  func next(atOrAfter bound: Int) -> Int? {
    guard bound < capacity else { return nil }
    var index = max(0, bound)
    for level in levels.indices {
      let word = index >> 6
      guard word < levels[level].count else { return nil }
      let rest = levels[level][word] & (~0 << UInt64(index & 63))
      if rest != 0 { return lowest(in: word, rest, of: level) }
      index = word + 1
    }
    return nil
  }

  /// The highest member that is lower than `bound`.
  func previous(before bound: Int) -> Int? {
    guard bound > 0 else { return nil }
    var index = min(bound, capacity) - 1
    for level in levels.indices {
      guard index >= 0 else { return nil }
      let word = index >> 6
      let rest = levels[level][word] & (~0 >> UInt64(63 - index & 63))
      if rest != 0 { return highest(in: word, rest, of: level) }
      index = word - 1
    }
    return nil
  }

  /// How many members are lower than `bound`. Costs a step for every 64 numbers below it.
  func count(below bound: Int) -> Int {
    let bound = min(max(0, bound), capacity)
    let whole = levels[0][..<(bound >> 6)].reduce(0) { $0 + $1.nonzeroBitCount }
    guard bound & 63 != 0 else { return whole }
    return whole + (levels[0][bound >> 6] & ~(~0 << UInt64(bound & 63))).nonzeroBitCount
  }

  private func lowest(in word: Int, _ bits: UInt64, of level: Int) -> Int {
    var index = word << 6 + bits.trailingZeroBitCount
    for lower in stride(from: level - 1, through: 0, by: -1) {
      index = index << 6 + levels[lower][index].trailingZeroBitCount
    }
    return index
  }

  private func highest(in word: Int, _ bits: UInt64, of level: Int) -> Int {
    var index = word << 6 + 63 - bits.leadingZeroBitCount
    for lower in stride(from: level - 1, through: 0, by: -1) {
      index = index << 6 + 63 - levels[lower][index].leadingZeroBitCount
    }
    return index
  }
}

extension OrderedBitSet: Equatable {}
