public import Intake
public import IntakeResults

/// Responses as a table: one row a response, one column an item.
public struct ExportTable: Hashable, Sendable {
  public let columns: [ExportColumn]
  /// As many cells in each as there are columns. By respondent, and then by time.
  public let rows: [[ExportCell]]
  /// How many different respondents there are.
  public let respondents: Int

  /// - Parameters:
  ///   - records: Responses to this questionnaire.
  ///   - inclusions: What is to be in it although it can tell who somebody is.
  ///   - isScored: Whether scores, alerts and areas are in it.
  ///   - key: Gains an id for each respondent who has none.
  public init(
    of records: [ResultRecord], to questionnaire: Questionnaire, including inclusions: Set<Inclusion>,
    isScored: Bool, key: inout StudyKey, random: inout some RandomNumberGenerator
  ) {
    var named: [(record: ResultRecord, name: String)] = []
    var met: [ResultRecord: Int] = [:]
    for record in records {
      if inclusions.contains(.respondent) {
        named.append((record, record.respondent ?? ""))
      } else {
        // Equal results of one respondent are one person's; without a name each is somebody's own.
        if record.respondent == nil { met[record, default: 0] += 1 }
        named.append((record, key.id(of: record, number: met[record] ?? 1, &random)))
      }
    }
    let first = Dictionary(
      named.compactMap { entry in entry.record.result.today.map { (entry.name, $0) } },
      uniquingKeysWith: { $0.months.lowerBound <= $1.months.lowerBound ? $0 : $1 })
    let readings = named.map { entry in
      ResponseReading(
        entry.record, respondent: entry.name,
        monthsSinceFirst: entry.name.isEmpty
          ? nil
          : entry.record.result.today.flatMap { today in first[entry.name]?.wholeMonths(to: today) })
    }
    .sorted { $0.order < $1.order }
    let plan = ColumnPlan(
      questionnaire: questionnaire, inclusions: inclusions, rows: ExportTable.rowsNeeded(for: records))
    let planned = plan.response + plan.answers + (isScored ? plan.outcomes : [])
    columns = planned.map(\.column)
    rows = readings.map { reading in planned.map { $0.cell(reading) } }
    respondents =
      inclusions.contains(.respondent)
      ? Set(named.map(\.name)).subtracting([""]).count : Set(named.map(\.name)).count
  }

  /// By roster, the highest number of a row that is there in any response.
  private static func rowsNeeded(for records: [ResultRecord]) -> [String: Int] {
    var rows: [String: Int] = [:]
    for roster in records.flatMap(\.result.rosters) {
      for row in roster.rows { rows[roster.id] = max(rows[roster.id] ?? 0, Int(row.row) ?? 0) }
    }
    return rows
  }
}

extension ResponseReading {
  /// By respondent, then by time, then by session.
  fileprivate var order: (String, Int, Int, Int) {
    (
      respondent, result.started?.secondsSince1970 ?? .max, result.today?.days.lowerBound ?? .max,
      record.occasion.session ?? .max
    )
  }
}
