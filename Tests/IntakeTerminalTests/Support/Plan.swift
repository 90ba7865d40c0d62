import Intake
import TestSupport

@testable import IntakeTerminal

/// What a respondent means to answer to any question: the same every time, whichever way it is asked.
struct Plan {
  let seed: UInt64

  /// `nil` for leaving it out.
  func answer(to view: QuestionView) -> AnswerValue? {
    var dice = dice(view.place.address)
    if !view.isRequired, Int.random(in: 0..<8, using: &dice) == 0 { return nil }
    if view.doesNotApply != nil, Int.random(in: 0..<4, using: &dice) == 0 { return .notApplicable }
    switch view.form {
    case .yesNo: return .option(view.isRequired || Bool.random(using: &dice) ? "yes" : "no")
    case .one(let options):
      guard let option = options.randomElement(using: &dice) else { return nil }
      return .option(option.code, words: option.takesWords ? "in my words" : nil)
    case .many(let options, let atLeast, let atMost):
      let plain = options.filter { !$0.isExclusive }
      let least = max(1, atLeast ?? 1)
      let most = min(atMost ?? plain.count, plain.count)
      guard least <= most else { return nil }
      let count = Int.random(in: least...most, using: &dice)
      let places = plain.indices.shuffled(using: &dice).prefix(count).sorted()
      return .many(
        places.map { plain[$0] }.map { .init($0.code, words: $0.takesWords ? "in my words" : nil) })
    case .scale(let points, _): return .number(Fraction(Int.random(in: points, using: &dice)))
    case .number(let limits):
      let least = limits.least?.whole ?? 0
      let most = min(limits.most?.whole ?? least + 50, least + 50)
      return .number(Fraction(Int.random(in: least...max(least, most), using: &dice)))
    case .date(_, let notBefore, let notAfter):
      return PartialDate(year: notAfter?.year ?? notBefore?.year ?? 2020).map { .date($0) }
    case .text(let limits):
      if let shape = limits.shape { return .text(EnglishWording().example(ofShape: shape)) }
      return .text(String("Words \(Int.random(in: 0..<1000, using: &dice))".prefix(limits.longest ?? 100)))
    }
  }

  func wantsAnother(_ view: RosterView) -> Bool {
    var dice = dice(view.place.address)
    return view.rows.count < Int.random(in: 0...2, using: &dice)
  }

  private func dice(_ address: Address) -> SeededGenerator {
    SeededGenerator(seed: address.description.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }
}

extension Plan {
  /// The keys that say to a question what is planned.
  func keys(for view: QuestionView) -> [Key] {
    guard let value = answer(to: view) else { return [.control("s")] }
    func typed(_ text: String) -> [Key] { text.map { .text(String($0)) } }
    let choices = NumberedChoice.list(for: view.form, doesNotApply: view.doesNotApply, EnglishWording())
    func number(_ code: String) -> String { choices.first { $0.code == code }.map { "\($0.number)" } ?? "?" }
    switch value {
    case .one(let choice):
      return typed(number(choice.code)) + [.enter] + (choice.words.map { typed($0) + [.enter] } ?? [])
    case .many(let chosen):
      let ticks = choices.allSatisfy { $0.number < 10 }
      let keys = chosen.flatMap { typed(number($0.code)) + (ticks ? [] : typed(" ")) }
      // Words are asked for in the order of the list.
      return keys + [.enter] + chosen.compactMap(\.words).flatMap { typed($0) + [.enter] }
    case .number(let number): return typed("\(number)") + [.enter]
    case .date(let date): return typed(date.inEnglish) + [.enter]
    case .text(let text):
      if case .text(let limits) = view.form, limits.lines > 1 { return typed(text) + [.tab, .enter] }
      return typed(text) + [.enter]
    case .notApplicable:
      if let choice = choices.first(where: { $0.meaning == .notApplicable }) {
        return typed("\(choice.number)") + [.enter]
      }
      if case .text(let limits) = view.form, limits.lines > 1 { return [.tab, .down, .enter] }
      return [.down, .enter]
    }
  }

  /// The lines that say the same in line mode.
  func lines(for view: QuestionView) -> [String] {
    guard let value = answer(to: view) else { return ["skip"] }
    let choices = NumberedChoice.list(for: view.form, doesNotApply: view.doesNotApply, EnglishWording())
    func number(_ code: String) -> String { choices.first { $0.code == code }.map { "\($0.number)" } ?? "?" }
    switch value {
    case .one(let choice): return [number(choice.code)] + (choice.words.map { [$0] } ?? [])
    case .many(let chosen):
      return [chosen.map { number($0.code) }.joined(separator: ", ")] + chosen.compactMap(\.words)
    case .number(let number): return ["\(number)"]
    case .date(let date): return [date.inEnglish]
    case .text(let text):
      if case .text(let limits) = view.form, limits.lines > 1 { return [text, ""] }
      return [text]
    case .notApplicable:
      return [choices.first { $0.meaning == .notApplicable }.map { "\($0.number)" } ?? TypedAnswer.wayOut]
    }
  }
}

extension Interview {
  /// Everything that was answered, left out, begun and closed, without its times.
  var said: [String] {
    events.compactMap { event in
      switch event {
      case .answer(let address, let value, _): "\(address) = \(value)"
      case .skip(let address, _): "\(address) left out"
      case .addRow(let address, _): "\(address) another"
      case .closeRows(let address, _): "\(address) no more"
      case .removeRow(let address, _): "\(address) off"
      case .see, .move, .resume, .carried, .finish: nil
      }
    }
  }
}
