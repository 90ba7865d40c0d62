internal import LocatedYAML

/// What an expression, or a text with placeholders, may name at the place where it stands.
struct Scope: Hashable {
  /// The file it is written in: its `let`s are its own.
  let file: Int
  /// Only what stands before this step may be named; `nil` for everything.
  var before: Ordinal<Step>?
  /// The rosters of which a row is at hand: there a bare id is this row's.
  var rosters: [Ordinal<Roster>] = []
  /// An alert reads questions only, for a score can be silenced by a skip.
  var isAlert = false
  /// What `it` stands for, inside an aggregate over a list.
  var it: QuestionReference?
  /// `let`s that are being expanded, to find one that leads back to itself.
  var expanding: [String] = []

  func within(_ roster: Ordinal<Roster>) -> Scope {
    var scope = self
    scope.rosters.append(roster)
    return scope
  }

  func with(it reference: QuestionReference) -> Scope {
    var scope = self
    scope.it = reference
    return scope
  }
}

/// What a name in an expression stands for, by its type.
enum Operand {
  /// A `one` or `yes-no` question.
  case choice(QuestionReference)
  case many(QuestionReference)
  /// A scale or number question.
  case number(QuestionReference)
  case date(DateExpression)
  case text(QuestionReference)
  case score(ScoreReference)
  case roster(Ordinal<Roster>)
  case named(LetDraft)

  var described: String {
    switch self {
    case .choice: "a question with choices"
    case .many: "a question with several choices"
    case .number: "a number"
    case .date: "a date"
    case .text: "a text"
    case .score: "a score"
    case .roster: "a roster"
    case .named: "a let"
    }
  }

  /// The question that it stands for, of whatever type.
  var question: QuestionReference? {
    switch self {
    case .choice(let reference), .many(let reference), .number(let reference), .text(let reference),
      .date(.question(let reference)):
      reference
    default: nil
    }
  }
}
