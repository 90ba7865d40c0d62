internal import LocatedYAML

/// The answer keys of a question, of a page whose questions share them, or of a named answer. Which of them
/// fit the kind is the checker's affair.
struct AnswerDraft: Hashable, Sendable {
  /// What stands after `answer:`: a word of `AnswerWord`, or a name of the file's `answers`.
  var kind: Located<String>?
  var choices: ChoicesDraft?
  var atLeast: Located<Int>?
  var atMost: Located<Int>?
  /// The lowest point of a scale with its label.
  var from: PointDraft?
  /// The highest point of a scale with its label.
  var to: PointDraft?
  /// Inner points of a scale that have a label.
  var labels: [PointDraft] = []
  var min: Located<Fraction>?
  var max: Located<Fraction>?
  var unit: LocatedText?
  /// 0...9.
  var decimals: Located<Int>?
  var precision: Located<PartialDate.Precision>?
  var notBefore: DateLimitDraft?
  var notAfter: DateLimitDraft?
  /// 1 or more.
  var lines: Located<Int>?
  /// In characters, 1 or more.
  var longest: Located<Int>?
  /// `#` a digit, `@` a letter, others themselves; `?` makes the one before optional.
  var shape: LocatedText?
  var doesNotApply: LocatedText?
  /// The keys as written, in the file's order: what a page shares, or what does not fit the kind, is named by
  /// these.
  var keys: [Located<String>] = []

  var isEmpty: Bool { keys.isEmpty }
}

/// The ways to answer that the language has of its own.
package enum AnswerWord: String, CaseIterable, Sendable {
  case yesNo = "yes-no"
  case one, many, scale
  case wholeNumber = "whole-number"
  case number, date, text
}

enum ChoicesDraft: Hashable, Sendable {
  /// Written in place; the location is that of their mapping.
  case options([OptionDraft], Location)
  /// The id of a roster whose rows are the options.
  case roster(Located<String>)

  var location: Location {
    switch self {
    case .options(_, let location): location
    case .roster(let id): id.location
    }
  }
}

struct OptionDraft: Hashable, Sendable {
  var code: Located<String>
  var label: LocatedText?
  var points: Located<Fraction>?
  /// How the option reads inside another sentence.
  var called: LocatedText?
  var isExclusive: Located<Bool>?
  /// Whether the person types words of their own.
  var hasText: Located<Bool>?
  var location: Location
}

/// A point of a scale with its label: `{1: Not close}`.
struct PointDraft: Hashable, Sendable {
  var point: Located<Int>
  var label: LocatedText?
  var location: Location { point.location }
}

/// The earliest or latest date that an answer may have.
enum DateLimitDraft: Hashable, Sendable {
  /// The day on which the interview was started.
  case today(Location)
  case date(Located<PartialDate>)
  /// An earlier date question.
  case question(Located<String>)
}
