internal import LocatedYAML

/// The codes of everything that can be wrong with how a file is written, before any name is looked up.
///
/// Each is a stable word: it stands in brackets behind `error`, and `explain` tells more about it.
package enum LanguageCode: String, CaseIterable, Sendable {
  // The shape of the file

  /// A key that does not stand at this place, often a slip of the pen.
  case unknownKey = "unknown-key"
  /// A key without which the thing has no meaning.
  case missingKey = "missing-key"
  /// A key that stands only beside another one, which is not there.
  case misplacedKey = "misplaced-key"
  /// Two keys that exclude each other: two rules for one score.
  case clashingKeys = "clashing-keys"
  /// A key or a list with nothing in it.
  case emptyValue = "empty-value"
  /// A text where a list or a mapping belongs, or the other way round.
  case wrongShape = "wrong-shape"
  /// A text that cannot be read as what belongs here: a number, a date, one of a few words.
  case wrongValue = "wrong-value"
  /// An id, code or name that is not spelled as one.
  case badID = "bad-id"
  /// A version that is not three whole numbers.
  case badVersion = "bad-version"
  /// An id or code that is a word of the expression language, so that no condition could name it.
  case reservedWord = "reserved-word"
  /// A comma or brace that YAML took for its own, so that a text fell apart.
  case splitText = "split-text"
  /// So many mistakes that the rest of them is left out.
  case tooManyProblems = "too-many-problems"

  // Texts

  /// A `{` that no `}` closes.
  case openPlaceholder = "open-placeholder"
  /// Braces with something in them that is no name.
  case badPlaceholder = "bad-placeholder"
  /// A placeholder in a text that is always the same, such as an option's label.
  case misplacedPlaceholder = "misplaced-placeholder"

  // Expressions

  /// An expression that breaks off, or in which two things do not fit beside each other.
  case badExpression = "bad-expression"
  /// An operator of another language: `==`, `&&`.
  case foreignOperator = "foreign-operator"
  /// A name or code in quotation marks.
  case quotedName = "quoted-name"
  /// A minus that could as well be a hyphen.
  case minusNeedsSpaces = "minus-needs-spaces"
  /// `18 <= age <= 64`.
  case chainedComparison = "chained-comparison"
  /// A function that the language does not have.
  case unknownFunction = "unknown-function"
  /// A function with too few or too many arguments, or with a `where` or `within` that it does not take.
  case wrongArguments = "wrong-arguments"
  /// A list or a range where a single value belongs.
  case misplacedRange = "misplaced-range"
  /// An expression longer or deeper than can be read by a person.
  case expressionTooLarge = "expression-too-large"
  /// A score's items, or a reference, that are more than names.
  case badItems = "bad-items"
}

extension Diagnostic {
  /// An error with one of the language's own codes.
  static func language(
    _ code: LanguageCode, _ message: String, at location: Location?, hint: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      severity: .error, code: code.rawValue, message: message, location: location, hint: hint, notes: notes)
  }
}
