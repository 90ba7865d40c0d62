/// A solver: takes commands in SMT-LIB 2, and gives back all that it has said to them.
public typealias Solver = (String) throws -> String

/// What a solver says of a claim.
enum SolverVerdict: Equatable {
  case possible, impossible, undecided
}

/// One conversation with a solver about the terms of a bank.
struct SolverSession {
  let bank: TermBank
  private let solver: Solver
  private var text: TermText
  /// How often it was asked.
  private(set) var questions = 0

  /// - Parameter prefix: Sets its names apart from others of the same conversation.
  init(_ bank: TermBank, prefix: String, _ solver: @escaping Solver) {
    (self.bank, self.solver) = (bank, solver)
    text = TermText(prefix: prefix)
  }

  /// Says that these hold, until it is forgotten again.
  mutating func assume(_ terms: [Term]) throws {
    // Variables are declared outside of what is forgotten.
    let declarations = text.declarations(of: terms, bank)
    let statement = text.statement(of: terms, bank) { "(and true \($0.joined(separator: " ")))" }
    try tell("\(declarations)(push)\n(assert \(statement))\n")
  }

  /// Makes the variables of terms known before anything is assumed that is forgotten again.
  mutating func declare(_ terms: [Term]) throws { try tell(text.declarations(of: terms, bank)) }

  /// Says that a number, whose variables are known already, is at most this, until what was assumed last is forgotten.
  func also(_ term: Term, isAtMost most: Int) throws {
    try tell("(assert \(text.statement(of: [term], bank) { "(<= \($0[0]) \(most))" }))\n")
  }

  private func tell(_ commands: String) throws {
    guard !commands.isEmpty else { return }
    let said = try solver(commands)
    if !said.isEmpty { throw SolverFault(said: said) }
  }

  func forget() throws { try tell("(pop)\n") }

  /// - Parameter flags: Flags that are to hold for this question.
  mutating func check(assuming flags: [Term] = []) throws -> SolverVerdict {
    questions += 1
    let names = flags.map { text.name($0, bank) }.joined(separator: " ")
    switch try solver(flags.isEmpty ? "(check-sat)\n" : "(check-sat-assuming (\(names)))\n") {
    case "sat": return .possible
    case "unsat": return .impossible
    case "unknown", "timeout": return .undecided
    case let other: throw SolverFault(said: other)
    }
  }

  /// Which of the flags exclude each other, after `impossible`.
  func core(of flags: [Term]) throws -> [Term] {
    let said = Set(words(try solver("(get-unsat-core)\n")))
    return flags.filter { said.contains(text.name($0, bank)) }
  }

  /// The values of variables, after `possible`.
  func values(of variables: [Term]) throws -> TermValues {
    if variables.isEmpty { return TermValues(bank, [:]) }
    let names = variables.map { text.name($0, bank) }
    let said = words(try solver("(get-value (\(names.joined(separator: " "))))\n"))
    var values: [Term: Int] = [:]
    var terms = Dictionary(zip(names, variables), uniquingKeysWith: { first, _ in first })
    var current: Term?
    var isNegative = false
    for word in said {
      if let term = terms.removeValue(forKey: word) {
        current = term
        isNegative = false
      } else if word == "-" {
        isNegative = true
      } else if let term = current {
        switch word {
        case "true": values[term] = 1
        case "false": values[term] = 0
        default:
          guard let number = Int(word) else { throw SolverFault(said: word) }
          values[term] = isNegative ? -number : number
        }
      }
    }
    return TermValues(bank, values)
  }

  /// What stands between blanks and brackets.
  private func words(_ text: String) -> [String] {
    text.utf8.split { $0 == 40 || $0 == 41 || $0 <= 32 }.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A solver that says what nobody asked for.
public struct SolverFault: Error, CustomStringConvertible {
  public let said: String
  public var description: String { "the solver said what was not understood: \(said)" }
}
