import Intake
import TestSupport
import Testing

@testable import IntakeInterchange

@Suite struct `A graph as text` {
  @Test(arguments: ["phq-9", "symptom-screening"]) func `reads as it was read and approved`(id: String) throws
  {
    let graph = try Samples.questionnaire(id).graph
    #expect(Snapshot("graph-\(id)-mermaid").difference(from: graph.mermaid) == nil)
    #expect(Snapshot("graph-\(id)-dot").difference(from: graph.dot) == nil)
  }

  @Test func `stays one, whatever is typed into a questionnaire`() throws {
    for text in HostileTexts.all + ["end", "a --> b", "\"]; x [label=\"", "<br/>", "click n1"] {
      let typed = text.unicodeScalars.filter { Self.canBeWritten($0) }.map { scalar in
        scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : "\(scalar)"
      }.joined()
      let questionnaire = try Samples.page("- {id: a, ask: \"\(typed) ?\", answer: yes-no}")
      let graph = questionnaire.graph
      // Start, question, end and the page's two lines, two edges, and the first line.
      #expect(graph.mermaid.split(separator: "\n").count == 8, "\(graph.mermaid)")
      for line in graph.mermaid.split(separator: "\n") {
        #expect(line.count { $0 == "\"" } % 2 == 0, "\(line)")
      }
      for line in graph.dot.split(separator: "\n") {
        #expect(
          line.replacing("\\\\", with: "").replacing("\\\"", with: "").count { $0 == "\"" } % 2 == 0,
          "\(line)")
      }
    }
  }

  /// What a definition may have in a text; braces would be placeholders.
  private static func canBeWritten(_ scalar: Unicode.Scalar) -> Bool {
    let kept: [Unicode.GeneralCategory] = [
      .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
    ]
    return !kept.contains(scalar.properties.generalCategory) && scalar != "{" && scalar != "}"
  }
}
