internal import Intake

extension Timestamp {
  /// `23 November 2026, 09:14 UTC`.
  var inWords: String {
    let time = String(description.split(separator: "T").last?.prefix(5) ?? "")
    return "\(day.inEnglish), \(time) UTC"
  }
}

extension String {
  /// With an upper-case first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  var withoutFullStop: String { last == "." ? String(dropLast()) : self }

  /// A question or a name, as it stands over its answer.
  var asLabel: String {
    guard let last else { return "" }
    return "?!.:".contains(last) ? self : self + ":"
  }

  /// A question or a name, and what joins it to its answer.
  var asLead: String { isEmpty ? "" : asLabel + " " }

  /// With a full stop, unless it ends in a mark already.
  var asSentence: String {
    guard let last else { return self }
    return ".!?…".contains(last) ? self : self + "."
  }
}

/// Whose rule it is: its source; or this clinic's own where it has none, or belongs to a measure of the clinic's own.
func ownership(of source: String?, in measure: SourceNote?) -> String {
  let own = "this clinic's own"
  guard let source = source?.withoutFullStop else { return own }
  let saysSo = source.lowercased().hasPrefix(own)
  return measure?.kind == .own && !saysSo ? "\(own); \(source)" : source
}

/// ` (this clinic's own)` behind what no publication stands for; else nothing, and the source stands with the measures.
func ownMark(_ source: String?, in measure: SourceNote?) -> String {
  source == nil || measure?.kind == .own ? " (this clinic's own)" : ""
}

/// How many, with its noun: `1 item`, `3 items`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
