import LocatedYAML
import Testing

@testable import Intake

extension Questionnaire {
  /// The questionnaire of a text; throws with all that the check found where it does not pass.
  static func yaml(
    _ text: String, clinic: Clinic? = nil, including load: @escaping (String) -> Source? = { _ in nil }
  ) throws -> Questionnaire {
    let checked = Questionnaire.check(
      Source(name: "test.yaml", text: text), clinic: clinic, including: load)
    let renderer = DiagnosticRenderer(sources: checked.sources)
    return try #require(
      checked.questionnaire, "\(checked.diagnostics.map(renderer.render).joined(separator: "\n"))\n\(text)")
  }

  /// A questionnaire of one page with these entries, written as they stand under `questions:`.
  static func page(_ entries: String, more: String = "") throws -> Questionnaire {
    let indented = entries.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
    return try yaml(
      """
      questionnaire: test
      version: 1.0.0
      title: A test
      pages:
        - page: first
          title: First
          questions:
      \(indented.joined(separator: "\n"))
      \(more)
      """)
  }
}
