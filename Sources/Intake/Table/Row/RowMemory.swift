/// What the keys of rows came to so far, and the keys of the row at hand.
struct RowMemory: Sendable {
  let keyed: KeyedCells
  /// The numbers that hold the keys of the row, as far as it is taken.
  private var sums: [UInt64]
  /// By question outside of rosters, what its answer in the row comes to; `unknown` until it is taken.
  private(set) var codes: [UInt8]
  private var truths: Remembered<Truth>
  private var readings: Remembered<ScoreReading>
  private var outcomes: Remembered<ScoreOutcome>
  private var states: Remembered<AlertRecord.State>
  /// As many keys of one thing are remembered.
  private let most: Int

  /// The code of a question that is not taken yet.
  static let unknown: UInt8 = 0xFF

  init(_ keyed: KeyedCells, remembering most: Int = 1 << 16) {
    self.keyed = keyed
    self.most = most
    sums = Array(repeating: 0, count: keyed.accumulators)
    codes = Array(repeating: RowMemory.unknown, count: keyed.codings.count)
    truths = Remembered(keyed.guards)
    readings = Remembered(keyed.scores)
    outcomes = Remembered(keyed.scores)
    states = Remembered(keyed.alerts)
  }

  mutating func restart() {
    for index in sums.indices { sums[index] = 0 }
    for index in codes.indices { codes[index] = RowMemory.unknown }
  }

  /// Lets go of everything where it has become too much.
  mutating func forgetWhereTooMuch() -> Bool {
    guard max(truths.most, readings.most, outcomes.most, states.most) > most else { return false }
    self = RowMemory(keyed, remembering: most)
    return true
  }

  // MARK: The row at hand

  @inline(__always)
  mutating func note(_ code: UInt8, for question: Int) {
    codes[question] = code
    add(keyed.termsOfQuestions[question], code)
  }

  /// Notes the codes of cells whose questions are asked.
  ///
  /// - Returns: the place of the first whose cell has to be looked at more closely; how many there are, where none has.
  mutating func note(_ questions: [KeyedQuestion], from first: Int, _ cells: RowCells) -> Int {
    // All at once, because asking whether memory is one's own costs more than adding a number to it.
    codes.withUnsafeMutableBufferPointer { codes in
      sums.withUnsafeMutableBufferPointer { sums in
        for place in first..<questions.count {
          let question = questions[place]
          var code = AnswerCode.empty
          if let column = question.column {
            guard let found = cells.code(column) else { return place }
            code = found
          }
          codes[question.question.index] = code
          for index in keyed.termsOfQuestions[question.question.index] {
            let term = keyed.terms[index]
            sums[term.accumulator] &+= keyed.adds[term.first &+ Int(code)]
          }
        }
        return questions.count
      }
    }
  }

  mutating func note(_ truth: Truth, ofGuard guardian: Int) {
    add(keyed.termsOfGuards[guardian], truth.code)
  }

  @inline(__always)
  private mutating func add(_ terms: Range<Int>, _ code: UInt8) {
    for index in terms {
      let term = keyed.terms[index]
      sums[term.accumulator] &+= keyed.adds[term.first &+ Int(code)]
    }
  }

  private func key(_ place: KeyPlace) -> UInt64 { (sums[place.accumulator] &>> place.shift) & place.mask }

  // MARK: What is remembered

  func truth(ofGuard index: Int, _ place: KeyPlace) -> Truth? { truths.value(index, key(place)) }

  mutating func keep(_ truth: Truth, ofGuard index: Int, _ place: KeyPlace) {
    truths.keep(truth, index, key(place))
  }

  func reading(ofScore index: Int, _ place: KeyPlace) -> ScoreReading? { readings.value(index, key(place)) }

  mutating func keep(_ reading: ScoreReading, ofScore index: Int, _ place: KeyPlace) {
    readings.keep(reading, index, key(place))
  }

  /// The number of what a score comes to, at the end of a row.
  func number(ofScore index: Int, _ place: KeyPlace) -> Int? { outcomes.number(index, key(place)) }

  mutating func keep(_ outcome: ScoreOutcome, ofScore index: Int, _ place: KeyPlace) -> Int {
    outcomes.keep(outcome, index, key(place))
  }

  func outcome(_ number: Int, ofScore index: Int) -> ScoreOutcome { outcomes.values[index][number] }

  func state(ofAlert index: Int, _ place: KeyPlace) -> AlertRecord.State? { states.value(index, key(place)) }

  mutating func keep(_ state: AlertRecord.State, ofAlert index: Int, _ place: KeyPlace) {
    states.keep(state, index, key(place))
  }
}

/// What several things came to, each by its keys.
private struct Remembered<Value: Hashable & Sendable>: Sendable {
  private var memos: [KeyMemo]
  /// By thing, all that it came to, each once.
  private(set) var values: [[Value]]
  private var numbers: [[Value: Int]]

  /// How many keys there are of the thing that has most.
  var most: Int { memos.reduce(0) { max($0, $1.count) } }

  init(_ places: [KeyPlace?]) {
    memos = places.map { KeyMemo(width: $0?.width ?? 0) }
    values = places.map { _ in [] }
    numbers = places.map { _ in [:] }
  }

  func number(_ index: Int, _ key: UInt64) -> Int? {
    let number = memos[index].number(of: key)
    return number == KeyMemo.none ? nil : Int(number)
  }

  func value(_ index: Int, _ key: UInt64) -> Value? { number(index, key).map { values[index][$0] } }

  @discardableResult
  mutating func keep(_ value: Value, _ index: Int, _ key: UInt64) -> Int {
    let number = numbers[index][value] ?? values[index].count
    if number == values[index].count {
      values[index].append(value)
      numbers[index][value] = number
    }
    memos[index].insert(UInt32(truncatingIfNeeded: number), for: key)
    return number
  }
}
