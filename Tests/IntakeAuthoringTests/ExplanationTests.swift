import Foundation
import Intake
import LocatedYAML
import SolverProcess
import TestSupport
import Testing

@testable import IntakeAuthoring

@Suite struct `Explanations` {
  static let inDefinitions = Explanation.all.filter {
    ![.table, .answersInFiles, .proofs].contains($0.family)
  }

  @Test func `there is a page for every code of its family, and no other`() {
    func codes(_ families: Explanation.Family...) -> [String] {
      let all = Explanation.all.filter { families.contains($0.family) }.map(\.code)
      return all.filter { $0 != "own-fault" }.sorted()
    }
    #expect(codes(.writing) == YAMLCode.allCases.map(\.rawValue).sorted())
    #expect(
      codes(.keys, .conditions, .names, .answers, .scores, .clinic, .upkeep)
        == (CheckingCode.allCases.map(\.rawValue) + LanguageCode.allCases.map(\.rawValue)).sorted())
    #expect(codes(.translations) == TranslationCode.allCases.map(\.rawValue).sorted())
    #expect(codes(.proofs) == ProofCode.allCases.map(\.rawValue).sorted())
    #expect(codes(.table) == ProblemCode.allCases.map(\.rawValue).sorted())
  }

  /// A code that is no case of one of the enums would have no page.
  @Test(arguments: ["LocatedYAML", "Intake"])
  func `diagnostics of a definition have their codes from the enums`(_ module: String) throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Sources/\(module)").standardized
    let files = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    #expect(files.count > 10)
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let bare = text.matches(
        of: /(?:\.error\(|\.warning\(|Diagnostic\(severity: [^"]*code: )\s*"([a-z0-9-]+)"/
      ).map { String($0.1) }
      #expect(bare.filter { $0 != "own-fault" } == [], "\(file)")
    }
  }

  @Test(arguments: inDefinitions.filter { $0.mistake != nil }.map(\.code))
  func `show a mistake that has this code and no other, and its mend`(_ code: String) throws {
    for page in Self.inDefinitions where page.code == code {
      guard let mistake = page.mistake, let mend = page.mend else { continue }
      let found = mistake.checked
      #expect(Set(found.diagnostics.map(\.code)) == [code], "\(describe(found))")
      let mended = mend.checked
      #expect(mended.diagnostics.isEmpty, "\(describe(mended))\(mend.source.text)")
      #expect(mended.isSound)
    }
  }

  private func describe(_ found: (diagnostics: [Diagnostic], sources: [Source], isSound: Bool)) -> String {
    DiagnosticRenderer(sources: found.sources).render(found.diagnostics)
  }

  /// What no page can show is made here.
  static let made: [String: [UInt8]] = [
    "not-utf8": Array("title: Caf".utf8) + [0xE9],
    "too-large": Array(repeating: 0x23, count: 4_000_001),
    "too-deep": Array((String(repeating: "[", count: 65) + String(repeating: "]", count: 65)).utf8),
    "too-many-values": Array(("a: [" + String(repeating: "b,", count: 200_001) + "]").utf8),
    "too-many-problems": Array(("pages: [" + String(repeating: "{a: 1},", count: 101) + "]").utf8),
    "control-character": Array("title: A\u{202E}B".utf8),
    "expression-too-large": Array(("let: {a: " + String(repeating: "1 + ", count: 20_000) + "1}").utf8),
  ]

  @Test func `show a mistake wherever it can be shown`() throws {
    #expect(
      Set(Self.inDefinitions.filter { $0.mistake == nil }.map(\.code))
        == Set(Self.made.keys).union(["own-fault"]))
    for (code, bytes) in Self.made {
      let (source, problems) = Source.decode(name: "made.yaml", bytes: bytes, file: FileID(0))
      let found = problems + (problems.isEmpty ? Questionnaire.check(source).diagnostics : [])
      #expect(found.contains { $0.code == code }, "\(code)")
    }
  }

  @Test(
    .enabled(
      if: SolverProcess.path(in: ProcessInfo.processInfo.environment["PATH"]) != nil, "z3 is not installed"),
    arguments: Explanation.proofs.map(\.code))
  func `show what can never happen, and its mend`(_ code: String) throws {
    let path = try #require(SolverProcess.path(in: ProcessInfo.processInfo.environment["PATH"]))
    let page = try #require(Explanation.proofs.first { $0.code == code })
    func found(_ example: Example?) throws -> Set<String> {
      let example = try #require(example)
      #expect(example.checked.diagnostics.isEmpty, "\(describe(example.checked))")
      let solver = try SolverProcess(path: path, milliseconds: 5000)
      let report = try example.definition.prove(today: PartialDate("2026-11-23")) { try solver.ask($0) }
      return Set(try #require(report).diagnostics.map(\.code))
    }
    #expect(try found(page.mistake) == [code])
    #expect(try found(page.mend) == [])
  }

  @Test func `say it briefly, and in whole sentences`() {
    for page in Explanation.all {
      #expect(page.title.count <= 90, "\(page.code)")
      #expect(!page.title.hasSuffix("."), "\(page.code)")
      #expect(!page.paragraphs.isEmpty, "\(page.code)")
      for paragraph in page.paragraphs {
        #expect(paragraph.count <= 400, "\(page.code)")
        #expect(paragraph.hasSuffix(".") || paragraph.hasSuffix(")."), "\(page.code): \(paragraph)")
      }
      for line in page.lines(width: 80) + page.lines(width: 40) { #expect(!line.hasSuffix(" ")) }
    }
  }

  @Test(arguments: [
    "unknown-name", "undated-contacts", "included-twice", "colon-in-text", "not-utf8", "alert-never-fires",
    "not-a-choice", "hard-to-read", "version-not-raised",
  ])
  func `read like this`(_ code: String) {
    let texts = Explanation.pages(about: code).map { $0.lines(width: 80).joined(separator: "\n") + "\n" }
    #expect(Snapshot(code).difference(from: texts.joined(separator: "\n")) == nil)
  }

  @Test func `are listed like this`() {
    #expect(
      Snapshot("list").difference(from: Explanation.list(width: 100).joined(separator: "\n") + "\n") == nil)
  }

  @Test func `are found by what was meant`() {
    #expect(Explanation.nearest(to: "unknown-nmae") == "unknown-name")
    #expect(Explanation.nearest(to: "quite-other") == nil)
  }
}
