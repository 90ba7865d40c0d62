internal import Intake

extension CodebookEntry {
  /// `0 = Not at all (0 points); 1 = Several days (1 point)`.
  var codesInWords: String {
    codes.map { code in
      var marks: [String] = []
      if let points = code.points { marks.append("\(points) \(points == 1 ? "point" : "points")") }
      if code.isExclusive { marks.append("alone") }
      if code.takesWords { marks.append("with words") }
      if code.isMissing { marks.append("missing") }
      return "\(code.code) = \(code.label)" + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
    }.joined(separator: "; ")
  }

  /// What a cell without a value says; empty for what always has one.
  var missingInWords: String {
    switch (group, kind) {
    case (.answer, .text), (.answer, .words):
      "empty, NA or . = skipped, or not asked (such a text is never read)"
    case (.answer, _): "empty, NA or . = skipped, or not asked"
    case (.score, .band): "empty = no value, or below the first band"
    case (.score, .count), (.alert, _), (.area, _): ""
    case (.score, _): "empty = no value"
    }
  }

  /// Its ends: `0 to 27`, `1 or more`; `nil` where nothing bounds it.
  var rangeInWords: String? {
    if kind == .text { return high.map { "at most \($0) characters" } }
    return switch (low, high) {
    case (let low?, let high?): "\(low) to \(high)"
    case (let low?, nil): "\(low) or more"
    case (nil, let high?): "\(high) or less"
    case (nil, nil): nil
    }
  }

  /// When it is asked.
  var conditionInWords: String {
    switch conditions.count {
    case 0: group == .answer ? "always asked" : ""
    case 1: conditions[0]
    default: conditions.map { "(\($0))" }.joined(separator: " and ")
    }
  }
}
