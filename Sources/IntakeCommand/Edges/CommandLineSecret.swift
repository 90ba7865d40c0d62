internal import Glibc

/// A word of the command line that is nobody else's to read.
enum CommandLineSecret {
  /// Takes the word off the command line of this process: lists of processes do not show it from now on.
  static func hide(_ word: String) {
    let word = Array(word.utf8)
    for index in 0..<max(0, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      let bytes = UnsafeMutableBufferPointer(start: argument, count: strlen(argument))
      // Behind the sign in '--resume=CODE'.
      let start = bytes.count - word.count
      guard start >= 0, zip(bytes[start...], word).allSatisfy({ UInt8(bitPattern: $0) == $1 }) else {
        continue
      }
      for place in start..<bytes.count { bytes[place] = CChar(bitPattern: UInt8(ascii: "x")) }
    }
  }
}
