/// The dates that the formulation sets side by side: when an event was, and when each symptom began.
public struct EventTiming: Hashable, Sendable {
  /// The question for an event's date, asked in each row of the events' roster.
  public let eventDate: String
  public let onsets: [Onset]

  public struct Onset: Hashable, Sendable {
    public let symptom: String
    public let title: String
    /// Where its beginning is answered.
    public let began: Address
  }
}

extension Questionnaire {
  /// `nil` where no formulation is planned, or it has no events.
  public var eventTiming: EventTiming? {
    guard let plan = machine.formulation, let events = plan.events else { return nil }
    return EventTiming(
      eventDate: machine.questions[events.date].id,
      onsets: plan.symptoms.compactMap { symptom in
        symptom.began.map {
          .init(symptom: symptom.id, title: symptom.title, began: machine.address(of: $0))
        }
      })
  }
}
