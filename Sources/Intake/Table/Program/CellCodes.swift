/// Turns the cells of one column into the codes of its answers.
struct CellCodes: Sendable {
  let columnCodes: ScoringProgram.ColumnCodes
  /// By truth of the question's condition and code, 1 for an answer that must not stand there.
  let misplaced: [UInt8]
  private let decoder: Decoder

  fileprivate struct Decoder {
    let reader: CellReader
    let coding: AnswerCoding
    let reading: AnswerReading
  }

  init(
    _ questionnaire: Questionnaire, _ column: TableColumn, _ ordinal: Ordinal<Question>, coding: AnswerCoding,
    _ cellCoding: CellCoding
  ) throws(ScoringRefusal) {
    let machine = questionnaire.machine
    if case .date(let limits) = coding.question.answer {
      for case let limit? in [limits.notBefore, limits.notAfter] {
        guard case .date = limit else { throw .dateLimits(coding.question.id) }
      }
    }
    let decoder = Decoder(
      reader: CellReader(questionnaire, column: column, coding: cellCoding), coding: coding,
      reading: Evaluator(machine, Responses(machine, today: nil))
        .answerReading(of: ordinal, row: 0, column.address))
    var byByte = [UInt8](repeating: ScoringProgram.noCode, count: 256)
    for byte in UInt8(0x20)...0x7E {
      let (code, fault) = decoder.code(of: decoder.reader.read(String(UnicodeScalar(byte))))
      if fault == nil { byByte[Int(byte)] = code }
    }
    self.decoder = decoder
    columnCodes = .init(empty: decoder.code(of: decoder.reader.read("")).code, byByte: byByte)
    misplaced = Self.misplaced(coding, standIns: machine.standIns[ordinal] ?? [])
  }

  /// What the bytes of a cell come to, and what is wrong with it where its question is asked.
  func code(ofCell bytes: UnsafeBufferPointer<UInt8>) -> (code: UInt8, fault: CellProblem.Fault?) {
    decoder.code(of: decoder.reader.read(utf8: bytes))
  }

  /// An answer where its question is not asked is a problem, unless it is the very number that a score takes for it then.
  private static func misplaced(_ coding: AnswerCoding, standIns: Set<Fraction>) -> [UInt8] {
    let answers = (0...255).map { code -> UInt8 in
      let code = UInt8(code)
      guard code < AnswerCode.answers else { return code == AnswerCode.wayOut ? 1 : 0 }
      guard Int(code) < coding.count else { return 0 }
      let points = coding.entry(of: code).value.flatMap { coding.question.answer.points(of: $0) }
      return points.map(standIns.contains) ?? false ? 0 : 1
    }
    return answers + answers + [UInt8](repeating: 0, count: 256)
  }
}

extension CellCodes.Decoder {
  func code(of cell: TableCell) -> (code: UInt8, fault: CellProblem.Fault?) {
    switch cell {
    case .empty, .rows, .missing(.skipped): return (AnswerCode.empty, nil)
    case .missing(.notAsked): return (AnswerCode.notAskedDeclared, nil)
    case .missing(.notApplicable): return (AnswerCode.notApplicableDeclared, nil)
    case .missing(.notReached): return (AnswerCode.notReachedDeclared, nil)
    case .unreadable(let why): return (AnswerCode.faulty, .unreadable(why))
    case .answer(let answer):
      do throws(Rejection) {
        return (coding.code(of: try reading.value(of: answer.worded(by: coding.question))), nil)
      } catch {
        return (AnswerCode.faulty, .rejected(error))
      }
    }
  }
}

extension AnswerValue {
  /// With the option's own label for words where the table has none.
  func worded(by question: Question) -> AnswerValue {
    guard let options = question.answer.options, options.contains(where: \.takesWords) else { return self }
    func worded(_ choice: Choice) -> Choice {
      guard choice.words == nil, let option = options.first(where: { $0.code == choice.code }),
        option.takesWords
      else { return choice }
      return Choice(choice.code, words: option.label.source)
    }
    return switch self {
    case .one(let choice): .one(worded(choice))
    case .many(let choices): .many(choices.map(worded))
    default: self
    }
  }
}
