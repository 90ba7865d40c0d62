internal import LocatedYAML

/// The column that somebody may have meant.
enum ColumnSuggestion {
  /// The candidate closest to a name among those whose numbers are the same: `phq9_10` is no slip for `phq9_3`. Numbers in
  /// front may lack: `gad_4` is one for `gad7_4`. A name without any is taken for the first row of its roster.
  ///
  /// - Returns: `nil` where none is close.
  static func nearest(to name: String, among candidates: [String]) -> String? {
    if candidates.contains(name + "[1]") { return name + "[1]" }
    return Suggestion.nearest(to: name, among: candidates.filter { haveSameNumbers(name, $0) })
  }

  private static func haveSameNumbers(_ name: String, _ candidate: String) -> Bool {
    let (one, other) = (numbers(of: name), numbers(of: candidate))
    if one.count == other.count { return one == other }
    let common = min(one.count, other.count)
    return common > 0 && one.suffix(common) == other.suffix(common)
      && behindNumbers(name) == behindNumbers(candidate)
  }

  /// The runs of digits, without the zeros in front of them.
  private static func numbers(of name: String) -> [Substring] {
    name.split { !isDigit($0) }.map { run in
      let zeros = run.dropLast().prefix { $0 == "0" }
      return run.dropFirst(zeros.count)
    }
  }

  /// What stands behind the last digit.
  private static func behindNumbers(_ name: String) -> Substring {
    name.lastIndex(where: isDigit).map { name[name.index(after: $0)...] } ?? name[...]
  }

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }
}
