internal import Intake
internal import TestSupport

/// Answers whatever is asked, as anybody might: the same for the same seed.
struct RandomRespondent {
  private var random: SeededGenerator
  private var clock = 1_795_000_000

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Answers at most so many times, and gives what was not rejected.
  mutating func answer(_ interview: inout Interview, atMost most: Int) {
    for _ in 0..<most {
      guard let event = onward(interview) else { return }
      try? interview.apply(event)
    }
  }

  /// An event that takes the interview on from where it is; `nil` at the review and the end.
  private mutating func onward(_ interview: Interview) -> Event? {
    clock += 7
    let at = Timestamp(secondsSince1970: clock)
    switch interview.step {
    case .question(let view):
      return !view.isRequired && chance(1, in: 6)
        ? .skip(view.place.address, at: at) : .answer(view.place.address, value(for: view.form), at: at)
    case .roster(let view):
      if view.rows.count < view.atMost, chance(2, in: 3) { return .addRow(view.place.address, at: at) }
      return chance(1, in: 4) ? .skip(view.place.address, at: at) : .closeRows(view.place.address, at: at)
    case .say(let view): return .see(view.place.address, at: at)
    case .alert(let view): return .see(view.address, at: at)
    case .stop, .review, .finished: return nil
    }
  }

  private mutating func value(for form: AnswerForm) -> AnswerValue {
    switch form {
    case .yesNo: .option(chance(2, in: 3) ? "yes" : "no")
    case .one(let options): options.randomElement(using: &random).map { .one(choice($0)) } ?? .notApplicable
    case .many(let options, _, _): .many(options.filter { _ in chance(1, in: 3) }.map { choice($0) })
    case .scale(let range, _): .number(Fraction(Int.random(in: range, using: &random)))
    case .number: .number(Fraction(Int.random(in: 0...9, using: &random)))
    case .date:
      PartialDate(year: Int.random(in: 2020...2026, using: &random), month: chance(1, in: 2) ? 7 : nil)
        .map { .date($0) } ?? .notApplicable
    case .text: .text("words \(Int.random(in: 1...9, using: &random))")
    }
  }

  private mutating func choice(_ option: OptionView) -> AnswerValue.Choice {
    AnswerValue.Choice(option.code, words: option.takesWords ? "my own" : nil)
  }

  private mutating func chance(_ part: Int, in whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &random) < part
  }
}
