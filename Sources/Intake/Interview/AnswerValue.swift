/// What a respondent answered, in the codes in which results store it.
public enum AnswerValue: Hashable, Sendable {
  /// `yes-no` and `one`: the code of an option; a row by its number, or its name where rows are given.
  case one(Choice)
  /// `many`; empty for none of these. The order does not matter.
  case many([Choice])
  /// `scale`, `whole-number` and `number`.
  case number(Fraction)
  case date(PartialDate)
  case text(String)
  /// The way out that `does-not-apply` offers.
  case notApplicable

  public struct Choice: Hashable, Sendable {
    public let code: String
    /// The words typed for an option that takes them.
    public let words: String?

    public init(_ code: String, words: String? = nil) {
      self.code = code
      self.words = words
    }
  }

  public static func option(_ code: String, words: String? = nil) -> AnswerValue {
    .one(Choice(code, words: words))
  }
  public static func options(_ codes: [String]) -> AnswerValue { .many(codes.map { Choice($0) }) }
}
