/// One cell of a table of responses, read but not yet held against its question.
public enum TableCell: Hashable, Sendable {
  /// Skipped where its question is asked, else not asked.
  case empty
  /// A missing code of the table's own.
  case missing(MissingKind)
  case answer(AnswerValue)
  /// In a roster's own column: the rows that are there, by name; empty for nobody.
  case rows([String])
  /// Says something that cannot be read at all: missing, and a problem.
  case unreadable(UnreadableCell)
}

/// Why the text of a cell cannot be read as any answer of its kind of question.
public enum UnreadableCell: Hashable, Sendable {
  /// No decimal number, or one with more digits than can be kept exactly.
  case notANumber
  /// Neither a year, nor a year with a month, nor a day of the calendar.
  case notADate
  /// What stands there is of another kind than the choices of the question; no text says so, but JSON can.
  case notAChoice
  /// The same for a question that is answered with a text.
  case notAText
  case invalidUTF8
  /// A NUL character, which no table has on purpose.
  case nul
}
