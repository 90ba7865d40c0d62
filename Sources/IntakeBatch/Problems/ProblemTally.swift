/// What was wrong with the rows of a table: how often, and the first few in full.
public struct ProblemTally: Sendable {
  /// One kind of problem in one column.
  public struct Kind: Hashable, Sendable {
    public let code: RowProblem.Code
    /// `nil` for rows as a whole.
    public let column: String?
  }

  /// How many are kept in full.
  public static let shown = 10
  /// How many kinds are told apart; a table of other data could have one for each column.
  private static let kindLimit = 10_000

  public private(set) var count = 0
  /// The first in the order of the table.
  public private(set) var first: [RowProblem] = []
  private var counts: [Kind: Int] = [:]
  /// Places of columns, so that kinds are told in their order.
  private var places: [String: Int] = [:]

  public init() {}

  mutating func count(_ problem: RowProblem) {
    count += 1
    if first.count < ProblemTally.shown {
      first.append(problem)
    } else if let last = first.last, problem.row < last.row {
      first = Array((first + [problem]).sorted(by: <).prefix(ProblemTally.shown))
    }
    add(1, Kind(code: problem.code, column: problem.column), place: problem.place)
  }

  mutating func add(_ other: ProblemTally) {
    count += other.count
    first = Array((first + other.first).sorted(by: <).prefix(ProblemTally.shown))
    for (kind, count) in other.counts {
      add(count, kind, place: kind.column.flatMap { other.places[$0] } ?? -1)
    }
  }

  private mutating func add(_ number: Int, _ kind: Kind, place: Int) {
    guard counts[kind] != nil || counts.count < ProblemTally.kindLimit else { return }
    counts[kind, default: 0] += number
    if let column = kind.column { places[column] = place }
  }

  /// How often each kind was met: the most frequent first, then in the order of the columns.
  public var kinds: [(kind: Kind, count: Int)] {
    func place(_ kind: Kind) -> Int { kind.column.flatMap { places[$0] } ?? -1 }
    return counts.map { (kind: $0.key, count: $0.value) }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      return (place(left.kind), left.kind.code.rawValue) < (place(right.kind), right.kind.code.rawValue)
    }
  }
}
