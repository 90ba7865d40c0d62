/// Every word about a problem of a row. Facts come in, a sentence and its mend go out; the place and the value that
/// stands there are for whoever lists them.
extension CellProblem.Fault {
  /// What is wrong and how to mend it, as one line.
  public var message: String {
    switch self {
    case .unreadable(let cell): cell.message
    case .rejected(let rejection): rejection.problemMessage
    case .notAsked:
      "The question is not asked in this row, so its value counts as not asked. Empty the cell, or mend the "
        + "answer that its condition reads."
    case .afterStop:
      "It stands behind an early end, so it counts as not reached. Empty the cell, or mend the answer that ends "
        + "the row."
    case .wordsWithoutChoice(let code):
      "These are words for “\(code)”, which is not chosen in this row. Choose it, or empty the cell."
    case .noSuchRow(let name):
      "There is no row “\(name)”: it is none of its names, or one more than the most that are taken."
    }
  }
}

extension RowFault {
  public var message: String {
    switch self {
    case .tooFewCells(let count, let of):
      "The row has \(Self.cells(count)), the head has \(of). Those that lack count as missing."
    case .textBehindQuote(let cell):
      "Text stands behind the closing quote of cell \(cell). A quote inside of a cell is written twice; with one too many "
        + "or too few, whole rows can stand in one cell."
    case .tooManyCells(let count, let of):
      "The row has \(Self.cells(count)), the head has \(of). The last ones are left out. Put text with a separator "
        + "in it into double quotes."
    case .notJSON(let why): "The line is no JSON: \(why). Write one object a line."
    case .notAResult(let why): "The line is no result that can be read: \(why)."
    case .unknownKey(let key): "The questionnaire has nothing named “\(key)”. It is left out."
    case .twice(let key): "“\(key)” stands twice in the line. The first one counts."
    case .notRows(let roster):
      "“\(roster)” stands for rows: a list with a mapping for each, or where rows are given or chosen, a mapping by "
        + "their names."
    case .notOneValue(let key): "“\(key)” is one text or number, not a list or a mapping."
    }
  }

  private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
}

extension UnreadableCell {
  fileprivate var message: String {
    switch self {
    case .notANumber:
      "This is no number. Write digits, with a point before decimals: no comma, no plus, no exponent."
    case .notADate: "This is no date. Write 2026, 2026-07 or 2026-07-15."
    case .notAChoice: "This is no choice of the question. Write the code of one."
    case .notAText: "The question takes a text. Write it in double quotes."
    case .invalidUTF8: "The bytes of the cell are no UTF-8. Save the table as UTF-8."
    case .nul: "The cell has a NUL character in it. Take it out."
    }
  }
}

extension Rejection {
  fileprivate var problemMessage: String {
    switch self {
    case .notAChoice(_, let codes):
      codes.isEmpty
        ? "There is nothing to choose in this row." : "This is no choice. The codes are \(Self.list(codes))."
    case .wrongKind: "This is another kind of answer than the question takes."
    case .applies: "The question does not offer that it does not apply. Empty the cell."
    case .wordsNotTaken(let code): "“\(code)” takes no words of its own. Write the code alone."
    case .wordsMissing(let code): "“\(code)” lacks its words."
    case .tooFew(let least): "Fewer are chosen than the least, which is \(least)."
    case .tooMany(let most): "More are chosen than the most, which is \(most)."
    case .exclusive(let code): "“\(code)” can only be chosen alone."
    case .outOfRange(let least?, let most?): "The number must be from \(least) to \(most)."
    case .outOfRange(let least?, nil): "The number must be \(least) or more."
    case .outOfRange(nil, let most?): "The number must be \(most) or less."
    case .outOfRange(nil, nil): "The number is out of range."
    case .tooManyDecimals(0): "The number must be whole."
    case .tooManyDecimals(let decimals):
      "The number can have \(decimals == 1 ? "1 decimal" : "\(decimals) decimals") at most."
    case .tooPrecise(let precision):
      "The date is finer than the question asks for: write it \(precision.example)."
    case .tooEarly(let limit): "The date cannot be before \(limit)."
    case .tooLate(let limit): "The date cannot be after \(limit)."
    case .textTooLong(let most): "The text is longer than \(most) characters."
    case .textEmpty: "The text is empty."
    case .wrongShape(let shape):
      "The text must have the shape \(shape), where # is a digit, @ a letter, and ? makes the one before it optional."
    case .noMoreRows(let most): "There are more rows than the most, which is \(most)."
    case .unknownAddress(let address): "The questionnaire has nothing named “\(address)”."
    case .rowsAreGiven(let address): "The rows of “\(address)” are given."
    case .notAsked(let address), .required(let address): "“\(address)” cannot be answered so."
    case .alreadyBegun, .finished: "This cannot be answered any more."
    }
  }

  /// Ten are a list, more are a wall.
  private static func list(_ codes: [String]) -> String {
    let shown = codes.prefix(10).joined(separator: ", ")
    return codes.count > 10 ? "\(shown) and \(codes.count - 10) more" : shown
  }
}

extension PartialDate.Precision {
  fileprivate var example: String {
    switch self {
    case .year: "2026"
    case .month: "2026-07"
    case .day: "2026-07-15"
    }
  }
}
