internal import Intake
internal import IntakeResults
internal import PlainText

extension Progress {
  /// A section for each score: its baseline, its table, worsenings on the way, and the rules.
  var courseSections: [ReportSection] {
    courses.enumerated().map { index, course in
      ReportSection(.course, number: index + 1, title: course.name, blocks: blocks(course))
    }
  }

  private func blocks(_ course: ScoreCourse) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    if let before = course.continues, let first = course.points.first {
      blocks.append(
        .paragraph(
          "The definition of this score was changed before \(called(first.occasion)) (\(before.id), version "
            + "\(before.version), then \(course.definition.version)). The line breaks there, and nothing is "
            + "compared across it."))
    }
    blocks.append(.paragraph(baselineInWords(course)))
    if course.points.contains(where: { $0.kind == .filled }) {
      blocks.append(.paragraph("What is filled or open is judged at both of its ends."))
    }
    blocks.append(.figure(.course(CourseFigure(course, on: occasions)), caption: CourseFigure.caption, []))
    blocks.append(.table(table(course)))
    let earlier = course.verdicts.dropLast().filter(\.isWorse)
    if !earlier.isEmpty {
      let sentences = earlier.compactMap { verdict in
        VerdictWords(course: course, verdict: verdict, called: called).sentences.first.map {
          called(verdict.occasion).capitalizedFirst + ": " + $0
        }
      }
      blocks.append(.entry("Worse on the way", isStrong: true, [.items(sentences)]))
    }
    blocks.append(.entry("By these rules", [.items(rules(of: course))]))
    return blocks
  }

  private func baselineInWords(_ course: ScoreCourse) -> String {
    switch course.baseline {
    case .marked(let occasion): "Baseline: \(called(occasion)), which is marked as it."
    case .firstComplete(let occasion):
      "Baseline: \(called(occasion)), the first on which this score is complete; none is marked."
    case .markedHasNone(let occasion):
      "No baseline: \(called(occasion)) is marked as it and has no value. Nothing is compared."
    case .noneComplete:
      "No baseline: none is marked, and on none is this score complete. Nothing is compared."
    }
  }

  private func table(_ course: ScoreCourse) -> ReportTable {
    ReportTable(
      columns: ["Score", "Band", "Since baseline", "What that is"],
      rows: course.points.map { point in
        let verdict = course.verdict(on: point.occasion)
        return ReportTable.Row(
          title: called(point.occasion).capitalizedFirst,
          cells: [
            [point.valueInWords], [point.bandInWords ?? ""], [verdict?.possible.differenceInShort ?? ""],
            [meaning(of: point, verdict, in: course)],
          ])
      })
  }

  private func meaning(of point: CoursePoint, _ verdict: ChangeVerdict?, in course: ScoreCourse) -> String {
    if let verdict { return verdict.inShort }
    guard let baseline = course.baseline.occasion else { return "not compared" }
    if point.occasion == baseline { return "baseline" }
    return point.occasion < baseline ? "before the baseline" : "not judged: no value"
  }

  private func rules(of course: ScoreCourse) -> [String] {
    var rules = course.better.map { ["\($0.rawValue) is better"] } ?? ["nothing says what is better"]
    if !course.lines.bands.isEmpty {
      let list = course.lines.bands.map { "\($0.name) from \($0.from)" }.joined(separator: ", ")
      rules.append("bands: \(list) (\(course.lines.bandsSource))")
    }
    rules += course.rules.inWords(measure: course.source)
    rules += course.idle.map(\.inWords)
    if course.rules == ChangeRules() { rules.append("no rule for judging change") }
    rules.append("written in \(course.definition.id), version \(course.definition.version)")
    return rules.map { $0.capitalizedFirst.asSentence }
  }
}

extension IdleRule {
  fileprivate var inWords: String {
    let name =
      switch rule {
      case .reliable: "reliable change"
      case .caseness: "cases"
      case .response: "response"
      case .remission: "remission"
      case .crossing: "crossing"
      }
    let why =
      switch reason {
      case .noDirection: "nothing says what is better"
      case .wordedForLower: "it is worded for scores on which lower is better"
      case .unusable: "its numbers cannot be used"
      }
    return "the rule for \(name) judges nothing here: \(why)"
  }
}

extension ChangeVerdict {
  fileprivate var isWorse: Bool {
    switch reliable {
    case .worseOnce, .worseAgain: true
    case .within, .improved, .lower, .higher, .cannotSay, nil: false
    }
  }

  /// For a cell: the words for what is met, and no others.
  fileprivate var inShort: String {
    var words: [String] = []
    switch reliable {
    case .within: words.append("within measurement error")
    case .improved: words.append("reliable improvement")
    case .worseOnce: words.append("WORSE, beyond measurement error once")
    case .worseAgain: words.append("WORSE, reliably")
    case .lower, .higher: words.append("beyond measurement error")
    case .cannotSay: words.append("cannot say")
    case nil: break
    }
    if category == .recovered {
      words.append("recovered")
    } else if caseness?.hasLeft == .yes {
      words.append("no case any more")
    }
    if caseness?.hasEntered == .yes { words.append("now a case") }
    if crossing?.hasEntered == .yes { words.append("crossed the wrong way") }
    if response == .met { words.append("response") }
    if remission == .met { words.append("remission") }
    return words.isEmpty ? "no rule for it" : words.joined(separator: "; ")
  }
}
