import TestSupport

extension SeededGenerator {
  /// A number in `0..<bound`.
  mutating func index(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number in the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + index(below: range.count) }

  /// Whether something that happens `part` times in `whole` happens now.
  mutating func chance(_ part: Int, in whole: Int) -> Bool { index(below: whole) < part }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[index(below: elements.count)] }
}
