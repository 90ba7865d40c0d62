internal import Glibc

/// The cores that this process may run on.
public enum AvailableCores {
  /// How many; 1 where the system does not say.
  public static var count: Int { allowed() ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// As `taskset` and containers restrict it. The call for it is not visible from here, but the system also tells it as text.
  private static func allowed() -> Int? {
    guard let file = fopen("/proc/self/status", "re") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      guard text.starts(with: "Cpus_allowed:".utf8) else { continue }
      let bits = text.dropFirst(13).compactMap { Character(UnicodeScalar($0)).hexDigitValue?.nonzeroBitCount }
      let count = bits.reduce(0, +)
      return count > 0 ? count : nil
    }
    return nil
  }
}
