/// The name of one place in an interview: `phq9_1`, `event_kind[1]`, `since[low-mood]`, `person`, `person[2]`.
///
/// A row that was added is named by its permanent number from 1; a row that is given, or chosen among options, by
/// its code. A text that is only said has the address `PAGE.say.N`, an alert `alert.ID`, a stop `stop.ID`.
public struct Address: Hashable, Sendable {
  public let name: String
  /// The row, where the place is in a roster; `nil` elsewhere.
  public let row: String?

  public init(_ name: String, row: String? = nil) {
    self.name = name
    self.row = row
  }
}

extension Address: LosslessStringConvertible, ExpressibleByStringLiteral {
  public var description: String { row.map { "\(name)[\($0)]" } ?? name }

  /// Reads `name` and `name[row]`; a text without closing bracket is all name.
  public init(_ description: String) {
    guard description.utf8.last == UInt8(ascii: "]"),
      let open = description.utf8.firstIndex(of: UInt8(ascii: "["))
    else {
      self.init(description, row: nil)
      return
    }
    let row = description[description.utf8.index(after: open)...].dropLast()
    self.init(String(description[..<open]), row: String(row))
  }

  public init(stringLiteral value: String) { self.init(value) }
}
