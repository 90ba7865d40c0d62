/// A checked question.
final class Question: Sendable {
  let id: String
  let ask: Template
  let help: Template?
  let answer: AnswerKind
  let isRequired: Bool
  /// A way out that is neither a skip nor a zero; `nil` where the question has none.
  let doesNotApply: Template?
  /// Marks what must not leave in a de-identified export.
  let identifies: Bool
  /// What a yes permits (`research`).
  let permits: String?
  /// The answer stands on a report's first page.
  let isInSummary: Bool
  let step: Ordinal<Step>
  let roster: Ordinal<Roster>?
  /// Where its answer is kept: among the questions outside of rosters, or among those of its own roster.
  let slot: Int
  /// The file that it was written in.
  let definition: Ordinal<Definition>
  /// What `answer` says, kept because it is read at every step.
  let numbers: (low: Fraction?, high: Fraction?)?
  let rosterOfChoices: Ordinal<Roster>?

  init(
    id: String, ask: Template, help: Template?, answer: AnswerKind, isRequired: Bool, doesNotApply: Template?,
    identifies: Bool, permits: String?, isInSummary: Bool, step: Ordinal<Step>, roster: Ordinal<Roster>?,
    slot: Int, definition: Ordinal<Definition>
  ) {
    self.id = id
    self.ask = ask
    self.help = help
    self.answer = answer
    self.isRequired = isRequired
    self.doesNotApply = doesNotApply
    self.identifies = identifies
    self.permits = permits
    self.isInSummary = isInSummary
    self.step = step
    self.roster = roster
    self.slot = slot
    self.definition = definition
    numbers = answer.numbers
    rosterOfChoices = answer.rosterOfChoices
  }
}

/// Where a question stands, and where its answer is kept: plain numbers, looked up at every step.
struct QuestionPlace: Sendable {
  let step: Ordinal<Step>
  let roster: Ordinal<Roster>?
  /// As `Question.slot`.
  let slot: Int
  /// The roster whose rows are its choices.
  let rosterOfChoices: Ordinal<Roster>?

  init(_ question: Question) {
    (step, roster, slot) = (question.step, question.roster, question.slot)
    rosterOfChoices = question.rosterOfChoices
  }
}

/// What can be answered.
enum AnswerKind: Hashable, Sendable {
  /// Its options are always `Option.yesNo`: yes (1 point), then no (0).
  case yesNo
  case one(Choices)
  /// Answered with nothing is an answer: none of these.
  case many(Choices, atLeast: Int?, atMost: Int?)
  case scale(Scale)
  /// `decimals` is how many may be given; 0 for a whole number.
  case number(NumberLimits)
  case date(DateLimits)
  case text(TextLimits)
}

enum Choices: Hashable, Sendable {
  case options([Option])
  /// The rows of a roster, by what they are called.
  case rows(Ordinal<Roster>)
}

struct Option: Hashable, Sendable {
  let code: String
  let label: Template
  /// What it counts in a score; `nil` where it has no points.
  let points: Fraction?
  /// How it reads inside another sentence, where that is not its label.
  let called: Template?
  /// Chosen alone or not at all: none of these.
  let isExclusive: Bool
  /// The typed words are its label: other.
  let takesWords: Bool

  static let yes = Option(
    code: "yes", label: .verbatim("Yes"), points: 1, called: nil, isExclusive: false, takesWords: false)
  static let no = Option(
    code: "no", label: .verbatim("No"), points: 0, called: nil, isExclusive: false, takesWords: false)
  static let yesNo = [yes, no]
}

/// A whole number between two labelled ends.
struct Scale: Hashable, Sendable {
  let low: Int
  let high: Int
  /// Labels of points, the two ends among them.
  let labels: [Int: Template]
}

public struct NumberLimits: Hashable, Sendable {
  /// Both ends are allowed values; `nil` where there is no limit.
  public let least: Fraction?
  public let most: Fraction?
  public let unit: String?
  /// 0 for a whole number.
  public let decimals: Int
}

struct DateLimits: Hashable, Sendable {
  enum Limit: Hashable, Sendable {
    case date(PartialDate)
    case today
    case question(QuestionReference)
  }

  /// The finest that is asked for; a coarser date is welcome.
  let precision: PartialDate.Precision
  let notBefore: Limit?
  let notAfter: Limit?
}

public struct TextLimits: Hashable, Sendable {
  /// How many lines to offer; 1 for a word or two.
  public let lines: Int
  /// The most characters (as a reader counts them), `nil` for the engine's own limit.
  public let longest: Int?
  /// `#` a digit, `@` a letter, others themselves, `?` makes the one before optional.
  public let shape: String?
}

extension AnswerKind {
  /// The options that stand in the definition; `nil` where the choices are rows or there are none.
  var options: [Option]? {
    switch self {
    case .yesNo: Option.yesNo
    case .one(.options(let options)), .many(.options(let options), _, _): options
    default: nil
    }
  }

  /// The roster whose rows are the choices.
  var rosterOfChoices: Ordinal<Roster>? {
    switch self {
    case .one(.rows(let roster)), .many(.rows(let roster), _, _): roster
    default: nil
    }
  }

  /// The lowest and the highest number that an answer can stand for; `nil` where answers are no numbers, or where
  /// an option has no points. An end without a limit is `nil`.
  var numbers: (low: Fraction?, high: Fraction?)? {
    switch self {
    case .yesNo: return (0, 1)
    case .one(.options(let options)):
      guard let first = options.first?.points else { return nil }
      var (low, high) = (first, first)
      for option in options {
        guard let points = option.points else { return nil }
        (low, high) = (min(low, points), max(high, points))
      }
      return (low, high)
    case .scale(let scale): return (Fraction(scale.low), Fraction(scale.high))
    case .number(let limits): return (limits.least, limits.most)
    case .one(.rows), .many, .date, .text: return nil
    }
  }
}
