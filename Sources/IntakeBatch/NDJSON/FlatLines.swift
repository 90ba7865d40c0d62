internal import Glibc
internal import Intake

/// Writes lines of JSON as the records that a table of cells would have, where they are as simple as such records.
///
/// Simple is an object of known keys, each once, with texts without escapes, numbers and nulls for values. A block with any
/// other line is left to whoever reads JSON in full.
struct FlatLines {
  /// What stands between two cells: no JSON has it in a text without an escape, and so no cell needs quotes.
  static let separator: UInt8 = 0x1F

  private struct Key {
    let name: [UInt8]
    /// Of its cell in the record.
    let place: Int
    let isText: Bool
  }

  private let keys: [Key]
  private let keyOf: [String: Int]
  private let width: Int
  /// The keys of the line before, in its order: lines of one table mostly have the same.
  private var order: [Int] = []
  /// By place, where the cell stands in the line at hand.
  private var cells: [UnsafeBufferPointer<UInt8>]
  /// By place, the line that had it last.
  private var seen: [Int]
  private var line = 0

  init(_ layout: TableLayout, _ keys: NDJSONKeys) {
    let columns = keys.columns.map { name, column in
      Key(name: Array(name.utf8), place: layout.places[column], isText: keys.kinds[column] == .text)
    }
    let own = keys.own.filter { keys.columns[$0.key] == nil }
      .map { Key(name: Array($0.key.utf8), place: $0.value, isText: false) }
    self.keys = columns + own
    keyOf = Dictionary(
      self.keys.enumerated().map { (String(decoding: $0.element.name, as: UTF8.self), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    width = layout.width
    cells = Array(repeating: UnsafeBufferPointer(start: nil, count: 0), count: layout.width)
    seen = Array(repeating: 0, count: layout.width)
  }

  /// Writes the lines of a block over what the buffer holds; `false` where one of them is not simple.
  mutating func write(_ block: RecordBlock, into buffer: BlockBuffer) -> Bool {
    // A record of one cell with nothing in it would be none.
    guard width > 1, let base = block.bytes.baseAddress, FlatLines.isText(block.bytes) else { return false }
    buffer.removeAll()
    // The cells of a line are disjoint stretches of it.
    buffer.resize(to: block.bytes.count + block.lines * (width + 1))
    guard let output = buffer.room.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    var (position, written) = (base, output)
    let end = base + block.bytes.count
    while position < end {
      guard let feed = memchr(position, Int32(Ascii.lineFeed), end - position) else { return false }
      let lineEnd = UnsafePointer(feed.assumingMemoryBound(to: UInt8.self))
      let isBlank = lineEnd == position || lineEnd == position + 1 && position[0] == Ascii.carriageReturn
      if !isBlank {
        guard scan(position, lineEnd) else { return false }
        for place in 0..<width {
          if place > 0 {
            written[0] = FlatLines.separator
            written += 1
          }
          guard seen[place] == line, let cell = cells[place].baseAddress else { continue }
          memcpy(written, cell, cells[place].count)
          written += cells[place].count
        }
      }
      written[0] = Ascii.lineFeed
      written += 1
      position = lineEnd + 1
    }
    buffer.use(written - output)
    return true
  }

  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80 || String(validating: bytes, as: UTF8.self) != nil
  }

  // MARK: A line

  /// Finds the cells of a line. Every step stops at its line feed, which is a control character.
  private mutating func scan(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    line += 1
    var position = FlatLines.behindSpace(start)
    guard position[0] == UInt8(ascii: "{") else { return false }
    position = FlatLines.behindSpace(position + 1)
    var count = 0
    if position[0] == UInt8(ascii: "}") { return FlatLines.behindSpace(position + 1) == end }
    while true {
      guard position[0] == Ascii.quote, let keyEnd = FlatLines.endOfText(position + 1) else { return false }
      guard let key = key(UnsafeBufferPointer(start: position + 1, count: keyEnd - position - 1), at: count)
      else {
        return false
      }
      count += 1
      position = FlatLines.behindSpace(keyEnd + 1)
      guard position[0] == UInt8(ascii: ":") else { return false }
      position = FlatLines.behindSpace(position + 1)
      guard let valueEnd = take(key, position) else { return false }
      position = FlatLines.behindSpace(valueEnd)
      if position[0] == UInt8(ascii: ",") {
        position = FlatLines.behindSpace(position + 1)
      } else {
        return position[0] == UInt8(ascii: "}") && FlatLines.behindSpace(position + 1) == end
      }
    }
  }

  private mutating func key(_ name: UnsafeBufferPointer<UInt8>, at index: Int) -> Key? {
    if index < order.count {
      let key = keys[order[index]]
      if let base = name.baseAddress, key.name.count == name.count, memcmp(key.name, base, name.count) == 0 {
        return key
      }
    }
    guard let found = keyOf[String(decoding: name, as: UTF8.self)] else { return nil }
    if index < order.count { order[index] = found } else { order.append(found) }
    return keys[found]
  }

  /// Takes the value that begins here, and says where it ends; `nil` where it is not simple.
  private mutating func take(_ key: Key, _ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard seen[key.place] != line else { return nil }
    seen[key.place] = line
    if start[0] == Ascii.quote {
      guard let end = FlatLines.endOfText(start + 1) else { return nil }
      let text = UnsafeBufferPointer(start: start + 1, count: end - start - 1)
      if text.elementsEqual("skip".utf8) { return nil }
      cells[key.place] = text
      return end + 1
    }
    if FlatLines.isDigit(start[0]) || start[0] == UInt8(ascii: "-") {
      guard !key.isText, let end = FlatLines.endOfNumber(start) else { return nil }
      cells[key.place] = UnsafeBufferPointer(start: start, count: end - start)
      return end
    }
    var end = start
    for byte in "null".utf8 {
      guard end[0] == byte else { return nil }
      end += 1
    }
    cells[key.place] = UnsafeBufferPointer(start: start, count: 0)
    return end
  }

  // MARK: Bytes

  @inline(__always)
  private static func behindSpace(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var position = start
    while position[0] == 0x20 || position[0] == 0x09 || position[0] == Ascii.carriageReturn { position += 1 }
    return position
  }

  /// Where a text's closing quote stands; `nil` where it has an escape or a control character in it.
  @inline(__always)
  private static func endOfText(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var position = start
    while position[0] != Ascii.quote {
      if position[0] < 0x20 || position[0] == UInt8(ascii: "\\") { return nil }
      position += 1
    }
    return position
  }

  /// Where a number ends that is written without an exponent.
  @inline(__always)
  private static func endOfNumber(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var position = start
    if position[0] == UInt8(ascii: "-") { position += 1 }
    guard isDigit(position[0]) else { return nil }
    if position[0] == UInt8(ascii: "0") {
      position += 1
    } else {
      while isDigit(position[0]) { position += 1 }
    }
    if position[0] == UInt8(ascii: ".") {
      position += 1
      guard isDigit(position[0]) else { return nil }
      while isDigit(position[0]) { position += 1 }
    }
    // What goes on has an exponent, or is no number.
    return isDigit(position[0]) || position[0] | 0x20 == UInt8(ascii: "e") ? nil : position
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
