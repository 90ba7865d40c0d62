import Foundation

/// A text that is kept in a file beside its test, so that a person can read what a program writes.
///
/// With `INTAKE_RECORD_SNAPSHOTS=1` in the environment the file is written anew, and the test that does it fails once.
public struct Snapshot {
  private let file: URL

  /// - Parameter name: of the file, in `Snapshots` beside the file of the test.
  public init(_ name: String, beside testFile: String = #filePath) {
    file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent(name)
  }

  /// How a text differs from what is kept; `nil` where it does not.
  public func difference(from text: String) -> String? {
    if ProcessInfo.processInfo.environment["INTAKE_RECORD_SNAPSHOTS"] == "1" { return record(text) }
    guard let data = try? Data(contentsOf: file) else {
      return "there is no \(file.lastPathComponent): set INTAKE_RECORD_SNAPSHOTS=1 to write it, then read it"
    }
    let kept = String(decoding: data, as: UTF8.self)
    guard kept != text else { return nil }
    let (old, new) = (lines(of: kept), lines(of: text))
    let place =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    return """
      \(file.lastPathComponent), line \(place + 1):
      - \(place < old.count ? old[place] : "(the end)")
      + \(place < new.count ? new[place] : "(the end)")
      """
  }

  private func record(_ text: String) -> String {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "\(file.lastPathComponent) is written anew: read it"
    } catch {
      return "\(file.path) cannot be written: \(error)"
    }
  }

  private func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
