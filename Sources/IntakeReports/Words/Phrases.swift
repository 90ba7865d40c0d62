package import Intake

extension String {
  /// With an upper-case first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// With a lower-case first letter, where the second is one too: `Low mood` inside of a sentence, but `PHQ-9`.
  var uncapitalizedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }

  var withoutFullStop: String { last == "." ? String(dropLast()) : self }
}

extension [String] {
  /// Each once, where it comes first.
  var uniqued: [String] {
    reduce(into: []) { words, word in if !words.contains(word) { words.append(word) } }
  }
}

/// Whose rule it is: its source; or this clinic's own where it has none, or belongs to a measure of the clinic's own.
package func ownership(of source: String?, in measure: SourceNote?) -> String {
  let own = "this clinic's own"
  guard let source = source?.withoutFullStop else { return own }
  let saysSo = source.lowercased().hasPrefix(own)
  return measure?.kind == .own && !saysSo ? "\(own); \(source)" : source
}

/// ` (this clinic's own)` behind what no publication stands for; else nothing, and the source stands with the measures.
func ownMark(_ source: String?, in measure: SourceNote?) -> String {
  source == nil || measure?.kind == .own ? " (this clinic's own)" : ""
}
