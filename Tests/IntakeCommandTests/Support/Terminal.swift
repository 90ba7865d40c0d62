import Foundation
import Glibc

/// A terminal at which `Shell.run` types.
final class Terminal {
  /// What a command opens as its standard input.
  let path: String
  private let keyboard: Int32
  private let screen: Int32

  init() throws {
    var (keyboard, screen): (Int32, Int32) = (-1, -1)
    guard openpty(&keyboard, &screen, nil, nil, nil) == 0 else {
      throw POSIXError(POSIXError.Code(rawValue: errno) ?? .EIO)
    }
    self.keyboard = keyboard
    self.screen = screen
    path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(screen)")
  }

  deinit {
    close(keyboard)
    close(screen)
  }

  func type(_ text: String) throws {
    guard write(keyboard, text, text.utf8.count) == text.utf8.count else {
      throw POSIXError(POSIXError.Code(rawValue: errno) ?? .EIO)
    }
  }
}
