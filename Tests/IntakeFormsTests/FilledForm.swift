import Intake
import TestSupport

/// A form that a client has filled in at random, going the way that it prints.
struct FilledForm {
  /// An answer on paper, and what is typed for it by who knows nothing but the paper.
  struct Answer {
    let value: AnswerValue
    let lines: [String]
  }

  /// By number; a question without entry was left out or passed over.
  private(set) var answers: [PaperNumber: Answer] = [:]
  /// Questions to which the printed way leads.
  private(set) var reached: Set<PaperNumber> = []
  /// How many blocks are filled in, by the number that opens their roster; no entry where it was passed over.
  private(set) var blocks: [PaperNumber: Int] = [:]
  private var random: SeededGenerator
  private let page: PrintedPage
  private let rowNames: Set<String>
  private var filledRows: Set<String> = []

  init(_ form: PaperForm, printed page: PrintedPage, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    self.page = page
    rowNames = Set(form.pages.flatMap(\.parts).flatMap(\.rosters).flatMap(\.rows).map(\.name))
    for part in form.pages.flatMap(\.parts) {
      guard fill(part) else { break }
    }
  }

  /// Whether to go on.
  private mutating func fill(_ part: PaperPart) -> Bool {
    switch part {
    case .question(let question):
      reached.insert(question.number)
      if question.isRequired || Int.random(in: 0..<10, using: &random) > 0 {
        answers[question.number] = answer(to: question)
      }
    case .only(let condition, let parts, _):
      if holds(condition) { return parts.reduce(true) { $0 && fill($1) } }
    case .roster(let roster): fill(roster)
    case .stop: return false
    case .text, .contacts: break
    }
    return true
  }

  private mutating func fill(_ roster: PaperRoster) {
    var count = roster.rows.count
    if let opening = roster.opening {
      reached.insert(opening.number)
      count = Int.random(in: 0...roster.rows.count, using: &random)
      blocks[opening.number] = count
    }
    for row in roster.rows.prefix(count) where row.condition.map(holds) ?? true {
      filledRows.insert(row.name)
      for part in row.parts { _ = fill(part) }
    }
  }

  // MARK: One answer

  private mutating func answer(to question: PaperQuestion) -> Answer? {
    let boxes = page.boxes[question.number.description] ?? []
    if let label = question.doesNotApply, Int.random(in: 0..<5, using: &random) == 0 {
      return boxes.first { $0.label == label }?.key.map { Answer(value: .notApplicable, lines: [$0]) }
    }
    func key(_ label: String, _ takesWords: Bool = false) -> String? {
      boxes.first { $0.label == (takesWords ? label + ":" : label) }?.key
    }
    switch question.form {
    case .yesNo:
      let isYes = Bool.random(using: &random)
      return key(isYes ? "Yes" : "No").map { Answer(value: .option(isYes ? "yes" : "no"), lines: [$0]) }
    case .one(let options):
      let there = options.filter { isThere($0) }
      guard let option = there.randomElement(using: &random), let key = key(option.label, option.takesWords)
      else { return nil }
      let words = option.takesWords ? "my own words" : nil
      return Answer(
        value: .option(option.code, words: words), lines: [key] + [words].compactMap(\.self))
    case .many(let options, _, _):
      let there = options.filter { !$0.isExclusive && isThere($0) }
      let chosen = there.filter { _ in Bool.random(using: &random) }
      guard !chosen.isEmpty else {
        if let alone = options.first(where: \.isExclusive) {
          return key(alone.label).map { Answer(value: .options([alone.code]), lines: [$0]) }
        }
        return key("None of these").map { Answer(value: .options([]), lines: [$0]) }
      }
      let keys = chosen.compactMap { key($0.label, $0.takesWords) }
      let words = chosen.contains(where: \.takesWords) ? ["my own words"] : []
      return Answer(
        value: .many(chosen.map { .init($0.code, words: $0.takesWords ? "my own words" : nil) }),
        lines: [keys.joined(separator: ", ")] + words)
    case .scale(let points, _):
      let point = Int.random(in: points, using: &random)
      return Answer(
        value: .number(Fraction(point)), lines: boxes.compactMap(\.key).filter { $0 == "\(point)" })
    case .number(let limits):
      let number = Int.random(in: (limits.least?.whole ?? 0)...(limits.most?.whole ?? 9), using: &random)
      return Answer(value: .number(Fraction(number)), lines: ["\(number)"])
    case .date:
      let year = Int.random(in: 1950...2020, using: &random)
      return PartialDate("\(year)").map { Answer(value: .date($0), lines: ["\(year)"]) }
    case .text(let limits):
      return Answer(value: .text("some words"), lines: ["some words"] + (limits.lines > 1 ? [""] : []))
    }
  }

  /// Whether an option that is a row stands for one that is filled in.
  private func isThere(_ option: OptionView) -> Bool {
    !rowNames.contains(option.label) || filledRows.contains(option.label)
  }

  // MARK: The way

  func holds(_ condition: PaperCondition) -> Bool {
    switch condition {
    case .all(let parts): return parts.allSatisfy(holds)
    case .any(let parts): return parts.contains(where: holds)
    case .atLeast(let least, let parts): return parts.count(where: holds) >= least
    case .ticked(let number, let options):
      return codes(number).contains { options.these.map(\.code).contains($0) }
    case .notTicked(let number, let options):
      return answers[number] != nil && !codes(number).contains { options.these.map(\.code).contains($0) }
    case .number(let number, let relation, let amount):
      guard case .number(let left)? = answers[number]?.value else { return false }
      let right: Fraction
      switch amount {
      case .constant(let constant): right = constant
      case .answer(let other):
        guard case .number(let value)? = answers[other]?.value else { return false }
        right = value
      }
      switch relation {
      case .equal: return left == right
      case .notEqual: return left != right
      case .less: return left < right
      case .lessOrEqual: return left <= right
      case .greater: return left > right
      case .greaterOrEqual: return left >= right
      }
    case .answered(let number): return answers[number] != nil || blocks[number] != nil
    case .leftOut(let number): return answers[number] == nil && blocks[number] == nil
    case .rows(let number, let least): return blocks[number, default: 0] >= least
    case .noRows(let number): return blocks[number] == 0
    }
  }

  private func codes(_ number: PaperNumber) -> [String] {
    switch answers[number]?.value {
    case .one(let choice): [choice.code]
    case .many(let choices): choices.map(\.code)
    default: []
    }
  }
}

extension PaperPart {
  var rosters: [PaperRoster] {
    switch self {
    case .roster(let roster): [roster]
    case .only(_, let parts, _): parts.flatMap(\.rosters)
    case .question, .text, .stop, .contacts: []
    }
  }

  var questions: [PaperQuestion] {
    switch self {
    case .question(let question): [question]
    case .only(_, let parts, _): parts.flatMap(\.questions)
    case .roster(let roster): roster.rows.flatMap { $0.parts.flatMap(\.questions) }
    case .text, .stop, .contacts: []
    }
  }

  var conditions: [PaperCondition] {
    switch self {
    case .only(let condition, let parts, _): [condition] + parts.flatMap(\.conditions)
    case .roster(let roster):
      roster.rows.flatMap { [$0.condition].compactMap(\.self) + $0.parts.flatMap(\.conditions) }
    case .question, .text, .stop, .contacts: []
    }
  }
}
