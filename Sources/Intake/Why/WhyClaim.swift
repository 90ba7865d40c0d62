/// What is asked of a solver about one thing that stands in a result.
enum WhyClaim: Sendable {
  /// Another band than this one, with a value above or below.
  case band(String, Ordinal<Score>, row: Int, value: Fraction, isUp: Bool)
  /// In one row, or in any.
  case alert(Ordinal<Alert>, row: Int?, fires: Bool)
  /// By its place: decidedly on another side of its threshold.
  case symptom(Int, now: FormulationRecord.SymptomRecord.State)
  /// By the place of the symptom and the row of the event: not linked, or otherwise than now.
  case link(symptom: Int, row: Int, now: FormulationRecord.LinkRecord)
  /// By its place: stands first, or does not.
  case area(Int, isFirst: Bool)
}

extension Translation {
  func term(of claim: WhyClaim) -> Term {
    switch claim {
    case .band(let name, let score, let row, let value, let isUp):
      let others = machine.scores[score].bands.enumerated().flatMap { set, bands in
        bands.bands.indices.filter { bands.bands[$0].name != name }
          .flatMap { ways(of: .band(score, set: set, $0)) }
      }
      let then = reading(of: ScorePlace(score: score, row: row)).range.low.number
      let now = bank.fraction(value)
      return bank.all(
        bank.any(others.filter { $0.row == row }.map(\.term)),
        isUp ? bank.isLess(now, then) : bank.isLess(then, now))
    case .alert(let alert, let row, let fires):
      let isFired = bank.any(ways(of: .alert(alert)).filter { row == nil || $0.row == row }.map(\.term))
      return fires ? isFired : bank.not(isFired)
    case .symptom(let index, let now):
      guard let symptom = machine.formulation?.symptoms[index] else { return bank.no }
      return bank.any(now == .above ? bank.no : isAbove(symptom), now == .below ? bank.no : isBelow(symptom))
    case .link(let index, let row, let now):
      guard let plan = machine.formulation, let events = plan.events else { return bank.no }
      let symptom = plan.symptoms[index]
      return bank.any(isBelow(symptom), bank.not(isAlike(link(of: symptom, to: row, events), now)))
    case .area(let index, let isFirst): return isFirst ? firstAreas[index] : bank.not(firstAreas[index])
    }
  }
}
