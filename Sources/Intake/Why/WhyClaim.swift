/// What is asked of a solver about one thing that stands in a result.
enum WhyClaim: Sendable {
  /// Another band than this one, with a value above or below.
  case band(String, Ordinal<Score>, row: Int, value: Fraction, isUp: Bool)
  /// In one row, or in any.
  case alert(Ordinal<Alert>, row: Int?, fires: Bool)
  /// By its place: decidedly on another side of its threshold.
  case symptom(Int, now: FormulationRecord.SymptomRecord.State)
  /// By its place: takes a place among the areas, without which it cannot stand first.
  case area(Int)
  /// By its place: takes no place, and does not stand first then; there are other ways not to.
  case noArea(Int)

  /// Whether the goal takes it: what cannot come to it never can come to the goal, and nothing smaller reaches the goal.
  var isNecessary: Bool {
    if case .noArea = self { false } else { true }
  }
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
    case .area(let index): return areaStandings[index]
    case .noArea(let index): return bank.not(areaStandings[index])
    }
  }
}
