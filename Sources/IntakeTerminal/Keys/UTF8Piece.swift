/// The bytes of one scalar, as they come one by one.
struct UTF8Piece {
  enum Step: Equatable {
    case scalar(Unicode.Scalar)
    /// More bytes have to follow.
    case unfinished
    /// What came so far is no text; this byte was taken with it.
    case notText
    /// What came before this byte is no text; the byte was not taken, and begins something new.
    case notTextBefore
  }

  private var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func take(_ byte: UInt8) -> Step {
    if bytes.isEmpty {
      guard let length = UTF8Piece.length(startingWith: byte) else { return .notText }
      if length == 1 { return .scalar(Unicode.Scalar(byte)) }
      bytes.append(byte)
      return .unfinished
    }
    guard UTF8Piece.isContinuation(byte, after: bytes) else {
      bytes = []
      return .notTextBefore
    }
    bytes.append(byte)
    guard bytes.count == UTF8Piece.length(startingWith: bytes[0]) else { return .unfinished }
    defer { bytes = [] }
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else { return .notText }
    return .scalar(scalar)
  }

  mutating func drop() { bytes = [] }

  private static func length(startingWith byte: UInt8) -> Int? {
    switch byte {
    case ..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// The second byte has narrower bounds behind some first ones: no long forms, no surrogates, nothing past U+10FFFF.
  private static func isContinuation(_ byte: UInt8, after bytes: [UInt8]) -> Bool {
    guard bytes.count == 1 else { return (0x80...0xBF).contains(byte) }
    return switch bytes[0] {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }
}
