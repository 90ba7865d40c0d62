/// A condition that somebody with a pencil can decide by looking at earlier answers.
public indirect enum PaperCondition: Hashable, Sendable {
  case all([PaperCondition])
  case any([PaperCondition])
  /// So many of these, 2 or more.
  case atLeast(Int, [PaperCondition])
  /// One of these options is ticked.
  case ticked(PaperNumber, PaperOptions)
  /// Something is ticked, and this is not: the option's code and label.
  case notTicked(PaperNumber, PaperOptions)
  case number(PaperNumber, Relation, Amount)
  case answered(PaperNumber)
  case leftOut(PaperNumber)
  /// So many blocks of this roster are filled in, or more; by the number that opens it.
  case rows(PaperNumber, atLeast: Int)
  case noRows(PaperNumber)

  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  public enum Amount: Hashable, Sendable {
    case constant(Fraction)
    case answer(PaperNumber)
  }
}

/// Some options of a question.
public struct PaperOptions: Hashable, Sendable {
  public struct Option: Hashable, Sendable {
    public let code: String
    public let label: String
  }

  public let these: [Option]
  /// What else can be ticked there, the way out for whom it does not apply left aside.
  public let others: [Option]
  /// Whether several can be ticked.
  public let isMany: Bool
  public let hasWayOut: Bool
}

extension PaperCondition {
  /// Whether it cannot hold where all of these are left out.
  func needsAnswer(among leftOut: Set<PaperNumber>) -> Bool {
    switch self {
    case .all(let parts): parts.contains { $0.needsAnswer(among: leftOut) }
    case .any(let parts), .atLeast(_, let parts): parts.allSatisfy { $0.needsAnswer(among: leftOut) }
    case .number(let number, _, .answer(let other)): leftOut.contains(number) || leftOut.contains(other)
    case .ticked(let number, _), .notTicked(let number, _), .number(let number, _, _), .answered(let number),
      .rows(let number, _), .noRows(let number):
      leftOut.contains(number)
    case .leftOut: false
    }
  }
}
