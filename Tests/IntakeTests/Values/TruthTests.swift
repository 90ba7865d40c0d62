import Testing

@testable import Intake

@Suite struct `Truth values` {
  static let all: [Truth] = [.no, .unknown, .yes]

  /// What an unknown may turn out to be.
  private func completions(_ truth: Truth) -> [Bool] {
    switch truth {
    case .no: [false]
    case .yes: [true]
    case .unknown: [false, true]
    }
  }

  private func truth(of completions: [Bool]) -> Truth {
    completions.allSatisfy(\.self) ? .yes : completions.contains(true) ? .unknown : .no
  }

  @Test func `are decided only where every completion agrees`() {
    for left in Self.all {
      #expect(left.negated == truth(of: completions(left).map { !$0 }))
      for right in Self.all {
        let pairs = completions(left).flatMap { a in completions(right).map { (a, $0) } }
        #expect(left.and(right) == truth(of: pairs.map { $0.0 && $0.1 }))
        #expect(left.or(right) == truth(of: pairs.map { $0.0 || $0.1 }))
      }
    }
  }
}
