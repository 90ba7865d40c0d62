internal import LocatedYAML

/// What can be wrong with how an expression is written. The sentences for all of it stand here, side by side.
enum ExpressionProblem: Error, Hashable, Sendable {
  case empty
  case tooLong(limit: Int)
  case tooDeep
  case numberTooLong
  case strayPoint
  case strayCharacter(String)
  case foreignLetters(String)
  case braces
  case foreign(String, instead: String)
  case quoted(String)
  case minusNeedsSpaces(left: String, right: String)
  case minusNeedsASpaceBefore
  /// `hint` is the mend in the author's own words, where there is one.
  case chained(mend: String?)
  case membershipNegated(left: String)
  case equalsInWords(String, instead: String)
  case containsInWords(String, left: String, right: String)
  /// Something else was expected; `found` is empty at the end of the text.
  case expected(String, found: String, after: String)
  /// Two things with no operator between them.
  case noOperator(left: String, right: String)
  /// Something that cannot stand where it stands.
  case unfitting(String, after: String)
  case strayComma
  case strayWhere
  case unclosed(String)
  case unopened(String)
  case squareList
  case unknownFunction(String, suggestion: String?)
  case argumentCount(ExpressionSyntax.Function, takes: String, has: Int)
  case whereNotTaken(ExpressionSyntax.Function)
  case withinNotTaken(ExpressionSyntax.Function)
  case withinNotLast
  case badPeriod
  case misplacedSpan
  case misplacedList
  case badSpanEnd
  case badRow
  case badItem(String)
  case commaInItems
  case calculationInItems
  case badReference(String)

  var code: LanguageCode {
    switch self {
    case .empty: .emptyValue
    case .tooLong, .tooDeep: .expressionTooLarge
    case .numberTooLong, .strayPoint, .strayCharacter, .foreignLetters, .braces, .membershipNegated,
      .expected, .noOperator, .unfitting, .strayComma, .strayWhere,
      .unclosed, .unopened, .badSpanEnd, .badRow, .badPeriod, .squareList:
      .badExpression
    case .foreign, .equalsInWords, .containsInWords: .foreignOperator
    case .quoted: .quotedName
    case .minusNeedsSpaces, .minusNeedsASpaceBefore: .minusNeedsSpaces
    case .chained: .chainedComparison
    case .unknownFunction: .unknownFunction
    case .argumentCount, .whereNotTaken, .withinNotTaken, .withinNotLast: .wrongArguments
    case .misplacedSpan, .misplacedList: .misplacedRange
    case .badItem, .commaInItems, .calculationInItems, .badReference: .badItems
    }
  }

