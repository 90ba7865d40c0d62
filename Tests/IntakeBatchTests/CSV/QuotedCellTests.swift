import Testing

@testable import IntakeBatch

@Suite struct `A quoted cell` {
  @Test(arguments: [
    ("a\"\"b\"", "a\"b"), ("\"\"\"", "\""), ("a\"b", "ab"), ("a\"\"\"b\"c", "a\"b\"c"), ("", ""),
  ])
  func `means its text without the doubled quotes`(_ raw: String, _ plain: String) {
    let bytes = Array(raw.utf8)
    let meant = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
      count = bytes.withUnsafeBufferPointer { QuotedCell.unescape($0, into: room) }
    }
    #expect(String(decoding: meant, as: UTF8.self) == plain)
  }
}
