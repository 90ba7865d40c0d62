/// The people of a client's life by how close they are, and how close the client would like them to be.
public struct ClosenessCircles: Hashable, Sendable {
  public struct Person: Hashable, Sendable {
    public let called: String
    /// From 0, the farthest, to 1, the closest that can be said; `nil` where it was not.
    public let close: Double?
    public let wished: Double?
    /// From 0, never, to 1, as much as can be said.
    public let support: Double?
    public let strain: Double?
    /// What is said of all of it, one sentence.
    public let words: String
  }

  /// As they were named.
  public let people: [Person]
}
