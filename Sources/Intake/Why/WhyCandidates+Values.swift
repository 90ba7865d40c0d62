/// The answers of each kind that are tried.
extension WhyCandidates {
  typealias Weighed = (value: AnswerValue, movement: Int)

  /// Words that stand for any that could be typed.
  static let anyWords = "…"
  /// The most options of which every choice of several is tried.
  private static let mostOfAllChoices = 4
  /// Whole numbers are tried so far to both sides.
  private static let reach = 16

  func choices(of question: Question) -> [AnswerValue.Choice] {
    if let roster = question.rosterOfChoices {
      return evaluator.rows(of: roster).map { AnswerValue.Choice(evaluator.machine.rowName($0, in: roster)) }
    }
    return (question.answer.options ?? []).map {
      AnswerValue.Choice($0.code, words: $0.takesWords ? Self.anyWords : nil)
    }
  }

  /// An option is as far from another as it stands from it.
  func one(_ choices: [AnswerValue.Choice], _ now: AnswerValue?) -> [Weighed] {
    var place = 0
    if case .one(let choice)? = now { place = choices.firstIndex { $0.code == choice.code } ?? 0 }
    return choices.enumerated().map { (.one($1), abs($0 - place)) }
  }

  /// Of few options every choice of them; of more, those that are one away, none and one alone.
  func many(_ choices: [AnswerValue.Choice], _ now: AnswerValue?, hasAll: inout Bool) -> [Weighed] {
    var chosen: [AnswerValue.Choice] = []
    if case .many(let list)? = now { chosen = list }
    let codes = Set(chosen.map(\.code))
    // What was typed stays as it is.
    let choices = choices.map { choice in chosen.first { $0.code == choice.code } ?? choice }
    var sets: [[AnswerValue.Choice]]
    if choices.count <= Self.mostOfAllChoices {
      sets = (0..<(1 << choices.count)).map { bits in
        choices.indices.filter { bits >> $0 & 1 == 1 }.map { choices[$0] }
      }
    } else {
      hasAll = false
      sets = choices.map { changed in
        choices.filter { codes.contains($0.code) != ($0.code == changed.code) }
      }
      sets += [[]] + choices.map { [$0] }
    }
    return sets.map { set in (.many(set), codes.symmetricDifference(set.map(\.code)).count) }
  }

  func numbers(_ now: AnswerValue?, least: Int?, most: Int?, hasAll: inout Bool) -> [Weighed] {
    var start = least ?? 0
    if case .number(let number)? = now { start = number.whole ?? start }
    // Far from where numbers end, whatever was typed.
    guard abs(start / 2) < 1_000_000_000 else {
      hasAll = false
      return []
    }
    let reached = (start - Self.reach)...(start + Self.reach)
    let ends = [least, most].compactMap { $0 }.filter { abs($0 / 2) < 1_000_000_000 }
    let inside = reached.filter { $0 >= least ?? $0 && $0 <= most ?? $0 }
    if !(least.map { reached.contains($0) } ?? false) || !(most.map { reached.contains($0) } ?? false) {
      hasAll = false
    }
    return Set(inside + ends).sorted().map { (.number(Fraction($0)), abs($0 - start)) }
  }

  /// Months to both sides, as far as a link reaches; of a year alone, years.
  func dates(_ limits: DateLimits, _ now: AnswerValue?) -> [Weighed] {
    var start = evaluator.responses.today?.cut(to: limits.precision)
    if case .date(let date)? = now { start = date }
    guard let start else { return [] }
    return (-14...14).compactMap { offset in
      let months = start.year * 12 + (start.month ?? 1) - 1 + offset * (start.month == nil ? 12 : 1)
      let (year, month) = (months / 12, months % 12 + 1)
      guard (1...9999).contains(year) else { return nil }
      let day = start.day.map { min($0, PartialDate.days(inMonth: month, ofYear: year)) }
      return PartialDate(year: year, month: start.month == nil ? nil : month, day: day)
        .map { (.date($0), abs(offset)) }
    }
  }
}
