public enum ResponseState: String, Sendable, CaseIterable {
  case answered
  case skipped
  case notAsked = "not-asked"
  /// Answered with the way out for whom it does not apply.
  case notApplicable = "not-applicable"
  case notReached = "not-reached"
}

/// A question with its state, and its answer where there is one.
public struct AnswerRecord: Hashable, Sendable {
  public var id: Address
  /// The question as it was put, answers piped in.
  public var ask: String
  public var state: ResponseState
  /// `nil` unless answered.
  public var value: AnswerValue?
  /// The answer as a person would say it.
  public var label: String?
  /// The ends of the scale that it is answered on; `nil` for what is no scale.
  public var scale: ClosedRange<Int>?
  /// The title of its page, and where a report puts it.
  public var page: String
  public var part: String?
  public var isInSummary: Bool
  public var identifies: Bool
  public var at: Timestamp?

  public init(
    id: Address, ask: String, state: ResponseState, value: AnswerValue? = nil, label: String? = nil,
    scale: ClosedRange<Int>? = nil, page: String, part: String? = nil, isInSummary: Bool, identifies: Bool,
    at: Timestamp? = nil
  ) {
    self.id = id
    self.ask = ask
    self.state = state
    self.value = value
    self.label = label
    self.scale = scale
    self.page = page
    self.part = part
    self.isInSummary = isInSummary
    self.identifies = identifies
    self.at = at
  }
}
