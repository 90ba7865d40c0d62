internal import Intake

/// How the rows of a table are written.
enum TableForm: Sendable {
  /// Cells, this byte between them.
  case csv(separator: UInt8)
  /// One object a line.
  case ndjson(NDJSONKeys)

  func rows(_ layout: TableLayout) -> any RowSource {
    switch self {
    case .csv(let separator): CSVRows(layout, separator: separator)
    case .ndjson(let keys): NDJSONRows(layout, keys)
    }
  }
}

/// What the beginning of a table says about the rest: the reader stands before the first row then.
struct TableOpening {
  let layout: TableLayout
  let form: TableForm

  /// A table whose first character is a brace is NDJSON, any other is CSV.
  init(
    _ reader: BlockReader, of questionnaire: Questionnaire, _ options: TableOptions
  ) throws(UnreadableTable) {
    let header: CSVHeader?
    do throws(TableError) {
      header = try TableOpening.passesToBrace(reader) ? nil : try CSVHeader(reader)
    } catch {
      throw .table(error)
    }
    do throws(LayoutError) {
      if let header {
        layout = try TableLayout(header.names, of: questionnaire, options)
        form = .csv(separator: header.dialect.separator)
      } else {
        reader.shape = .lines
        layout = try TableLayout(ofLinesFor: questionnaire, options)
        form = .ndjson(NDJSONKeys(layout, questionnaire))
      }
    } catch {
      throw .layout(error)
    }
  }

  /// A name can begin with a bracket, but not with a bracket and a brace.
  private static func refuseList(_ beginning: some Collection<UInt8>) throws(TableError) {
    let marks = beginning.lazy.filter { $0 > 0x20 }.prefix(2)
    if marks.elementsEqual("[{".utf8) { throw .isJSONList }
  }

  /// Whether a table begins with a brace; then the reader stands behind the byte order mark in front of it.
  private static func passesToBrace(_ reader: BlockReader) throws(TableError) -> Bool {
    let mark = CSVDialect.byteOrderMark
    var size = mark.count + 1
    while true {
      let (bytes, isAll) = try reader.peek(atLeast: size)
      let marked = bytes.starts(with: mark) ? mark.count : 0
      if let first = bytes[marked...].first(where: { $0 > 0x20 }) {
        guard first == UInt8(ascii: "{") else {
          if first == UInt8(ascii: "[") { try refuseList(bytes[marked...]) }
          return false
        }
        reader.skip(bytes: marked, lines: 0)
        return true
      }
      if isAll || bytes.count > BlockReader.recordLimit { return false }
      size = bytes.count * 2
    }
  }
}
