/// A report as one line of JSON for other programs.
///
/// The keys and their order are fixed. What has no value is an object with `"value":null` and why: `reason`, a code, and
/// `words`. Numbers are not rounded.
public struct JSONDrawing: Sendable {
  public init() {}

  /// One line, with its line feed.
  public func text(of report: StatisticsReport) -> String {
    let heading = report.heading
    let json: JSONText = .object([
      ("format", .string("intake-statistics/1")),
      (
        "questionnaire",
        .object([
          ("id", .string(heading.id)), ("version", .string(heading.version)),
          ("title", .string(heading.title)),
        ])
      ),
      ("table", .string(heading.table)), ("n", .integer(heading.rowCount)),
      ("rows-with-problems", .integer(heading.problemRowCount)),
      ("absent", .array(heading.absentQuestions.map { .string($0) })),
      ("rows", .string(report.rows == .complete ? "complete" : "pairwise")),
      ("groups", .array(report.groups.map(json))),
      ("retest", report.retest.map(json) ?? .null),
      (
        "methods",
        .object(MethodNotes.notes(for: report).map { ($0.term, .string($0.words)) })
      ),
    ])
    return json.text + "\n"
  }

  private func json(_ group: StatisticsReport.Group) -> JSONText {
    .object([
      (
        "group",
        group.name.map { .object([("column", .string($0.column)), ("value", .string($0.value))]) } ?? .null
      ),
      ("n", .integer(group.rowCount)), ("scores", .array(group.scales.map { ScaleJSON($0).json })),
    ])
  }

  private func json(_ section: StatisticsReport.RetestSection) -> JSONText {
    let occasions = section.occasions
    return .object([
      ("column", .string(occasions.column)), ("first", .string(occasions.first)),
      ("second", .string(occasions.second)), ("id", .string(occasions.idColumn)),
      ("both", .integer(occasions.bothCount)), ("without-pair", .integer(occasions.withoutPairCount)),
      ("repeated", .integer(occasions.repeatedCount)),
      ("nameless-rows", .integer(occasions.namelessRowCount)),
      ("scores", .array(section.scales.map(json))),
    ])
  }

  private func json(_ scale: RetestReport) -> JSONText {
    var members: [(String, JSONText)] = [
      ("id", .string(scale.outline.id)), ("n", .integer(scale.pairs.count)),
      ("incomplete", .integer(scale.incompleteCount)),
    ]
    let agreement = scale.agreement
    members.append(
      (
        "icc-a-1",
        agreement.flatMap(\.intraclassCorrelation).json([]) { icc in
          [("value", .number(icc.value)), ("interval", icc.interval.json([]))]
        }
      ))
    members.append(
      (
        "sem-agreement",
        agreement.json([]) { [("value", .number($0.standardErrorOfMeasurement))] }
      ))
    members.append(
      (
        "smallest-detectable-change",
        agreement.json([]) { [("value", .number($0.smallestDetectableChange))] }
      ))
    members.append(
      (
        "limits-of-agreement",
        agreement.map(\.limitsOfAgreement).json([]) { limits in
          [
            ("bias", .number(limits.bias)), ("bias-interval", limits.biasInterval.json),
            ("sd", .number(limits.standardDeviation)), ("low", .number(limits.limits.low)),
            ("high", .number(limits.limits.high)), ("low-interval", limits.lowInterval.json),
            ("high-interval", limits.highInterval.json),
          ]
        }
      ))
    return .object(members)
  }
}

extension ConfidenceInterval {
  /// Two numbers.
  var json: JSONText { .array([.number(low), .number(high)]) }
}

extension Refusal {
  func members(_ items: [String]) -> [(String, JSONText)] {
    [("value", .null), ("reason", .string(code)), ("words", .string(words(items)))]
  }
}

extension Result where Failure == Refusal {
  /// - Parameter items: ids, for the words of a refusal.
  func json(_ items: [String], _ members: (Success) -> [(String, JSONText)]) -> JSONText {
    switch self {
    case .success(let value): .object(members(value))
    case .failure(let refusal): .object(refusal.members(items))
    }
  }
}

extension Result<ConfidenceInterval, Refusal> {
  func json(_ items: [String]) -> JSONText {
    switch self {
    case .success(let interval): interval.json
    case .failure(let refusal): .object(refusal.members(items))
    }
  }
}
