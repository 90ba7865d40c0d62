internal import Intake
internal import PlainText

/// Says a verdict sentence by sentence, each judgement with whose rule it is.
struct VerdictWords {
  let course: ScoreCourse
  let verdict: ChangeVerdict
  /// What an occasion is called.
  let called: (Int) -> String

  /// What the rules say, the graver first; empty for a score without rules.
  var sentences: [String] {
    [reliable, category, caseness, crossing, response, remission].compactMap { $0 }
  }

  private func whose(_ source: String?) -> String { ownership(of: source, in: course.source) }

  private var reliable: String? {
    guard let verdict = verdict.reliable, let rule = course.rules.reliable,
      let limit = ReliableLimit(rule.rule)
    else { return nil }
    let by = "by this measure's rule: \(limit.inWords) (\(whose(rule.source)))"
    switch verdict {
    case .within: return "Within measurement error \(by)."
    case .improved: return "A reliable improvement \(by)."
    case .worseOnce: return worseOnce(by, limit)
    case .worseAgain(let earlier):
      let both = [earlier, self.verdict.occasion].map(called).joined(last: "and")
      return "Worse: a reliable worsening, on two occasions running (\(both)), \(by)."
    case .lower, .higher: return "A change beyond measurement error \(by)."
    case .cannotSay(let shifts):
      let open = shifts.map { $0.inWords(better: course.better) }.joined(last: "or")
      return "Cannot say: with what is unanswered it could be \(open) \(by)."
    }
  }

  /// With how often once is chance among so many results. That follows from a computed index; a number of points does
  /// not say at how many standard errors it stands.
  private func worseOnce(_ by: String, _ limit: ReliableLimit) -> String {
    let count = course.verdicts.count { $0.reliable?.isDecided ?? false }
    let oneIn = Int((1 / UnchangedClients.chanceOfOneWorse(among: count)).rounded())
    let clients = "about one unchanged client in \(oneIn) over \(counted(count, "later result"))"
    return switch limit {
    case .index: "Worse: beyond measurement error once, as happens to \(clients), \(by)."
    case .points:
      "Worse: beyond measurement error once \(by). If that limit stands at 1.96 standard errors of a difference, "
        + "which its rule does not say, once happens to \(clients)."
    }
  }

  private var category: String? {
    verdict.category.map { "By the categories of Jacobson and Truax (1991): \($0.inWords)." }
  }

  private var caseness: String? {
    guard let passage = verdict.caseness, let rule = course.rules.caseness else { return nil }
    let by = "(a case from \(rule.rule); \(whose(rule.source)))"
    switch (passage.before, passage.now) {
    case (.yes, .yes): return "A case at the baseline, and now \(by)."
    case (.no, .no): return "No case at the baseline, and none now: there is nothing to recover from \(by)."
    case (.no, .yes): return "No case at the baseline, but one now \(by)."
    case (.yes, .no):
      return "A case at the baseline and none now: recovered on this measure\(reliably) \(by)."
    case (.cannotSay, _), (_, .cannotSay):
      return "Cannot say: \(passage.before.inWords) a case at the baseline, \(passage.now.inWords) now \(by)."
    }
  }

  private var reliably: String {
    switch verdict.reliable {
    case .improved: ", and reliably"
    case .cannotSay: "; whether reliably cannot be said"
    case .within: ", though within measurement error"
    case .worseOnce, .worseAgain, .lower, .higher, nil: ""
    }
  }

  private var crossing: String? {
    guard let passage = verdict.crossing, let rule = course.rules.crossing, let cutoff = course.lines.crossing
    else { return nil }
    let value = cutoff.low.roundedHalfUp(decimals: 2) ?? cutoff.low
    let by = "(criterion \(rule.rule.kind), \(value); \(whose(rule.source)))"
    switch (passage.before, passage.now) {
    case (.yes, .yes): return "On the clinical side of the cutoff, as at the baseline \(by)."
    case (.no, .no): return "Beyond the cutoff, as at the baseline \(by)."
    case (.yes, .no): return "Crossed the cutoff from the clinical side \(by)."
    case (.no, .yes): return "Crossed the cutoff the wrong way, to the clinical side \(by)."
    case (.cannotSay, _), (_, .cannotSay):
      return "Cannot say: \(passage.before.inWords) on the clinical side of the cutoff at the baseline, "
        + "\(passage.now.inWords) now \(by)."
    }
  }

  private var response: String? {
    guard let gated = verdict.response, let rule = course.rules.response else { return nil }
    let share = rule.rule.drop.multiplied(by: 100).map { "\($0) %" } ?? "\(rule.rule.drop)"
    let by = "(\(share) of the way to the best end; \(whose(rule.source)))"
    return switch gated {
    case .met: "A response \(by)."
    case .notMet: "No response \(by)."
    case .gateClosed: "No word of response: \(closed(gate: rule.rule.baselineAtLeast)) \(by)."
    case .cannotSay: "Cannot say whether it is a response \(by)."
    }
  }

  private var remission: String? {
    guard let gated = verdict.remission, let rule = course.rules.remission else { return nil }
    let by = "(below \(rule.rule); \(whose(rule.source)))"
    return switch gated {
    case .met: "In remission \(by)."
    case .notMet: "Not in remission \(by)."
    case .gateClosed:
      "No word of remission: \(closed(gate: course.rules.response?.rule.baselineAtLeast)) \(by)."
    case .cannotSay: "Cannot say whether it is remission \(by)."
    }
  }

  private func closed(gate: Fraction?) -> String {
    gate.map { "the baseline is not \($0) or more" } ?? "the baseline was there already"
  }
}

extension ReliableChange {
  var isDecided: Bool { if case .cannotSay = self { false } else { true } }
}

extension Shift {
  fileprivate func inWords(better: Direction?) -> String {
    switch (self, better) {
    case (.within, _): "within measurement error"
    case (.lower, .lower), (.higher, .higher): "an improvement beyond it"
    case (.lower, .higher), (.higher, .lower): "worse beyond it"
    case (.lower, nil): "lower beyond it"
    case (.higher, nil): "higher beyond it"
    }
  }
}

extension Judgement {
  fileprivate var inWords: String {
    switch self {
    case .yes: "surely"
    case .no: "not"
    case .cannotSay: "perhaps"
    }
  }
}

extension ChangeCategory {
  var inWords: String {
    switch self {
    case .recovered: "recovered"
    case .improved: "improved"
    case .unchanged: "unchanged"
    case .deteriorated: "deteriorated"
    case .deterioratedAndCrossed: "deteriorated, and crossed the wrong way"
    }
  }
}
