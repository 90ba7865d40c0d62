/// A moment in universal time, to the second. Time reaches the engine only in this form, inside an event.
public struct Timestamp: Hashable, Comparable, Sendable {
  public let secondsSince1970: Int

  public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// The day that it is in universal time; 1 January 1970 for a moment outside of the years 1...9999.
  public var day: PartialDate {
    PartialDate(dayNumber: dayAndSecond.day) ?? PartialDate.epoch
  }

  private var dayAndSecond: (day: Int, second: Int) {
    let (quotient, remainder) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    return remainder < 0 ? (quotient - 1, remainder + 86_400) : (quotient, remainder)
  }
}

extension Timestamp: CustomStringConvertible {
  /// `2026-11-23T09:14:02Z`.
  public var description: String {
    let second = dayAndSecond.second
    let parts = [second / 3600, second / 60 % 60, second % 60].map { PartialDate.padded($0, to: 2) }
    return "\(day)T\(parts[0]):\(parts[1]):\(parts[2])Z"
  }

  /// `20261123T091402Z`, for file names.
  public var compactDescription: String { description.filter { $0 != "-" && $0 != ":" } }

  /// Reads what `description` writes.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let date = PartialDate(String(decoding: bytes[..<10], as: UTF8.self)), date.precision == .day
    else { return nil }
    func two(at index: Int) -> Int? {
      let digits = bytes[index..<index + 2].map { Int($0) - Int(UInt8(ascii: "0")) }
      return digits.allSatisfy((0...9).contains) ? digits[0] * 10 + digits[1] : nil
    }
    guard let hour = two(at: 11), let minute = two(at: 14), let second = two(at: 17),
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    self.init(secondsSince1970: date.days.lowerBound * 86_400 + hour * 3600 + minute * 60 + second)
  }
}
