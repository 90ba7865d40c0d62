import Foundation
import Intake
import LocatedYAML
import Testing

@Suite struct `Shipped questionnaires` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Questionnaires")

  static func source(_ name: String) -> Source? {
    (try? String(contentsOf: folder.appending(path: name + ".yaml"), encoding: .utf8)).map {
      Source(name: name + ".yaml", text: $0)
    }
  }

  @Test(arguments: ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"])
  func `pass the check without a warning`(_ id: String) throws {
    let clinic = Clinic.read(try #require(Self.source("clinic")))
    #expect(clinic.diagnostics.isEmpty)
    let checked = Questionnaire.check(
      try #require(Self.source(id)), clinic: clinic.clinic, including: Self.source)
    let renderer = DiagnosticRenderer(sources: checked.sources)
    let text = checked.diagnostics.map(renderer.render).joined(separator: "\n")
    #expect(text == "")
    #expect(checked.questionnaire != nil)
  }
}
