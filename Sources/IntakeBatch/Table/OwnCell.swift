internal import Intake

/// A cell that is the table's own, and not the questionnaire's: an id, a day, what only goes along.
struct OwnCell {
  /// What it says; mended where it is no text.
  let text: String
  /// What is wrong with it.
  let fault: CellProblem.Fault?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    self.text = bytes.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
    if OwnCell.isPlain(bytes) {
      fault = nil
    } else if String(validating: bytes, as: UTF8.self) == nil {
      fault = .unreadable(.invalidUTF8)
    } else {
      fault = bytes.contains(0) ? .unreadable(.nul) : nil
    }
  }

  /// Whether the bytes are letters, digits and signs that need no second look.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (all, isZero) = (UInt8(0), false)
    for byte in bytes {
      all |= byte
      isZero = isZero || byte == 0
    }
    return all < 0x80 && !isZero
  }

  /// What is said of a cell that has no day in it where one belongs.
  static let noDay = "This is no day. Write the whole date: 2026-07-15."

  /// The day in a cell; `nil` where it says none, or what is none.
  static func day(_ text: String) -> (date: PartialDate?, fault: CellProblem.Fault?) {
    if text.isEmpty || text == "NA" || text == "." { return (nil, nil) }
    if let date = PartialDate(text), date.precision == .day { return (date, nil) }
    return (nil, .unreadable(.notADate))
  }
}
