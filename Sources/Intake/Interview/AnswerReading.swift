internal import PlainText

/// Reads an answer that came from outside against the question it is given to: codes become ordinals, and what the
/// question does not take is rejected with the reason.
///
/// Every route into the engine (keys, answers files, tables, journals) goes through here, so an answer means the
/// same on each of them.
struct AnswerReading: Sendable {
  /// A row that can be chosen, by the code in which results store it.
  struct Row: Hashable, Sendable {
    let code: String
    let number: Int
  }

  let question: Question
  let address: Address
  /// The rows that are there, where rows are the choices.
  var rows: [Row] = []
  /// Limits of a date, as far as they are known.
  var notBefore: PartialDate?
  var notAfter: PartialDate?

  /// The most characters that the engine takes in any text.
  static let longestText = 20_000
  /// The most bytes of any text: room for that many characters of four, which no script needs more of.
  private static let longestTextInBytes = 4 * longestText

  func value(of answer: AnswerValue) throws(Rejection) -> Value {
    if case .notApplicable = answer {
      guard question.doesNotApply != nil else { throw .applies(address) }
      return .notApplicable
    }
    switch (question.answer, answer) {
    case (.yesNo, .one(let choice)): return try option(choice, among: Option.yesNo)
    case (.one(.options(let options)), .one(let choice)): return try option(choice, among: options)
    case (.one(.rows), .one(let choice)): return .row(try row(choice))
    case (.many(.options(let options), let atLeast, let atMost), .many(let choices)):
      return try several(choices, among: options, atLeast: atLeast, atMost: atMost)
    case (.many(.rows, let atLeast, let atMost), .many(let choices)):
      return try severalRows(choices, atLeast: atLeast, atMost: atMost)
    case (.scale(let scale), .number(let number)):
      return try self.number(number, least: Fraction(scale.low), most: Fraction(scale.high), decimals: 0)
    case (.number(let limits), .number(let number)):
      return try self.number(number, least: limits.least, most: limits.most, decimals: limits.decimals)
    case (.date(let limits), .date(let date)): return try self.date(date, limits)
    case (.text(let limits), .text(let text)): return try self.text(text, limits)
    default: throw .wrongKind(address)
    }
  }

  // MARK: Choices

  private func option(_ choice: AnswerValue.Choice, among options: [Option]) throws(Rejection) -> Value {
    let (ordinal, words) = try chosen(choice, among: options)
    return .option(ordinal, words: words)
  }

  private func several(
    _ choices: [AnswerValue.Choice], among options: [Option], atLeast: Int?, atMost: Int?
  ) throws(Rejection) -> Value {
    var ordinals: Set<Int> = []
    var words: [Int: String] = [:]
    for choice in choices {
      let (ordinal, typed) = try chosen(choice, among: options)
      ordinals.insert(ordinal)
      words[ordinal] = typed
    }
    if let alone = ordinals.sorted().first(where: { options[$0].isExclusive }) {
      guard ordinals.count == 1 else { throw .exclusive(options[alone].code) }
    } else {
      try check(count: ordinals.count, atLeast: atLeast, atMost: atMost)
    }
    return .options(ordinals.sorted(), words: words)
  }

  private func severalRows(
    _ choices: [AnswerValue.Choice], atLeast: Int?, atMost: Int?
  ) throws(Rejection) -> Value {
    var numbers: Set<Int> = []
    for choice in choices { numbers.insert(try row(choice)) }
    try check(count: numbers.count, atLeast: atLeast, atMost: atMost)
    return .rows(numbers.sorted())
  }

  private func chosen(
    _ choice: AnswerValue.Choice, among options: [Option]
  ) throws(Rejection) -> (ordinal: Int, words: String?) {
    guard let ordinal = options.firstIndex(where: { $0.code == choice.code }) else {
      throw .notAChoice(choice.code, among: options.map(\.code))
    }
    guard options[ordinal].takesWords else {
      guard choice.words == nil else { throw .wordsNotTaken(choice.code) }
      return (ordinal, nil)
    }
    let words = choice.words?.withoutOuterBlanks ?? ""
    guard !words.isEmpty else { throw .wordsMissing(choice.code) }
    try checkLength(of: words, most: AnswerReading.longestText)
    return (ordinal, words)
  }

  private func row(_ choice: AnswerValue.Choice) throws(Rejection) -> Int {
    guard let row = rows.first(where: { $0.code == choice.code }) else {
      throw .notAChoice(choice.code, among: rows.map(\.code))
    }
    guard choice.words == nil else { throw .wordsNotTaken(choice.code) }
    return row.number
  }

  /// Nothing chosen is an answer whatever the least is: none of these.
  private func check(count: Int, atLeast: Int?, atMost: Int?) throws(Rejection) {
    if let atLeast, count > 0, count < atLeast { throw .tooFew(atLeast: atLeast) }
    if let atMost, count > atMost { throw .tooMany(atMost: atMost) }
  }

  // MARK: Numbers, dates, texts

  private func number(
    _ number: Fraction, least: Fraction?, most: Fraction?, decimals: Int
  ) throws(Rejection) -> Value {
    guard number.isWhole || number.roundedHalfUp(decimals: decimals) == number else {
      throw .tooManyDecimals(decimals)
    }
    if let least, number < least { throw .outOfRange(least: least, most: most) }
    if let most, number > most { throw .outOfRange(least: least, most: most) }
    return .number(number)
  }

  /// Only what is decidedly outside is rejected: a year alone is welcome in the year of the limit.
  private func date(_ date: PartialDate, _ limits: DateLimits) throws(Rejection) -> Value {
    guard date.precision <= limits.precision else { throw .tooPrecise(limits.precision) }
    if let notBefore, date.isBefore(notBefore) == true { throw .tooEarly(notBefore) }
    if let notAfter, notAfter.isBefore(date) == true { throw .tooLate(notAfter) }
    return .date(date)
  }

  private func text(_ text: String, _ limits: TextLimits) throws(Rejection) -> Value {
    let trimmed = text.withoutOuterBlanks
    guard !trimmed.isEmpty else { throw .textEmpty }
    try checkLength(of: trimmed, most: min(limits.longest ?? .max, AnswerReading.longestText))
    if let shape = limits.shape, !TextShape(shape).matches(trimmed) { throw .wrongShape(shape) }
    return .text(trimmed)
  }

  private func checkLength(of text: String, most: Int) throws(Rejection) {
    // No text has more characters than bytes.
    if text.utf8.count <= most { return }
    guard text.utf8.count <= AnswerReading.longestTextInBytes,
      text.index(text.startIndex, offsetBy: most + 1, limitedBy: text.endIndex) == nil
    else { throw .textTooLong(most: most) }
  }
}
