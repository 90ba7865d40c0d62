internal import PlainText

extension WithoutReliability {
  /// Its name for other programs.
  var code: String {
    switch self {
    case .count: "count"
    case .maximum: "maximum"
    case .calculation: "calculation"
    case .formative: "formative"
    case .routeDependent: "route-dependent"
    case .weighted: "weighted"
    }
  }

  /// A sentence that stands where the reliability would.
  func words(_ items: [String]) -> String {
    let nothing = "No alpha and no omega:"
    return switch self {
    case .count:
      "\(nothing) this score counts what is there. What is counted need not go together."
    case .maximum: "\(nothing) this score is its highest item alone, not what the items have in common."
    case .calculation: "\(nothing) this score is a calculation and no sum or mean of items."
    case .formative:
      "\(nothing) the definition says that this score is formative: its items make up what it measures, "
        + "and need not go together."
    case .routeDependent(let conditional):
      "\(nothing) \(items.names(conditional)) \(conditional.count == 1 ? "is" : "are") asked on some routes only, "
        + "so that rows with all items are no fair choice among the people."
    case .weighted:
      "\(nothing) the items of this score are weighted, and these are for items that count alike."
    }
  }
}

extension MissingItem {
  /// Its name for other programs.
  var code: String {
    switch self {
    case .skipped: "skipped"
    case .notAsked: "not-asked"
    case .notApplicable: "not-applicable"
    case .notReached: "not-reached"
    case .noColumn: "no-column"
    }
  }

  /// The head of its column.
  var words: String {
    switch self {
    case .skipped: "skipped"
    case .notAsked: "not asked"
    case .notApplicable: "not applicable"
    case .notReached: "not reached"
    case .noColumn: "no column"
    }
  }
}
