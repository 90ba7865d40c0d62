internal import Intake

/// By what occasions were put in order.
public enum ProgressOrder: Hashable, Sendable {
  /// By the numbers of their sessions: all have one.
  case session
  /// By the moments at which they began: not all have a number, and all have a moment.
  case moment
  /// By the days on which they were answered: not all have a moment.
  case day
  /// As they were given: at least one has neither number nor date.
  case given

  init(of occasions: [ProgressOccasion]) {
    if occasions.allSatisfy({ $0.session != nil }) {
      self = .session
    } else if occasions.allSatisfy({ $0.started != nil }) {
      self = .moment
    } else if occasions.allSatisfy({ $0.date != nil }) {
      self = .day
    } else {
      self = .given
    }
  }

  /// The occasions in order; those of one session, moment or day in the order of their moments as far as these are
  /// known, else as they were given.
  func sorted(_ occasions: [ProgressOccasion]) -> [ProgressOccasion] {
    occasions.sorted { left, right in
      let keys = zip(key(left), key(right))
      return keys.first { $0 != $1 }.map { $0 < $1 } ?? (left.given < right.given)
    }
  }

  private func key(_ occasion: ProgressOccasion) -> [Int] {
    let moment = occasion.started?.secondsSince1970 ?? 0
    let day = occasion.date?.days.lowerBound ?? 0
    return switch self {
    case .session: [occasion.session ?? 0, day, moment]
    case .moment: [moment]
    case .day: [day, moment]
    case .given: []
    }
  }
}

/// What a reader must know about the order of the occasions. Places are those in `Progress.occasions`.
public enum ProgressNote: Hashable, Sendable {
  /// Results of one questionnaire that bear one session's number: all are kept.
  case sameSession(Int, [Int])
  /// Results of one questionnaire that began at the same moment, or on the same day where no moment says more: all are
  /// kept.
  case sameMoment([Int])
  /// By their numbers this session comes after the one before it; by their dates it was before it.
  case sessionBeforeItsPredecessor(Int)
  /// More than one is marked as the baseline: of a score the first that has it counts.
  case severalBaselines([Int])

  static func all(on occasions: [ProgressOccasion], _ order: ProgressOrder) -> [ProgressNote] {
    var notes: [ProgressNote] = []
    for group in groups(of: occasions, by: { $0.session != nil && $0.session == $1.session }) {
      if let session = occasions[group[0]].session { notes.append(.sameSession(session, group)) }
    }
    notes += groups(of: occasions) { $0.isAtTheMoment(of: $1) }.map { .sameMoment($0) }
    if order == .session {
      for (index, pair) in zip(occasions, occasions.dropFirst()).enumerated()
      where pair.0.session != pair.1.session && pair.1.isBefore(pair.0) {
        notes.append(.sessionBeforeItsPredecessor(index + 1))
      }
    }
    let marked = occasions.indices.filter { occasions[$0].isMarkedBaseline }
    if marked.count > 1 { notes.append(.severalBaselines(marked)) }
    return notes
  }

  /// Those of one questionnaire that are the same as the first of their group, where there is more than one.
  private static func groups(
    of occasions: [ProgressOccasion], by isSame: (ProgressOccasion, ProgressOccasion) -> Bool
  ) -> [[Int]] {
    var groups: [[Int]] = []
    for index in occasions.indices {
      let group = groups.firstIndex {
        let first = occasions[$0[0]]
        return first.questionnaire.id == occasions[index].questionnaire.id && isSame(first, occasions[index])
      }
      if let group { groups[group].append(index) } else { groups.append([index]) }
    }
    return groups.filter { $0.count > 1 }
  }
}

extension ProgressOccasion {
  /// Two results of one session, or of one moment, are one occasion of measuring.
  func isSameOccasion(as other: ProgressOccasion) -> Bool {
    session != nil && session == other.session || isAtTheMoment(of: other)
  }

  fileprivate func isBefore(_ other: ProgressOccasion) -> Bool {
    if let started, let other = other.started { return started < other }
    guard let date, let other = other.date else { return false }
    return date.isBefore(other) == true
  }

  fileprivate func isAtTheMoment(of other: ProgressOccasion) -> Bool {
    if let started, let other = other.started { return started == other }
    guard let date, date.precision == .day else { return false }
    return date == other.date
  }
}
