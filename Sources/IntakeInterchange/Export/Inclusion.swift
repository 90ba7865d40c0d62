/// What an export leaves out unless it is asked for by name, because it can tell who somebody is.
public enum Inclusion: String, CaseIterable, Hashable, Sendable {
  /// What was typed: answers to text questions, and the words for a choice that takes them.
  case text
  /// Questions that their author has marked as identifying.
  case identifying
  /// What the rows of rosters are called.
  case names
  /// When an interview was begun and ended.
  case times
  /// Dates finer than their year.
  case dates
  /// Ages over 89, which else are `90+`.
  case ages
  /// The respondent's own name in the place of a study id.
  case respondent
}
