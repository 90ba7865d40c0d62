internal import Intake

extension PartialDate {
  /// `2026`, `July 2026`, `15 July 2026`.
  var inWords: String {
    guard let month, (1...12).contains(month) else { return String(year) }
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    let monthAndYear = "\(names[month - 1]) \(year)"
    return day.map { "\($0) \(monthAndYear)" } ?? monthAndYear
  }
}

extension Timestamp {
  /// `23 November 2026, 09:14 UTC`.
  var inWords: String {
    let time = String(description.split(separator: "T").last?.prefix(5) ?? "")
    return "\(day.inWords), \(time) UTC"
  }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  func joined(last conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension String {
  /// With an upper-case first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  var withoutFullStop: String { last == "." ? String(dropLast()) : self }

  /// A question, and what joins it to its answer.
  var asLead: String {
    guard let last else { return "" }
    return "?!.:".contains(last) ? self + " " : self + ": "
  }

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