  /// What is wrong, and what stands beside the carets to mend it.
  private var words: (message: String, hint: String?) {
    switch self {
    case .empty:
      ("an expression is missing here", "for example: phq9_9 >= 1")
    case .tooLong(let limit):
      ("an expression has at most \(limit) characters", "give parts of it names under 'let'")
    case .tooDeep:
      (
        "this expression has more than \(ExpressionSyntax.tallest) levels",
        "give parts of it names under 'let'"
      )
    case .numberTooLong:
      ("a number has at most 18 digits, 12 of them after the point", nil)
    case .strayPoint:
      ("a point stands only inside a number", "write a digit before it and behind it: 0.5")
    case .strayCharacter(let character):
      ("an expression has no '\(character)'", nil)
    case .foreignLetters(let word):
      ("an expression has no '\(word)'", "names are spelled with letters a-z, digits, _ and -")
    case .braces:
      ("an expression has no braces", "write the name alone; braces are for texts")
    case .foreign(let sign, let instead), .equalsInWords(let sign, let instead):
      ("'\(sign)' is not a word of this language", "write '\(instead)'")
    case .quoted(let name):
      (
        "names and codes stand without quotation marks",
        Spelling.code.allows(name) ? "write \(name)" : "write the code of an option, not its label"
      )
    case .minusNeedsSpaces(let left, let right):
      ("a minus has a space on both sides", "write '\(left) - \(right)'")
    case .minusNeedsASpaceBefore:
      ("a minus has a space on both sides", nil)
    case .chained(let mend):
      ("comparisons do not chain", mend.map { "write '\($0)'" } ?? "join two comparisons with 'and'")
    case .membershipNegated(let left):
      ("'not' stands before what it denies", "write 'not \(left) in …'")
    case .containsInWords(let word, let left, let right):
      ("'\(word)' does not stand between two names", "write 'has(\(left), \(right))'")
    case .unfitting(let found, let after):
      ("'\(found)' does not fit after '\(after)'", nil)
    case .strayComma:
      ("a comma stands only in a list or between what a function takes", "join conditions with 'and' or 'or'")
    case .strayWhere:
      ("'where' stands only inside a function", "for example: count(person where closeness >= 4)")
    case .expected(let what, let found, let after):
      (
        (after.isEmpty ? "\(what) is expected here" : "\(what) is expected after '\(after)'")
          + (found.isEmpty ? "" : ", not '\(found)'"), nil
      )
    case .noOperator(let left, let right):
      (
        "nothing joins '\(left)' and '\(right)'",
        "a sign such as = or >= stands between them, or 'and', 'or', 'in'"
      )
    case .unclosed(let sign):
      ("'\(sign)' is not closed", "close it; in YAML's own { } and [ ], quote an expression that has a comma")
    case .unopened(let sign):
      ("'\(sign)' closes nothing", nil)
    case .squareList:
      ("a list in an expression stands in round brackets", "write (a, b)")
    case .unknownFunction(let name, let suggestion):
      (
        "there is no function '\(name)'",
        suggestion.map(Suggestion.question) ?? "there are: \(Self.functions)"
      )
    case .argumentCount(let function, let takes, let has):
      ("'\(function.rawValue)' takes \(takes); \(has) \(has == 1 ? "is" : "are") given", function.example)
    case .whereNotTaken(let function):
      ("'\(function.rawValue)' takes no 'where'", "'where' goes with count, any, all, sum, mean, min and max")
    case .withinNotTaken(let function):
      ("'\(function.rawValue)' takes no 'within'", "'within' goes with before and after")
    case .withinNotLast:
      ("'within' stands last", "for example: before(event_date, since, within: 6 months)")
    case .badPeriod:
      (
        "'within' is followed by a whole number of days, weeks, months or years",
        "for example: within: 6 months"
      )
    case .misplacedSpan:
      (
        "a range stands to the right of 'in', or in a function such as count",
        "for example: age in 18..64"
      )
    case .misplacedList:
      (
        "a list stands to the right of 'in', or in a function such as count",
        "for example: course in (began, worse)"
      )
    case .badSpanEnd:
      ("a range goes from one number or name to another", "for example: 18..64, or phq9_1 .. phq9_9")
    case .badRow:
      ("a row's name or number stands in the brackets", "for example: since[low-mood], or closeness[1]")
    case .badItem(let found):
      (
        found.isEmpty
          ? "the id of a question is expected here"
          : "the id of a question is expected here, not '\(found)'",
        "for example: phq9_1, or phq9_1 .. phq9_9"
      )
    case .commaInItems:
      ("several items stand in a list", "write [a, b, c]")
    case .calculationInItems:
      ("items are ids, and this is a calculation", "write 'value:' for a calculation")
    case .badReference(let found):
      (
        found.isEmpty ? "one id is expected here" : "one id is expected here, not '\(found)'",
        "for example: phq9, or since[low-mood]"
      )
    }
  }

  private static let functions = ExpressionSyntax.Function.allCases.map(\.rawValue).joined(separator: " ")

  func diagnostic(at location: Location) -> Diagnostic {
    let (message, hint) = words
    return .language(code, message, at: location, hint: hint)
  }
}

extension ExpressionSyntax.Function {
  fileprivate var example: String {
    switch self {
    case .count: "for example: count(person where closeness >= 4)"
    case .any: "for example: any(event where is_change)"
    case .all: "for example: all(phq9_1 .. phq9_9 where it = 0)"
    case .sum, .mean, .min, .max: "for example: \(rawValue)(phq9_1 .. phq9_9)"
    case .answered, .skipped, .asked: "for example: \(rawValue)(phq9_9)"
    case .has: "for example: has(supports, family)"
    case .before, .after: "for example: \(rawValue)(event_date, since)"
    case .monthsBetween, .daysBetween: "for example: \(rawValue)(since, today)"
    }
  }
}
