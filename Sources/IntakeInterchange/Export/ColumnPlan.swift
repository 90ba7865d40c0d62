internal import Intake
internal import IntakeResults

/// A column with what fills it.
struct PlannedColumn {
  let column: ExportColumn
  let cell: @Sendable (ResponseReading) -> ExportCell

  init(
    _ name: String, _ label: String, _ group: ExportColumn.Group, _ kind: ExportColumn.Kind,
    hasWhy: Bool = false, cell: @escaping @Sendable (ResponseReading) -> ExportCell
  ) {
    column = ExportColumn(name, label, group, kind, hasWhy: hasWhy)
    self.cell = cell
  }
}

/// The columns of an export, in order: whose and when, the answers, then scores, alerts and areas.
struct ColumnPlan {
  let questionnaire: Questionnaire
  let inclusions: Set<Inclusion>
  /// By roster whose rows are added, for how many rows there are columns.
  let rows: [String: Int]

  func includes(_ inclusion: Inclusion) -> Bool { inclusions.contains(inclusion) }

  var response: [PlannedColumn] {
    let name = includes(.respondent) ? "respondent" : "study_id"
    var columns = [
      PlannedColumn(name, "Whose response it is", .response, .text) { .init($0.respondent) },
      PlannedColumn("session", "The number of the session", .response, .number(low: 0, high: nil)) {
        .init($0.record.occasion.session.map(String.init) ?? "")
      },
      PlannedColumn("baseline", "Whether later responses are compared with it", .response, .yesNo) {
        .init($0.record.occasion.isBaseline ? "yes" : "no")
      },
      PlannedColumn("administered", "How it was answered", .response, .administered) {
        .init($0.record.administered?.rawValue ?? "")
      },
      PlannedColumn("outcome", "Whether it was finished", .response, .text) { .init($0.result.outcome.word) },
      PlannedColumn(
        "months_since_first", "Calendar months since the first response of the same respondent", .response,
        .number(low: 0, high: nil)
      ) { .init($0.monthsSinceFirst.map(String.init) ?? "") },
    ]
    let precision: PartialDate.Precision = includes(.dates) ? .day : .year
    columns.append(
      PlannedColumn(
        "today", includes(.dates) ? "The day on which it was begun" : "The year in which it was begun",
        .response,
        includes(.dates) ? .text : .year
      ) { .init($0.result.today?.cut(to: precision).description ?? "") })
    guard includes(.times) else { return columns }
    return columns + [
      PlannedColumn("started", "When it was begun", .response, .text) {
        .init($0.result.started?.description ?? "")
      },
      PlannedColumn("finished", "When it ended", .response, .text) {
        .init($0.result.finished?.description ?? "")
      },
    ]
  }
}

extension ExportColumn.Kind {
  static let yesNo = ExportColumn.Kind.code([.init("yes", "Yes", points: 1), .init("no", "No", points: 0)])

  fileprivate static let administered = ExportColumn.Kind.code(
    Administration.allCases.map { .init($0.rawValue, $0.rawValue) })
}

extension Outcome {
  fileprivate var word: String {
    switch self {
    case .finished: "finished"
    case .stopped(let id): "stopped:" + id
    case .unfinished: "unfinished"
    }
  }
}
