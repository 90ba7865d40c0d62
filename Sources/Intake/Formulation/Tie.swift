extension FormulationRecord.EvidenceRecord.Tie {
  /// The tie that a link makes.
  ///
  /// Near is what is near in every class that is possible. A link that may be near and may not says no more than
  /// one without dates: it ties as `undated`, with the classes listed in the link itself.
  init(_ link: FormulationRecord.LinkRecord) {
    if link.stated == .yes {
      self = link.isNear ? .statedAndNear : .stated
    } else if link.isNear {
      self = .near
    } else if link.time.contains(where: { $0.isNear || $0 == .undated }) {
      self = .undated
    } else {
      self = .farOrAfter
    }
  }

  /// What it counts against other ties, higher for closer; `current` and `undated` count the same.
  var weight: Int {
    switch self {
    case .statedAndNear: 5
    case .stated: 4
    case .near: 3
    case .current, .undated: 2
    case .farOrAfter: 1
    }
  }
}
