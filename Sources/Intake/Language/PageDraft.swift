internal import LocatedYAML

/// One entry of a questionnaire's `pages`. What is large is boxed, so that lists of entries are quick to
/// move.
enum PageEntry: Hashable, Sendable {
  indirect case page(PageDraft)
  case include(IncludeDraft)
}

/// Another questionnaire brought in at this place.
struct IncludeDraft: Hashable, Sendable {
  var id: Located<String>?
  var when: ExpressionDraft?
  var location: Location
}

struct PageDraft: Hashable, Sendable {
  var name: Located<String>?
  var title: TextDraft?
  /// Stands over each of the page's questions, as a measure's instruction does.
  var stem: TextDraft?
  var when: ExpressionDraft?
  /// Where a report puts the page: `goals`, `history`, …
  var part: Located<String>?
  /// The answer keys that the page's questions share; empty where none is written.
  var answer: AnswerDraft
  /// What makes the page a roster; `nil` without `repeat`.
  var roster: RosterDraft?
  var entries: [EntryDraft] = []
  var location: Location
}

/// The keys of a page that is asked once for each row.
struct RosterDraft: Hashable, Sendable {
  var id: Located<String>
  /// What stands before the number of a row without a name; `nil` for what the id says. No key: translations have it.
  var noun: String?
  /// Asks for the first row; `nil` where `over` gives the rows.
  var ask: TextDraft?
  var again: TextDraft?
  var help: TextDraft?
  var atMost: Located<Int>?
  /// How later texts and choices name a row.
  var called: TextDraft?
  var over: RowsDraft?
}

/// What gives a roster its rows, where they are not added one by one.
enum RowsDraft: Hashable, Sendable {
  /// The rows themselves; the location is that of their mapping.
  case rows([RowDraft], Location)
  /// An earlier `many` question: a row for each option chosen.
  case question(Located<String>)
}

/// One given row of a roster.
struct RowDraft: Hashable, Sendable {
  var name: Located<String>
  var label: LocatedText?
  var when: ExpressionDraft?
  var location: Location
}

/// One entry of a page's or a group's `questions`.
enum EntryDraft: Hashable, Sendable {
  indirect case question(QuestionDraft)
  case say(SayDraft)
  case group(GroupDraft)
  case stop(StopDraft)
}

struct QuestionDraft: Hashable, Sendable {
  enum Permission: String, CaseIterable, Sendable { case research }

  var id: Located<String>?
  var ask: TextDraft?
  var help: TextDraft?
  var when: ExpressionDraft?
  var isRequired: Located<Bool>?
  var identifies: Located<Bool>?
  var permits: Located<Permission>?
  var isSummary: Located<Bool>?
  /// The answer keys written at the question itself, without those its page shares.
  var answer: AnswerDraft
  var location: Location
}

/// A text that is shown and not answered.
struct SayDraft: Hashable, Sendable {
  var say: TextDraft?
  var when: ExpressionDraft?
  /// The name of a list of contacts.
  var show: Located<String>?
  var location: Location
}

/// Entries asked together or not at all.
struct GroupDraft: Hashable, Sendable {
  var when: ExpressionDraft?
  var entries: [EntryDraft] = []
  var location: Location
}

/// An early end.
struct StopDraft: Hashable, Sendable {
  var name: Located<String>?
  var when: ExpressionDraft?
  var say: TextDraft?
  var location: Location
}
