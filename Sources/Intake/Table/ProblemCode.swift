/// What kind of problem a row of a table has: what programs go by.
public enum ProblemCode: String, Hashable, Sendable, CaseIterable {
  case notAChoice = "not-a-choice"
  case notANumber = "not-a-number"
  case outOfRange = "out-of-range"
  case tooManyDecimals = "too-many-decimals"
  case notADate = "not-a-date"
  case tooFineDate = "too-fine-date"
  case tooEarly = "too-early"
  case tooLate = "too-late"
  case tooFew = "too-few"
  case tooMany = "too-many"
  case exclusive
  case wrongShape = "wrong-shape"
  case tooLong = "too-long"
  case notAsked = "not-asked"
  case afterStop = "after-stop"
  case wordsWithoutChoice = "words-without-choice"
  case noSuchRow = "no-such-row"
  case tooFewCells = "too-few-cells"
  case tooManyCells = "too-many-cells"
  case badQuote = "bad-quote"
  case invalidUTF8 = "invalid-utf8"
  case nul
  case notJSON = "not-json"
  case unknownKey = "unknown-key"
  case twice
}

extension CellProblem.Fault {
  public var code: ProblemCode {
    switch self {
    case .unreadable(let cell): cell.code
    case .rejected(let rejection): rejection.problemCode
    case .notAsked: .notAsked
    case .afterStop: .afterStop
    case .wordsWithoutChoice: .wordsWithoutChoice
    case .noSuchRow: .noSuchRow
    }
  }
}

extension RowFault {
  public var code: ProblemCode {
    switch self {
    case .tooFewCells: .tooFewCells
    case .tooManyCells: .tooManyCells
    case .textBehindQuote: .badQuote
    case .notJSON, .notAResult: .notJSON
    case .unknownKey: .unknownKey
    case .twice: .twice
    case .notRows, .notOneValue: .wrongShape
    }
  }
}

extension UnreadableCell {
  fileprivate var code: ProblemCode {
    switch self {
    case .notANumber: .notANumber
    case .notADate: .notADate
    case .notAChoice: .notAChoice
    case .notAText: .wrongShape
    case .invalidUTF8: .invalidUTF8
    case .nul: .nul
    }
  }
}

extension Rejection {
  fileprivate var problemCode: ProblemCode {
    switch self {
    case .notAChoice, .wrongKind, .applies: .notAChoice
    case .wordsNotTaken: .wordsWithoutChoice
    case .tooFew: .tooFew
    case .tooMany: .tooMany
    case .exclusive: .exclusive
    case .outOfRange: .outOfRange
    case .tooManyDecimals: .tooManyDecimals
    case .tooPrecise: .tooFineDate
    case .tooEarly: .tooEarly
    case .tooLate: .tooLate
    case .textTooLong: .tooLong
    case .wrongShape, .textEmpty, .wordsMissing: .wrongShape
    case .unknownAddress, .noMoreRows, .rowsAreGiven: .noSuchRow
    // What only events can be rejected for.
    case .notAsked, .required, .alreadyBegun, .finished: .notAsked
    }
  }
}
