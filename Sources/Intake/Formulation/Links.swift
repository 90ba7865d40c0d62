extension FormulationRecord.LinkRecord {
  /// The links of a symptom, by the events in their order.
  ///
  /// There is one to each event that the client connects with it, and to each that can have been no more than
  /// 12 months before or after its onset. What has no date can have been then, so an event without a date, or
  /// every event where the onset has none, is linked as `undated`. A symptom below its threshold has no links.
  static func links(of symptom: FormulationFacts.Symptom, to events: [FormulationFacts.Happening]) -> [Self] {
    guard symptom.isPossible else { return [] }
    return events.compactMap { event in
      let stated: Stated =
        symptom.linked.map { $0.contains(event.record.row) ? .yes : .no } ?? .notAsked
      let months = Time.monthsBefore(event: event.record.date, onset: symptom.record.began)
      let isWithinAYear = months?.overlaps(-12...12) ?? true
      guard stated == .yes || isWithinAYear else { return nil }
      return FormulationRecord.LinkRecord(
        symptom: symptom.record.id, event: event.record.row, stated: stated,
        time: Time.classes(event: event.record.date, onset: symptom.record.began))
    }
  }
}
