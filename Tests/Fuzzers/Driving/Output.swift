internal import Glibc

/// Lines for people, written at once.
enum Output {
  static func say(_ line: String) { write(line, to: STDOUT_FILENO) }

  static func complain(_ line: String) { write(line, to: STDERR_FILENO) }

  private static func write(_ line: String, to descriptor: Int32) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  /// Says why nothing can be done, and gives the exit code of wrong usage.
  static func refuse(_ line: String) -> Int32 {
    complain(line)
    return 64
  }

  /// Bytes as a Swift literal's text, so that nothing in them acts on a terminal, cut where there are very many.
  static func escaped(_ bytes: [UInt8], atMost most: Int = 1_000) -> String {
    var text = ""
    for byte in bytes.prefix(most) {
      switch byte {
      case 0x0A: text += "\\n"
      case 0x22, 0x5C: text += "\\" + String(UnicodeScalar(byte))
      case 0x20...0x7E: text += String(UnicodeScalar(byte))
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return "\"\(text)\"" + (bytes.count > most ? " and \(bytes.count - most) bytes more" : "")
  }
}
