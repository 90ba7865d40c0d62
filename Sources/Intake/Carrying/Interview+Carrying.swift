extension Interview {
  /// What was brought along from another version of the questionnaire; `nil` for an interview that began on this one.
  public var carriedOver: Carried? {
    guard case .carried(let carried, _) = events.first else { return nil }
    return carried
  }
}
