/// A questionnaire compiled to flat arrays: steps in document order, and what decides whether each is asked.
///
/// Every condition looks back only, so one pass over `guards` and the scores they read, in order, tells what is
/// relevant; there are no cycles, and every interview ends.
///
/// It never changes. It is a class, as are its questions, scores, rosters and guards, because evaluating a row looks them
/// up at every step, and copying their parts was most of what a row cost.
final class Machine: Sendable {
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
  /// By question.
  let places: [QuestionPlace]
  /// All that is evaluated, in an order in which everything that a cell reads stands before it.
  let cellsInDocumentOrder: [Cell]

  init(
    definitions: Table<Definition>, pages: Table<Page>, steps: Table<Step>, guards: Table<Guard>,
    questions: Table<Question>, rosters: Table<Roster>, says: Table<Say>, stops: Table<Stop>,
    scores: Table<Score>, alerts: Table<Alert>, formulation: FormulationPlan?, slotsOutsideRosters: Int,
    names: [String: Name]
  ) {
    self.definitions = definitions
    self.pages = pages
    self.steps = steps
    self.guards = guards
    self.questions = questions
    self.rosters = rosters
    self.says = says
    self.stops = stops
    self.scores = scores
    self.alerts = alerts
    self.formulation = formulation
    self.slotsOutsideRosters = slotsOutsideRosters
    self.names = names
    places = questions.elements.map(QuestionPlace.init)
    cellsInDocumentOrder = CellOrder(steps: steps, guards: guards, scores: scores, alerts: alerts).cells
  }

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
final class Guard: Sendable {
  let condition: Condition
  /// The condition as the author wrote it.
  let written: String
  let parent: Ordinal<Guard>?
  /// Decided for each row of this roster, where it stands in the roster's body.
  let roster: Ordinal<Roster>?
  /// The first step that it decides.
  let step: Ordinal<Step>

  init(
    condition: Condition, written: String, parent: Ordinal<Guard>?, roster: Ordinal<Roster>?,
    step: Ordinal<Step>
  ) {
    self.condition = condition
    self.written = written
    self.parent = parent
    self.roster = roster
    self.step = step
  }
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
