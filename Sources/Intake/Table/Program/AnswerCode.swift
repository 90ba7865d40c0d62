/// One byte that says all about one answer: what was given, or why there is nothing.
enum AnswerCode {
  /// Codes below are answers: the place of an option, or how far a number is above the lowest. One alone stands for all
  /// answers of a question whose answers are not numbered.
  static let answers: UInt8 = 200
  /// Skipped where the question is asked.
  static let empty: UInt8 = 200
  /// The table's own codes for what is missing.
  static let notAskedDeclared: UInt8 = 201
  static let notApplicableDeclared: UInt8 = 202
  static let notReachedDeclared: UInt8 = 203
  /// The way out for whom the question does not apply.
  static let wayOut: UInt8 = 204
  /// A cell with a problem: as an empty one. An answer that the question does not take, and what cannot be read.
  static let faulty: UInt8 = 205
  /// Its condition is not met; it is unknown whether it is.
  static let notAsked: UInt8 = 206
  static let perhapsAsked: UInt8 = 207
}

/// How the answers to one question are numbered.
struct AnswerCoding: Sendable {
  enum Kind: Sendable {
    case options([Option])
    /// Whole numbers from the lowest on.
    case numbers(low: Int)
    /// All answers are one.
    case any(Value)
  }

  let question: Question
  private let kind: Kind
  /// How many numbers answers have.
  let count: Int

  init(_ question: Question) {
    self.question = question
    func numbers(_ low: Int, _ high: Int) -> (Kind, Int)? {
      let (span, overflowed) = high.subtractingReportingOverflow(low)
      return overflowed || span < 0 || span >= Int(AnswerCode.answers) ? nil : (.numbers(low: low), span + 1)
    }
    let coded: (Kind, Int)? =
      switch question.answer {
      case .yesNo: (.options(Option.yesNo), 2)
      case .one(.options(let options)) where options.count <= Int(AnswerCode.answers):
        (.options(options), options.count)
      case .scale(let scale): numbers(scale.low, scale.high)
      case .number(let limits) where limits.decimals == 0:
        if let low = limits.least?.whole, let high = limits.most?.whole { numbers(low, high) } else { nil }
      default: nil
      }
    (kind, count) = coded ?? (.any(question.answer.anyValue), 1)
  }

  /// Whether the number of an answer tells all of it.
  var isNumbered: Bool { if case .any = kind { false } else { true } }

  /// The number of an answer that the question takes.
  func code(of value: Value) -> UInt8 {
    switch (kind, value) {
    case (_, .notApplicable): return AnswerCode.wayOut
    case (.options, .option(let option, _)): return UInt8(clamping: option)
    case (.numbers(let low), .number(let number)):
      guard let whole = number.whole else { return AnswerCode.faulty }
      return UInt8(clamping: whole.subtractingReportingOverflow(low).partialValue)
    default: return 0
    }
  }

  /// The code of what is kept for a question that is asked.
  func code(of entry: Responses.Entry) -> UInt8 {
    if let value = entry.value { return code(of: value) }
    return switch entry.missing {
    case .skipped: AnswerCode.empty
    case .notAsked: AnswerCode.notAskedDeclared
    case .notApplicable: AnswerCode.notApplicableDeclared
    case .notReached: AnswerCode.notReachedDeclared
    }
  }

  /// What is kept of a code where the question is asked.
  func entry(of code: UInt8) -> Responses.Entry {
    switch code {
    case AnswerCode.notAskedDeclared: .init(value: nil, missing: .notAsked, at: nil)
    case AnswerCode.notApplicableDeclared where question.doesNotApply == nil:
      .init(value: nil, missing: .notApplicable, at: nil)
    case AnswerCode.notReachedDeclared: .init(value: nil, missing: .notReached, at: nil)
    case AnswerCode.notApplicableDeclared, AnswerCode.wayOut: .init(value: .notApplicable, at: nil)
    case AnswerCode.answers...: .init(value: nil, at: nil)
    default: .init(value: value(of: Int(code)), at: nil)
    }
  }

  private func value(of number: Int) -> Value {
    switch kind {
    case .options(let options):
      .option(
        number,
        words: number < options.count && options[number].takesWords ? options[number].label.source : nil)
    case .numbers(let low): .number(Fraction(low + number))
    case .any(let value): value
    }
  }
}

extension AnswerKind {
  /// Some answer of this kind, for what only reads that there is one.
  fileprivate var anyValue: Value {
    switch self {
    case .yesNo, .one(.options): .option(0, words: nil)
    case .one(.rows): .row(0)
    case .many(.options, _, _): .options([], words: [:])
    case .many(.rows, _, _): .rows([])
    case .scale, .number: .number(0)
    case .date: .date(.epoch)
    case .text: .text("")
    }
  }
}
