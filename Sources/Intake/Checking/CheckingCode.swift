internal import LocatedYAML

/// The codes of everything that can be wrong with what a definition means, once it is spelled right.
///
/// Each is a stable word: it stands in brackets behind `error`, and `explain` tells more about it.
package enum CheckingCode: String, CaseIterable, Sendable {
  // Files

  /// A questionnaire brought in twice, or including itself.
  case includedTwice = "included-twice"
  /// An include for which there is no file.
  case unknownInclude = "unknown-include"
  /// A file included by one name that calls itself by another.
  case includeName = "include-name"
  /// An include under a condition, with an urgent alert inside that the condition could silence.
  case conditionalUrgentAlert = "conditional-urgent-alert"
  /// A questionnaire in which nothing is asked.
  case nothingAsked = "nothing-asked"
  /// A file that was changed since it was committed, under the version that it had.
  case versionNotRaised = "version-not-raised"

  // Names

  case duplicateID = "duplicate-id"
  /// A page, alert, symptom, area or stop with the name of another.
  case duplicateName = "duplicate-name"
  case reservedName = "reserved-name"
  /// A name that nothing has.
  case unknownName = "unknown-name"
  /// A name that stands later: a condition only looks back.
  case laterName = "later-name"
  /// A question that is asked for each row, named without its row.
  case needsRow = "needs-row"
  case unknownRow = "unknown-row"
  /// A condition that goes through the rows of the roster it stands in.
  case ownRoster = "own-roster"
  /// An aggregate inside of two others, or inside of one among the questions of a roster.
  case nestedRows = "nested-rows"
  /// A `let` that leads back to itself.
  case circularLet = "circular-let"
  /// A score that reads itself, through others.
  case circularScore = "circular-score"
  /// A `let` or a named answer that nothing uses.
  case unused = "unused"

  // Answers

  /// A kind of answer that is neither the language's own nor named in this file.
  case unknownAnswer = "unknown-answer"
  /// A key of another kind of answer.
  case keyOfOtherKind = "key-of-other-kind"
  /// A kind of answer without what it needs: choices, ends of a scale.
  case incompleteAnswer = "incomplete-answer"
  /// Limits that leave nothing to answer.
  case emptyRange = "empty-range"
  /// A code that is a number, with other points.
  case codeAndPoints = "code-and-points"
  /// A stop, a roster or an include where none can be.
  case stopInRoster = "stop-in-roster"
  /// A key that only some kinds of question can have.
  case misplacedMark = "misplaced-mark"

  // Expressions

  /// An expression of one kind where another belongs.
  case wrongType = "wrong-type"
  /// A code that is not among the choices it is compared with.
  case notAChoice = "not-a-choice"
  /// A score where only questions may be read.
  case scoreInAlert = "score-in-alert"
  /// A question, score or option without points where a number belongs.
  case noPoints = "no-points"
  /// A distance in time that is bounded on one side only.
  case oneSidedDistance = "one-sided-distance"

  // Scores

  case duplicateItem = "duplicate-item"
  case notAnItem = "not-an-item"
  /// An item that is reversed, without both of its ends.
  case openEnds = "open-ends"
  case weightsDoNotMatch = "weights-do-not-match"
  /// A key that this rule of a score does not have.
  case keyOfOtherRule = "key-of-other-rule"
  /// Fractions can arise, and nothing says how they are rounded.
  case needsRounding = "needs-rounding"
  /// A band that no result can fall in.
  case bandOutsideRange = "band-outside-range"
  /// Results below the first band.
  case bandsStartLate = "bands-start-late"
  case bandsInDisorder = "bands-in-disorder"
  /// A range that is not the attainable one.
  case rangeDiffers = "range-differs"
  /// A clinical rule without its source.
  case noSource = "no-source"
  /// A reliability that says nothing about change over time.
  case reliabilityIsAlpha = "reliability-is-alpha"

  // Alerts and contacts

  /// An urgent alert with nobody to turn to.
  case urgentWithoutContacts = "urgent-without-contacts"
  case unknownContacts = "unknown-contacts"
  /// A list of contacts that nobody has checked.
  case undatedContacts = "undated-contacts"

  // Formulation

  /// Areas that each stand only without the other.
  case circularAreas = "circular-areas"
  /// A name that the formulation cannot use at this place.
  case wrongReference = "wrong-reference"

  // Texts

  /// A text that takes more schooling to read than many clients have.
  case hardToRead = "hard-to-read"
}

extension Diagnostic {
  /// An error with one of the checker's own codes.
  static func checking(
    _ code: CheckingCode, _ message: String, at location: Location?, hint: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    .error(code.rawValue, message, at: location, hint: hint, notes: notes)
  }

  static func checkingWarning(
    _ code: CheckingCode, _ message: String, at location: Location?, hint: String? = nil, notes: [Note] = []
  ) -> Diagnostic {
    .warning(code.rawValue, message, at: location, hint: hint, notes: notes)
  }
}
