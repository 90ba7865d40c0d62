import Foundation
import LocatedYAML
import TestSupport
import Testing

@testable import Intake

/// Every file of `BadDefinitions` has one kind of mistake; beside it stands what an author is told.
@Suite struct `Bad definitions` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "BadDefinitions")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static let clinic = """
    clinic: Test clinic
    trial: true
    readers: Nobody
    read-when: never
    acts: {who: Nobody, within: no set time}
    machine: kiosk
    contacts:
      crisis-contacts:
        - {name: Test line, reach: Call 1, checked: 2026-01-01}
      neighbours:
        - {name: Next door, reach: Knock, region: us}
    region: us
    """

  static func read(_ file: String) -> String? {
    try? String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  @Test func `there are at least sixty`() { #expect(Self.names.count >= 60) }

  @Test func `show every code of the checker`() {
    let shown = Self.names.compactMap { Self.read("../Snapshots/\($0).txt") }.joined()
    #expect(CheckingCode.allCases.filter { !shown.contains("[\($0.rawValue)]") } == [])
  }

  @Test(arguments: names)
  func `are refused in words that mend them`(_ name: String) throws {
    let clinic = Clinic.read(Source(name: "clinic.yaml", text: Self.clinic))
    let checked = Questionnaire.check(
      Source(name: "\(name).yaml", text: try #require(Self.read("\(name).yaml"))),
      clinic: clinic.clinic
    ) { id in
      Self.read("\(id).included").map { Source(name: "\(id).yaml", text: $0) }
    }
    // Which of the others are hard to read says nothing about them.
    var diagnostics = checked.diagnostics.isEmpty ? checked.hardTexts() : checked.diagnostics
    if let before = Self.read("\(name).before") {
      let committed = Source(name: "\(name).yaml", text: before)
      diagnostics += [.versionNotRaised(checked.sources[0], in: FileID(0), since: committed)].compactMap(
        \.self)
    }
    #expect(!diagnostics.isEmpty)
    #expect((checked.questionnaire == nil) == diagnostics.contains { $0.severity == .error })
    let renderer = DiagnosticRenderer(sources: checked.sources)
    let text = diagnostics.map(renderer.render).joined(separator: "\n")
    #expect(Snapshot(name).difference(from: text) == nil)
  }
}
