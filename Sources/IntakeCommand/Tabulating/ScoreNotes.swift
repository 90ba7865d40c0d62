internal import Intake
internal import IntakeBatch
internal import PlainText

/// Everything that scoring says on standard error.
struct ScoreNotes {
  /// How messages call the table.
  let table: String

  /// What holds for the whole table, before its first row.
  func sayLayout(of scoring: TableScoring, hasToday: Bool) {
    sayLayout(
      scoring.layout, absent: scoring.absentQuestions, readers: scoring.questionnaire.todayReaders,
      hasToday: hasToday)
  }

  func sayLayout(_ layout: TableLayout, absent: [String], readers: TodayReaders, hasToday: Bool) {
    if !absent.isEmpty {
      note(
        "\(table) has no column for \(list(absent)): \(absent.count == 1 ? "it is" : "they are") missing in every row"
      )
    }
    let unknown = layout.unknown
    if !unknown.isEmpty {
      let names = unknown.map { column in
        column.suggestion.map { "'\(column.name)' (\(Self.question($0)))" } ?? "'\(column.name)'"
      }
      note(
        "not read, as the questionnaire does not know \(unknown.count == 1 ? "it" : "them"): \(list(quoted: names))"
      )
    }
    for hidden in layout.hiddenAnswers {
      note(
        "'\(hidden.code)' counts as missing, as '--missing' says, and is an answer in \(list(quoted: hidden.columns.map { "'\($0)'" }))"
      )
    }
    if !hasToday, !readers.isEmpty {
      let parts = [
        (readers.conditions, "condition"), (readers.scores, "score"), (readers.alerts, "alert"),
      ].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
      note(
        "\(parts.joined(last: "and")) \(readers.count == 1 ? "depends" : "depend") on the day on which it was answered, and "
          + "\(readers.count == 1 ? "is" : "are") unknown without it: name it with '--today'")
    }
  }

  /// What whoever joins by the ids has to know.
  func say(_ ids: ScoreSummary.IDs, column: String, rowCount: Int) {
    if let first = ids.missing.first {
      note("\(rows(ids.missing.count)) no id in '\(column)', the first of them row \(first)")
    }
    if let first = ids.repeated.first {
      let compared = ScoreSummary.IDs.comparedRows
      let among = rowCount > compared ? " of the first \(grouped(compared))" : ""
      note(
        "\(rows(ids.repeated.count, among)) an id in '\(column)' that an earlier row has too, the first of them row \(first)"
      )
    }
  }

  private func rows(_ count: Int, _ among: String = "") -> String {
    "\(grouped(count)) \(count == 1 ? "row" : "rows")\(among) \(count == 1 ? "has" : "have")"
  }

  /// The first problems in full, then how many there are of each kind.
  func say(_ problems: ProblemTally, haveFile: Bool) {
    for problem in problems.first {
      let place = problem.column.map { ", column '\($0)'" } ?? ""
      let value = problem.value.isEmpty ? "" : " '\(problem.value.shortened)'"
      try? Stream.error.writeLine(
        "row \(problem.row), line \(problem.line)\(place): \(problem.code.rawValue)\(value): \(problem.message)"
      )
    }
    guard problems.count > ProblemTally.shown else { return }
    let rest = grouped(problems.count - ProblemTally.shown)
    try? Stream.error.writeLine(
      "and \(rest) more"
        + (haveFile ? "; all are in the file of problems:" : "; '--problems FILE' lists all of them:"))
    let kinds = problems.kinds
    for (kind, count) in kinds.prefix(ProblemTally.shown) {
      let place = kind.column.map { " in '\($0)'" } ?? ""
      try? Stream.error.writeLine("  \(grouped(count)) × \(kind.code.rawValue)\(place)")
    }
    if kinds.count > ProblemTally.shown {
      try? Stream.error.writeLine("  and \(grouped(kinds.count - ProblemTally.shown)) more kinds")
    }
  }

  /// The last line.
  func say(_ summary: ScoreSummary, isStrict: Bool, seconds: Double) {
    let rows = "\(grouped(summary.rows)) \(summary.rows == 1 ? "row" : "rows")"
    let problems = summary.rowsWithProblems == 0 ? "none" : grouped(summary.rowsWithProblems)
    let out =
      isStrict || summary.leftOut > 0
      ? ", \(summary.leftOut == 0 ? "none" : grouped(summary.leftOut)) left out" : ""
    let hundredths = Int((seconds * 100).rounded())
    let digits = String(hundredths % 100)
    let time = "\(hundredths / 100).\(digits.count == 1 ? "0" : "")\(digits)"
    try? Stream.error.writeLine("\(rows), \(problems) with problems\(out), \(time) s")
  }

  private func note(_ words: String) { try? Stream.error.writeLine("note: \(words)") }

  private func list(_ names: [String]) -> String { list(quoted: names.map { "'\($0)'" }) }

  /// Twelve are a list, more are a wall.
  private func list(quoted names: [String]) -> String {
    names.count <= 12
      ? Array(names).joined(last: "and")
      : names.prefix(10).joined(separator: ", ") + " and \(names.count - 10) more"
  }

  private static func question(_ name: String) -> String { "did you mean '\(name)'?" }
}

extension TodayReaders {
  fileprivate var count: Int { conditions + scores + alerts }
}

extension String {
  /// As much of it as one line has room for.
  fileprivate var shortened: String { count > 40 ? prefix(39) + "…" : self }
}
