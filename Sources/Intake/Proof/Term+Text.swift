/// Writes terms as SMT-LIB 2.
///
/// Parts that stand in several places are named by `let`, and never by `define-fun`: Z3 writes out every function of a
/// session whenever it is asked for values.
struct TermText {
  private var declared: Set<Term> = []
  /// Sets the names of one bank apart from those of another in the same session.
  let prefix: String

  init(prefix: String) { self.prefix = prefix }

  /// The name of a variable or of a part; a plain value for a constant.
  func name(_ term: Term, _ bank: TermBank) -> String {
    switch bank[term] {
    case .truth(let known): known ? "true" : "false"
    case .number(let value): number(value)
    default: "\(prefix)\(term.index)"
    }
  }

  /// What makes the variables of terms known, as far as they were not.
  mutating func declarations(of terms: [Term], _ bank: TermBank) -> String {
    bank.variables(in: terms).filter { declared.insert($0).inserted }.map { variable in
      let own = name(variable, bank)
      guard case .variable = bank[variable] else { return "(declare-const \(own) Bool)\n" }
      guard let range = bank.bounds[variable.index] else { return "(declare-const \(own) Int)\n" }
      let (low, high) = (number(range.lowerBound), number(range.upperBound))
      return "(declare-const \(own) Int)\n(assert (<= \(low) \(own) \(high)))\n"
    }.joined()
  }

  /// A truth made of terms, of which `join` is given the names.
  func statement(of terms: [Term], _ bank: TermBank, _ join: ([String]) -> String) -> String {
    var parts: Set<Term> = []
    var waiting = terms
    while let term = waiting.popLast() {
      guard let _ = value(of: term, bank), parts.insert(term).inserted else { continue }
      waiting += bank[term].parts
    }
    let ordered = parts.sorted()
    let lets = ordered.map { "(let ((\(name($0, bank)) \(value(of: $0, bank) ?? "")))\n" }.joined()
    return lets + join(terms.map { name($0, bank) }) + String(repeating: ")", count: ordered.count)
  }

  /// `nil` for constants and variables.
  private func value(of term: Term, _ bank: TermBank) -> String? {
    func joined(_ terms: [Term]) -> String { terms.map { name($0, bank) }.joined(separator: " ") }
    switch bank[term] {
    case .truth, .number, .flag, .variable: return nil
    case .not(let part): return "(not \(name(part, bank)))"
    case .all(let parts): return "(and \(joined(parts)))"
    case .any(let parts): return "(or \(joined(parts)))"
    case .isAtMostZero(let part): return "(<= \(name(part, bank)) 0)"
    case .isZero(let part): return "(= \(name(part, bank)) 0)"
    case .sum(let addends, let constant):
      let parts = addends.map { addend in
        addend.factor == 1
          ? name(addend.term, bank) : "(* \(number(addend.factor)) \(name(addend.term, bank)))"
      }
      return "(+ \(parts.joined(separator: " ")) \(number(constant)))"
    case .product(let left, let right): return "(* \(joined([left, right])))"
    case .quotient(let part, let divisor): return "(div \(name(part, bank)) \(divisor))"
    case .choice(let condition, let left, let right): return "(ite \(joined([condition, left, right])))"
    }
  }

  private func number(_ value: Int) -> String { value < 0 ? "(- \(value.magnitude))" : "\(value)" }
}

extension TermNode {
  /// The terms directly below.
  var parts: [Term] {
    switch self {
    case .truth, .flag, .number, .variable: []
    case .not(let part), .isAtMostZero(let part), .isZero(let part), .quotient(let part, _): [part]
    case .all(let parts), .any(let parts): parts
    case .sum(let addends, _): addends.map(\.term)
    case .product(let left, let right): [left, right]
    case .choice(let condition, let left, let right): [condition, left, right]
    }
  }
}

extension TermBank {
  /// The variables, of truths and of numbers, that the terms are made of, ascending.
  func variables(in terms: [Term]) -> [Term] {
    var seen: Set<Term> = []
    var waiting = terms
    var found: [Term] = []
    while let term = waiting.popLast() {
      guard seen.insert(term).inserted else { continue }
      switch self[term] {
      case .flag, .variable: found.append(term)
      default: waiting += self[term].parts
      }
    }
    return found.sorted()
  }

  /// The term with some variables replaced.
  func replacing(_ replaced: [Term: Term], in term: Term) -> Term {
    var done = replaced
    return replacing(term, &done)
  }

  private func replacing(_ term: Term, _ done: inout [Term: Term]) -> Term {
    if let known = done[term] { return known }
    var result: Term
    switch self[term] {
    case .truth, .flag, .number, .variable: result = term
    case .not(let part): result = not(replacing(part, &done))
    case .all(let parts): result = all(parts.map { replacing($0, &done) })
    case .any(let parts): result = any(parts.map { replacing($0, &done) })
    case .isAtMostZero(let part): result = isAtMost(replacing(part, &done), number(0))
    case .isZero(let part): result = isEqual(replacing(part, &done), number(0))
    case .sum(let addends, let constant):
      result = sum(addends.map { (replacing($0.term, &done), $0.factor) }, constant)
    case .product(let left, let right):
      result = product(replacing(left, &done), replacing(right, &done))
    case .quotient(let part, let divisor): result = quotient(replacing(part, &done), divisor)
    case .choice(let condition, let left, let right):
      result = choice(
        replacing(condition, &done), replacing(left, &done), replacing(right, &done))
    }
    done[term] = result
    return result
  }
}

/// The values of variables that a solver found, and what terms come to with them.
struct TermValues {
  private let bank: TermBank
  private var values: [Term: Int]

  /// - Parameter values: 1 and 0 for truths. What is not named is 0, or the least it can be.
  init(_ bank: TermBank, _ values: [Term: Int]) {
    self.bank = bank
    self.values = values
  }

  mutating func holds(_ term: Term) -> Bool { value(term) != 0 }

  mutating func value(_ term: Term) -> Int {
    if let known = values[term] { return known }
    let value: Int
    switch bank[term] {
    case .truth(let known): value = known ? 1 : 0
    case .flag: value = 0
    case .variable: value = bank.bounds[term.index]?.lowerBound ?? 0
    case .number(let number): value = number
    case .not(let part): value = holds(part) ? 0 : 1
    case .all(let parts):
      var all = true
      for part in parts where all { all = holds(part) }
      value = all ? 1 : 0
    case .any(let parts):
      var any = false
      for part in parts where !any { any = holds(part) }
      value = any ? 1 : 0
    case .isAtMostZero(let part): value = self.value(part) <= 0 ? 1 : 0
    case .isZero(let part): value = self.value(part) == 0 ? 1 : 0
    case .sum(let addends, let constant):
      var sum = constant
      for addend in addends { sum &+= addend.factor &* self.value(addend.term) }
      value = sum
    case .product(let left, let right): value = self.value(left) &* self.value(right)
    case .quotient(let part, let divisor):
      let number = self.value(part)
      value = (number - (number % divisor + divisor) % divisor) / divisor
    case .choice(let condition, let left, let right):
      value = holds(condition) ? self.value(left) : self.value(right)
    }
    values[term] = value
    return value
  }
}
