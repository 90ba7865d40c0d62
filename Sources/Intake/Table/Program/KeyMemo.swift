/// Numbers by key: what was worked out once is looked up from then on.
struct KeyMemo {
  /// No number.
  static let none = UInt32.max

  /// Keys of so few bits are places themselves.
  private static let dense = 12

  private let isDense: Bool
  private var keys: [UInt64] = []
  private var numbers: [UInt32]
  private(set) var count = 0

  /// - Parameter width: How many bits a key has.
  init(width: Int) {
    isDense = width <= KeyMemo.dense
    let size = isDense ? 1 << max(0, width) : 1 << 10
    numbers = [UInt32](repeating: KeyMemo.none, count: size)
    if !isDense { keys = [UInt64](repeating: 0, count: size) }
  }

  /// Keeps a number for a key that has none.
  mutating func insert(_ number: UInt32, for key: UInt64) {
    count += 1
    if isDense {
      numbers[Int(truncatingIfNeeded: key)] = number
      return
    }
    if 2 * count > numbers.count { grow() }
    let place = place(of: key)
    keys[place] = key
    numbers[place] = number
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
    numbers = [UInt32](repeating: KeyMemo.none, count: 2 * oldNumbers.count)
    for (key, number) in zip(oldKeys, oldNumbers) where number != KeyMemo.none {
      let place = place(of: key)
      keys[place] = key
      numbers[place] = number
    }
  }

  /// Where a key stands, or the free place that it is to have. There is always one: no more than half are taken.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count &- 1
    var place = KeyMemo.hash(key) & mask
    while numbers[place] != KeyMemo.none, keys[place] != key { place = (place &+ 1) & mask }
    return place
  }

  /// Fibonacci hashing, after Knuth, The Art of Computer Programming 3, 6.4.
  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The number of a key; `none` where it has none.
  @inline(__always)
  func number(of key: UInt64) -> UInt32 {
    numbers[isDense ? Int(truncatingIfNeeded: key) : place(of: key)]
  }

  /// Looks up the keys of rows from `first` on, until one has no number.
  ///
  /// - Parameters:
  ///   - sums: The numbers in which the keys stand, one for each row.
  ///   - found: Gets the numbers.
  /// - Returns: The first row whose key has none; `rows` where all have one.
  func find(
    _ sums: UnsafePointer<UInt64>, _ place: KeyPlace, from first: Int, to rows: Int,
    _ found: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let (shift, bits) = (place.shift, place.mask)
    return numbers.withUnsafeBufferPointer { numbers in
      if isDense {
        for row in first..<rows {
          // The mask has no more bits than the table has places.
          let number = numbers[Int(truncatingIfNeeded: (sums[row] &>> shift) & bits)]
          if number == KeyMemo.none { return row }
          found[row] = number
        }
        return rows
      }
      return keys.withUnsafeBufferPointer { keys in
        let mask = keys.count &- 1
        for row in first..<rows {
          let key = (sums[row] &>> shift) & bits
          var slot = KeyMemo.hash(key) & mask
          while numbers[slot] != KeyMemo.none, keys[slot] != key { slot = (slot &+ 1) & mask }
          let number = numbers[slot]
          if number == KeyMemo.none { return row }
          found[row] = number
        }
        return rows
      }
    }
  }
}
