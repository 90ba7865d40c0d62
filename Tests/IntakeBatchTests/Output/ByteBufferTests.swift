import TestSupport
import Testing

@testable import IntakeBatch

@Suite struct `A buffer for output` {
  @Test func `holds what was appended, pieces of every length`() {
    var pieces = RenderedPieces()
    let texts = (0...100).map { length in
      String((0..<length).map { Character(UnicodeScalar(UInt8(33 + $0 % 90))) })
    }
    let rendered = texts.map { pieces.add($0) }
    var buffer = ByteBuffer(capacity: 1)
    for (text, piece) in zip(texts, rendered) {
      #expect(Int(piece.length) == text.utf8.count)
      buffer.reserve(text.utf8.count + 1)
      buffer.appendReserved(piece, of: pieces.bytes)
      buffer.appendReserved(UInt8(ascii: "\n"))
    }
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == texts.map { $0 + "\n" }.joined())
    buffer.removeAll()
    #expect(buffer.bytes.isEmpty)
  }

  @Test(arguments: [0, 9, 10, -1, 1_234_567, .max, .min])
  func `writes whole numbers`(_ number: Int) {
    var buffer = ByteBuffer(capacity: 1)
    buffer.append(number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\(number)")
  }
}
