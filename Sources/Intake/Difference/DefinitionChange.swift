/// One thing in which two versions of a questionnaire differ, and what that means for what was answered before.
public struct DefinitionChange: Hashable, Sendable {
  /// The worst first.
  public enum Consequence: String, Hashable, Sendable, CaseIterable {
    /// A draft that was begun on the old version does not open on the new one.
    case breaksDrafts = "breaks-drafts"
    /// Values of the score from both versions are not values of one measure, or their bands not bands of one.
    case breaksComparison = "breaks-comparison"
    /// A draft is carried over, and asks this again, or leaves its answer behind.
    case asksAgain = "asks-again"
    /// Whatever is stored stays what it was.
    case safe
  }

  public let consequence: Consequence
  /// What has changed: `question phq9_1`, `score phq9`, `page sleep`.
  public let subject: String
  /// In which way, as a sentence without its subject: `asks in other words: “…”, before “…”`.
  public let words: String
}

extension Questionnaire {
  /// What is different from an older version, the worst consequences first, and in the order of the questionnaire within
  /// them. Empty where both are the same to whoever answers and reads.
  ///
  /// - Complexity: O(*n*) in both.
  public func changes(from old: Questionnaire) -> [DefinitionChange] {
    var comparison = DefinitionComparison(old: old, new: self)
    comparison.compare()
    return DefinitionChange.Consequence.allCases.flatMap { consequence in
      comparison.changes.filter { $0.consequence == consequence }
    }
  }
}
