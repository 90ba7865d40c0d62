/// Where one piece of evidence stands among others: by its tie first, then its strength, then its impact.
///
/// A greater rank stands before a smaller one; equal ranks are a tie. Ranks are only ever compared, never added.
struct EvidenceRank: Hashable, Comparable, Sendable {
  private let tieWeight: Int
  private let strength: Strength
  /// Not said counts as less than any impact that was said.
  private let impact: Fraction?

  init(tie: FormulationRecord.EvidenceRecord.Tie, strength: Strength, impact: Fraction?) {
    tieWeight = tie.weight
    self.strength = strength
    self.impact = impact
  }

  static func < (left: EvidenceRank, right: EvidenceRank) -> Bool {
    if left.tieWeight != right.tieWeight { return left.tieWeight < right.tieWeight }
    if left.strength != right.strength { return left.strength < right.strength }
    switch (left.impact, right.impact) {
    case (let left?, let right?): return left < right
    case (nil, _?): return true
    case (_, nil): return false
    }
  }
}
