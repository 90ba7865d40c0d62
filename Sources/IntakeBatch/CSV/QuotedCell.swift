/// The text of a quoted cell.
enum QuotedCell {
  /// Writes what a cell means, and says how many bytes that is.
  ///
  /// Doubled quotes become one. What stands behind the closing quote is kept as it is, as spreadsheets do.
  /// - Parameters:
  ///   - raw: what stands behind the opening quote, up to the end of the cell.
  ///   - plain: room for as many bytes.
  static func unescape(_ raw: UnsafeBufferPointer<UInt8>, into plain: UnsafeMutableBufferPointer<UInt8>)
    -> Int
  {
    var (count, index, isQuoted) = (0, 0, true)
    while index < raw.count {
      let byte = raw[index]
      index += 1
      if isQuoted, byte == Ascii.quote {
        guard index < raw.count, raw[index] == Ascii.quote else {
          isQuoted = false
          continue
        }
        index += 1
      }
      plain[count] = byte
      count += 1
    }
    return count
  }
}
