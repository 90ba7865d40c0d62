/// The phases of interpersonal therapy by the number of the session, in a course of 12 to 16.
///
/// No more than three sessions are initial in the classic form (psychiatryonline.org/doi/10.1176/foc.4.2.179); that the
/// middle is 4 to 14 and the ending 15 and 16 is this project's founding document's way of counting.
public enum TreatmentPhase: String, Hashable, Sendable, CaseIterable {
  case initial, middle, ending

  /// The sessions that belong to it, from 1.
  public var sessions: ClosedRange<Int> {
    switch self {
    case .initial: 1...3
    case .middle: 4...14
    case .ending: 15...16
    }
  }

  /// `nil` for a number that no phase has.
  public init?(session: Int) {
    guard let phase = TreatmentPhase.allCases.first(where: { $0.sessions.contains(session) }) else {
      return nil
    }
    self = phase
  }
}
