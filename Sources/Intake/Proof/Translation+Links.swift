/// A symptom and an event, as far as it decides how they are linked.
struct SymbolicLink {
  /// The client was asked which events it has to do with, and said so.
  let isSaid: Term
  let isStated: Term
  /// One of the two has no date.
  let isUndated: Term
  /// By how many calendar months the event can have been before the onset; says nothing where it is undated.
  let months: (low: SymbolicFraction, high: SymbolicFraction)
}

/// As `LinkRecord` and `Tie` decide it.
extension Translation {
  func link(
    of symptom: FormulationPlan.Symptom, to row: Int, _ events: FormulationPlan.Events
  ) -> SymbolicLink {
    var (isSaid, isStated) = (bank.no, bank.no)
    if let linked = symptom.linked, let slot = slot(linked, .none) {
      isSaid = slot.isAnswered
      switch slot.value {
      case .rows(let rows):
        isStated = bank.all(slot.isAnswered, rows.first { $0.number == row }?.isChosen ?? bank.no)
      case .row(let chosen):
        isStated = bank.all(slot.isAnswered, bank.isEqual(chosen, bank.number(row)))
      default: break
      }
    }
    guard let began = symptom.began else {
      let none = bank.fraction(0)
      return SymbolicLink(isSaid: isSaid, isStated: isStated, isUndated: bank.yes, months: (none, none))
    }
    let event = DateExpression.question(QuestionReference(question: events.date, row: .current))
    let distance = months(event, .question(began), RowsAtHand(events.roster, row))
    return SymbolicLink(
      isSaid: isSaid, isStated: isStated, isUndated: distance.missing,
      months: (distance.low.number, distance.high.number))
  }

  func isThere(_ link: SymbolicLink) -> Term {
    bank.any(link.isStated, link.isUndated, overlaps(link, -12...12))
  }

  /// That everything is in a link as it is in one that is known.
  func isAlike(_ link: SymbolicLink, _ known: FormulationRecord.LinkRecord) -> Term {
    let isStated =
      switch known.stated {
      case .yes: link.isStated
      case .no: bank.all(link.isSaid, bank.not(link.isStated))
      case .notAsked: bank.not(link.isSaid)
      }
    let times = FormulationRecord.LinkRecord.Time.dated.map { time, months in
      known.time.contains(time) ? overlaps(link, months) : bank.not(overlaps(link, months))
    }
    let isTimed =
      known.time == [.undated]
      ? link.isUndated : bank.all([bank.not(link.isUndated)] + times)
    return bank.all(isThere(link), isStated, isTimed)
  }

  func tieWeight(_ link: SymbolicLink) -> Term {
    typealias Tie = FormulationRecord.EvidenceRecord.Tie
    func weight(_ tie: Tie) -> Term { bank.number(tie.weight) }
    let near = FormulationRecord.LinkRecord.Time.nearMonths
    let isNear = bank.all(
      bank.not(link.isUndated), bank.isAtMost(whole(near.lowerBound), link.months.low),
      bank.isAtMost(link.months.high, whole(near.upperBound)))
    let mayBeNear = bank.any(link.isUndated, overlaps(link, near))
    return bank.choice(
      link.isStated, bank.choice(isNear, weight(.statedAndNear), weight(.stated)),
      bank.choice(isNear, weight(.near), bank.choice(mayBeNear, weight(.undated), weight(.farOrAfter))))
  }

  private func overlaps(_ link: SymbolicLink, _ months: ClosedRange<Int>) -> Term {
    // The classes at both ends have no bound.
    bank.all(
      months.upperBound == .max ? bank.yes : bank.isAtMost(link.months.low, whole(months.upperBound)),
      months.lowerBound == .min ? bank.yes : bank.isAtMost(whole(months.lowerBound), link.months.high))
  }

  private func whole(_ months: Int) -> SymbolicFraction { bank.whole(bank.number(months)) }
}
