/// A questionnaire compiled to flat arrays: steps in document order, and what decides whether each is asked.
///
/// Every condition looks back only, so one pass over `guards` and the scores they read, in order, tells what is
/// relevant; there are no cycles, and every interview ends.
struct Machine: Sendable {
  let definitions: Table<Definition>
  let pages: Table<Page>
  let steps: Table<Step>
  let guards: Table<Guard>
  let questions: Table<Question>
  let rosters: Table<Roster>
  let says: Table<Say>
  let stops: Table<Stop>
  let scores: Table<Score>
  let alerts: Table<Alert>
  let formulation: FormulationPlan?
  /// How many questions stand outside of rosters.
  let slotsOutsideRosters: Int
  /// Questions and rosters by id.
  let names: [String: Name]

  enum Name: Sendable {
    case question(Ordinal<Question>)
    case roster(Ordinal<Roster>)
  }
}

/// One file of the definition: the questionnaire itself, or one that it includes.
public struct Definition: Hashable, Sendable {
  public let id: String
  public let version: String
  public let title: String
  public let source: SourceNote?
  /// Its file's name and text, as loaded.
  public let fileName: String
  public let text: String
  /// Places in the questionnaire's `definitions` of the files that it includes, in order.
  public let includes: [Int]
}

struct Page: Sendable {
  let name: String
  let title: Template
  /// A text that stands over each of its questions.
  let stem: Template?
  /// Where a report puts it: goals, history, …
  let part: String?
}

/// One thing that an interview does: it asks a question, opens a roster, says something, or stops.
struct Step: Sendable {
  enum Kind: Hashable, Sendable {
    case question(Ordinal<Question>)
    case roster(Ordinal<Roster>)
    case say(Ordinal<Say>)
    case stop(Ordinal<Stop>)
  }

  let kind: Kind
  let page: Ordinal<Page>
  /// What decides whether it is relevant; `nil` for always.
  let condition: Ordinal<Guard>?
  /// The roster in whose body it stands.
  let roster: Ordinal<Roster>?
}

/// A `when`, with the `when`s that it stands under. In document order: a guard's parent comes before it.
struct Guard: Sendable {
  let condition: Condition
  let parent: Ordinal<Guard>?
  /// Decided for each row of this roster, where it stands in the roster's body.
  let roster: Ordinal<Roster>?
  /// The first step that it decides.
  let step: Ordinal<Step>
}

struct Say: Sendable {
  /// `PAGE.say.N`, N counted from 1 in the page.
  let name: String
  let text: Template
  /// A list of the clinic's contacts to stand under it.
  let contacts: String?
}

/// An early, polite end.
struct Stop: Sendable {
  let id: String
  let say: Template
}
