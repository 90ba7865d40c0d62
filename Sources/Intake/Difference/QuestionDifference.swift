/// Where one question means something else in two versions to whoever answers it; each in words.
struct QuestionDifference {
  private(set) var words: [String] = []

  init(_ oldMachine: Machine, _ old: Ordinal<Question>, _ newMachine: Machine, _ new: Ordinal<Question>) {
    // A row stands for all: rosters are compared by themselves.
    let rows = (
      oldMachine.questions[old].roster == nil ? 0 : 1, newMachine.questions[new].roster == nil ? 0 : 1
    )
    if rows.0 != rows.1
      || QuestionDifference.roster(oldMachine, old) != QuestionDifference.roster(newMachine, new)
    {
      words.append("stands in another roster, or in none any more")
      return
    }
    guard var before = oldMachine.meaning(of: old, row: rows.0),
      var now = newMachine.meaning(of: new, row: rows.1)
    else { return }
    (before.row, now.row) = (nil, nil)
    guard before != now else { return }
    if before.ask != now.ask { words.append("asks in other words: “\(now.ask)”, before “\(before.ask)”") }
    if before.stem != now.stem {
      words.append("stands under another text: “\(now.stem ?? "none")”, before “\(before.stem ?? "none")”")
    }
    if before.doesNotApply != now.doesNotApply {
      words.append(
        now.doesNotApply.map { "offers “\($0)” where it does not apply" } ?? "offers no way out any more")
    }
    if before.permits != now.permits { words.append("permits something else") }
    if before.answer != now.answer { words += QuestionDifference.words(from: before.answer, to: now.answer) }
    if words.isEmpty { words.append("is another question") }
  }

  private static func roster(_ machine: Machine, _ question: Ordinal<Question>) -> String? {
    machine.questions[question].roster.map { machine.rosters[$0].id }
  }

  private static func words(
    from before: QuestionMeaning.Answer, to now: QuestionMeaning.Answer
  ) -> [String] {
    switch (before, now) {
    case (.one(.options(let before)), .one(.options(let now))): return words(from: before, to: now)
    case (.many(.options(let before), let least, let most), .many(.options(let now), let atLeast, let atMost)):
      let limits = least != atLeast || most != atMost ? ["takes another number of answers"] : []
      return words(from: before, to: now) + limits
    case (.scale(let low, let high, let before), .scale(let newLow, let newHigh, let now)):
      if (low, high) != (newLow, newHigh) {
        return ["goes from \(newLow) to \(newHigh), before from \(low) to \(high)"]
      }
      return before == now ? [] : ["has other words at points of its scale"]
    case (.number, .number), (.date, .date), (.text, .text): return ["takes answers within other limits"]
    default: return ["takes another kind of answer"]
    }
  }

  private static func words(
    from before: [String: ChoiceMeaning.Option], to now: [String: ChoiceMeaning.Option]
  ) -> [String] {
    let gone = before.keys.filter { now[$0] == nil }.sorted().map {
      "no longer offers '\($0)', “\(before[$0]?.label ?? "")”"
    }
    let come = now.keys.filter { before[$0] == nil }.sorted().map {
      "offers '\($0)' too, “\(now[$0]?.label ?? "")”"
    }
    let changed = now.keys.sorted().compactMap { code -> String? in
      guard let earlier = before[code], let option = now[code], earlier != option else { return nil }
      return earlier.label == option.label
        ? "takes '\(code)' in another way (alone, or with words)"
        : "calls '\(code)' “\(option.label)”, before “\(earlier.label)”"
    }
    return gone + come + changed
  }
}
