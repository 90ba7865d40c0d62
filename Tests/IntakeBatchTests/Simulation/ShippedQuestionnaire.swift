import Foundation
import Intake
import LocatedYAML

/// The questionnaires that come with the command, with the clinic's words.
enum ShippedQuestionnaire {
  static let names = ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session"]

  static func source(_ name: String) -> Source? {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Questionnaires").standardized
    return (try? String(contentsOf: folder.appending(path: name + ".yaml"), encoding: .utf8)).map {
      Source(name: name + ".yaml", text: $0)
    }
  }

  static func named(_ name: String) throws -> Questionnaire {
    guard let main = source(name), let clinic = source("clinic") else { throw CocoaError(.fileNoSuchFile) }
    return try Questionnaire(main, clinic: Clinic.read(clinic).clinic, including: source)
  }
}
