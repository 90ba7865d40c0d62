package import Intake
internal import PlainText

extension ScoreRecord {
  /// `17, Moderately severe`, or that there is no value.
  var reading: String { value.map { "\($0)\(bandBehind)" } ?? "no value" }

  /// `17 of 27, Moderately severe`, or why there is no value: for what says how strong something is.
  var levelInWords: String {
    guard let value else { return missingInWords ?? "no value" }
    if low == 0, let high { return "\(value) of \(high)\(bandBehind)" }
    return "\(value)\(rangeInWords.map { " (range \($0))" } ?? "")\(bandBehind)"
  }

  private var bandBehind: String { band.map { ", \($0)\(ownMark(bandsSource, in: source))" } ?? "" }

  /// The interview ended before any of its items.
  var isUnreached: Bool { missing == .notFinished && items.of == items.notReached }

  /// Why there is no value.
  var missingInWords: String? {
    switch missing {
    case nil: nil
    case .notFinished: "no value: the questionnaire was not finished"
    case .itemsMissing(let count, let allowed):
      "no value: \(counted(count, "item")) \(count == 1 ? "is" : "are") missing, and "
        + (allowed == 0 ? "none may be" : "at most \(allowed) may be")
    case .nothingToScore: "no value: nothing that it counts was asked"
    case .divisionByZero: "no value: it comes to a division by zero"
    case .overflow: "no value: a number in it is too large to be kept exactly"
    }
  }

  /// `0 to 27`; `nil` where nothing bounds it.
  var rangeInWords: String? { ends(low, high) }

  /// `8 of 9 answered, 1 skipped, 1 filled by the mean (this clinic's own)`.
  var completeness: String {
    var parts = ["\(items.answered) of \(items.of) answered"]
    let others = [
      (items.skipped, "skipped"), (items.notAsked, "not asked"), (items.notApplicable, "does not apply"),
      (items.notReached, "not reached"),
    ]
    parts += others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if let filled {
      parts.append(
        "\(filled.count) filled by the \(filled.rule)\(ownMark(filled.source, in: source))")
    }
    return parts.joined(separator: ", ")
  }

  /// What the unanswered still allows; `nil` where nothing is open.
  var couldBeInWords: String? {
    guard let couldBe else { return nil }
    if let low = couldBe.low, low == couldBe.high, low == value { return nil }
    guard let ends = ends(couldBe.low, couldBe.high) else { return "what is unanswered leaves it open" }
    let bands = couldBe.bands.isEmpty ? "" : ": " + couldBe.bands.joined(last: "or")
    return "with what is unanswered it could be \(ends)\(bands)"
  }

  /// The bands by their lower bounds; `nil` where there are none.
  var bandsInWords: String? {
    guard !bands.isEmpty else { return nil }
    let list = bands.map { "\($0.name) from \($0.from)" }.joined(separator: ", ")
    return "bands: \(list)"
  }

  private func ends(_ low: Fraction?, _ high: Fraction?) -> String? {
    switch (low, high) {
    case (let low?, let high?): low == high ? "\(low)" : "\(low) to \(high)"
    case (let low?, nil): "\(low) or more"
    case (nil, let high?): "\(high) or less"
    case (nil, nil): nil
    }
  }
}

extension ChangeRules {
  /// Each rule for judging change, with whose it is.
  package func inWords(measure: SourceNote?) -> [String] {
    func rule(_ words: String, _ source: String?) -> String {
      "\(words) (\(ownership(of: source, in: measure)))"
    }
    var rules: [String] = []
    if let reliable {
      let words =
        switch reliable.rule {
        case .points(let points): "a change counts as reliable from \(points) points"
        case .index(let sd, let reliability, let kind):
          "a change counts as reliable by the index of SD \(sd) and reliability \(reliability) (\(kind))"
        }
      rules.append(rule(words, reliable.source))
    }
    if let caseness { rules.append(rule("a case from \(caseness.rule)", caseness.source)) }
    if let response {
      let baseline = response.rule.baselineAtLeast.map { ", where the first was \($0) or more" } ?? ""
      let percent = response.rule.drop.multiplied(by: 100).map { "\($0) %" } ?? "\(response.rule.drop)"
      rules.append(rule("a response is \(percent) of the way to the best end\(baseline)", response.source))
    }
    if let remission { rules.append(rule("remission below \(remission.rule)", remission.source)) }
    if let crossing {
      let groups = [
        ("the clinical group", crossing.rule.clinical), ("the reference group", crossing.rule.reference),
      ].compactMap { name, group in group.map { "\(name) (mean \($0.mean), SD \($0.sd))" } }
      rules.append(
        rule(
          "a crossing by criterion \(crossing.rule.kind), from \(groups.joined(last: "and"))",
          crossing.source))
    }
    return rules
  }
}
