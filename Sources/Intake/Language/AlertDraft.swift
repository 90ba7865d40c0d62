internal import LocatedYAML

struct AlertDraft: Hashable, Sendable {
  var name: Located<String>?
  var when: ExpressionDraft?
  var level: Located<AlertLevel>?
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
