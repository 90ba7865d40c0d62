import Testing

@testable import IntakeBatch

@Suite struct `A cell that means the same to everything` {
  /// What stands behind it in memory must not count.
  private static func holds(_ cell: [UInt8], before behind: UInt8) -> Bool {
    (cell + Array(repeating: behind, count: 16)).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { WordCell.holds($0, count: cell.count) } ?? false
    }
  }

  @Test func `is letters, digits and a few signs, wherever they stand`() {
    let signs = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./".utf8)
    for count in 1...18 {
      for place in 0..<count {
        for byte in UInt8.min...UInt8.max {
          var cell = [UInt8](repeating: UInt8(ascii: "x"), count: count)
          cell[place] = byte
          let isWord = signs.contains(byte) && !(place == 0 && byte == UInt8(ascii: "-"))
          for behind in [UInt8(ascii: "x"), UInt8(ascii: ","), 0, 0xFF] {
            #expect(
              Self.holds(cell, before: behind) == isWord, "byte \(byte) at \(place) of \(count)")
          }
        }
      }
    }
    #expect(!Self.holds([], before: UInt8(ascii: "x")))
  }

  @Test func `is written as it stands in every format`() {
    for byte in UInt8.min...UInt8.max {
      for cell in [[byte], [UInt8(ascii: "a"), byte], [byte, UInt8(ascii: "a")]]
      where Self.holds(cell, before: 0) {
        var csv = ByteBuffer()
        var json = ByteBuffer()
        cell.withUnsafeBufferPointer { bytes in
          csv.appendCell(bytes, disarmed: true)
          json.appendJSON(bytes)
        }
        #expect(Array(csv.bytes) == cell)
        #expect(Array(json.bytes) == [Ascii.quote] + cell + [Ascii.quote])
      }
    }
  }
}
