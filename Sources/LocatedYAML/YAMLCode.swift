/// The codes of everything that can be wrong with a file before its keys are looked at.
///
/// Each is a stable word: it stands in brackets behind `error`, and `explain` tells more about it.
package enum YAMLCode: String, CaseIterable, Sendable {
  // The file as a whole

  case emptyFile = "empty-file"
  case notUTF8 = "not-utf8"
  case tooLarge = "too-large"
  case tooDeep = "too-deep"
  case tooManyValues = "too-many-values"
  case tooManyProblems = "too-many-problems"
  case controlCharacter = "control-character"

  // Lines and their indentation

  case tabIndent = "tab-indent"
  case indentation
  case missingColon = "missing-colon"
  case colonWithoutSpace = "colon-without-space"
  /// A colon with no key before it.
  case missingKey = "missing-key"
  case duplicateKey = "duplicate-key"
  case dashInText = "dash-in-text"
  case commentInText = "comment-in-text"
  /// Whatever else cannot be read.
  case syntax

  // Texts and quotes

  case colonInText = "colon-in-text"
  case textStart = "text-start"
  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case quoteInText = "quote-in-text"
  case badEscape = "bad-escape"

  // Between brackets

  case unclosedBracket = "unclosed-bracket"
  case unopenedBracket = "unopened-bracket"
  case bracketInText = "bracket-in-text"
  case commaInText = "comma-in-text"
  case missingComma = "missing-comma"
  case emptyEntry = "empty-entry"
  case missingValue = "missing-value"

  // What YAML has and these files may not

  case anchor, alias, tag, directive
  case mergeKey = "merge-key"
  case complexKey = "complex-key"
  case secondDocument = "second-document"
}

extension Diagnostic {
  static func error(
    _ code: YAMLCode, _ message: String, at location: Location?, hint: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    .error(code.rawValue, message, at: location, hint: hint, notes: notes)
  }

  static func warning(_ code: YAMLCode, _ message: String, at location: Location?, hint: String? = nil)
    -> Diagnostic
  {
    .warning(code.rawValue, message, at: location, hint: hint)
  }
}
