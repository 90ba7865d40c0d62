internal import LocatedYAML

struct FormulationDraft: Hashable, Sendable {
  var symptoms: [SymptomDraft] = []
  var events: EventsDraft?
  var people: PeopleDraft?
  /// The question in which the client says what to work on.
  var wish: Located<String>?
  var areas: [AreaDraft] = []
  var location: Location
}

struct SymptomDraft: Hashable, Sendable {
  var name: Located<String>?
  var title: LocatedText?
  /// A score, or a question with points.
  var severity: ReferenceDraft?
  /// The value from which on the symptom counts as present.
  var above: Located<Fraction>?
  var course: ReferenceDraft?
  var began: ReferenceDraft?
  /// The question in which the client connects events with it.
  var linked: ReferenceDraft?
  var location: Location
}

/// Which roster holds the events, and which of its questions say what about them.
struct EventsDraft: Hashable, Sendable {
  var from: Located<String>?
  var kind: Located<String>?
  var date: Located<String>?
  var impact: Located<String>?
  var people: Located<String>?
  var location: Location
}

/// Which roster holds the people, and which of its questions say how close they are and how it is with them.
struct PeopleDraft: Hashable, Sendable {
  var from: Located<String>?
  var close: Located<String>?
  /// How close the client wishes to be.
  var wished: Located<String>?
  var support: Located<String>?
  var strain: Located<String>?
  /// What each wants of the other.
  var expected: Located<String>?
  var location: Location
}

struct AreaDraft: Hashable, Sendable {
  var name: Located<String>?
  var title: LocatedText?
  /// The areas beside which this one is only "also consider".
  var onlyWithout: [Located<String>] = []
  var evidence: [EvidenceDraft] = []
  var against: [EvidenceDraft] = []
  var location: Location
}

struct EvidenceDraft: Hashable, Sendable {
  /// The id of a roster: decided for each of its rows.
  var each: Located<String>?
  var when: ExpressionDraft?
  /// Always `nil` in `against`.
  var strength: Located<Strength>?
  var because: TextDraft?
  var location: Location
}
