import Foundation
import Intake
import IntakeResults
import LocatedYAML

/// Somebody who knows what they will answer to each question, whatever the order in which they are asked.
struct Respondent {
  /// The interview that has all their answers.
  private let answered: Interview

  enum Failed: Error { case noQuestionnaire, noAnswers, notAsked(Address) }

  /// - Parameter answers: the text of a file of answers; what it leaves out is skipped.
  init(answers: String, to questionnaire: Questionnaire) throws {
    let (file, diagnostics) = AnswersFile.read(Source(name: "answers.yaml", text: answers))
    guard let file, !diagnostics.hasErrors else { throw Failed.noAnswers }
    let start = Interview(questionnaire, startedAt: Timestamp(secondsSince1970: 1_800_000_000))
    let given = file.apply(to: start, leftOver: .skipped, at: start.startedAt)
    guard !given.diagnostics.hasErrors, given.open.isEmpty else { throw Failed.noAnswers }
    answered = given.interview
  }

  /// What this person does when an interview comes to a step; `nil` when all is done.
  func event(at step: InterviewStep) throws -> Event? {
    let now = answered.startedAt
    switch step {
    case .question(let view):
      let address = view.place.address
      guard case .question(let known)? = answered.step(at: address) else { throw Failed.notAsked(address) }
      guard case .answered(let value, _)? = known.answered else { return .skip(address, at: now) }
      return .answer(address, value, at: now)
    case .roster(let view):
      let address = view.place.address
      guard case .roster(let known)? = answered.step(at: address) else { throw Failed.notAsked(address) }
      if known.state == .skipped { return .skip(address, at: now) }
      return view.rows.count < known.rows.count ? .addRow(address, at: now) : .closeRows(address, at: now)
    case .say(let view): return .see(view.place.address, at: now)
    case .alert(let view): return .see(view.address, at: now)
    case .stop, .review: return .finish(at: now)
    case .finished: return nil
    }
  }
}

extension Questionnaire {
  /// A shipped questionnaire, with the shipped clinic's words, as the command finds it.
  static func shipped(_ id: String) throws -> Questionnaire {
    func source(_ id: String) -> Source? {
      let text = try? String(contentsOfFile: "\(Shell.questionnaires)/\(id).yaml", encoding: .utf8)
      return text.map { Source(name: "\(id).yaml", text: $0) }
    }
    guard let definition = source(id), let clinic = source("clinic") else {
      throw Respondent.Failed.noQuestionnaire
    }
    return try Questionnaire(definition, clinic: Clinic.read(clinic).clinic, including: source)
  }
}
