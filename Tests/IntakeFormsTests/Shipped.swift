import FoundationEssentials
import Intake
import LocatedYAML
import Testing

/// The shipped questionnaires.
enum Shipped {
  static let all = ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"]

  static func questionnaire(_ id: String) throws -> Questionnaire {
    let clinic = try #require(Clinic.read(try source("clinic")).clinic)
    let checked = Questionnaire.check(try source(id), clinic: clinic) { try? source($0) }
    return try #require(checked.questionnaire, "\(checked.diagnostics)")
  }

  private static func source(_ name: String) throws -> Source {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = folder.joined(separator: "/") + "/Questionnaires/\(name).yaml"
    return Source(name: "\(name).yaml", text: try String(contentsOfFile: path, encoding: .utf8))
  }
}

/// A questionnaire from a few lines.
func questionnaire(_ pages: String) throws -> Questionnaire {
  let text = "questionnaire: small\nversion: 1.0.0\ntitle: Small\nlanguage: en\n\(pages)"
  let checked = Questionnaire.check(Source(name: "small.yaml", text: text), clinic: nil) { _ in nil }
  return try #require(checked.questionnaire, "\(checked.diagnostics)")
}
