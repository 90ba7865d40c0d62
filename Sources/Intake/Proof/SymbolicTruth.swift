/// A truth of three values as two of two: whether it is decidedly yes, and whether it is decidedly no. Never both;
/// neither is unknown.
struct SymbolicTruth: Hashable {
  let yes: Term
  let no: Term
}

extension TermBank {
  var certain: SymbolicTruth { SymbolicTruth(yes: yes, no: no) }
  var never: SymbolicTruth { SymbolicTruth(yes: no, no: yes) }
  var undecided: SymbolicTruth { SymbolicTruth(yes: no, no: no) }

  /// What is known either way.
  func decided(_ term: Term) -> SymbolicTruth { SymbolicTruth(yes: term, no: not(term)) }

  /// What holds, or does not, only where something is known at all.
  func decided(_ term: Term, where known: Term) -> SymbolicTruth {
    SymbolicTruth(yes: all(known, term), no: all(known, not(term)))
  }

  func negated(_ truth: SymbolicTruth) -> SymbolicTruth { SymbolicTruth(yes: truth.no, no: truth.yes) }

  func all(_ truths: [SymbolicTruth]) -> SymbolicTruth {
    SymbolicTruth(yes: all(truths.map(\.yes)), no: any(truths.map(\.no)))
  }

  func any(_ truths: [SymbolicTruth]) -> SymbolicTruth {
    SymbolicTruth(yes: any(truths.map(\.yes)), no: all(truths.map(\.no)))
  }

  func unknown(_ truth: SymbolicTruth) -> Term { not(any(truth.yes, truth.no)) }
}
