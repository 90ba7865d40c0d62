internal import LocatedYAML

struct AlertDraft: Hashable, Sendable {
  enum Level: String, CaseIterable, Sendable {
    /// Shown at once, and leaves a notice.
    case urgent
    /// Listed first in a report.
    case notice
  }

  var name: Located<String>?
  var when: ExpressionDraft?
  var level: Located<Level>?
  /// What the person who answers reads.
  var say: TextDraft?
  /// The name of a list of contacts.
  var show: Located<String>?
  /// What the clinician reads.
  var tell: TextDraft?
  /// The id of a roster: decided for each of its rows.
  var each: Located<String>?
  var location: Location
}
