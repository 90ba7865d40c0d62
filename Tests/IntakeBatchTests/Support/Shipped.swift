import Glibc
import Intake
import LocatedYAML
import Testing

/// The questionnaires of the repository.
enum Shipped {
  private static let folder: String = {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return here.joined(separator: "/") + "/Questionnaires/"
  }()

  static func questionnaire(_ id: String) throws -> Questionnaire {
    try checked(try #require(source(id)))
  }

  /// A questionnaire that includes these.
  static func including(_ ids: [String]) throws -> Questionnaire {
    let text = """
      questionnaire: several
      version: 1.0.0
      title: Several
      language: en
      source: {kind: own, citation: Includes., rights: Ours.}
      pages:
      \(ids.map { "  - include: \($0)" }.joined(separator: "\n"))
      """
    return try yaml(text)
  }

  /// A questionnaire in YAML, with the clinic of the repository.
  static func yaml(_ text: String) throws -> Questionnaire {
    try checked(Source(name: "test.yaml", text: text))
  }

  private static func checked(_ source: Source) throws -> Questionnaire {
    let clinicFile = try #require(self.source("clinic"))
    let questionnaire = Questionnaire.check(
      source, clinic: Clinic.read(clinicFile).clinic, including: { self.source($0) }
    ).questionnaire
    return try #require(questionnaire)
  }

  static func source(_ id: String) -> Source? {
    guard let file = fopen(folder + id + ".yaml", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return Source(name: id + ".yaml", text: String(decoding: bytes, as: UTF8.self))
  }
}
