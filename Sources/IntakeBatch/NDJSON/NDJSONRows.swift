internal import Glibc
internal import Intake
internal import IntakeResults

/// The lines of a table as rows: each one mapping of answers, or one stored result.
struct NDJSONRows: RowSource {
  private let layout: TableLayout
  private let keys: NDJSONKeys
  private let cellReaders: [JSONCell]
  private var cursor: RecordCursor?
  /// Of the line at hand.
  private var line = Line()

  /// A line on its way.
  private struct Line {
    /// By column of the layout.
    var cells: [TableCell] = []
    /// By place of the table's columns, what stands there as it stands.
    var values: [JSONNode?] = []
    var faults: [RowFault] = []
    var isRead = true
    var response: StoredResponse?
  }

  init(_ layout: TableLayout, _ keys: NDJSONKeys) {
    self.layout = layout
    self.keys = keys
    cellReaders = zip(layout.readers, keys.kinds).map(JSONCell.init)
  }

  mutating func open(_ block: RecordBlock) { cursor = RecordCursor(block) }

  var end: (row: Int, line: Int) { cursor.map { ($0.row, $0.line) } ?? (1, 1) }

  mutating func next(into row: inout ResponseRow, _ cells: inout RowCells) -> Bool {
    guard let bytes = nextLine(into: &row) else { return false }
    line.cells.removeAll(keepingCapacity: true)
    line.cells += repeatElement(.empty, count: layout.columns.count)
    line.values.removeAll(keepingCapacity: true)
    line.values += repeatElement(nil, count: layout.width)
    line.faults.removeAll(keepingCapacity: true)
    line.isRead = true
    line.response = nil
    row.problems.removeAll(keepingCapacity: true)
    take(bytes)
    if let response = line.response { row.report(response, in: keys.definition) }
    for fault in line.faults { row.report(fault) }
    row.isRead = line.isRead
    for (column, cell) in line.cells.enumerated() { cells.set(cell, column: column) }
    if let response = line.response { return takeOwn(of: response, into: &row) }
    row.id = layout.idPlace.map { text(at: $0, named: layout.idName ?? "", in: &row).withoutBlanks } ?? ""
    row.carried.removeAll(keepingCapacity: true)
    for (place, name) in zip(layout.carriedPlaces, layout.carried) {
      row.carried.append(text(at: place, named: name, in: &row))
    }
    row.today = day(of: layout, in: &row)
    return true
  }

  private mutating func nextLine(into row: inout ResponseRow) -> [UInt8]? {
    guard var cursor, !cursor.isAtEnd else { return nil }
    defer { self.cursor = cursor }
    row.number = cursor.row
    row.line = cursor.line
    return Array(cursor.nextLine())
  }

  private mutating func take(_ bytes: [UInt8]) {
    do throws(JSONProblem) {
      let node = try JSONParser.parse(bytes, keepsRepeats: true)
      guard case .object(let members) = node.content else { throw node.unexpected("an object") }
      if StoredResponse.isOne(node) { take(resultAt: node) } else { take(members) }
    } catch {
      line.isRead = false
      line.faults.append(.notJSON("at byte \(error.offset + 1): \(error.message)"))
    }
  }

  func text(of column: Int) -> String {
    line.values[layout.places[column]]?.plainText ?? line.cells[column].text
  }

  // MARK: A mapping

  private mutating func take(_ members: [JSONNode.Member]) {
    var seen: Set<String> = []
    for member in members {
      let (key, value) = (member.key, member.value)
      guard seen.insert(key).inserted else {
        line.faults.append(.twice(key))
        continue
      }
      let place = keys.own[key]
      if let place { line.values[place] = value }
      if let roster = keys.rosters[key] {
        take(roster, value)
      } else if let column = keys.columns[key] {
        take(column, value)
      } else if place == nil {
        line.faults.append(.unknownKey(key))
      }
    }
  }

  private mutating func take(_ column: Int, _ value: JSONNode) {
    line.values[layout.places[column]] = value
    line.cells[column] = cellReaders[column].read(value)
  }

