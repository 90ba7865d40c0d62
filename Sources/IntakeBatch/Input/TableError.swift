/// Why a table cannot be read, or not to its end.
public enum TableError: Error, Hashable, Sendable {
  case cannotOpen(Errno)
  case cannotRead(Errno)
  case isDirectory
  /// The file became shorter while it was read.
  case becameShorter
  case cancelled

  case isEmpty
  /// Its first bytes, or its zeros, are those of UTF-16.
  case isUTF16
  /// A workbook of a spreadsheet program, or another ZIP archive.
  case isWorkbook
  /// Zeros at its beginning: no text.
  case isNotText
  /// One list of JSON, and not an object a line.
  case isJSONList
  /// Its cells stand between signs that no table is read with.
  case hasOtherSeparator(String)
  /// Its lines end with a carriage return alone.
  case hasReturnsAlone
  case hasTooManyColumns(limit: Int)
  /// A name stands twice in the header: at these columns, from 1.
  case repeatsColumn(String, first: Int, second: Int)
  /// A quote that opens on this line is not closed before the end.
  case hasOpenQuote(line: Int)
  /// The record that begins on `line` is longer than `limit` bytes; a quote that opens on `quote` is not closed in them.
  case hasLongRecord(line: Int, limit: Int, quote: Int?)

  /// The same error, where its lines were counted from one behind these.
  func behind(lines: Int) -> TableError {
    switch self {
    case .hasOpenQuote(let line): .hasOpenQuote(line: line + lines)
    case .hasLongRecord(let line, let limit, let quote):
      .hasLongRecord(line: line + lines, limit: limit, quote: quote.map { $0 + lines })
    default: self
    }
  }
}

extension TableError: CustomStringConvertible {
  /// What is wrong and how it is mended, to stand behind the name of the file: "is a directory, …".
  public var description: String {
    switch self {
    case .cannotOpen(let reason): "cannot be opened: \(reason.words)"
    case .cannotRead(let reason): "cannot be read: \(reason.words)"
    case .isDirectory: "is a directory: name the file in it"
    case .becameShorter: "became shorter while it was read: run this again when it is complete"
    case .cancelled: "was not read to its end"
    case .isEmpty: "is empty: its first line must name the columns"
    case .isUTF16: "is UTF-16: save it as 'CSV UTF-8', or run 'iconv -f UTF-16 -t UTF-8' on it"
    case .isWorkbook: "is a workbook or an archive, and no text: save its sheet as 'CSV UTF-8'"
    case .isNotText: "is no text, it has zeros where a table begins: export it as CSV in UTF-8"
    case .isJSONList:
      "is one list of JSON: write an object a line, without the brackets around them and the commas between them, as "
        + "'jq -c \".[]\"' does"
    case .hasOtherSeparator(let separator):
      "has '\(separator)' between its cells: save it with commas, semicolons or tabs"
    case .hasReturnsAlone:
      "ends its lines with a carriage return alone, as old Macintosh programs do: save it as 'CSV UTF-8', "
        + "or run 'tr \"\\r\" \"\\n\"' on it"
    case .hasTooManyColumns(let limit):
      "has more than \(limit) columns: is it a table with one row a response?"
    case .repeatsColumn(let name, let first, let second):
      "names the column '\(name)' twice, as column \(first) and as column \(second): rename one or leave it out"
    case .hasOpenQuote(let line): "has a quote on line \(line) that is never closed: close it, or double it"
    case .hasLongRecord(let line, let limit, nil):
      "has a record on line \(line) that is longer than \(limit) bytes: is its line's end missing?"
    case .hasLongRecord(let line, let limit, let quote?):
      "has a record on line \(line) that is longer than \(limit) bytes, and a quote on line \(quote) that is not closed "
        + "in it: close it, or double it"
    }
  }
}
