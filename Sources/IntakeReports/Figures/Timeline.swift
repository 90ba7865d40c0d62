public import Intake

/// What had happened, above, and when symptoms began, below, on one line of months.
public struct Timeline: Hashable, Sendable {
  public struct Event: Hashable, Sendable {
    /// From 1, as the picture and its words call it.
    public let number: Int
    public let called: String
    /// The months in which it can have been, counted from year 0; `nil` without a date.
    public let months: ClosedRange<Int>?
    public let impact: Fraction?
    /// Places in `areas`: what it is evidence for.
    public let areas: [Int]
  }

  public struct Onset: Hashable, Sendable {
    /// `A`, `B`, …, as the picture and its words call it.
    public let letter: String
    public let title: String
    public let months: ClosedRange<Int>?
    /// Whether the symptom is above its threshold; else it is not decided.
    public let isAbove: Bool
  }

  public struct Link: Hashable, Sendable {
    /// A place in `events`, and one in `onsets`.
    public let event: Int
    public let onset: Int
    /// Whether the client connects them; else they are only near in time.
    public let isStated: Bool
  }

  public let events: [Event]
  public let onsets: [Onset]
  public let links: [Link]
  /// The titles of the areas that events are evidence for.
  public let areas: [String]
  /// The month in which it was answered.
  public let today: Int?
}
