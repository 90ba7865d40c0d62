/// A set of places that knows their order: as in the document, a roster's rows one after the other, and the roster's
/// own place ("is there another?") behind them.
///
/// Finding the first member or a neighbour costs no walk over the questionnaire; inside of a roster it costs at most
/// its number of rows.
struct PlaceSet: Equatable, Sendable {
  /// By step. The bit of a roster's step stands for the whole roster.
  private var outside: OrderedBitSet
  /// By the roster's step.
  private var rosters: [Int: Members] = [:]

  /// The members in one roster; kept only while there are any.
  fileprivate struct Members: Equatable, Sendable {
    var hasOwnPlace = false
    /// Ascending; each has members.
    var rows: [Int] = []
    /// By row, by the steps of the roster's body.
    var steps: [Int: OrderedBitSet] = [:]
    var isEmpty: Bool { !hasOwnPlace && rows.isEmpty }
  }

  init(_ machine: Machine) { outside = OrderedBitSet(capacity: machine.steps.count) }

  func contains(_ place: Place, _ machine: Machine) -> Bool {
    switch Location(place, machine) {
    case .outside(let step): outside.contains(step)
    case .own(let step): rosters[step]?.hasOwnPlace ?? false
    case .row(let roster, let number, let step, _): rosters[roster]?.steps[number]?.contains(step) ?? false
    }
  }

  /// Puts a place in or takes it out.
  mutating func set(_ place: Place, to isMember: Bool, _ machine: Machine) {
    switch Location(place, machine) {
    case .outside(let step): outside.set(step, to: isMember)
    case .own(let step): change(step) { $0.hasOwnPlace = isMember }
    case .row(let roster, let number, let step, let count):
      change(roster) { members in
        if isMember, members.steps[number] == nil {
          members.steps[number] = OrderedBitSet(capacity: count)
          members.rows.insert(number, at: members.rows.firstIndex { $0 > number } ?? members.rows.count)
        }
        members.steps[number]?.set(step, to: isMember)
        if members.steps[number]?.isEmpty ?? false {
          members.steps[number] = nil
          members.rows.removeAll { $0 == number }
        }
      }
    }
  }

  private mutating func change(_ roster: Int, _ body: (inout Members) -> Void) {
    body(&rosters[roster, default: Members()])
    let isEmpty = rosters[roster]?.isEmpty ?? true
    if isEmpty { rosters[roster] = nil }
    outside.set(roster, to: !isEmpty)
  }

  /// The first place of all.
  var first: Place? { outside.first.flatMap(firstPlace) }

  /// The last place of all.
  var last: Place? { outside.last.flatMap(lastPlace) }

  /// The member just behind a place, which need not be one.
  func next(after place: Place, _ machine: Machine) -> Place? {
    let step: Int
    switch Location(place, machine) {
    case .outside(let own), .own(let own): step = own
    case .row(let roster, let number, let inside, _):
      if let members = rosters[roster] {
        if let found = members.steps[number]?.next(atOrAfter: inside + 1) {
          return Place(row: number, of: roster, found)
        }
        if let row = members.rows.first(where: { $0 > number }) { return members.first(in: row, of: roster) }
        if members.hasOwnPlace { return Place(step: Ordinal(roster), row: 0) }
      }
      step = roster
    }
    return outside.next(atOrAfter: step + 1).flatMap(firstPlace)
  }

  /// The member just before a place, which need not be one.
  func previous(before place: Place, _ machine: Machine) -> Place? {
    let step: Int
    switch Location(place, machine) {
    case .outside(let own): step = own
    case .own(let roster):
      if let members = rosters[roster], let row = members.rows.last {
        return members.last(in: row, of: roster)
      }
      step = roster
    case .row(let roster, let number, let inside, _):
      if let members = rosters[roster] {
        if let found = members.steps[number]?.previous(before: inside) {
          return Place(row: number, of: roster, found)
        }
        if let row = members.rows.last(where: { $0 < number }) { return members.last(in: row, of: roster) }
      }
      step = roster
    }
    return outside.previous(before: step).flatMap(lastPlace)
  }

  private func firstPlace(at step: Int) -> Place? {
    guard let members = rosters[step], let row = members.rows.first else {
      return Place(step: Ordinal(step), row: 0)
    }
    return members.first(in: row, of: step)
  }

  private func lastPlace(at step: Int) -> Place? {
    guard let members = rosters[step], !members.hasOwnPlace, let row = members.rows.last else {
      return Place(step: Ordinal(step), row: 0)
    }
    return members.last(in: row, of: step)
  }

  /// Where a place is kept.
  private enum Location {
    case outside(Int)
    /// The roster's own place, by its step.
    case own(Int)
    /// `step` counts from the first of the body, which has `count` of them.
    case row(roster: Int, number: Int, step: Int, count: Int)

    init(_ place: Place, _ machine: Machine) {
      let step = machine.steps[place.step]
      if let ordinal = step.roster {
        let roster = machine.rosters[ordinal]
        self = .row(
          roster: roster.step.index, number: place.row, step: place.step.index - roster.body.lowerBound,
          count: roster.body.count)
      } else if case .roster = step.kind {
        self = .own(place.step.index)
      } else {
        self = .outside(place.step.index)
      }
    }
  }
}

extension PlaceSet.Members {
  fileprivate func first(in row: Int, of roster: Int) -> Place? {
    steps[row]?.first.map { Place(row: row, of: roster, $0) }
  }

  fileprivate func last(in row: Int, of roster: Int) -> Place? {
    steps[row]?.last.map { Place(row: row, of: roster, $0) }
  }
}

extension Place {
  /// A place of a roster's body, which stands just behind the roster's own step.
  fileprivate init(row: Int, of roster: Int, _ step: Int) {
    self.init(step: Ordinal(roster + 1 + step), row: row)
  }

  /// Whether this place comes before another in an interview.
  func precedes(_ other: Place, _ machine: Machine) -> Bool { order(machine) < other.order(machine) }

  private func order(_ machine: Machine) -> (Int, Int, Int) {
    let step = machine.steps[step]
    if let roster = step.roster { return (machine.rosters[roster].step.index, row, self.step.index) }
    if case .roster = step.kind { return (self.step.index, .max, 0) }
    return (self.step.index, 0, 0)
  }
}
