internal import Intake

/// Writes scored rows: the bytes of each of their parts, which may be made once and copied to many rows.
///
/// A line is `id`, then the parts of scores, alerts and areas, then `carried` and `problems`.
struct RowWriter: Sendable {
  let plan: ScorePlan
  let format: ScoreOptions.Format
  let isForSpreadsheet: Bool
  /// Whether whole results are written instead, which have no header.
  private let isOfResults: Bool

  init(_ plan: ScorePlan, _ options: ScoreOptions) {
    self.plan = plan
    format = options.format
    isForSpreadsheet = options.isForSpreadsheet
    isOfResults = options.engine != nil
  }

  /// What stands before the first row.
  var header: ByteBuffer {
    var bytes = ByteBuffer(capacity: 1 << 10)
    guard format == .csv, !isOfResults else { return bytes }
    for (index, name) in plan.columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendCell(name, disarmed: isForSpreadsheet)
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  // MARK: Parts

  func begin(_ bytes: inout ByteBuffer, id: UnsafeBufferPointer<UInt8>) {
    switch format {
    case .csv: bytes.appendCell(id, disarmed: isForSpreadsheet)
    case .ndjson:
      bytes.append(UInt8(ascii: "{"))
      bytes.appendJSON(plan.columns[0])
      bytes.append(UInt8(ascii: ":"))
      bytes.appendJSON(id)
    }
  }

  /// Begins with an id that is a word: see `WordCell`.
  @inline(__always)
  func begin(_ bytes: inout ByteBuffer, word: UnsafeBufferPointer<UInt8>) {
    if format == .csv { bytes.append(word) } else { begin(&bytes, id: word) }
  }

  func begin(_ bytes: inout ByteBuffer, row: Int) {
    if format == .ndjson {
      bytes.append(UInt8(ascii: "{"))
      bytes.appendJSON(plan.columns[0])
      bytes.append(UInt8(ascii: ":"))
    }
    bytes.append(row)
  }

  /// `nil` where there is no such row.
  func append(_ bytes: inout ByteBuffer, score index: Int, _ outcome: ScoreOutcome?) {
    let names = format == .csv ? RowWriter.noNames : plan.scores[index].columns
    append(&bytes, names[0], outcome?.value)
    append(&bytes, names[1], text: outcome?.band)
    append(&bytes, names[2], number: outcome?.answered)
    append(&bytes, names[3], number: outcome?.filled)
    append(&bytes, names[4], outcome?.low)
    append(&bytes, names[5], outcome?.high)
  }

  /// As many as a score has columns: in a table only the header has them.
  private static let noNames = ScorePlan.Score.endings

  func append(_ bytes: inout ByteBuffer, alert index: Int, _ state: AlertRecord.State) {
    append(&bytes, plan.alerts[index], text: state.rawValue)
  }

  func append(_ bytes: inout ByteBuffer, area index: Int, _ standing: FormulationRecord.AreaRecord.Standing) {
    let name = plan.areas[index]
    switch standing {
    case .place(let place): append(&bytes, name, number: place)
    case .alsoConsider: append(&bytes, name, text: "also consider")
    case .notClear: append(&bytes, name, text: "not clear")
    }
  }

  func append(_ bytes: inout ByteBuffer, carried index: Int, _ text: UnsafeBufferPointer<UInt8>) {
    switch format {
    case .csv:
      bytes.append(UInt8(ascii: ","))
      bytes.appendCell(text, disarmed: isForSpreadsheet)
    case .ndjson:
      key(&bytes, plan.carried[index])
      bytes.appendJSON(text)
    }
  }

  /// Ends the row with the codes of its problems, each once, in the order of the columns.
  @inline(__always)
  func end(_ bytes: inout ByteBuffer, problems: [RowProblem]) {
    guard problems.isEmpty, format == .csv else { return end(&bytes, codesOf: problems) }
    bytes.append(UInt8(ascii: ","))
    bytes.append(UInt8(ascii: "\n"))
  }

  private func end(_ bytes: inout ByteBuffer, codesOf problems: [RowProblem]) {
    var codes: [RowProblem.Code] = []
    for problem in problems where !codes.contains(problem.code) { codes.append(problem.code) }
    switch format {
    case .csv:
      bytes.append(UInt8(ascii: ","))
      bytes.append(codes.map(\.rawValue).joined(separator: " "))
    case .ndjson:
      key(&bytes, "problems")
      bytes.append("[" + codes.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]}")
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  // MARK: Rows

  /// All that a row came to.
  func append(_ bytes: inout ByteBuffer, _ outcomes: RowOutcomes) {
    // Both in the author's order; but a roster's row that is not there has a column and no score.
    var scores = outcomes.scores[...]
    for (index, score) in plan.scores.enumerated() {
      let place = scores.firstIndex { $0.id == score.address }
      append(&bytes, score: index, place.map { scores[$0].outcome })
      if let place { scores = scores[(place + 1)...] }
    }
    for index in plan.alerts.indices { append(&bytes, alert: index, outcomes.alerts[index]) }
    for index in plan.areas.indices { append(&bytes, area: index, outcomes.areas[index]) }
  }

  // MARK: Cells

  private func key(_ bytes: inout ByteBuffer, _ name: String) {
    bytes.append(UInt8(ascii: ","))
    bytes.appendJSON(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private func append(_ bytes: inout ByteBuffer, _ name: String, _ number: Fraction?) {
    if let number, !number.isWhole {
      begin(&bytes, name)
      bytes.append(decimal: number)
    } else {
      append(&bytes, name, number: number.map { Int($0.numerator) })
    }
  }

  private func append(_ bytes: inout ByteBuffer, _ name: String, number: Int?) {
    begin(&bytes, name)
    if let number { bytes.append(number) } else if format == .ndjson { bytes.append("null") }
  }

  /// Begins a cell.
  private func begin(_ bytes: inout ByteBuffer, _ name: String) {
    switch format {
    case .csv: bytes.append(UInt8(ascii: ","))
    case .ndjson: key(&bytes, name)
    }
  }

  private func append(_ bytes: inout ByteBuffer, _ name: String, text: String?) {
    switch format {
    case .csv:
      bytes.append(UInt8(ascii: ","))
      if let text { bytes.appendCell(text, disarmed: isForSpreadsheet) }
    case .ndjson:
      key(&bytes, name)
      if let text { bytes.appendJSON(text) } else { bytes.append("null") }
    }
  }
}
