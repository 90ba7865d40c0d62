/// A node of the formulas that a proof is made of: a truth or a whole number, by its place in a `TermBank`.
struct Term: Hashable, Comparable, Sendable {
  let index: Int

  static func < (left: Term, right: Term) -> Bool { left.index < right.index }
}

/// What a term says. Its parts always stand before it in the bank.
enum TermNode: Hashable, Sendable {
  case truth(Bool)
  /// A Boolean variable, by its number.
  case flag(Int)
  case not(Term)
  /// Two or more, ascending, each once.
  case all([Term])
  case any([Term])
  /// The number is at most zero.
  case isAtMostZero(Term)
  case isZero(Term)
  case number(Int)
  /// A whole-number variable, by its number.
  case variable(Int)
  /// Each part times its factor, and a constant: parts ascending, each once, none of them a sum, no factor zero.
  case sum([Addend], Int)
  case product(Term, Term)
  /// Divided by a number above zero, and rounded down.
  case quotient(Term, Int)
  /// The first number where the truth holds, else the second.
  case choice(Term, Term, Term)

  struct Addend: Hashable, Sendable {
    let term: Term
    let factor: Int
  }
}

/// All terms of a proof, each kept once: equal terms are the same term, and what is known of them beforehand is worked
/// out at once, so that the solver is asked only what is open.
///
/// It only grows, and it is a class because every part of a translation adds to it.
final class TermBank {
  private(set) var nodes: [TermNode] = []
  /// The least and greatest that a number can be; `nil` where that is not known, and for truths.
  private(set) var bounds: [ClosedRange<Int>?] = []
  private var known: [TermNode: Term] = [:]
  private(set) var flags = 0
  private(set) var variables = 0
  /// Whether a number grew beyond what is followed: then nothing can be claimed of what was translated.
  var isTooLarge = false

  let yes: Term
  let no: Term

  init() {
    (no, yes) = (Term(index: 0), Term(index: 1))
    for (index, truth) in [false, true].enumerated() {
      nodes.append(.truth(truth))
      bounds.append(nil)
      known[.truth(truth)] = Term(index: index)
    }
  }

  subscript(term: Term) -> TermNode { nodes[term.index] }

  func keep(_ node: TermNode, _ range: ClosedRange<Int>? = nil) -> Term {
    if let term = known[node] { return term }
    let term = Term(index: nodes.count)
    nodes.append(node)
    bounds.append(range)
    known[node] = term
    return term
  }

  // MARK: Variables

  func flag() -> Term {
    flags += 1
    return keep(.flag(flags - 1))
  }

  /// A whole number in a range, or any.
  func variable(in range: ClosedRange<Int>?) -> Term {
    if let range, range.lowerBound == range.upperBound { return number(range.lowerBound) }
    variables += 1
    return keep(.variable(variables - 1), range)
  }

  // MARK: Truths

  func truth(_ known: Bool) -> Term { known ? yes : no }

  func not(_ term: Term) -> Term {
    switch self[term] {
    case .truth(let known): truth(!known)
    case .not(let inner): inner
    default: keep(.not(term))
    }
  }

  func all(_ terms: [Term]) -> Term { joined(terms, neutral: yes, deciding: no, TermNode.all) }
  func any(_ terms: [Term]) -> Term { joined(terms, neutral: no, deciding: yes, TermNode.any) }
  func all(_ terms: Term...) -> Term { all(terms) }
  func any(_ terms: Term...) -> Term { any(terms) }

  private func joined(
    _ terms: [Term], neutral: Term, deciding: Term, _ join: ([Term]) -> TermNode
  ) -> Term {
    var parts: Set<Term> = []
    for term in terms where term != neutral {
      if term == deciding || parts.contains(not(term)) { return deciding }
      parts.insert(term)
    }
    guard let first = parts.first else { return neutral }
    return parts.count == 1 ? first : keep(join(parts.sorted()))
  }

  /// One truth where `condition` holds, the other where it does not.
  func either(_ condition: Term, _ left: Term, _ right: Term) -> Term {
    left == right ? left : any(all(condition, left), all(not(condition), right))
  }
}
