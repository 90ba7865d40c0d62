import Glibc
public import Intake
import LocatedYAML

/// The questionnaires of the repository.
public enum Shipped {
  public struct NotThere: Error {}

  public static func questionnaire(_ id: String) throws -> Questionnaire {
    guard let source = source(id) else { throw NotThere() }
    return try checked(source)
  }

  /// PHQ-9 and GAD-7 in one questionnaire.
  ///
  /// - Parameter isRowByRow: whether it could also end early, which nobody's answers lead to: no program has a form for that,
  ///   and so its rows are scored one by one.
  public static func screening(isRowByRow: Bool = false) throws -> Questionnaire {
    let end = """
        - page: end
          title: End
          questions: [{stop: never, when: phq9_1 = 0 and phq9_1 = 1, say: Thank you.}]
      """
    return try checked(
      Source(
        name: "screening.yaml",
        text: """
          questionnaire: screening
          version: 1.0.0
          title: PHQ-9 and GAD-7 at once
          language: en
          source: {kind: own, citation: Made for measuring., rights: None needed.}
          pages:
            - include: phq-9
            - include: gad-7
          \(isRowByRow ? end : "")
          """))
  }

  private static func checked(_ source: Source) throws -> Questionnaire {
    let clinic = self.source("clinic").flatMap { Clinic.read($0).clinic }
    let checked = Questionnaire.check(source, clinic: clinic, including: { self.source($0) })
    guard let questionnaire = checked.questionnaire else { throw NotThere() }
    return questionnaire
  }

  private static func source(_ id: String) -> Source? {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
    guard let file = fopen("\(root)/Questionnaires/\(id).yaml", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return Source(name: "\(id).yaml", text: String(decoding: bytes, as: UTF8.self))
  }
}
