extension Interview {
  /// What was brought along from another version of the questionnaire; `nil` for an interview that began on this one.
  public var carriedOver: Carried? {
    guard case .carried(let carried, _) = events.first else { return nil }
    return carried
  }

  /// The same interview on another version of its questionnaire: a new one, whose first event is `carried`, started at
  /// the same moment and on the same day.
  ///
  /// An answer or a skip comes along where both versions ask the same at its address: kind, codes, limits, and all that
  /// is read to answer it (the question, the text over its page, labels, unit, its row) are equal; help, conditions,
  /// points, and the order of questions and choices may differ. Rows come along where the question that names them is
  /// the same. All else is listed in `carriedOver`, as it was put and answered. Every alert that has fired stays fired;
  /// one that the new version does not have, or has in other words or on another condition, is marked so, and what the
  /// new version has in its place can fire anew.
  ///
  /// - Parameters:
  ///   - name: The version that is left.
  ///   - moment: When it is carried. Alerts that fire with it stand behind those that were carried.
  /// - Throws: `Rejection.finished` for an interview that is over.
  /// - Complexity: A few walks over both versions.
  public func carried(
    to questionnaire: Questionnaire, from name: DefinitionName, at moment: Timestamp
  ) throws(Rejection) -> Interview {
    guard !isFinished else { throw .finished }
    var carrier = Carrier(self, to: questionnaire, at: moment)
    var interview = carrier.new
    try interview.apply(.carried(carrier.carried(from: name), at: moment))
    return interview
  }
}
