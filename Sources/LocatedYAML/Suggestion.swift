/// The name an author may have meant.
public enum Suggestion {
  /// The candidate closest to `name`, or `nil` where none is close enough to be worth offering.
  ///
  /// Close means few edits (a character added, left out or replaced, or two neighbours swapped), whatever the
  /// case: one for names of up to three characters, two up to six, three beyond. The first of equally
  /// close candidates wins.
  ///
  /// - Complexity: O(length²) for each candidate.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    var limit = wanted.count <= 3 ? 1 : wanted.count <= 6 ? 2 : 3
    var nearest: String?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - wanted.count) <= limit, !other.isEmpty else { continue }
      let distance = edits(from: wanted, to: other)
      if distance < max(wanted.count, other.count)
        && (distance < limit || nearest == nil && distance == limit)
      {
        nearest = candidate
        limit = distance
      }
    }
    return nearest
  }

  /// The nearest candidate as a question to the author; `nil` where none is close enough.
  public static func question(for name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates).map(question)
  }

  /// What an author is asked who may have meant `name`.
  public static func question(_ name: String) -> String { "did you mean '\(name)'?" }

  /// Edit distance with swaps of neighbours, no part edited twice.
  static func edits(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], other == left[row - 1] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
