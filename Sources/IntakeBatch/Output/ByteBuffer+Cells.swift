extension ByteBuffer {
  /// Appends the text of a cell, in quotes where it needs them (RFC 4180).
  ///
  /// Read back it is the same bytes. A table's only column with nothing in a cell would be a line without a byte, which is no
  /// record: such a table needs a second column.
  /// - Parameter disarmed: whether a spreadsheet must not take it for a formula: see `CSVCell.isDisarmed(_:)`.
  public mutating func appendCell(
    _ text: UnsafeBufferPointer<UInt8>, separator: UInt8 = UInt8(ascii: ","), disarmed: Bool = false
  ) {
    let apostrophe = disarmed && CSVCell.isDisarmed(text)
    let needsQuotes = text.contains { CSVCell.needsQuotes($0, separator) }
    reserve(text.count * 2 + 3)
    if needsQuotes { appendReserved(Ascii.quote) }
    if apostrophe { appendReserved(UInt8(ascii: "'")) }
    guard needsQuotes else { return append(text) }
    for byte in text {
      appendReserved(byte)
      if byte == Ascii.quote { appendReserved(byte) }
    }
    appendReserved(Ascii.quote)
  }

  /// Appends the text of a cell, in quotes where it needs them.
  public mutating func appendCell(
    _ text: String, separator: UInt8 = UInt8(ascii: ","), disarmed: Bool = false
  ) {
    var text = text
    text.withUTF8 { appendCell($0, separator: separator, disarmed: disarmed) }
  }
}
