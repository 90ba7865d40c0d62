public import Intake
public import IntakeResults

/// Which of the given results an export takes.
///
/// Of this questionnaire, by the same id and the same digest: what else looks alike may have asked something else. Of
/// those the ones whose respondent permits research, where the questionnaire asks. Each once, where it says when it was
/// answered: rows of a table do not, and two people can answer alike. None that contradicts itself.
public struct ResponseSelection: Sendable {
  public enum Reason: Hashable, Sendable, CaseIterable {
    case otherQuestionnaire
    /// The same id with another digest: another version, or edited.
    case otherVersion
    /// It says two things that cannot both be so: see `ResultRecord.contradictions`.
    case contradictory
    /// The very same result was given before.
    case twice
    /// The question for permission was not answered with yes.
    case notPermitted
  }

  public let kept: [ResultRecord]
  /// The places in what was given of what was left out.
  public let leftOut: [(index: Int, reason: Reason)]
  /// The questions whose yes permits research; empty where the questionnaire does not ask.
  public let permissions: [String]

  public init(_ records: [ResultRecord], for questionnaire: Questionnaire) {
    let digest = DefinitionReference.digest(of: questionnaire.definitions)
    let permissions = questionnaire.variables.filter { $0.permits == "research" }.map(\.id)
    var kept: [ResultRecord] = []
    var leftOut: [(index: Int, reason: Reason)] = []
    var seen: Set<ResultRecord> = []
    for (index, record) in records.enumerated() {
      let reason: Reason? =
        if record.result.questionnaire.id != questionnaire.id {
          .otherQuestionnaire
        } else if record.digest != digest {
          .otherVersion
        } else if !record.contradictions.isEmpty {
          .contradictory
        } else if record.hasMoment, !seen.insert(record).inserted {
          .twice
        } else if !permissions.allSatisfy(record.isYes) {
          .notPermitted
        } else {
          nil
        }
      if let reason { leftOut.append((index, reason)) } else { kept.append(record) }
    }
    self.kept = kept
    self.leftOut = leftOut
    self.permissions = permissions
  }

  public func count(of reason: Reason) -> Int { leftOut.count { $0.reason == reason } }
}

extension ResultRecord {
  fileprivate var hasMoment: Bool { result.started != nil || result.finished != nil }

  /// Whether a question is answered with yes, in every row where it is asked in several.
  fileprivate func isYes(_ question: String) -> Bool {
    let answers = result.answers.filter { $0.id.name == question }
    return !answers.isEmpty && answers.allSatisfy { $0.state == .answered && $0.value == .option("yes") }
  }
}
