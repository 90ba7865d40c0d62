extension Interview {
  /// The step just behind an address in the order of the interview, whether it is open, answered or read; the first
  /// for `nil`. `nil` behind the last one, and for an address that names no place.
  ///
  /// A roster's rows come before its own place, "is there another?". It reads only the answers, never what is looked
  /// at, and passes over alerts: with it a program can go through an interview without looking at it.
  public func step(after address: Address?) -> InterviewStep? {
    guard let address else { return places.relevant.first.map(view) }
    guard let place = place(of: address) else { return nil }
    return places.relevant.next(after: place, machine).map(view)
  }

  /// The step at an address; `nil` where it is not asked.
  public func step(at address: Address) -> InterviewStep? {
    place(of: address).flatMap { places.relevant.contains($0, machine) ? view(of: $0) : nil }
  }

  private func place(of address: Address) -> Place? {
    switch try? addresses.target(of: address) {
    case .question(let question, let row): Place(step: machine.questions[question].step, row: row)
    case .say(let step, let row): Place(step: step, row: row)
    case .stop(let step): Place(step: step, row: 0)
    case .roster(let roster): Place(step: machine.rosters[roster].step, row: 0)
    case .row, .alert, nil: nil
    }
  }
}

extension InterviewStep {
  /// Where it stands; `nil` for the review, the end and alerts, which stand nowhere.
  public var address: Address? {
    switch self {
    case .question(let view): view.place.address
    case .roster(let view): view.place.address
    case .say(let view): view.place.address
    case .stop(let view): view.address
    case .alert, .review, .finished: nil
    }
  }
}
