/// Why a cell of a table has no answer, where the table says so by a code of its own.
public enum MissingKind: String, Hashable, Sendable, CaseIterable {
  /// Asked, and left out; also what an empty cell is where its question's condition is met.
  case skipped
  case notAsked = "not-asked"
  case notApplicable = "not-applicable"
  case notReached = "not-reached"

  var state: ResponseState {
    switch self {
    case .skipped: .skipped
    case .notAsked: .notAsked
    case .notApplicable: .notApplicable
    case .notReached: .notReached
    }
  }
}
