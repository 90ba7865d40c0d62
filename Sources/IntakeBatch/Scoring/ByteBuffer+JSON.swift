internal import IntakeResults

extension ByteBuffer {
  /// Appends a text in quotes, as results have it. What is no UTF-8 in it is mended.
  mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    if text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != Ascii.quote && $0 != UInt8(ascii: "\\") }) {
      append(Ascii.quote)
      append(text)
      append(Ascii.quote)
    } else {
      appendJSON(String(decoding: text, as: UTF8.self))
    }
  }

  mutating func appendJSON(_ text: String) {
    var json = JSONWriter()
    json.string(text)
    append(json.bytes)
  }
}
