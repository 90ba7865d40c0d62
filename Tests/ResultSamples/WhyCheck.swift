public import Intake

/// Makes every change that is said to turn something, in a new interview asked from the first question to the last, and
/// reads off its whole result what stands then.
public struct WhyCheck {
  /// What did not come as it was said; empty where all did.
  public private(set) var failures: [String] = []
  /// How many turns were made.
  public private(set) var made = 0

  /// - Parameter start: The interview before its first event.
  public init(_ why: Why, of result: InterviewResult, from start: Interview) throws(Rejection) {
    for entry in why.entries {
      for answer in entry.answers {
        guard let found = answer.found else { continue }
        made += 1
        let then = Self.standing(of: entry, in: try Self.answered(start, like: result, but: found.changes))
        if then != found.then || then == Self.standing(of: entry, in: result) {
          failures.append(
            "\(entry.kind) \(entry.name) \(answer.aim): \(then ?? "nothing") instead of \(found.then), by \(found.changes)"
          )
        }
      }
    }
  }

  /// As `Why.Found.then` says it.
  public static func standing(of entry: Why.Entry, in result: InterviewResult) -> String? {
    switch entry.kind {
    case .band:
      guard let score = result.scores.first(where: { $0.id.description == entry.name }),
        let band = score.band,
        let value = score.value
      else { return nil }
      return "\(band) (\(value))"
    case .alert:
      let id = Address(entry.name)
      let fires = result.alerts.contains {
        $0.state == .fired && $0.id.name == id.name && (id.row == nil || $0.id.row == id.row)
      }
      return fires ? "fires" : "does not fire"
    case .symptom: return result.formulation?.symptoms.first { $0.id == entry.name }?.state.rawValue
    case .area:
      return result.formulation?.areas.first { $0.id == entry.name }?.standing == .place(1)
        ? "first" : "not first"
    case .link:
      let link = result.formulation?.links.first { "\($0.symptom)[\($0.event)]" == entry.name }
      return link.map {
        let stated = [
          .yes: "connected by the client", .no: "not connected by the client",
        ][$0.stated, default: "the client was not asked about it"]
        return "\(stated); by their dates: \($0.time.map(\.rawValue).joined(separator: " or "))"
      } ?? "no link"
    }
  }

  // MARK: The slow way

  private static func answered(
    _ start: Interview, like result: InterviewResult, but changes: [Why.Change]
  ) throws(Rejection) -> InterviewResult {
    var interview = start
    try goOn(&interview, result, changes, isTakenOut: false)
    let removed = changes.filter { $0.kind == .removesRow }
    for change in removed { try interview.apply(.removeRow(change.address, at: start.startedAt)) }
    if !removed.isEmpty { try goOn(&interview, result, changes, isTakenOut: true) }
    return interview.result
  }

  private static func goOn(
    _ interview: inout Interview, _ result: InterviewResult, _ changes: [Why.Change], isTakenOut: Bool
  ) throws(Rejection) {
    let moment = interview.startedAt
    while true {
      switch interview.step {
      case .question(let view):
        let address = view.place.address
        let record = result.answers.first { $0.id == address }
        let change = changes.first { $0.kind == .answer && $0.address == address }
        let value = change.map(\.to) ?? (record?.state == .notApplicable ? .notApplicable : record?.value)
        if value == nil, view.isRequired || record?.state == .notReached { return }
        try interview.apply(value.map { .answer(address, $0, at: moment) } ?? .skip(address, at: moment))
      case .roster(let view):
        let address = view.place.address
        let record = result.rosters.first { $0.id == address.name }
        if record?.state == .notReached { return }
        let isMore = changes.contains { $0.kind == .addsRow && $0.address.name == address.name }
        if !isTakenOut, view.rows.count < (record?.rows.count ?? 0) + (isMore ? 1 : 0) {
          try interview.apply(.addRow(address, at: moment))
        } else {
          try interview.apply(
            record?.state == .answered ? .closeRows(address, at: moment) : .skip(address, at: moment))
        }
      case .say(let view): try interview.apply(.see(view.place.address, at: moment))
      case .alert(let view): try interview.apply(.see(view.address, at: moment))
      case .stop, .review, .finished: return
      }
    }
  }
}
