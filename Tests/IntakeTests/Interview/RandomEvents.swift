import TestSupport

@testable import Intake

/// Events at random: some that fit what is asked now, some for any place at all, sound or not.
struct RandomEvents {
  var random: SeededGenerator
  private var clock = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next(for interview: Interview) -> Event {
    switch random.index(below: 11) {
    case 10: aboutRows(interview)
    case 0, 1, 2, 3, 4: fitting(interview)
    case 5, 6, 7: anywhere(interview)
    case 8: .move(to: interview.backAddress, at: tick())
    default: random.chance(1, in: 2) ? .move(to: place(in: interview), at: tick()) : .resume(at: tick())
    }
  }

  /// An event that takes the interview on from where it is; `nil` at the review and the end.
  mutating func onward(_ interview: Interview, addingRows: Bool = true) -> Event? {
    switch interview.step {
    case .question(let view):
      let skips = !view.isRequired && random.chance(1, in: 5)
      return skips
        ? .skip(view.place.address, at: tick())
        : .answer(view.place.address, answer(to: view.form), at: tick())
    case .roster(let view):
      if addingRows, view.rows.count < view.atMost, random.chance(2, in: 3) {
        return .addRow(view.place.address, at: tick())
      }
      return random.chance(1, in: 4)
        ? .skip(view.place.address, at: tick()) : .closeRows(view.place.address, at: tick())
    case .say(let view): return .see(view.place.address, at: tick())
    case .alert(let view): return .see(view.address, at: tick())
    case .stop, .review, .finished: return nil
    }
  }

  mutating func tick() -> Timestamp {
    clock += 1
    return Timestamp(secondsSince1970: 1_795_000_000 + clock)
  }

  private mutating func fitting(_ interview: Interview) -> Event {
    onward(interview) ?? .move(to: place(in: interview), at: tick())
  }

  /// A question that chooses among rows is answered, or a row is taken out: one that was chosen, where there is one.
  private mutating func aboutRows(_ interview: Interview) -> Event {
    let (machine, evaluator) = (interview.machine, interview.evaluator)
    let choosers = machine.questions.ordinals.filter {
      machine.questions[$0].answer.rosterOfChoices != nil && machine.questions[$0].roster == nil
    }
    let chosen = choosers.flatMap { question in
      guard let roster = machine.questions[question].answer.rosterOfChoices,
        case .rows(let rows) = evaluator.answer(to: question, row: 0)?.value
      else { return [Address]() }
      return rows.map { machine.address(of: roster, row: $0) }
    }
    if let row = chosen.randomElement(using: &random) { return .removeRow(row, at: tick()) }
    if random.chance(1, in: 2), let question = choosers.randomElement(using: &random) {
      return .answer(machine.address(of: question, row: 0), several(["1", "2"]), at: tick())
    }
    let rows = machine.rosters.ordinals.flatMap { roster in
      evaluator.responses.rosters[roster.index].added.map { machine.address(of: roster, row: $0) }
    }
    return rows.randomElement(using: &random).map { .removeRow($0, at: tick()) } ?? anywhere(interview)
  }

  private mutating func anywhere(_ interview: Interview) -> Event {
    let address = place(in: interview)
    switch random.index(below: 8) {
    case 0: return .skip(address, at: tick())
    case 1: return .see(address, at: tick())
    case 2: return .addRow(address, at: tick())
    case 3: return .closeRows(address, at: tick())
    case 4: return .removeRow(address, at: tick())
    default:
      return .answer(address, random.chance(1, in: 8) ? strange() : fit(address, interview), at: tick())
    }
  }

  /// A place of the questionnaire, now and then one that it does not have.
  private mutating func place(in interview: Interview) -> Address {
    let machine = interview.machine
    if random.chance(1, in: 12) {
      return random.pick(["q999", "q1[1]", "alert.none", "r1[0]", "first.say.9"])
    }
    if random.chance(1, in: 4), let roster = machine.rosters.ordinals.randomElement(using: &random) {
      return machine.address(of: roster, row: random.index(below: 4))
    }
    let step = random.pick(machine.steps.ordinals)
    return machine.address(
      of: Place(step: step, row: machine.steps[step].roster == nil ? 0 : random.number(1...3)))
  }

  private mutating func fit(_ address: Address, _ interview: Interview) -> AnswerValue {
    guard case .question(let question) = interview.machine.names[address.name] else { return strange() }
    let kind = interview.machine.questions[question].answer
    switch kind {
    case .yesNo: return .option(random.pick(["yes", "no"]))
    case .one, .many(.options, _, _):
      return kind.numbers == nil ? several(["a", "b", "c"]) : option(["a", "b", "c"])
    case .many(.rows, _, _): return several(["1", "2", "3"])
    case .scale: return .number(Fraction(random.number(0...4)))
    case .number: return .number(Fraction(random.number(0...9)))
    case .date: return date()
    case .text: return .text("words \(random.number(1...9))")
    }
  }

  private mutating func answer(to form: AnswerForm) -> AnswerValue {
    switch form {
    case .yesNo: .option(random.pick(["yes", "no"]))
    case .one(let options): option(options.map(\.code))
    case .many(let options, _, _): several(options.map(\.code))
    case .scale(let range, _): .number(Fraction(random.number(range)))
    case .number(let limits):
      .number(Fraction(random.number((limits.least?.whole ?? 0)...(limits.most?.whole ?? 9))))
    case .date(let precision, _, _): precision == .year ? date(ofYear: true) : date()
    case .text: .text("words \(random.number(1...9))")
    }
  }

  private mutating func option(_ codes: [String]) -> AnswerValue { .one(choice(random.pick(codes))) }

  private mutating func several(_ codes: [String]) -> AnswerValue {
    .many(codes.filter { _ in random.chance(1, in: 2) }.map(choice))
  }

  /// The option `c` takes words.
  private func choice(_ code: String) -> AnswerValue.Choice {
    AnswerValue.Choice(code, words: code == "c" ? "my own" : nil)
  }

  private mutating func date(ofYear: Bool = false) -> AnswerValue {
    let month = ofYear || random.chance(1, in: 3) ? nil : random.number(1...9)
    return PartialDate(year: random.number(2020...2026), month: month)
      .map(AnswerValue.date) ?? strange()
  }

  private mutating func strange() -> AnswerValue {
    random.pick([
      .notApplicable, .number(99), .text(" "), .option("zzz"), .options(["a", "a"]), .date(.epoch),
    ])
  }
}
