import Foundation
import Intake
import LocatedYAML
import Testing

@Suite struct `The language reference` {
  static let reference = try? String(
    contentsOf: `Shipped questionnaires`.folder.appending(path: "LANGUAGE.md"), encoding: .utf8)

  @Test func `has an example that passes the check`() throws {
    let text = try #require(Self.reference)
    let examples = text.components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(examples.count == 1)
    for example in examples {
      let checked = Questionnaire.check(Source(name: "example.yaml", text: example))
      #expect(checked.diagnostics.isEmpty)
    }
  }
}
