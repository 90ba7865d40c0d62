/// What ends a record.
public enum RecordShape: Hashable, Sendable {
  /// Every line feed.
  case lines
  /// A line feed that stands in no quoted cell, where cells are divided by this byte.
  case cells(separator: UInt8)
}