  private mutating func take(_ roster: NDJSONKeys.Roster, _ value: JSONNode) {
    switch (value.content, roster.column) {
    case (.array(let entries), let column?):
      line.cells[column] = .rows(entries.isEmpty ? [] : (1...entries.count).map(String.init))
      line.values[layout.places[column]] = nil
      for (index, entry) in entries.enumerated() { take(row: String(index + 1), of: roster, entry) }
    case (.object(let rows), nil):
      var seen: Set<String> = []
      for row in rows {
        let path = "\(roster.id)[\(row.key)]"
        if !seen.insert(row.key).inserted {
          line.faults.append(.twice(path))
        } else if roster.rows[row.key] == nil {
          line.faults.append(.unknownKey(path))
        } else {
          take(row: row.key, of: roster, row.value)
        }
      }
    case (.text, let column?), (.number, let column?): take(column, value)
    default: if !value.isSkip { line.faults.append(.notRows(roster.id)) }
    }
  }

  private mutating func take(row name: String, of roster: NDJSONKeys.Roster, _ value: JSONNode) {
    guard case .object(let members) = value.content else {
      if !value.isSkip { line.faults.append(.notRows("\(roster.id)[\(name)]")) }
      return
    }
    var seen: Set<String> = []
    for member in members {
      if !seen.insert(member.key).inserted {
        line.faults.append(.twice("\(member.key)[\(name)]"))
      } else if let column = roster.rows[name]?[member.key] {
        take(column, member.value)
      } else if !roster.questions.contains(member.key) {
        line.faults.append(.unknownKey("\(member.key)[\(name)]"))
      }
    }
  }

  // MARK: A result

  private mutating func take(resultAt node: JSONNode) {
    let response: StoredResponse
    do throws(JSONProblem) { response = try StoredResponse(from: node) } catch {
      line.isRead = false
      let path = error.path.isEmpty ? "" : error.path + ": "
      line.faults.append(.notAResult("at byte \(error.offset + 1): \(path)\(error.message)"))
      return
    }
    line.response = response
    line.isRead = response.isOf(keys.definition)
    guard line.isRead else { return }
    for (name, place) in keys.own { line.values[place] = (try? node.node(name)) ?? nil }
    var seen: Set<Address> = []
    for answer in response.answers {
      guard seen.insert(answer.id).inserted else {
        line.faults.append(.twice(answer.id.description))
        continue
      }
      guard let column = keys.answers[answer.id] else {
        line.faults.append(.unknownKey(answer.id.description))
        continue
      }
      line.cells[column] = response.cell(of: answer)
    }
    for roster in response.rosters {
      guard let column = keys.rowColumns[roster.id], roster.state == .answered else { continue }
      line.cells[column] = .rows(roster.rows.map(\.row))
    }
  }

  /// Whose result it is, and of which day, stands at its own place in a result, whatever a mapping would call it.
  private mutating func takeOwn(of response: StoredResponse, into row: inout ResponseRow) -> Bool {
    row.id = response.respondent?.withoutBlanks ?? ""
    row.carried = layout.carriedPlaces.map { line.values[$0]?.plainText ?? "" }
    row.today = response.today
    if row.today == nil, case .date(let date) = layout.today { row.today = date }
    return true
  }

  // MARK: What is the table's own

  func text(at place: Int, named name: String, in row: inout ResponseRow) -> String {
    guard let value = line.values[place] else { return "" }
    guard value.isOneValue else {
      row.report(.notOneValue(name))
      return ""
    }
    var text = value.plainText
    let own = text.withUTF8 { OwnCell($0) }
    if let fault = own.fault { row.report(fault, at: place, named: name, value: own.text) }
    return own.text
  }
}

extension StoredResponse {
  /// The answer as a row of a table has it.
  func cell(of answer: AnswerRecord) -> TableCell {
    if let value = answer.value { return .answer(value) }
    return switch answer.state {
    case .notApplicable: .missing(.notApplicable)
    case .notAsked: .missing(.notAsked)
    // Behind an early end, which the row comes to by itself.
    case .notReached: isStopped ? .empty : .missing(.notReached)
    case .skipped, .answered: .empty
    }
  }
}

extension RecordCursor {
  /// The bytes of the line at hand without its end, where lines are records; goes on behind it.
  mutating func nextLine() -> UnsafeBufferPointer<UInt8> {
    let start = position
    guard let feed = memchr(start, Int32(Ascii.lineFeed), end - start) else {
      position = end
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    let length = UnsafeRawPointer(feed) - UnsafeRawPointer(start)
    position = start + length + 1
    line &+= 1
    row &+= 1
    return UnsafeBufferPointer(start: start, count: length)
  }
}
