internal import Intake
internal import LocatedYAML
internal import TestSupport

/// What the repository holds of each kind, to begin with.
enum Corpus {
  static let shipped = FuzzFiles.contents(of: "Questionnaires", ending: ".yaml")
  static let mistakes = FuzzFiles.contents(of: "Tests/IntakeTests/Checking/BadDefinitions", ending: ".yaml")
  static let answers = FuzzFiles.contents(of: "Tests/IntakeCommandTests/Answers", ending: ".yaml")

  /// A file of the shipped questionnaires by its id.
  @Sendable static func source(_ id: String) -> Source? { sources[id] }

  private static let sources: [String: Source] = {
    var sources: [String: Source] = [:]
    for id in ["phq-9", "gad-7", "symptom-screening", "therapist-fit", "first-session", "clinic"] {
      sources[id] = FuzzFiles.text(of: "Questionnaires/\(id).yaml").map {
        Source(name: "\(id).yaml", text: $0)
      }
    }
    return sources
  }()

  static let clinic = source("clinic").flatMap { Clinic.read($0).clinic }

  /// The shipped questionnaire with the most kinds of things in it.
  static func firstSession() throws(BrokenPromise) -> Questionnaire {
    guard let checked else {
      throw BrokenPromise(words: "first-session.yaml cannot be read, or does not pass the check")
    }
    return checked
  }

  private static let checked = source("first-session").flatMap {
    Questionnaire.check($0, clinic: clinic, including: source).questionnaire
  }

  /// What stands behind the keys that take an expression, wherever that is written on one line.
  static let conditions: [[UInt8]] = (shipped + mistakes).flatMap { file in
    file.split(separator: UInt8(ascii: "\n")).compactMap { line -> [UInt8]? in
      let text = String(decoding: line, as: UTF8.self)
      guard let key = ["when: ", "where: ", "if: ", "for: "].first(where: { text.contains($0) }),
        let start = text.firstRange(of: key)?.upperBound
      else { return nil }
      return Array(text[start...].utf8)
    }
  }

  /// Each way to write a scalar and a collection.
  static let shapes = [
    "plain: text\nsingle: 'it''s'\ndouble: \"a\\tb\\u00e9\"\nliteral: |\n  one\n  two\nfolded: >-\n  one\n  two\n\n  three\n",
    "- a\n- - b\n  - c\n- {d: e, 'f': [g, \"h\"]}\n-\n  i: j\n",
    "a:\n  b:\n    c: |2-\n        deep\n  d: plain\n    over lines\n",
    "", "#\n", "a: ~\r\nb: ''\r\n",
  ].map { Array($0.utf8) }
}
