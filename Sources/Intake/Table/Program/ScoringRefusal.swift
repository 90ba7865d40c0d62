/// Why the rows of a table have to be taken one by one, through `RowReplay`, instead of by a scoring program.
///
/// None of these is a fault of the questionnaire: only what such a program has no form for.
public enum ScoringRefusal: Error, Hashable, Sendable {
  /// It asks questions once for each row of a roster.
  case roster(String)
  /// It can end early.
  case stop(String)
  /// It plans a formulation.
  case formulation
  /// The table has a column for typed words, whose option has to be chosen; for results, also where only an option takes
  /// words.
  case words(Address)
  /// The limits of a date are not the same for all respondents.
  case dateLimits(String)
  /// A condition or a score reads more of an answer than that it is there, and there are too many to number them.
  case manyAnswers(String)
  /// A condition reads the day on which it was answered.
  case today
  /// A condition reads a question for which the table has no column.
  case absentColumn(String)
  /// A text in results puts answers into itself: one of this question or alert.
  case pipedText(String)
  /// What a condition or a score reads takes too many forms together to be kept in one number.
  case tooManyForms
}
