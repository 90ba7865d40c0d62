import LocatedYAML
import Testing

@testable import Intake

/// Short forms in which the rules of the language are written down as cases.
extension Interview {
  /// An interview of a questionnaire that begins at `pages:`, with the files that it includes by their ids.
  static func of(_ text: String, including files: [String: String] = [:], today: String = "2026-11-23") throws
    -> Interview
  {
    func source(_ id: String, _ text: String) -> Source {
      Source(name: "\(id).yaml", text: "questionnaire: \(id)\nversion: 1.0.0\ntitle: Of \(id)\n" + text)
    }
    let checked = Questionnaire.check(source("main", text)) { id in files[id].map { source(id, $0) } }
    let drawn = DiagnosticRenderer(sources: checked.sources).render(checked.diagnostics)
    return Interview(
      try #require(checked.questionnaire, "\(drawn)"), startedAt: start, today: PartialDate(today))
  }

  /// Takes answers by their addresses: a code, codes with spaces between, a number, a date or words; `-` to skip, `n/a`
  /// for what does not apply, `other: words` for typed words. For a roster, `+` adds a row and `.` says that there is
  /// no other; for a row, `x` takes it out and `+` brings it back.
  mutating func given(_ answers: KeyValuePairs<Address, String>) throws {
    for (address, text) in answers {
      switch text {
      case "-": try skip(address)
      case "n/a": try answer(address, .notApplicable)
      case "+": try add(address)
      case ".": try close(address)
      case "x": try remove(address)
      default: try answer(address, try read(text, address))
      }
    }
  }

  private func read(_ text: String, _ address: Address) throws -> AnswerValue {
    guard case .question(let question, _) = try addresses.target(of: address) else {
      throw Rejection.wrongKind(address)
    }
    switch machine.questions[question].answer {
    case .yesNo, .one:
      let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
      return .option(parts[0], words: parts.count > 1 ? parts[1] : nil)
    case .many:
      return .many(
        text == "none of these"
          ? [] : text.split(separator: " ").map { AnswerValue.Choice(String($0)) })
    case .scale, .number: return .number(try #require(Fraction(decimal: text), "\(text) is no number"))
    case .date: return .date(try #require(PartialDate(text), "\(text) is no date"))
    case .text: return .text(text)
    }
  }

  // MARK: What came of it

  func score(_ id: Address) throws -> ScoreRecord {
    try #require(result.scores.first { $0.id == id }, "there is no score \(id)")
  }

  func alert(_ id: Address) throws -> AlertRecord {
    try #require(result.alerts.first { $0.id == id }, "there is no alert \(id)")
  }

  func state(_ id: Address) throws -> ResponseState {
    try #require(result.answers.first { $0.id == id }, "there is no answer \(id)").state
  }

  func label(_ id: Address) -> String? { result.answers.first { $0.id == id }?.label }

  /// The ids of all that is asked now, with their rows, in order; rosters whose rows are added among them.
  var asked: [String] { review.flatMap(\.entries).map { "\($0.address)" } }
}

/// What the check says about a definition that begins at `pages:`: codes in order, and the messages.
struct Refusals: Equatable {
  let codes: [String]
  let messages: [String]

  init(_ text: String) {
    let head = text.hasPrefix("questionnaire") ? "" : "questionnaire: main\nversion: 1.0.0\ntitle: Of main\n"
    let checked = Questionnaire.check(Source(name: "main.yaml", text: head + text))
    codes = checked.diagnostics.map(\.code)
    messages = checked.diagnostics.map {
      ([$0.message] + [$0.hint].compactMap(\.self)).joined(separator: "; ")
    }
  }
}
