package import Intake
internal import PlainText

extension ScoreMethod {
  /// How the score is worked out, a sentence a step.
  ///
  /// - Parameter row: The row that the score is for; `nil` for a score of no roster.
  package func inWords(row: String?, measure: SourceNote?) -> [String] {
    var steps: [String] = []
    if !reversed.isEmpty {
      steps.append("\(ids(reversed, row)) reversed: lowest and highest together, less the points")
    }
    if rule != .value {
      steps.append(
        mayBeMissing == 0
          ? "no item may be missing"
          : "up to \(counted(mayBeMissing, "missing item")) filled by the mean of the others "
            + "(\(ownership(of: fillSource, in: measure)))")
      switch notAsked {
      case .missing: break
      case .number(let number): steps.append("an item that was not asked counts \(number)")
      case .leftOut: steps.append("an item that was not asked is left out")
      }
    }
    if times != 1 { steps.append("times \(times)") }
    if let decimals {
      let precision = decimals == 0 ? "whole numbers" : counted(decimals, "decimal")
      steps.append("rounded to \(precision), halves away from zero")
    }
    return [combination(row)] + steps
  }

  private func combination(_ row: String?) -> String {
    let items = "\(counted(reads.count, "item")): \(ids(reads, row))"
    let by = weights.isEmpty ? "" : "; weights: \(weightsInWords(row))"
    return switch rule {
    case .sum: "\(weights.isEmpty ? "sum" : "weighted sum") of \(items)\(by)"
    case .mean: "\(weights.isEmpty ? "mean" : "weighted mean") of \(items)\(by)"
    case .count: "number of yes among \(items)\(by)"
    case .max: "highest of \(items)\(by)"
    case .value:
      "by an expression in the questionnaire, from \(reads.map(\.name).uniqued.joined(last: "and"))"
    }
  }

  private func weightsInWords(_ row: String?) -> String {
    let answers = weights.compactMap { if case .answer(let address) = $0 { address } else { nil } }
    if answers.count == weights.count { return "the answers to \(ids(answers, row))" }
    return weights.map { weight in
      switch weight {
      case .number(let number): number.description
      case .answer(let address): ids([address], row)
      }
    }.joined(separator: ", ")
  }

  /// `phq9_1 to phq9_9`: three or more that are numbered one after the other stand as a run, and a question of the
  /// row at hand without its row.
  private func ids(_ addresses: [Address], _ row: String?) -> String {
    let ids = addresses.map { $0.row == row ? $0.name : $0.description }
    var runs: [[String]] = []
    for id in ids {
      if let last = runs.last?.last, last.isNumbered(before: id) {
        runs[runs.count - 1].append(id)
      } else {
        runs.append([id])
      }
    }
    return runs.flatMap { $0.count > 2 ? ["\($0[0]) to \($0[$0.count - 1])"] : $0 }.joined(separator: ", ")
  }
}

extension String {
  /// Whether this is `item_8` and the next is `item_9`.
  fileprivate func isNumbered(before next: String) -> Bool {
    let digits = reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, let number = Int(suffix(digits)), number < Int.max else { return false }
    return next == dropLast(digits) + String(number + 1)
  }
}
