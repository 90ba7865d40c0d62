import Foundation
import Testing

@Suite struct `What the modules stand on` {
  private static let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized

  /// The modules that a module's files import.
  private func imports(of module: String) throws -> Set<String> {
    let folder = Self.sources.appending(path: module).path()
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    let lines = try files.flatMap { file in
      try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n")
    }
    return Set(
      lines.filter {
        $0.hasPrefix("import ") || $0.contains(" import ") && !$0.hasPrefix(" ") && !$0.hasPrefix("/")
      }
      .compactMap { $0.split(separator: " ").last.map(String.init) })
  }

  @Test(arguments: [
    ("PlainText", []), ("LocatedYAML", ["CLibYAML", "PlainText"]), ("Intake", ["LocatedYAML", "PlainText"]),
    ("SafeMarkup", ["PlainText"]),
    ("IntakeReports", ["Intake", "IntakeResults", "PlainText", "SafeMarkup", "Glibc"]),
    ("IntakeForms", ["Intake", "IntakeResults", "PlainText", "SafeMarkup"]),
    (
      "IntakeInterchange",
      ["Intake", "IntakeResults", "IntakeReports", "IntakeBatch", "PlainText", "SafeMarkup", "Crypto"]
    ),
  ])
  func `an inner module imports only what lies further in`(_ module: String, _ allowed: [String]) throws {
    #expect(try imports(of: module).subtracting(allowed) == [])
  }

  @Test func `the command does not carry the whole of Foundation`() throws {
    let outcome = try Shell().run("ldd \"$(command -v intake)\"")
    #expect(outcome.output.contains("libyaml"))
    #expect(!outcome.output.contains("libFoundation.so"))
  }
}
