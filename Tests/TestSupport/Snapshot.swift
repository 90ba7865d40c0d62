internal import Glibc

/// A text that a person has read and found right, in a file in the folder `Snapshots` beside a test.
///
///     #expect(Snapshot("unclosed-quote").difference(from: rendered) == nil)
///
/// With `INTAKE_RECORD_SNAPSHOTS=1` in the environment the file is written anew and the test fails, so that a
/// recording cannot pass for a success.
public struct Snapshot {
  private let path: String

  /// - Parameters:
  ///   - name: the file's name without `.txt`.
  ///   - testFile: the test beside whose file the folder stands.
  public init(_ name: String, beside testFile: String = #filePath) {
    let folder = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    path = "\(folder)/Snapshots/\(name).txt"
  }

  /// What is different, with the first differing line; `nil` where the text is the one that was recorded.
  public func difference(from text: String) -> String? {
    if getenv("INTAKE_RECORD_SNAPSHOTS") != nil {
      return write(text) ? "recorded \(path); read it and run again" : "cannot write \(path)"
    }
    guard let recorded = read() else {
      return "there is no \(path); record it with INTAKE_RECORD_SNAPSHOTS=1. The text is:\n\(text)"
    }
    if recorded == text { return nil }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    return """
      \(path):\(line + 1) is different
        recorded: \(line < old.count ? String(old[line]) : "nothing")
        now:      \(line < new.count ? String(new[line]) : "nothing")
      """
  }

  private func read() -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(_ text: String) -> Bool {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    mkdir(folder, 0o755)
    guard let file = fopen(path, "wb") else { return false }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }
}
