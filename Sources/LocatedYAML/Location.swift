/// A file's place in the list of sources that are read together, from 0.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: Int

  public init(_ index: Int) {
    self.index = index
  }

  public static func < (left: FileID, right: FileID) -> Bool {
    left.index < right.index
  }
}

/// A place between two characters of a file, as an editor counts it.
///
/// Lines end at LF, CR LF or CR. Line and column count from 1; a column is one Unicode scalar, and a tab
/// is one column.
public struct Position: Hashable, Comparable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// The place `columns` further to the right on the same line.
  func moved(by columns: Int) -> Position {
    Position(line: line, column: column + columns)
  }
}

/// The characters from `start` up to but without `end`; empty where both are equal.
public struct SourceRange: Hashable, Sendable {
  public let start: Position
  public let end: Position

  public init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }
}

/// A range of characters in one of the files that are read together.
public struct Location: Hashable, Sendable {
  public let file: FileID
  public let range: SourceRange

  public init(file: FileID, range: SourceRange) {
    self.file = file
    self.range = range
  }
}

extension Location {
  init(_ file: FileID, _ start: Position, _ end: Position) {
    self.init(file: file, range: SourceRange(start: start, end: end))
  }

  /// `length` characters of one line.
  init(_ file: FileID, _ start: Position, length: Int) {
    self.init(file, start, start.moved(by: length))
  }
}
