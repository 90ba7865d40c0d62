/// The numbers that options go by wherever one is typed for them, at a terminal and on paper: never codes or points.
public struct OptionNumbers: Hashable, Sendable {
  /// From 1, in the order of the options.
  public let options: [Int]
  /// For "none of these"; `nil` where an option says that, and where one has to be chosen.
  public let none: Int?
  /// For whom the question does not apply; `nil` where there is no such way out.
  public let wayOut: Int?

  /// What is typed for the way out of a question without options.
  public static let wayOutKey = "x"
}

extension AnswerForm {
  /// `nil` where there are no options to number.
  public func optionNumbers(hasWayOut: Bool) -> OptionNumbers? {
    let count: Int
    var none: Int?
    switch self {
    case .yesNo: count = 2
    case .one(let options): count = options.count
    case .many(let options, _, _):
      count = options.count
      if !options.contains(where: \.isExclusive) { none = 0 }
    case .scale, .number, .date, .text: return nil
    }
    return OptionNumbers(
      options: (0..<count).map { $0 + 1 }, none: none, wayOut: hasWayOut ? count + 1 : nil)
  }
}
