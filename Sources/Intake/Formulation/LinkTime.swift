extension FormulationRecord.LinkRecord.Time {
  /// How an event stands in time to the onset of a symptom: every class that is possible, in the order of the
  /// classes; one where the dates are sharp enough.
  ///
  /// What counts is the distance in calendar months, so two days of one month are always the `sameMonth`: which
  /// came first is not asked. Without one of the dates it is `undated`.
  static func classes(event: PartialDate?, onset: PartialDate?) -> [Self] {
    guard let months = monthsBefore(event: event, onset: onset) else { return [.undated] }
    return dated.filter { $0.months.overlaps(months) }.map(\.time)
  }

  /// By how many calendar months the event can have been before the onset, negative for after it; `nil` where
  /// one of the two has no date.
  static func monthsBefore(event: PartialDate?, onset: PartialDate?) -> ClosedRange<Int>? {
    guard let event = event?.months, let onset = onset?.months else { return nil }
    return onset.lowerBound - event.upperBound...onset.upperBound - event.lowerBound
  }

  /// The classes of what has dates, by months before the onset: each month is in exactly one.
  static let dated: [(time: Self, months: ClosedRange<Int>)] = [
    (.sameMonth, 0...0), (.oneToThree, 1...3), (.fourToSix, 4...6), (.sevenToTwelve, 7...12),
    (.overTwelve, 13...Int.max), (.after, Int.min...(-1)),
  ]

  /// The months of the classes that are near, before the onset.
  static let nearMonths = 0...6

  /// In the month of the onset or the six before it, the months in which onset is most likely to follow an event
  /// (Kendler and others 1998, Frank and others 1996).
  var isNear: Bool {
    switch self {
    case .sameMonth, .oneToThree, .fourToSix: true
    case .sevenToTwelve, .overTwelve, .after, .undated: false
    }
  }
}

extension FormulationRecord.LinkRecord {
  /// Whether the event is near in every class that is possible.
  public var isNear: Bool { !time.isEmpty && time.allSatisfy(\.isNear) }
}
