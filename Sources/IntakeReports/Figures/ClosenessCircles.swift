/// The people of a client's life by how close they are, and how close the client would like them to be.
public struct ClosenessCircles: Hashable, Sendable {
  public struct Person: Hashable, Sendable {
    public let called: String
    /// From 0, the farthest, to 1, the closest that can be said; `nil` where it was not.
    public let close: Double?
    public let wished: Double?
    /// Where they were on an earlier occasion; `nil` where that was not said, or only one occasion is shown.
    public let before: Double?
    /// From 0, never, to 1, as much as can be said.
    public let support: Double?
    public let strain: Double?
    /// What is said of all of it, one sentence.
    public let words: String

    init(
      called: String, close: Double?, wished: Double?, before: Double? = nil, support: Double? = nil,
      strain: Double? = nil, words: String
    ) {
      self.called = called
      self.close = close
      self.wished = wished
      self.before = before
      self.support = support
      self.strain = strain
      self.words = words
    }
  }

  /// As they were named.
  public let people: [Person]
  /// Whether lines from the client tell of support and strain.
  public let showsTies: Bool

  init(people: [Person], showsTies: Bool = true) {
    self.people = people
    self.showsTies = showsTies
  }
}
