import TestSupport

@testable import Intake

/// Writes small questionnaires at random, so that every construct meets every other: conditions on questions, scores
/// and rosters, groups, texts, stops, rows that are added, given and chosen, rows as choices, alerts.
struct RandomQuestionnaire {
  private enum Kind: CaseIterable {
    case yesNo, one, many, scale, number, date, text
  }

  private struct Known {
    let id: String
    let kind: Kind
  }

  private struct KnownRoster {
    let id: String
    var questions: [Known] = []
  }

  private var random: SeededGenerator
  private var lines: [String] = []
  private var known: [Known] = []
  private var rosters: [KnownRoster] = []
  private var scores: [String] = []
  private var scoreLines: [String] = []
  private var count = 0

  /// The text of a questionnaire; the same for the same seed.
  static func text(seed: UInt64) -> String {
    var writer = RandomQuestionnaire(random: SeededGenerator(seed: seed))
    return writer.write()
  }

  private init(random: SeededGenerator) { self.random = random }

  private mutating func write() -> String {
    lines = ["questionnaire: random", "version: 1.0.0", "title: Random", "pages:"]
    for _ in 0..<random.number(2...5) {
      switch random.index(below: 6) {
      case 0, 1: addedRoster()
      case 2: givenRoster()
      case 3: chosenRoster()
      default: page()
      }
    }
    page()
    if !scoreLines.isEmpty { lines += ["scores:"] + scoreLines }
    alerts()
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func name(_ stem: String) -> String {
    count += 1
    return "\(stem)\(count)"
  }

  // MARK: Pages

  private mutating func page() {
    openPage()
    lines.append("    questions:")
    var items: [Known] = []
    for _ in 0..<random.number(2...4) {
      switch random.index(below: 8) {
      case 0: say(indent: 6)
      case 1:
        guard let condition = condition() else { continue }
        lines += ["      - when: \(condition)", "        questions:"]
        for _ in 0..<random.number(1...2) { known.append(question(indent: 10, row: [])) }
      case 2 where random.chance(1, in: 3):
        guard let condition = condition() else { continue }
        lines += [
          "      - stop: \(name("stop"))", "        when: \(condition)", "        say: It ends here.",
        ]
      case 3:
        guard let roster = rosters.randomElement(using: &random) else { continue }
        let id = name("q")
        lines += [
          "      - id: \(id)", "        ask: Which?", "        answer: many", "        choices: \(roster.id)",
        ]
        known.append(Known(id: id, kind: .many))
      default:
        let question = question(indent: 6, row: [])
        known.append(question)
        items.append(question)
      }
    }
    if items.isEmpty {
      items.append(question(indent: 6, row: []))
      known += items
    }
    score(items)
  }

  private mutating func score(_ items: [Known]) {
    let scored = items.filter { [.yesNo, .one, .scale, .number].contains($0.kind) }
    guard !scored.isEmpty else { return }
    let id = name("s")
    scores.append(id)
    scoreLines += [
      "  - score: \(id)", "    title: A sum", "    sum: [\(scored.map(\.id).joined(separator: ", "))]",
    ]
    if random.chance(1, in: 3) { scoreLines.append("    not-asked: 0") }
  }

  private mutating func openPage() {
    lines += ["  - page: \(name("page"))", "    title: A page"]
    if random.chance(1, in: 3), let condition = condition() { lines.append("    when: \(condition)") }
  }

  private mutating func say(indent: Int, row: [Known] = []) {
    let margin = String(repeating: " ", count: indent)
    let said = (row.isEmpty ? known : row).randomElement(using: &random)
    lines.append("\(margin)- say: \"Now \(said.map { "you said {\($0.id)}" } ?? "we go on").\"")
    if random.chance(1, in: 2), let condition = condition(row: row) {
      lines.append("\(margin)  when: \(condition)")
    }
  }

  // MARK: Questions

  private mutating func question(indent: Int, row: [Known]) -> Known {
    let margin = String(repeating: " ", count: indent)
    let id = name("q")
    let kind = random.pick(Kind.allCases)
    lines += ["\(margin)- id: \(id)", "\(margin)  ask: What about \(id)?"]
    lines += keys(of: kind).map { "\(margin)  \($0)" }
    if random.chance(1, in: 2), let condition = condition(row: row) {
      lines.append("\(margin)  when: \(condition)")
    }
    if random.chance(1, in: 6) { lines.append("\(margin)  required: true") }
    if random.chance(1, in: 6) { lines.append("\(margin)  does-not-apply: Not for me") }
    return Known(id: id, kind: kind)
  }

  private mutating func keys(of kind: Kind) -> [String] {
    let options =
      "choices: {a: {label: A, points: 0}, b: {label: B, points: 1}, c: {label: C, points: 3, text: true}}"
    let roster = rosters.randomElement(using: &random)
    switch kind {
    case .yesNo: return ["answer: yes-no"]
    case .one: return ["answer: one", options]
    case .many:
      if let roster, random.chance(2, in: 3) { return ["answer: many", "choices: \(roster.id)"] }
      return ["answer: many", options]
    case .scale: return ["answer: scale", "from: {0: Not at all}", "to: {4: Very}"]
    case .number: return ["answer: whole-number", "min: 0", "max: 9"]
    case .date: return ["answer: date", "precision: month", "not-after: today"]
    case .text: return ["answer: text"]
    }
  }

  // MARK: Rosters

  private mutating func addedRoster() {
    openPage()
    let id = name("r")
    lines += [
      "    repeat: \(id)", "    ask: Is there one?", "    again: Is there another?",
      "    at-most: \(random.number(2...4))",
    ]
    body(of: id, calledByFirst: true)
  }

  private mutating func givenRoster() {
    openPage()
    let id = name("r")
    lines += ["    repeat: \(id)", "    over:"]
    for code in ["here", "there"] {
      let condition = random.chance(1, in: 2) ? self.condition() : nil
      lines.append("      \(code): {label: Row \(code)\(condition.map { ", when: \"\($0)\"" } ?? "")}")
    }
    body(of: id)
  }

  private mutating func chosenRoster() {
    guard let many = known.filter({ $0.kind == .many }).randomElement(using: &random) else {
      addedRoster()
      return
    }
    openPage()
    let id = name("r")
    lines += ["    repeat: \(id)", "    over: \(many.id)"]
    body(of: id)
  }

  private mutating func body(of id: String, calledByFirst: Bool = false) {
    if calledByFirst { lines.append("    called: \"{q\(count + 1)}\"") }
    lines.append("    questions:")
    var roster = KnownRoster(id: id)
    for _ in 0..<random.number(1...3) {
      if !roster.questions.isEmpty, random.chance(1, in: 4) {
        say(indent: 6, row: roster.questions)
      } else {
        roster.questions.append(question(indent: 6, row: roster.questions))
      }
    }
    rosters.append(roster)
  }

  // MARK: Conditions

  /// A condition on what stands earlier; `row` are the questions of the row at hand.
  private mutating func condition(row: [Known] = [], onScores: Bool = true) -> String? {
    let first = comparison(row: row, onScores: onScores)
    guard let first, random.chance(1, in: 3), let second = comparison(row: row, onScores: onScores) else {
      return first
    }
    return "\(first) \(random.pick(["and", "or"])) \(random.chance(1, in: 3) ? "not " : "")(\(second))"
  }

  private mutating func comparison(row: [Known], onScores: Bool) -> String? {
    if let roster = rosters.randomElement(using: &random), random.chance(1, in: 3) {
      if let inner = roster.questions.randomElement(using: &random).flatMap({ test(of: $0) }) {
        return random.pick([
          "count(\(roster.id) where \(inner)) >= 1", "any(\(roster.id) where \(inner))",
        ])
      }
      return "count(\(roster.id)) \(random.pick([">", "="])) 1"
    }
    if onScores, let score = scores.randomElement(using: &random), random.chance(1, in: 3) {
      return random.pick(["\(score) >= 2", "answered(\(score))"])
    }
    let own = row.isEmpty || random.chance(1, in: 3) ? known : row
    return own.randomElement(using: &random).flatMap { test(of: $0) }
  }

  private mutating func test(of question: Known) -> String? {
    let id = question.id
    if random.chance(1, in: 5) {
      return random.pick(["answered(\(id))", "skipped(\(id))", "not answered(\(id))", "asked(\(id))"])
    }
    switch question.kind {
    case .yesNo: return "\(id) = \(random.pick(["yes", "no"]))"
    case .one: return random.pick(["\(id) in (a, b)", "\(id) != c", "\(id) >= 1"])
    case .many: return "count(\(id)) >= 1"
    case .scale, .number: return random.pick(["\(id) >= 2", "\(id) < 3", "\(id) in 1..3"])
    case .date: return "before(\(id), today)"
    case .text: return "answered(\(id))"
    }
  }

  private mutating func alerts() {
    guard let simple = known.randomElement(using: &random).flatMap({ test(of: $0) }) else { return }
    lines += [
      "alerts:", "  - alert: first", "    when: \(simple)", "    level: notice", "    tell: Look at this.",
      "    say: Thank you for saying so.",
    ]
    guard let roster = rosters.first(where: { !$0.questions.isEmpty }),
      let inner = test(of: roster.questions[0])
    else { return }
    lines += [
      "  - alert: each", "    when: \(inner)", "    each: \(roster.id)", "    level: notice",
      "    tell: Look at this.",
    ]
  }
}
