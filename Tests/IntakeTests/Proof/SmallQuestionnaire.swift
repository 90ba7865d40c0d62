import TestSupport

@testable import Intake

/// Writes questionnaires at random that are so small that all walks through them can be gone.
struct SmallQuestionnaire {
  private var random: SeededGenerator
  private var lines: [String] = []
  private var known: [(id: String, kind: Kind)] = []
  private var scores: [String] = []
  private var rosters: [String] = []
  private var scoreLines: [String] = []
  private var count = 0

  private enum Kind: CaseIterable { case yesNo, one, scale, number, many, date, text }

  static func text(seed: UInt64) -> String {
    var writer = SmallQuestionnaire(random: SeededGenerator(seed: seed))
    return writer.write()
  }

  private init(random: SeededGenerator) { self.random = random }

  private mutating func write() -> String {
    lines = [
      "questionnaire: small", "version: 1.0.0", "title: Small", "pages:", "  - page: first",
      "    title: First",
      "    questions:",
    ]
    var items: [String] = []
    for _ in 0..<random.number(2...3) {
      items.append(question(random.pick([.one, .scale, .yesNo, .number])))
    }
    score(items)
    lines += ["  - page: second", "    title: Second"]
    if random.chance(1, in: 3) { lines.append("    when: \(condition())") }
    if random.chance(1, in: 3) {
      roster()
    } else {
      lines.append("    questions:")
      _ = question(random.pick(Kind.allCases), when: condition())
    }
    lines += ["  - page: third", "    title: Third", "    questions:"]
    if random.chance(1, in: 2) {
      lines += ["      - stop: early", "        when: \(condition())", "        say: It ends."]
    }
    if random.chance(1, in: 2) { lines += ["      - say: So.", "        when: \(condition())"] }
    _ = question(random.pick([.one, .yesNo, .date, .many]), when: condition())
    if !rosters.isEmpty, random.chance(1, in: 2) {
      lines += [
        "      - id: who", "        ask: Who?", "        answer: \(random.pick(["one", "many"]))",
        "        choices: \(rosters[0])",
      ]
    }
    lines += ["scores:"] + scoreLines
    lines += [
      "alerts:", "  - alert: a", "    when: \(condition(onScores: false))", "    level: notice",
      "    tell: Look.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func question(_ kind: Kind, when: String? = nil, margin: String = "      ") -> String {
    count += 1
    let id = "q\(count)"
    lines += ["\(margin)- id: \(id)", "\(margin)  ask: What?"]
    let keys: [String] =
      switch kind {
      case .yesNo: ["answer: yes-no"]
      case .one:
        [
          "answer: one",
          "choices: {a: {label: A, points: 0}, b: {label: B, points: 1.5}, c: {label: C, points: 2}}",
        ]
      case .scale: ["answer: scale", "from: {0: Not}", "to: {2: Very}"]
      case .number: ["answer: whole-number", "min: 0", "max: 2"]
      case .many: ["answer: many", "choices: {a: A, b: B, c: {label: C, exclusive: true}}"]
      case .date: ["answer: date", "precision: month", "not-after: today"]
      case .text: ["answer: text"]
      }
    lines += keys.map { "\(margin)  \($0)" }
    if let when { lines.append("\(margin)  when: \(when)") }
    if random.chance(1, in: 6) { lines.append("\(margin)  required: true") }
    if random.chance(1, in: 5) { lines.append("\(margin)  does-not-apply: Not for me") }
    known.append((id, kind))
    return id
  }

  private mutating func roster() {
    count += 1
    let id = "r\(count)"
    lines.append("    repeat: \(id)")
    if random.chance(1, in: 2) {
      lines += [
        "    ask: Is there one?", "    again: Another?", "    called: \"{q\(count + 1)}\"",
        "    at-most: \(random.number(1...3))",
      ]
    } else {
      lines += [
        "    over:", "      here: {label: Here, when: \"\(condition())\"}", "      there: {label: There}",
      ]
    }
    lines.append("    questions:")
    let outside = known
    _ = question(.yesNo)
    let inner = known[known.count - 1].id
    known = outside
    rosters = [id]
    inRows = inner
  }

  private var inRows: String?

  private mutating func score(_ items: [String]) {
    count += 1
    let id = "s\(count)"
    let rule = random.pick(["sum", "mean", "sum", "max"])
    scoreLines += [
      "  - score: \(id)", "    title: A score", "    \(rule): [\(items.joined(separator: ", "))]",
    ]
    if random.chance(1, in: 2) { scoreLines.append("    if-missing: {at-most: 1, fill: mean}") }
    if random.chance(1, in: 3) { scoreLines.append("    reverse: [\(items[0])]") }
    scoreLines.append("    not-asked: \(random.pick(["missing", "0", "leave-out"]))")
    scoreLines += ["    round: half-up", "    bands: {from: {-9: Low, 1: High}}"]
    scores.append(id)
    let second = "s\(count)v"
    if random.chance(1, in: 2) {
      scoreLines += [
        "  - score: \(second)", "    title: Another",
        "    value: \(random.pick(["2 * \(id) + 1", "\(id) / 2", "\(items[0]) - \(id)"]))",
        "    round: half-up", "    bands: {from: {-9: Low, 1: High}}",
      ]
      scores.append(second)
    }
  }

  private mutating func condition(onScores: Bool = true) -> String {
    let first = comparison(onScores)
    guard random.chance(1, in: 2) else { return first }
    return "\(first) \(random.pick(["and", "or"])) \(random.pick(["", "not "]))(\(comparison(onScores)))"
  }

  private mutating func comparison(_ onScores: Bool) -> String {
    if let inRows, random.chance(1, in: 3) {
      return random.pick(
        [
          "count(\(rosters[0]) where \(inRows) = yes) >= 1", "any(\(rosters[0]) where \(inRows) = no)",
          "all(\(rosters[0]) where \(inRows) = yes)", "count(\(rosters[0])) = 2", "answered(\(rosters[0]))",
          "sum(\(rosters[0]), \(inRows)) >= 1",
        ].dropLast().map { $0 })
    }
    if onScores, random.chance(1, in: 3) {
      let score = random.pick(scores)
      return random.pick([
        "\(score) >= 3", "\(score) < 2", "answered(\(score))", "\(score) = 2", "\(score) in 1..2",
      ])
    }
    let question = random.pick(known.map(\.id))
    let kind = known.first { $0.id == question }?.kind ?? .text
    if random.chance(1, in: 4) {
      return random.pick(["answered(\(question))", "skipped(\(question))", "not asked(\(question))"])
    }
    switch kind {
    case .yesNo: return "\(question) = \(random.pick(["yes", "no"]))"
    case .one:
      return random.pick([
        "\(question) = a", "\(question) in (b, c)", "\(question) >= 1", "\(question) > 1.5",
      ])
    case .scale, .number:
      return random.pick([
        "\(question) >= 1", "\(question) = 2", "\(question) < 1", "\(question) * \(question) > 3",
      ])
    case .many:
      return random.pick(["has(\(question), a)", "count(\(question)) >= 2", "count(\(question)) = 0"])
    case .date:
      return random.pick([
        "before(\(question), today)", "after(\(question), 2026-05)",
        "months_between(\(question), today) in 0..6",
      ])
    case .text: return "answered(\(question))"
    }
  }
}
