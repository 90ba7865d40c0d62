internal import Intake

extension Progress {
  /// How each score stands now against its baseline: what is worse first, and said so.
  var changeSection: ReportSection {
    let judged = courses.filter { $0.latest != nil }
    guard !judged.isEmpty else {
      return ReportSection(
        .change, title: "Since the baseline",
        blocks: [.paragraph("There is nothing yet to compare with a baseline.")])
    }
    let ranked = judged.enumerated().sorted {
      ($0.element.gravity, $0.offset) < ($1.element.gravity, $1.offset)
    }
    return ReportSection(
      .change, title: "Since the baseline", blocks: ranked.compactMap { entry($0.element) })
  }

  private func entry(_ course: ScoreCourse) -> ReportBlock? {
    guard let verdict = course.latest, let point = course.point(on: verdict.occasion),
      let baseline = course.baseline.occasion, let start = course.point(on: baseline)
    else { return nil }
    var blocks: [ReportBlock] = []
    if let last = course.points.last, last.occasion != verdict.occasion {
      blocks.append(
        .paragraph("There is no value of \(called(last.occasion)); what follows is the last that was judged.")
      )
    }
    let band = point.bandInWords.map { ", \($0)" } ?? ""
    blocks.append(
      .paragraph(
        "\(called(verdict.occasion).capitalizedFirst): \(point.valueInWords)\(band). Against the baseline "
          + "(\(called(baseline)): \(start.valueInWords)): \(verdict.possible.differenceInWords)."))
    let sentences = VerdictWords(course: course, verdict: verdict, called: called).sentences
    if sentences.isEmpty {
      blocks.append(.paragraph("The measure gives no rule by which to judge this."))
    } else {
      blocks.append(.items(sentences))
    }
    return .entry(course.gravity.lead + course.name, isStrong: true, blocks)
  }
}

extension ScoreCourse {
  /// The title, with whom or what the row is about.
  var name: String { called.map { "\(title): \($0)" } ?? title }

  fileprivate var gravity: Gravity {
    switch latest?.reliable {
    case .worseAgain: return .reliablyWorse
    case .worseOnce: return .worseOnce
    case .cannotSay(let shifts):
      let worse: Shift? = better.map { $0 == .lower ? .higher : .lower }
      return shifts.contains { $0 == worse } ? .couldBeWorse : hasEntered ? .crossedBack : .other
    case .within, .improved, .lower, .higher, nil: return hasEntered ? .crossedBack : .other
    }
  }

  private var hasEntered: Bool {
    latest?.caseness?.hasEntered == .yes || latest?.crossing?.hasEntered == .yes
  }
}

/// What must be read before what.
private enum Gravity: Int, Comparable {
  case reliablyWorse, worseOnce, crossedBack, couldBeWorse, other

  static func < (left: Gravity, right: Gravity) -> Bool { left.rawValue < right.rawValue }

  var lead: String {
    switch self {
    case .reliablyWorse, .worseOnce: "WORSE: "
    case .crossedBack: "NOW ON THE CLINICAL SIDE: "
    case .couldBeWorse: "COULD BE WORSE: "
    case .other: ""
    }
  }
}
