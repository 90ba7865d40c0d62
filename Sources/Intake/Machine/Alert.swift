/// A checked alert. It reads questions only, never scores.
struct Alert: Sendable {
  let id: String
  let condition: Condition
  /// The condition as the author wrote it.
  let written: String
  let level: AlertLevel
  /// What the respondent is told, at once; `nil` for a notice to the clinician alone.
  let say: Template?
  /// The clinic's list of contacts that stands under `say`.
  let contacts: String?
  /// What the clinician is told.
  let tell: Template
  /// Decided for each row of this roster, where it has one.
  let each: Ordinal<Roster>?
  let definition: Ordinal<Definition>
}

public enum AlertLevel: String, Sendable, CaseIterable {
  /// Shown at once, and leaves a notice.
  case urgent
  /// Listed first in a report.
  case notice
}
