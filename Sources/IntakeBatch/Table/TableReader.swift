public import Intake

/// Reads a table of responses row by row, in its order, in constant memory.
///
///     let reader = try TableReader(try ByteSource(path: path), for: questionnaire, options)
///     let replay = RowReplay(questionnaire, columns: reader.layout.columns)
///     while let row = try reader.next() {
///       let replayed = replay.replay(row.cells, today: row.today)
///       …
///     }
///
/// For whoever needs rows one by one; scoring takes blocks of them. A class, because it stands at one place in one table.
public final class TableReader {
  public let layout: TableLayout

  private let reader: BlockReader
  private let buffer: BlockBuffer
  private var rows: any RowSource
  private var cells: RowCells
  private var isOpen = false
  private var nextRow = 1
  private var nextLine = 1

  /// Reads the header, where there is one.
  public init(
    _ source: ByteSource, for questionnaire: Questionnaire, _ options: TableOptions = TableOptions(),
    cancellation: Cancellation? = nil
  ) throws(UnreadableTable) {
    reader = BlockReader(source, cancellation: cancellation)
    buffer = BlockBuffer(capacity: BlockReader.blockSize)
    let opening = try TableOpening(reader, of: questionnaire, options)
    layout = opening.layout
    rows = opening.form.rows(opening.layout)
    cells = RowCells(opening.layout.readers)
    nextLine = reader.skippedLines + 1
  }

  /// The next row; `nil` behind the last.
  public func next() throws(TableError) -> ResponseRow? {
    var row = ResponseRow()
    while true {
      if isOpen {
        if rows.next(into: &row, &cells) {
          row.cells = cells.all
          return row
        }
        (nextRow, nextLine) = rows.end
        isOpen = false
      }
      do throws(TableError) {
        guard try reader.next(into: buffer) else { return nil }
      } catch {
        throw error.behind(lines: nextLine - 1)
      }
      isOpen = true
      rows.open(
        RecordBlock(bytes: buffer.bytes, number: 0, firstRow: nextRow, firstLine: nextLine, rows: 0, lines: 0)
      )
    }
  }
}
